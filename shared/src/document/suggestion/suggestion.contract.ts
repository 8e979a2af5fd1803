// 修改建议: other words for a stretch of text, until somebody who may write takes them or not. The stretch is a mark in
// the document, the new words are a row; the server sets both in one transaction and takes the words in one.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { Bytes } from '../../coedit/coedit.bytes.js';
import { ProblemBody } from '../../kit/problem.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { TextRange } from '../comment/comment.contract.js';
import { DocumentId } from '../document.contract.js';

export const SuggestionId = id('Suggestion');
export type SuggestionId = z.output<typeof SuggestionId>;

export const SuggestionState = z.enum(['open', 'accepted', 'declined', 'withdrawn']);
export type SuggestionState = z.output<typeof SuggestionState>;

export const REPLACEMENT_LENGTH = 4_000;
export const REASON_LENGTH = 500;
/** At most as many are decided in one step. */
const AT_ONCE = 200;
/** An empty line, named by a Yjs relative position. */
const EmptyLine = Bytes(200);

/** What a suggestion is about: words, or a line without any. */
export const SuggestedPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), range: TextRange }),
  z.strictObject({ kind: z.literal('line'), line: EmptyLine }),
]);
export type SuggestedPlace = z.output<typeof SuggestedPlace>;

export const Suggestion = z.object({
  id: SuggestionId,
  /** The words when it was made: what remains when they are deleted. */
  original: z.string(),
  /** Empty: these words should go. */
  replacement: z.string(),
  /** The empty line that it would fill; null when it has words. */
  line: EmptyLine.nullable(),
  reason: z.string(),
  /** The seal 专家: what he was when he made it. */
  expert: z.boolean(),
  author: PersonCard,
  createdAt: Instant,
  state: SuggestionState,
  decidedBy: PersonCard.nullable(),
  decidedAt: Instant.nullable(),
  /** Why it was declined. */
  answer: z.string(),
});
export type Suggestion = z.output<typeof Suggestion>;

/** What somebody did with suggestions in one document, by their outcome. */
export const SuggestionRecord = z.object({
  person: PersonCard,
  made: z.number().int(),
  open: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int(),
  withdrawn: z.number().int(),
  /** How many of others he accepted or declined. */
  decided: z.number().int(),
  firstAt: Instant,
  lastAt: Instant,
});
export type SuggestionRecord = z.output<typeof SuggestionRecord>;

/** One line of text: a suggestion neither splits paragraphs nor joins them. */
const OneLine = z.string().max(REPLACEMENT_LENGTH).regex(/^[^\r\n\u2028\u2029]*$/);
const Reason = z.string().trim().max(REASON_LENGTH);
const document = z.object({ documentId: DocumentId });
const one = document.extend({ suggestionId: SuggestionId });
const several = z.array(SuggestionId).min(1).max(AT_ONCE);

/** The words as the page showed them to whoever decides. */
export const SeenSuggestion = z.strictObject({ id: SuggestionId, original: z.string().max(REPLACEMENT_LENGTH * 2), replacement: z.string().max(REPLACEMENT_LENGTH) });
export type SeenSuggestion = z.output<typeof SeenSuggestion>;

/** What was done, and what could not be, each with its reason. */
export const Decided = z.object({ done: z.array(Suggestion), refused: z.array(ProblemBody.pick({ code: true, facts: true }).extend({ id: SuggestionId })) });
export type Decided = z.output<typeof Decided>;

const access = { policy: 'signedIn', perMinute: 120 } as const;
const asking = { policy: 'signedIn', perMinute: 240 } as const;

export const suggestionRoutes = {
  list: route({ method: 'GET', path: '/documents/:documentId/suggestions', summary: '文档的修改建议', access: asking, params: document, reply: z.array(Suggestion), problems: ['request.notFound'] }),
  record: route({
    method: 'GET', path: '/documents/:documentId/suggestion-record', summary: '每个人提出与采纳的建议', access: asking, params: document, reply: z.array(SuggestionRecord), problems: ['request.notFound'],
  }),
  make: route({
    method: 'POST', path: '/documents/:documentId/suggestions', summary: '对所选文字提出修改建议', access, params: document, bodyBytes: 64 * 1024,
    body: z.strictObject({ place: SuggestedPlace, replacement: OneLine, reason: Reason }), reply: Suggestion,
    problems: ['request.notFound', 'suggestion.mayNot', 'suggestion.placeGone', 'suggestion.oneLine', 'suggestion.same', 'suggestion.overlapsYours', 'coedit.locked'],
  }),
  revise: route({
    method: 'PATCH', path: '/documents/:documentId/suggestions/:suggestionId', summary: '修改自己的建议', access, params: one,
    body: z.strictObject({ replacement: OneLine, reason: Reason }), reply: Suggestion,
    problems: ['request.notFound', 'suggestion.mayNot', 'suggestion.notYours', 'suggestion.decided', 'suggestion.same'],
  }),
  withdraw: route({
    method: 'POST', path: '/documents/:documentId/suggestions/:suggestionId/withdrawn', summary: '撤回自己的建议', access, params: one, body: z.strictObject({}), reply: Suggestion,
    problems: ['request.notFound', 'suggestion.mayNot', 'suggestion.notYours', 'suggestion.decided'],
  }),
  accept: route({
    method: 'POST', path: '/documents/:documentId/suggestions/accepted', summary: '采纳建议，可一次多条', access, params: document, bodyBytes: 2 * 1024 * 1024,
    body: z.strictObject({ seen: z.array(SeenSuggestion).min(1).max(AT_ONCE) }), reply: Decided,
    problems: ['request.notFound', 'suggestion.writersDecide', 'suggestion.decided', 'suggestion.textChanged', 'suggestion.textGone', 'coedit.locked'],
  }),
  decline: route({
    method: 'POST', path: '/documents/:documentId/suggestions/declined', summary: '婉拒建议并说明理由，可一次多条', access, params: document,
    body: z.strictObject({ ids: several, answer: Reason.min(1) }), reply: Decided, problems: ['request.notFound', 'suggestion.writersDecide', 'suggestion.decided'],
  }),
  reopen: route({
    method: 'POST', path: '/documents/:documentId/suggestions/reopened', summary: '撤销刚才的决定，可一次多条', access, params: document,
    body: z.strictObject({ ids: several }), reply: Decided,
    problems: ['request.notFound', 'suggestion.writersDecide', 'suggestion.notYourDecision', 'suggestion.tooLateToUndo', 'suggestion.wordsMoved', 'suggestion.notDecided', 'coedit.locked'],
  }),
};

/** Topic `document:<id>`. */
export const suggestionEvents = { 'document.suggested': z.object({ documentId: DocumentId }) };
