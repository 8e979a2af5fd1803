// Who may do what with 批注: everybody who may comment speaks and answers; whoever began a thread or writes the
// text settles it; words are changed by their author alone. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Offices } from '../../people/people.rules.js';
import type { DocumentRole } from '../document.contract.js';
import type { Message, Thread } from './comment.contract.js';

export interface Commenter {
  readonly personId: PersonId;
  readonly role: DocumentRole;
}

export const mayComment = ({ role }: Pick<Commenter, 'role'>): Verdict => (role === 'read' ? no('comment.mayNot') : yes);

export const mayResolve = (thread: Pick<Thread, 'createdBy'>, who: Commenter): Verdict => {
  const speaks = mayComment(who);
  if (!speaks.ok) return speaks;
  return who.role === 'write' || thread.createdBy === who.personId ? yes : no('comment.notYoursToResolve');
};

export interface OwnWords {
  readonly personId: PersonId;
  readonly deletedAt: Message['deletedAt'];
}

/** Deleted words stay deleted. */
export const mayChangeMessage = (message: OwnWords, who: Commenter): Verdict => {
  const speaks = mayComment(who);
  if (!speaks.ok) return speaks;
  return message.personId === who.personId && message.deletedAt === null ? yes : no('comment.notYours');
};

/** 高校专家 and 区教研员 sign with a seal. */
export const hasSeal = ({ roles }: Pick<Offices, 'roles'>): boolean => roles.some((role) => role === 'expert' || role === 'centreStaff');

/** Those named who were not named before. */
export const newlyMentioned = (mentions: readonly PersonId[], before: readonly PersonId[], writer: PersonId): PersonId[] =>
  [...new Set(mentions)].filter((id) => id !== writer && !before.includes(id));
