// The studio's rules as sentences: each row is one case, read it aloud.
import { PersonId } from '../kit/id.js';
import { SchoolId } from '../people/people.contract.js';
import { type MembershipKind, MembershipState, StudioId } from './studio.contract.js';
import { isCurrent, isRunning, mayInvite, mayJoin, mayRemove, maySee, rightsIn, type Candidate, type MembershipFacts, type Room, type Standing, type StudioFacts } from './studio.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [host, teacher] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2))];
const [school, otherSchool] = [SchoolId.parse(uuid(3)), SchoolId.parse(uuid(4))];
const [here, there, fourth] = [StudioId.parse(uuid(5)), StudioId.parse(uuid(6)), StudioId.parse(uuid(7))];
const now = new Date('2026-11-23T02:00:00Z');

const studio: StudioFacts = { id: here, hostId: host, baseSchoolId: school, seats: 8, state: 'active', termStart: '2025-09-01', termEnd: '2028-08-31' };
const active: MembershipFacts = { kind: 'member', state: 'active', from: '2025-09-01', to: '2028-08-31' };
const stranger: Standing = { personId: teacher, districtStaff: false, bureauLeader: false, college: false, leadsSchools: [], memberships: [] };
const member: Standing = { ...stranger, memberships: [active] };
const theHost: Standing = { ...stranger, personId: host };
const staff: Standing = { ...stranger, districtStaff: true };
const rights = (who: Standing) => rightsIn(studio, who, now);
const code = (verdict: { ok: true } | { ok: false; code: string }) => (verdict.ok ? 'yes' : verdict.code);

describe('who sees a studio', () => {
  test.each<[string, Standing, string]>([
    ['its host sees it', theHost, 'yes'],
    ['an active member sees it', member, 'yes'],
    ['an online learner sees it', { ...stranger, memberships: [{ ...active, kind: 'online' }] }, 'yes'],
    ['district staff see it', staff, 'yes'],
    ['a leader of the bureau reads it', { ...stranger, bureauLeader: true }, 'yes'],
    ['the teachers\' college reads it', { ...stranger, college: true }, 'yes'],
    ['the school lead of the base school reads it', { ...stranger, leadsSchools: [school] }, 'yes'],
    ['the lead of another school does not', { ...stranger, leadsSchools: [otherSchool] }, 'request.notFound'],
    ['any other teacher does not', stranger, 'request.notFound'],
    ['an applicant does not yet', { ...stranger, memberships: [{ ...active, state: 'applied', from: null, to: null }] }, 'request.notFound'],
    ['a dismissed member does not any more', { ...stranger, memberships: [{ ...active, state: 'dismissed' }] }, 'request.notFound'],
    ['a member whose days are over does not', { ...stranger, memberships: [{ ...active, to: '2026-11-22' }] }, 'request.notFound'],
  ])('%s', (_, who, expected) => expect(code(maySee(studio, who, now))).toBe(expected));
});

test.each(['draft', 'applied', 'reviewed', 'approved', 'refused'] as const)('before its plaque (%s) it is an application: not even its host meets a studio', (state) => {
  expect([theHost, staff].map((who) => code(maySee({ ...studio, state }, who, now)))).toEqual(['request.notFound', 'request.notFound']);
});

test('reading a studio gives no right to act in it', () => {
  expect(rights({ ...stranger, bureauLeader: true, leadsSchools: [school] })).toEqual({ host: false, member: false, oversees: false, works: true });
});

describe('when a membership counts', () => {
  test.each<[string, Partial<MembershipFacts>, boolean]>([
    ['on its first day', { from: '2026-11-23' }, true],
    ['on its last day', { to: '2026-11-23' }, true],
    ['not before its first day', { from: '2026-11-24' }, false],
    ['not after its last day', { to: '2026-11-22' }, false],
    ['without an end it goes on', { to: null }, true],
  ])('%s', (_, change, expected) => expect(isCurrent({ ...active, ...change }, now)).toBe(expected));

  test.each(MembershipState.options.filter((state) => state !== 'active'))('%s is not active', (state) => {
    expect(isCurrent({ ...active, state }, now)).toBe(false);
  });

  test('the day is the district\'s own: just before midnight in Shanghai it is still yesterday', () => {
    expect(isCurrent({ ...active, from: '2026-11-23' }, new Date('2026-11-22T15:59:59Z'))).toBe(false);
    expect(isCurrent({ ...active, from: '2026-11-23' }, new Date('2026-11-22T16:00:00Z'))).toBe(true);
  });
});

