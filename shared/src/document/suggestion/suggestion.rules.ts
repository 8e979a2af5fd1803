// What may be done with 修改建议, and what of the words a suggestion really changes. Whoever may comment suggests;
// whoever may write decides; an author changes and takes back his own. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Commenter } from '../comment/comment.rules.js';
import type { DocumentRole } from '../document.contract.js';
import type { SuggestionState } from './suggestion.contract.js';

/** How long whoever decided may take the decision back. */
export const UNDO_MINUTES = 10;
const MINUTE_MS = 60_000;

export const maySuggest = ({ role }: { readonly role: DocumentRole }): Verdict => (role === 'read' ? no('suggestion.mayNot') : yes);

export const mayDecide = ({ role }: { readonly role: DocumentRole }): Verdict => (role === 'write' ? yes : no('suggestion.writersDecide'));

export interface OwnSuggestion {
  readonly authorId: PersonId;
  readonly state: SuggestionState;
  /** Name of whoever decided it. */
  readonly by: string;
}

/** Change it or take it back. */
export const mayRevise = ({ authorId, state, by }: OwnSuggestion, who: Commenter): Verdict => {
  const may = maySuggest(who);
  if (!may.ok) return may;
  if (authorId !== who.personId) return no('suggestion.notYours');
  return stillOpen({ state, by });
};

/** Of two who decide at once the second is told what the first did. */
export const stillOpen = ({ state, by }: Pick<OwnSuggestion, 'state' | 'by'>): Verdict =>
  state === 'open' ? yes : no('suggestion.decided', { by, outcome: state });

export interface Decision {
  readonly state: SuggestionState;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
}

export const mayReopen = ({ state, decidedBy, decidedAt }: Decision, who: Commenter, now: Date): Verdict => {
  const may = mayDecide(who);
  if (!may.ok) return may;
  if (state === 'open' || state === 'withdrawn' || decidedAt === null) return no('suggestion.notDecided');
  if (decidedBy !== who.personId) return no('suggestion.notYourDecision');
  return now.getTime() - decidedAt.getTime() > UNDO_MINUTES * MINUTE_MS ? no('suggestion.tooLateToUndo', { minutes: UNDO_MINUTES }) : yes;
};

/** What differs between two wordings, when what they share at both ends is left alone. */
export interface WordChange {
  /** Characters that stay before it. */
  readonly before: number;
  readonly removed: string;
  readonly inserted: string;
}

const shared = (one: readonly string[], other: readonly string[]): number => {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
};

/** The smallest one stretch that turns `original` into `replacement`; never cuts a character in two. */
export const wordChange = (original: string, replacement: string): WordChange => {
  const [from, to] = [[...original], [...replacement]];
  const head = shared(from, to);
  const tail = shared(from.slice(head).reverse(), to.slice(head).reverse());
  return { before: from.slice(0, head).join('').length, removed: from.slice(head, from.length - tail).join(''), inserted: to.slice(head, to.length - tail).join('') };
};

export interface Stretch {
  readonly from: number;
  readonly to: number;
}
export interface Wording extends Stretch {
  readonly replacement: string;
}

/** How a new suggestion meets an open one of the same author in the same line: `joined` when they touch, so that typing
 *  on is one suggestion; `instead` when the new one takes its words in; null when they have nothing to do with each
 *  other; `overlaps` when they cannot both stand. */
export const meeting = (open: Wording, fresh: Wording): (Wording & { readonly kind: 'joined' | 'instead' }) | 'overlaps' | null => {
  if (fresh.from <= open.from && fresh.to >= open.to) return { ...fresh, kind: 'instead' };
  if (fresh.from === open.to) return { kind: 'joined', from: open.from, to: fresh.to, replacement: open.replacement + fresh.replacement };
  if (fresh.to === open.from) return { kind: 'joined', from: fresh.from, to: open.to, replacement: fresh.replacement + open.replacement };
  return fresh.to < open.from || fresh.from > open.to ? null : 'overlaps';
};
