// 编辑 / 批注, 建议, 阅读: what this person may choose, by right. One choice alone is a label, not a switch.
import { useTranslation } from 'react-i18next';
import type { CoeditRole } from '../../platform/coedit/coedit.session';

/** What the reader wants: to work on the text as far as his right goes, to suggest changes, or only to read. */
export type DocumentMode = 'edit' | 'suggest' | 'read';
/** What he gets. */
export type ShownMode = 'edit' | 'comment' | 'suggest' | 'read';

const WORK: Readonly<Record<CoeditRole, ShownMode>> = { write: 'edit', comment: 'comment', read: 'read' };

export const shownMode = (wanted: DocumentMode, role: CoeditRole): ShownMode => (role === 'read' || wanted === 'edit' ? WORK[role] : wanted);

export interface ModeSwitchProps {
  readonly mode: ShownMode;
  readonly role: CoeditRole;
  readonly onChange: (mode: DocumentMode) => void;
}

export const ModeSwitch = ({ mode, role, onChange }: ModeSwitchProps) => {
  const { t } = useTranslation('document');
  if (role === 'read') return null;
  const modes = [WORK[role], 'suggest', 'read'] as const;
  return (
    <div className="doc-modes" role="radiogroup" aria-label={t('mode.label')}>
      {modes.map((one) => (
        <button key={one} type="button" role="radio" aria-checked={one === mode} className="doc-mode" onClick={() => onChange(one === 'read' || one === 'suggest' ? one : 'edit')}>{t(`mode.${one}`)}</button>
      ))}
    </div>
  );
};
