// Sends what was written in the box. When the writer has gone on already, what is refused waits in the panel.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { untilSaved } from '../comment/comment.range';
import { replacementOf, type SuggestDraft } from './suggest.draft';
import { useMake, useRevise } from './suggestion.queries';
import type { SuggestionDesk } from './useSuggestionDesk';

export interface Written {
  readonly text: string;
  readonly reason: string;
}

export interface SendSuggestion {
  (draft: SuggestDraft, written: Written): Promise<Suggestion>;
  readonly why: (error: unknown) => string;
  /** Nobody waits for it in the box. */
  readonly later: (draft: SuggestDraft, written: Written) => void;
}

export const useSend = (session: CoeditSession, documentId: DocumentId, desk: SuggestionDesk): SendSuggestion => {
  const [make, revise] = [useMake(), useRevise()];
  const send = async (draft: SuggestDraft, { text, reason }: Written): Promise<Suggestion> => {
    const body = { replacement: replacementOf(draft, text), reason };
    const made = draft.id !== null ? await revise.mutateAsync({ params: { documentId, suggestionId: draft.id }, body }) : await begin(draft, body);
    desk.setActive(made.id);
    return made;
  };
  const begin = async ({ place }: SuggestDraft, body: { replacement: string; reason: string }): Promise<Suggestion> => {
    if (place === null) throw new Error('A new suggestion needs its place');
    await untilSaved(session);
    return make.mutateAsync({ params: { documentId }, body: { ...body, place } });
  };
  const later = (draft: SuggestDraft, written: Written): void => {
    send(draft, written).catch((error: unknown) => {
      const why = sentenceOf(error);
      toast(why, 'warn');
      desk.setUnsent((before) => [...before, { draft, ...written, why }]);
    });
  };
  return Object.assign(send, { why: sentenceOf, later });
};