describe('who invites', () => {
  test.each<[string, Partial<StudioFacts>, Standing, string]>([
    ['the host of an active studio', {}, theHost, 'yes'],
    ['district staff', {}, staff, 'yes'],
    ['the host while the term is reviewed', { state: 'in_term_review' }, theHost, 'yes'],
    ['no member', {}, member, 'access.notYours'],
    ['nobody into a suspended studio', { state: 'suspended' }, theHost, 'studio.notActive'],
    ['nobody after the term', { termEnd: '2026-11-22' }, theHost, 'studio.notActive'],
    ['nobody before the term', { termStart: '2026-11-24' }, staff, 'studio.notActive'],
  ])('%s', (_, change, who, expected) => expect(code(mayInvite({ ...studio, ...change }, rights(who), now))).toBe(expected));

  test('a running studio is one with its plaque inside its term', () => {
    expect(isRunning(studio, now)).toBe(true);
    expect(isRunning({ ...studio, state: 'approved' }, now)).toBe(false);
  });
});

describe('who may join', () => {
  const candidate: Candidate = { personId: teacher, name: '瞿白露', holds: [] };
  const inStudio = (studioId: StudioId, kind: MembershipKind = 'member'): Candidate => ({ ...candidate, holds: [{ kind, studioId, studioName: '同舟初中心育名师工作室' }] });
  const room: Room = { kind: 'member', seats: 8, taken: 1, onlineStudios: 2 };
  const reads: Candidate = { ...candidate, holds: [there, fourth].map((studioId) => ({ kind: 'online', studioId, studioName: '别的工作室' })) };
  test.each<[string, Candidate, Partial<Room>, string]>([
    ['a free teacher takes the last seat', candidate, { taken: 7 }, 'yes'],
    ['nobody takes a seat more than there are', candidate, { taken: 8 }, 'studio.full'],
    ['a member does not join twice', inStudio(here), {}, 'studio.alreadyMember'],
    ['nor as something else', inStudio(here), { kind: 'online' }, 'studio.alreadyMember'],
    ['the host is there already', { ...candidate, personId: host }, {}, 'studio.alreadyMember'],
    ['a member of another studio does not join', inStudio(there), {}, 'studio.otherStudio'],
    ['but he may read along', inStudio(there), { kind: 'online' }, 'yes'],
    ['an online learner of another studio joins', inStudio(there, 'online'), {}, 'yes'],
    ['who reads along in one studio reads along in a second', inStudio(there, 'online'), { kind: 'online' }, 'yes'],
    ['but not in a third', reads, { kind: 'online' }, 'joining.enoughStudios'],
  ])('%s', (_, who, change, expected) => expect(code(mayJoin(studio, { candidate: who, room: { ...room, ...change } }))).toBe(expected));

  test('a refusal names the person and the other studio', () => {
    expect(mayJoin(studio, { candidate: inStudio(there), room })).toEqual({
      ok: false, code: 'studio.otherStudio', facts: { name: '瞿白露', studio: '同舟初中心育名师工作室' },
    });
  });
});

describe('who is removed', () => {
  test.each<[string, Standing, Standing, string, string]>([
    ['the host removes a member with a reason', theHost, member, '工作调动', 'yes'],
    ['district staff do too', staff, member, '工作调动', 'yes'],
    ['a member removes nobody', member, member, '工作调动', 'access.notYours'],
    ['the host stays', staff, theHost, '工作调动', 'studio.hostStays'],
    ['somebody who is no member is not found', theHost, stranger, '工作调动', 'request.notFound'],
    ['nobody goes without a reason', theHost, member, ' 无 ', 'request.invalid'],
  ])('%s', (_, by, removed, reason, expected) => expect(code(mayRemove(studio, { rights: rights(by), removed, reason }, now))).toBe(expected));
});
