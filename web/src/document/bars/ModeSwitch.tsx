// 编辑 / 批注 / 阅读: what this person may choose, by right. One choice alone is a label, not a switch.
import { useTranslation } from 'react-i18next';
import type { CoeditRole } from '../../platform/coedit/coedit.session';

/** What the reader wants: to work on the text as far as his right goes, or only to read. */
export type DocumentMode = 'edit' | 'read';
/** What he gets. */
export type ShownMode = 'edit' | 'comment' | 'read';

const WORK: Readonly<Record<CoeditRole, ShownMode>> = { write: 'edit', comment: 'comment', read: 'read' };

export const shownMode = (wanted: DocumentMode, role: CoeditRole): ShownMode => (wanted === 'read' ? 'read' : WORK[role]);

export interface ModeSwitchProps {
  readonly mode: ShownMode;
  readonly role: CoeditRole;
  readonly onChange: (mode: DocumentMode) => void;
}

export const ModeSwitch = ({ mode, role, onChange }: ModeSwitchProps) => {
  const { t } = useTranslation('document');
  if (role === 'read') return null;
  const modes = [WORK[role], 'read'] as const;
  return (
    <div className="doc-modes" role="radiogroup" aria-label={t('mode.label')}>
      {modes.map((one) => (
        <button key={one} type="button" role="radio" aria-checked={one === mode} className="doc-mode" onClick={() => onChange(one === 'read' ? 'read' : 'edit')}>{t(`mode.${one}`)}</button>
      ))}
    </div>
  );
};
