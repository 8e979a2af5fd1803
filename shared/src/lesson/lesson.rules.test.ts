// The lesson room's rules as sentences.
import * as fc from 'fast-check';
import { PersonId } from '../kit/id.js';
import { SchoolId } from '../people/people.contract.js';
import { StudioId, type StudioRights } from '../studio/studio.contract.js';
import type { StudioFacts } from '../studio/studio.rules.js';
import { mayBeAuthor, mayChangeDesign, mayCreateDesign, maySeeDesign, roleInDesign, type Authorship } from './lesson.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [lead, co, other] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2)), PersonId.parse(uuid(3))];
const design: Authorship = { leadAuthorId: lead, authorIds: [co] };
const none: StudioRights = { host: false, member: false, oversees: false, works: true };
const [host, member, staff] = [{ ...none, host: true }, { ...none, member: true }, { ...none, oversees: true }];
const now = new Date('2026-11-23T02:00:00Z');
const code = (verdict: { ok: true } | { ok: false; code: string }) => (verdict.ok ? 'yes' : verdict.code);

describe('the role in a design', () => {
  test.each<[string, PersonId, StudioRights, string | null]>([
    ['the lead author writes', lead, member, 'write'],
    ['a co-author writes', co, member, 'write'],
    ['the host of the studio writes', other, host, 'write'],
    ['another member comments', other, member, 'comment'],
    ['district staff comment', other, staff, 'comment'],
    ['district staff who are authors and members write', co, { ...staff, member: true }, 'write'],
    ['everybody else does not even know of it', other, none, null],
    ['a co-author who left the studio does not either', co, none, null],
    ['nor does a lead author who left', lead, none, null],
    ['a lead author who became district staff comments', lead, staff, 'comment'],
    ['in a studio at rest its host reads', other, { ...host, works: false }, 'read'],
    ['so does the lead author', lead, { ...member, works: false }, 'read'],
    ['and whoever knew nothing of it still does not', other, { ...none, works: false }, null],
  ])('%s', (_, personId, rights, expected) => expect(roleInDesign(design, { personId, rights })).toBe(expected));

  test('nobody without a right in the studio ever sees a design, whoever is named as its author', () => {
    fc.assert(fc.property(fc.constantFrom(lead, co, other), fc.subarray([lead, co, other]), fc.constantFrom(lead, co, other), (leadAuthorId, authorIds, personId) => {
      expect(roleInDesign({ leadAuthorId, authorIds }, { personId, rights: none })).toBeNull();
    }));
  });
});

describe('who changes title and authors', () => {
  test.each<[string, PersonId, StudioRights, string]>([
    ['the lead author', lead, member, 'yes'],
    ['the host', other, host, 'yes'],
    ['not a co-author', co, member, 'access.notYours'],
    ['not another member', other, member, 'access.notYours'],
    ['not district staff', other, staff, 'access.notYours'],
    ['a stranger is told nothing', other, none, 'request.notFound'],
    ['nor is a lead author who left', lead, none, 'request.notFound'],
  ])('%s', (_, personId, rights, expected) => expect(code(mayChangeDesign(design, { personId, rights }))).toBe(expected));

  test('who sees it is who has a role', () => {
    expect(code(maySeeDesign(design, { personId: other, rights: staff }))).toBe('yes');
    expect(code(maySeeDesign(design, { personId: other, rights: none }))).toBe('request.notFound');
  });
});

describe('who starts a design', () => {
  const studio: StudioFacts = {
    id: StudioId.parse(uuid(5)), hostId: lead, baseSchoolId: SchoolId.parse(uuid(6)), seats: 8, state: 'active', termStart: '2025-09-01', termEnd: '2028-08-31',
  };
  test.each<[string, Partial<StudioFacts>, StudioRights, string]>([
    ['the host', {}, host, 'yes'],
    ['a member', {}, member, 'yes'],
    ['not district staff: it is the studio\'s work', {}, staff, 'lesson.noStudio'],
    ['not a stranger', {}, none, 'lesson.noStudio'],
    ['nobody in a suspended studio', { state: 'suspended' }, member, 'studio.notActive'],
  ])('%s', (_, change, rights, expected) => expect(code(mayCreateDesign({ ...studio, ...change }, rights, now))).toBe(expected));
});

test('only somebody of the studio becomes an author, and a refusal names him', () => {
  expect(code(mayBeAuthor({ name: '汤沐阳', rights: member }))).toBe('yes');
  expect(code(mayBeAuthor({ name: '陆拾光', rights: host }))).toBe('yes');
  expect(mayBeAuthor({ name: '伏小暑', rights: staff })).toEqual({ ok: false, code: 'lesson.authorNotMember', facts: { name: '伏小暑' } });
});
