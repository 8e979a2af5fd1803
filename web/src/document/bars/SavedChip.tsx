// Whether the work is safe, in a few words, at every width of the page. Screen readers hear of a change at most
// every ten seconds.
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { chipWords } from './saved.words';
import { useCalmSaved, useCoeditState, useSeldom } from './useSession';

/** Who locked the final version, when the page knows. */
export interface FinalFacts {
  readonly version: string;
  readonly by: string;
  readonly onAskChange: () => void;
}

export interface SavedChipProps {
  readonly session: CoeditSession;
  /** True for a moment after ⌘S. */
  readonly asked?: boolean;
  readonly final?: FinalFacts;
}

const SAFE: ReadonlySet<string> = new Set(['saved', 'saving', 'merged']);

export const SavedChip = ({ session, asked = false, final }: SavedChipProps) => {
  const { t } = useTranslation('document');
  const state = useCoeditState(session);
  const saved = useCalmSaved(state);
  const { key, values, tone } = chipWords(saved);
  const reads = state.role !== 'write' && SAFE.has(saved.kind);
  const text = asked && SAFE.has(saved.kind) ? t('saved.automatic') : reads ? t('saved.unread') : t(key, { ...values });
  const spoken = useSeldom(saved.kind === 'saving' ? '' : text);
  const locked = saved.kind === 'final' && final !== undefined;
  return (
    <span className={`doc-chip is-${tone}`} data-saved={saved.kind}>
      <span className="doc-chip-text">{locked ? t('saved.finalBy', { version: final.version, by: final.by }) : text}</span>
      {locked && <button type="button" className="doc-inline-button" onClick={final.onAskChange}>{t('saved.askChange')}</button>}
      <span className="only-read" role="status">{spoken}</span>
    </span>
  );
};
