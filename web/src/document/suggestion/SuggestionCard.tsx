// One suggestion: who, what would change, why; deciding it, changing one's own, taking a decision back.
import type { Commenter } from '@gongyan/shared/document/comment/comment.rules';
import type { Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { mayDecide, mayReopen, mayRevise } from '@gongyan/shared/document/suggestion/suggestion.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { Avatar } from '../../ui/Person';
import { DeclineField } from './DeclineField';
import { SuggestionChange } from './SuggestionChange';
import type { SuggestionPlace } from './suggestion.lines';
import type { Deciding } from './useDeciding';

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  /** Undefined: its words are not in the text any more. */
  readonly place: SuggestionPlace | undefined;
  readonly me: Commenter;
  readonly active: boolean;
  readonly deciding: Deciding;
  readonly onGo: () => void;
  readonly onRevise: () => void;
}

const Head = ({ suggestion: { author, expert, createdAt, state } }: Pick<SuggestionCardProps, 'suggestion'>) => {
  const { t } = useTranslation('suggestion');
  return (
    <p className="comment-who">
      <Avatar person={author} size="small" /><span className="strong cut">{author.name}</span>
      {expert && <span className="comment-seal">{t('expert')}</span>}
      {state !== 'open' && <span className={`suggest-state is-${state}`}>{t(`state.${state}`)}</span>}
      <span className="comment-when small soft"><DayText at={createdAt} since /></span>
    </p>
  );
};

/** Why it can only be declined, or what to look at before accepting. */
const noteOf = (suggestion: Suggestion, place: SuggestionPlace | undefined): 'goneNote' | 'split' | 'filled' | 'changed' | null => {
  if (suggestion.state !== 'open') return null;
  if (place === undefined) return 'goneNote';
  if (suggestion.line !== null) return place.words === '' ? null : 'filled';
  return place.words.includes('\n') ? 'split' : place.words === suggestion.original ? null : 'changed';
};

const Deeds = ({ suggestion, place, me, deciding, onRevise, onDecline }: SuggestionCardProps & { onDecline: () => void }) => {
  const { t } = useTranslation('suggestion');
  const note = noteOf(suggestion, place);
  const mine = mayRevise({ authorId: suggestion.author.id, state: suggestion.state, by: '' }, me).ok;
  const decides = mayDecide(me).ok && suggestion.state === 'open';
  const undo = mayReopen({ ...suggestion, decidedBy: suggestion.decidedBy?.id ?? null }, me, new Date()).ok;
  if (!mine && !decides && !undo) return null;
  return (
    <div className="comment-foot">
      {mine && place !== undefined && note !== 'split' && note !== 'filled' && <button type="button" className="comment-link" onClick={onRevise}>{t('revise')}</button>}
      {mine && <button type="button" className="comment-link" disabled={deciding.busy} onClick={() => deciding.withdraw(suggestion.id)}>{t('withdraw')}</button>}
      {decides && <button type="button" className="comment-link" disabled={deciding.busy} onClick={onDecline}>{t('decline')}</button>}
      {decides && place !== undefined && note !== 'split' && note !== 'filled' && (
        <button type="button" className="comment-link strong" disabled={deciding.busy} onClick={() => deciding.accept([{ id: suggestion.id, original: place.words, replacement: suggestion.replacement }])}>{t('accept')}</button>
      )}
      {undo && <button type="button" className="comment-link" disabled={deciding.busy} onClick={() => deciding.reopen([suggestion.id])}>{t('undo')}</button>}
    </div>
  );
};

export const SuggestionCard = (props: SuggestionCardProps) => {
  const { suggestion, place, active, deciding, onGo } = props;
  const { t } = useTranslation('suggestion');
  const [declining, setDeclining] = useState(false);
  const { author, reason, answer, state, decidedBy } = suggestion;
  const note = noteOf(suggestion, place);
  const standing = suggestion.state === 'open' && note !== 'split' && note !== 'filled' ? place : undefined;
  const change = <SuggestionChange words={standing?.words ?? suggestion.original} replacement={suggestion.replacement} around={standing} />;
  const decline = (text: string) => void deciding.decline([suggestion.id], text).then((done) => { if (done) setDeclining(false); });
  return (
    <article className={`comment-card${active ? ' is-active' : ''}${state === 'open' ? '' : ' is-resolved'}`} data-suggestion={suggestion.id} aria-label={t('card', { name: author.name, words: (suggestion.replacement || suggestion.original).slice(0, 20) })}>
      <Head suggestion={suggestion} />
      {place === undefined ? <p className="suggest-change">{change}</p> : <button type="button" className="suggest-change" title={t('go')} onClick={onGo}>{change}</button>}
      {reason !== '' && <p className="suggest-why">{t('reasonLabel')}{reason}</p>}
      {note !== null && <p className="suggest-note">{t(note)}</p>}
      {state !== 'open' && state !== 'withdrawn' && decidedBy !== null && <p className="small soft">{t(`by.${state}`, { name: decidedBy.name })}{answer !== '' && `：${answer}`}</p>}
      {declining && state === 'open' ? <DeclineField busy={deciding.busy} onDecline={decline} onCancel={() => setDeclining(false)} /> : <Deeds {...props} onDecline={() => setDeclining(true)} />}
    </article>
  );
};
