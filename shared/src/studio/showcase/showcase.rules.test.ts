// Who opens and closes a 公开页, when there is one, and that no name of the studio's people gets through however it is written.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import type { Verdict } from '../../kit/verdict.js';
import { SchoolId } from '../../people/people.contract.js';
import { StudioId, StudioState, type StudioRights } from '../studio.contract.js';
import { heldWords, isOnShow, mayChangeShowcase, mayCloseShowcase, mayReadShowcase, namesIn, stillHeld } from './showcase.rules.js';

const rights = (more: Partial<StudioRights>): StudioRights => ({ host: false, member: false, oversees: false, works: true, ...more });
const said = (verdict: Verdict): string => (verdict.ok ? 'yes' : verdict.code);

const CLOSED = { by: '沈知微', at: new Date('2026-11-22T17:00:00Z'), reason: '含有学生作品' };
const NO = 'access.notYours';

test.each<[string, StudioRights, string[]]>([
  ['the host, but not what the district closed', rights({ host: true }), ['yes', 'yes', 'yes', 'showcase.closed', 'yes', NO]],
  ['a host at rest only switches off', rights({ host: true, works: false }), ['yes', 'studio.notActive', 'yes', 'studio.notActive', 'yes', NO]],
  ['the district closes, lifts, and chooses nothing', rights({ oversees: true }), ['yes', NO, NO, NO, NO, 'yes']],
  ['at rest too', rights({ oversees: true, works: false }), ['yes', NO, NO, NO, NO, 'yes']],
  ['whoever is of the district lifts nothing for a studio of his own', rights({ host: true, oversees: true }), ['yes', 'yes', 'yes', 'showcase.closed', 'yes', NO]],
  ['a member', rights({ member: true }), [NO, NO, NO, NO, NO, NO]],
  ['anybody else', rights({}), [NO, NO, NO, NO, NO, NO]],
])('%s', (_, who, expected) => {
  const changes = [null, CLOSED].flatMap((closed) => [true, false].map((on) => mayChangeShowcase(who, { on, closed })));
  expect([mayReadShowcase(who), ...changes, mayCloseShowcase(who)].map(said)).toEqual(expected);
});

test('the refusal says who closed it, when and why', () => {
  expect(mayChangeShowcase(rights({ host: true }), { on: true, closed: CLOSED })).toMatchObject({ facts: { by: '沈知微', day: '2026-11-23', reason: '含有学生作品' } });
});

test('only a studio that works today and was switched on is on show', () => {
  const uuid = '00000000-0000-4000-8000-000000000009';
  const studio = { id: StudioId.parse(uuid), hostId: PersonId.parse(uuid), baseSchoolId: SchoolId.parse(uuid), seats: 8, state: 'active' as const, termStart: '2025-09-01', termEnd: '2028-08-31' };
  const now = new Date('2026-11-23T02:00:00Z');
  expect(StudioState.options.filter((state) => isOnShow({ ...studio, state }, true, now))).toEqual(['active', 'in_term_review', 'renewed']);
  expect(isOnShow(studio, false, now)).toBe(false);
  expect(isOnShow(studio, true, new Date('2028-09-01T02:00:00Z'))).toBe(false);
});

test('a name is found wherever it stands and however it is spaced', () => {
  const name = fc.constantFrom('汤沐阳', '邱半夏', '欧阳青松', '李明');
  const gap = fc.constantFrom('', ' ', '　', '·', '\u200b', '\n');
  fc.assert(fc.property(name, gap, fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (who, between, before, after) => {
    expect(namesIn([`${before}${[...who].join(between)}${after}`], ['别的人', who])).toEqual([who]);
  }));
});

test('one letter is no name; a text without names holds nothing; numbers hold it too', () => {
  expect(namesIn(['明天一起磨课'], ['明', ''])).toEqual([]);
  expect(heldWords(['把提问改小'], ['汤沐阳'])).toEqual([]);
  expect(heldWords(['汤沐阳 13912345678'], ['汤沐阳'])).toEqual(['汤沐阳', '13912345678']);
});

test('the host’s name is no reason where he shows it', () => {
  const held = ['陆拾光', '汤沐阳'];
  expect(stillHeld(held, { showsHost: true, hostName: '陆拾光' })).toEqual(['汤沐阳']);
  expect(stillHeld(held, { showsHost: false, hostName: '陆拾光' })).toEqual(held);
});
