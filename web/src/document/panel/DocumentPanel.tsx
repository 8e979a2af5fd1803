// The one panel beside the text: 批注 and whatever else belongs to this document, as tabs. At a desk a column that
// can be folded to a strip of pictures; on a phone a row at the bottom that opens a sheet.
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useNarrow } from '../paper/usePhone';
import type { PanelEntry } from './panel.entry';
import './panel.css';
import { PanelSheet } from './PanelSheet';
import { Count, PanelTabs } from './PanelTabs';
import type { PanelState } from './usePanelState';

interface DocumentPanelProps {
  readonly entries: readonly PanelEntry[];
  readonly state: PanelState;
}

const Openers = ({ entries, state }: DocumentPanelProps) => {
  const { t } = useTranslation('document');
  return (
    <nav className="doc-panel-strip no-print" aria-label={t('panel.label')}>
      {entries.map(({ key, title, icon, count }) => (
        <button key={key} type="button" className="doc-panel-opener" aria-expanded={false} onClick={() => state.show(key)}>
          <span className="doc-panel-icon"><Icon name={icon} /><Count n={count} /></span>
          <span className="doc-panel-word">{title}</span>
        </button>
      ))}
    </nav>
  );
};

export const DocumentPanel = ({ entries, state }: DocumentPanelProps) => {
  const { t } = useTranslation('document');
  const narrow = useNarrow();
  const shown = entries.find(({ key }) => key === state.tab) ?? entries[0];
  if (shown === undefined) return null;
  const tabs = <PanelTabs entries={entries} shown={shown} onShow={state.show} onClose={state.fold} />;
  if (narrow) {
    return (
      <>
        <Openers entries={entries} state={state} />
        {state.open && <PanelSheet onClose={state.fold}>{tabs}</PanelSheet>}
      </>
    );
  }
  if (!state.open) return <Openers entries={entries} state={state} />;
  return <aside className={`doc-panel no-print${shown.besideText === true ? ' is-beside' : ''}`} aria-label={t('panel.label')}>{tabs}</aside>;
};
