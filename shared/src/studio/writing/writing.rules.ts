// Who may in a 文稿. A case document is the owner's alone; office and membership open none of it.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { DocumentRole } from '../../document/document.contract.js';
import type { StudioRights } from '../studio.contract.js';
import { isRunning, type StudioFacts } from '../studio.rules.js';
import type { Writing } from './writing.contract.js';
import { isConfidential } from '../template/template.rules.js';

export interface WritingFacts extends Pick<Writing, 'kind' | 'ownerId'> {
  /** Asked for supervision. */
  readonly readerIds: readonly PersonId[];
}

export interface WritingReader {
  readonly personId: PersonId;
  /** In the studio of the document; null when he may not even know of it. */
  readonly rights: StudioRights | null;
}

/** Null: he may not even know that it exists. */
export const roleInWriting = (writing: WritingFacts, { personId, rights }: WritingReader): DocumentRole | null => {
  if (isConfidential(writing.kind)) {
    if (personId === writing.ownerId) return 'write';
    return writing.readerIds.includes(personId) ? 'comment' : null;
  }
  if (rights === null || !(rights.host || rights.member || rights.oversees)) return null;
  if (!rights.works) return 'read';
  return rights.host || rights.member ? 'write' : 'comment';
};

export const mayStartWriting = (studio: StudioFacts, rights: StudioRights, now: Date): Verdict => {
  if (!rights.host && !rights.member) return no('access.notYours', { who: 'member' });
  return isRunning(studio, now) ? yes : no('studio.notActive');
};

/** The title: whoever began it, and in an open one the host. */
export const mayRename = (writing: WritingFacts, reader: WritingReader): Verdict => {
  const role = roleInWriting(writing, reader);
  if (role === null) return no('request.notFound');
  if (role === 'read') return no('studio.notActive');
  return role === 'write' && (reader.personId === writing.ownerId || reader.rights?.host === true) ? yes : no('access.notYours', { who: 'owner' });
};

/** Whom to ask, and who has read it: the owner's alone. */
export const mayShare = (writing: WritingFacts, reader: WritingReader): Verdict => {
  if (roleInWriting(writing, reader) === null) return no('request.notFound');
  if (!isConfidential(writing.kind)) return no('writing.notConfidential');
  return reader.personId === writing.ownerId ? yes : no('access.notYours', { who: 'owner' });
};
