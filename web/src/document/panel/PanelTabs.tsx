// The tabs of the panel: one stop for the Tab key, arrows walk between them.
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import type { PanelEntry } from './panel.entry';

export const Count = ({ n }: { n: number | undefined }) => (n === undefined || n === 0 ? null : <span className="doc-panel-count">{n > 99 ? '99+' : n}</span>);

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  event.preventDefault();
  next?.focus();
  next?.click();
};

interface PanelTabsProps {
  readonly entries: readonly PanelEntry[];
  readonly shown: PanelEntry;
  readonly onShow: (key: string) => void;
  readonly onClose: () => void;
}

export const PanelTabs = ({ entries, shown, onShow, onClose }: PanelTabsProps) => {
  const { t } = useTranslation('document');
  const id = useId();
  return (
    <>
      <div className="doc-panel-head">
        <div className="doc-panel-tabs" role="tablist" aria-label={t('panel.label')} onKeyDown={walk}>
          {entries.map((entry) => (
            <button
              key={entry.key} type="button" role="tab" id={`${id}-${entry.key}`} aria-controls={`${id}-body`} aria-selected={entry === shown} tabIndex={entry === shown ? 0 : -1}
              className="doc-panel-tab" onClick={() => onShow(entry.key)}
            >
              {entry.title}<Count n={entry.count} />
            </button>
          ))}
        </div>
        <button type="button" className="doc-panel-close" aria-label={t('panel.fold')} title={t('panel.fold')} onClick={onClose}><Icon name="close" /></button>
      </div>
      <div className="doc-panel-body" role="tabpanel" id={`${id}-body`} aria-labelledby={`${id}-${shown.key}`} tabIndex={0}>{shown.body}</div>
    </>
  );
};
