// Deciding suggestions: what was done is told with a way back, what was refused with its reason.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Decided, SeenSuggestion, SuggestionId } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { useState } from 'react';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { useAccept, useDecline, useReopen, useWithdraw } from './suggestion.queries';

export interface LastDecision {
  readonly outcome: 'accepted' | 'declined';
  readonly ids: SuggestionId[];
  readonly left: number;
  /** Why the first of those left could not be done. */
  readonly why: string;
}

export interface Deciding {
  readonly busy: boolean;
  readonly last: LastDecision | null;
  readonly accept: (seen: SeenSuggestion[]) => void;
  /** False when nothing was declined. */
  readonly decline: (ids: SuggestionId[], answer: string) => Promise<boolean>;
  readonly reopen: (ids: SuggestionId[]) => void;
  readonly withdraw: (id: SuggestionId) => void;
}

const whyOf = ({ refused: [first] }: Decided): string => (first === undefined ? '' : refusalSentence({ code: first.code, facts: first.facts }));

export const useDeciding = (documentId: DocumentId): Deciding => {
  const [accept, decline, reopen, withdraw] = [useAccept(), useDecline(), useReopen(), useWithdraw()];
  const [last, setLast] = useState<LastDecision | null>(null);
  const params = { documentId };
  const tell = (error: unknown) => (toast(sentenceOf(error), 'warn'), false);
  const keep = (outcome: LastDecision['outcome']) => (decided: Decided) => {
    setLast({ outcome, ids: decided.done.map(({ id }) => id), left: decided.refused.length, why: whyOf(decided) });
    return true;
  };
  return {
    busy: accept.isPending || decline.isPending || reopen.isPending || withdraw.isPending,
    last,
    accept: (seen) => void accept.mutateAsync({ params, body: { seen } }).then(keep('accepted')).catch(tell),
    decline: (ids, answer) => decline.mutateAsync({ params, body: { ids, answer } }).then(keep('declined')).catch(tell),
    reopen: (ids) => void reopen.mutateAsync({ params, body: { ids } }).then((decided) => { setLast(null); if (decided.refused.length > 0) toast(whyOf(decided), 'warn'); }).catch(tell),
    withdraw: (suggestionId) => void withdraw.mutateAsync({ params: { documentId, suggestionId }, body: {} }).catch(tell),
  };
};
