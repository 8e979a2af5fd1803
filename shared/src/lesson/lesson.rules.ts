// What is allowed in a 教学设计: who writes, comments or does not even see it; who may start one, rename it and
// choose its authors. Guards the server and explains the button.
import type { PersonId } from '../kit/id.js';
import { no, yes, type Verdict } from '../kit/verdict.js';
import type { DocumentRole } from '../document/document.contract.js';
import { isRunning, type StudioFacts } from '../studio/studio.rules.js';
import type { StudioRights } from '../studio/studio.contract.js';
import type { LessonDesign } from './lesson.contract.js';

export interface Authorship extends Pick<LessonDesign, 'leadAuthorId'> {
  /** Co-authors (共写人) without the lead author (主备人). */
  readonly authorIds: readonly PersonId[];
  /** 特邀点评人: they comment, whatever studio they belong to. Whoever leaves them out asks about the studio's own people. */
  readonly guestIds?: readonly PersonId[];
}

export interface DesignReader {
  readonly personId: PersonId;
  /** His rights in the studio of the design. */
  readonly rights: StudioRights;
}

export const isAuthor = (design: Authorship, personId: PersonId): boolean =>
  design.leadAuthorId === personId || design.authorIds.includes(personId);

/** An author who left the studio is no author any more; null: he may not even know that the design exists. */
export const roleInDesign = (design: Authorship, { personId, rights }: DesignReader): DocumentRole | null => {
  const writes = rights.host || (rights.member && isAuthor(design, personId));
  if (!writes && !rights.member && !rights.oversees && design.guestIds?.includes(personId) !== true) return null;
  if (!rights.works) return 'read';
  return writes ? 'write' : 'comment';
};

export const maySeeDesign = (design: Authorship, reader: DesignReader): Verdict =>
  roleInDesign(design, reader) === null ? no('request.notFound') : yes;

/** Title, grade, length and the list of authors belong to the lead author and to the studio's host. */
export const mayChangeDesign = (design: Authorship, reader: DesignReader): Verdict => {
  const role = roleInDesign(design, reader);
  if (role === null) return no('request.notFound');
  if (!reader.rights.works) return no('studio.notActive');
  const leads = role === 'write' && (reader.rights.host || design.leadAuthorId === reader.personId);
  return leads ? yes : no('access.notYours', { who: 'author' });
};

export const mayCreateDesign = (studio: StudioFacts, rights: StudioRights, now: Date): Verdict => {
  if (!rights.host && !rights.member) return no('lesson.noStudio');
  return isRunning(studio, now) ? yes : no('studio.notActive');
};

export interface NamedInStudio {
  readonly name: string;
  readonly rights: StudioRights;
}

/** Whoever is asked for comments from outside would not see the design otherwise. */
export const mayBeGuest = ({ name, rights }: NamedInStudio): Verdict =>
  rights.host || rights.member || rights.oversees ? no('lesson.guestInside', { name }) : yes;

/** Everybody who shall write must belong to the studio. */
export const mayBeAuthor = (author: NamedInStudio): Verdict =>
  author.rights.host || author.rights.member ? yes : no('lesson.authorNotMember', { name: author.name });
