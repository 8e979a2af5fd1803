// Who may what around an open lesson, as sentences; and that the blindness holds whatever the state and the standing.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { OrganisationId, SchoolId } from '../../people/people.contract.js';
import { OpenAction, OpenState, type OpenLevel, type OpenStanding } from './openlesson.contract.js';
import { isInvited, mayAnnounce, mayAnswer, mayBook, mayChangeLesson, mayGiveBack, mayObserve, maySeeLesson, maySubmit, mayTakeStep, openTable, resultFor, type Guest, type Invitation } from './openlesson.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [teacher, somebody] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2))];
const [school, neighbour, far] = [SchoolId.parse(uuid(3)), SchoolId.parse(uuid(4)), SchoolId.parse(uuid(5))];
const cluster = OrganisationId.parse(uuid(6));
const startsAt = new Date('2026-11-30T06:00:00Z');
const at = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000);
const lesson = (state: OpenState = 'announced') => ({ state, startsAt, minutes: 40, submitted: 1, booked: 3 });
const standing = (more: Partial<OpenStanding> = {}): OpenStanding => ({ leads: false, teaches: false, invited: true, seat: null, submitted: false, ...more });
const guest = (more: Partial<Guest> = {}): Guest => ({ personId: somebody, leads: false, ofStudio: false, bureauLeader: false, schools: [], clusters: [], ...more });
const invitation = (level: OpenLevel): Invitation => ({ teacherId: teacher, level, schoolId: school, clusterId: cluster });
const code = (verdict: { ok: boolean; code?: string }) => (verdict.ok ? 'yes' : verdict.code);

test.each<[string, OpenLevel, Partial<Guest>, boolean]>([
  ['a school’s lesson is for its own teachers', 'school', { schools: [school] }, true],
  ['and not for the neighbour school', 'school', { schools: [neighbour], clusters: [cluster] }, false],
  ['a cluster’s lesson is for the neighbour school', 'cluster', { schools: [neighbour], clusters: [cluster] }, true],
  ['and not for a school far away', 'cluster', { schools: [far] }, false],
  ['a district’s lesson is for everybody', 'district', {}, true],
  ['so is a city’s', 'city', {}, true],
  ['the studio’s people come to a school’s lesson', 'school', { ofStudio: true }, true],
  ['so does whoever leads it', 'school', { leads: true }, true],
])('%s', (_, level, who, expected) => {
  expect(isInvited(invitation(level), guest(who))).toBe(expected);
  expect(maySeeLesson(invitation(level), guest(who), false).ok).toBe(expected);
});

test('whoever is not invited still sees it with a seat, as its teacher, or as the bureau’s leader', () => {
  expect(maySeeLesson(invitation('school'), guest(), true).ok).toBe(true);
  expect(maySeeLesson(invitation('school'), guest({ personId: teacher }), false).ok).toBe(true);
  expect(maySeeLesson(invitation('school'), guest({ bureauLeader: true }), false).ok).toBe(true);
  expect(code(maySeeLesson(invitation('school'), guest(), false))).toBe('request.notFound');
});

test.each([
  ['before it is over', mayBook(lesson(), standing(), at(0.5)), 'yes'],
  ['not afterwards', mayBook(lesson(), standing(), at(0.7)), 'openlesson.over'],
  ['not one’s own', mayBook(lesson(), standing({ teaches: true, leads: true }), at(-1)), 'openlesson.ownLesson'],
  ['not uninvited', mayBook(lesson(), standing({ invited: false }), at(-1)), 'openlesson.notInvited'],
  ['not when cancelled', mayBook(lesson('cancelled'), standing(), at(-1)), 'openlesson.otherState'],
  ['a seat goes back while it is announced', mayGiveBack(lesson(), standing({ seat: 'waiting' })), 'yes'],
  ['not after it was held', mayGiveBack(lesson('held'), standing({ seat: 'booked' })), 'openlesson.otherState'],
  ['none to give back', mayGiveBack(lesson(), standing()), 'openlesson.noSeat'],
])('booking: %s', (_, verdict, expected) => expect(code(verdict)).toBe(expected));

test.each([
  ['on its day, with a seat', mayObserve(lesson(), standing({ seat: 'booked' }), at(-3)), 'yes'],
  ['not the day before', mayObserve(lesson(), standing({ seat: 'booked' }), at(-24)), 'openlesson.notToday'],
  ['not from the waiting list', mayObserve(lesson(), standing({ seat: 'waiting' }), at(0)), 'openlesson.notBooked'],
  ['not without a seat, also for its leader', mayObserve(lesson(), standing({ leads: true }), at(0)), 'openlesson.notBooked'],
  ['not one’s own', mayObserve(lesson(), standing({ teaches: true, seat: 'booked' }), at(0)), 'openlesson.ownLesson'],
  ['not when the evaluation is closed', mayObserve(lesson('evaluated'), standing({ seat: 'booked' }), at(0)), 'openlesson.otherState'],
])('observing: %s', (_, verdict, expected) => expect(code(verdict)).toBe(expected));

test.each([
  ['once it was held', 'held', {}, null, 'yes'],
  ['not before', 'announced', {}, null, 'openlesson.notHeld'],
  ['once only', 'held', { submitted: true }, null, 'evaluation.submitted'],
  ['a correction says why', 'held', { submitted: true }, '少记了一项', 'yes'],
  ['nothing to correct', 'held', {}, '少记了一项', 'evaluation.nothingToCorrect'],
] as const)('submitting: %s', (_, state, more, reason, expected) => expect(code(maySubmit(lesson(state), { standing: standing({ seat: 'booked', ...more }), reason }, at(1)))).toBe(expected));

test.each([
  ['the leader records it once it has begun', 'hold', lesson(), { leads: true }, at(0), 'yes'],
  ['not before', 'hold', lesson(), { leads: true }, at(-1), 'openlesson.notBegun'],
  ['its teacher alone does not', 'hold', lesson(), { teaches: true }, at(0), 'access.notYours'],
  ['closing needs an evaluation', 'conclude', { ...lesson('held'), submitted: 0 }, { leads: true }, at(2), 'openlesson.nobodyEvaluated'],
  ['held it cannot be cancelled', 'cancel', lesson('held'), { leads: true }, at(2), 'openlesson.otherState'],
] as const)('steps: %s', (_, action, facts, more, now, expected) => expect(code(mayTakeStep(action, facts, { standing: standing(more), now }))).toBe(expected));

test('announcing asks who, when, where and by which sheet', () => {
  const given = { wanted: { startsAt, place: '录播室', link: '' }, leads: true, teacher: { name: '陆拾光', ofStudio: true }, rubricFits: true } as const;
  expect(code(mayAnnounce(given, at(-1)))).toBe('yes');
  expect(code(mayAnnounce({ ...given, leads: false }, at(-1)))).toBe('access.notYours');
  expect(code(mayAnnounce({ ...given, teacher: { name: '陆拾光', ofStudio: false } }, at(-1)))).toBe('openlesson.teacherOutside');
  expect(code(mayAnnounce({ ...given, rubricFits: false }, at(-1)))).toBe('openlesson.noRubric');
  expect(code(mayAnnounce(given, at(24)))).toBe('openlesson.past');
  expect(code(mayAnnounce({ ...given, wanted: { startsAt, place: '', link: '' } }, at(-1)))).toBe('openlesson.noPlace');
});

test('there are never fewer seats than people who booked', () => {
  const wanted = { className: '三（2）班', startsAt, minutes: 40, place: '录播室', link: '' as const, seats: 2 };
  expect(mayChangeLesson(wanted, { lesson: lesson(), standing: standing({ leads: true }) }, at(-1))).toMatchObject({ code: 'openlesson.seatsTaken', facts: { booked: 3 } });
  expect(code(mayChangeLesson({ ...wanted, seats: 3 }, { lesson: lesson(), standing: standing({ leads: true }) }, at(-1)))).toBe('yes');
});

const anyStanding = fc.record({ leads: fc.boolean(), teaches: fc.boolean(), invited: fc.boolean(), seat: fc.constantFrom(null, 'booked' as const, 'waiting' as const), submitted: fc.boolean() });
const anyState = fc.constantFrom(...OpenState.options);

test('nobody reads anything before he has submitted, unless the evaluation is closed; the teacher never a number before he has answered', () => {
  fc.assert(fc.property(anyStanding, anyState, fc.boolean(), (who, state, answered) => {
    const sees = resultFor({ state }, who, answered);
    const closed = state === 'evaluated' || state === 'archived';
    if (who.teaches) expect(sees).toBe(closed ? (answered ? 'all' : 'texts') : 'counts');
    else if (!who.submitted && !closed) expect(sees).toBe('counts');
    else if (!who.submitted && !who.leads) expect(sees).toBe('counts');
  }));
});

test('nobody can both read the others’ and still submit for the first time; nobody scores his own lesson', () => {
  fc.assert(fc.property(anyStanding, anyState, fc.integer({ min: -48, max: 48 }), (who, state, hours) => {
    const may = maySubmit(lesson(state), { standing: who, reason: null }, at(hours)).ok;
    if (may) expect([resultFor({ state }, who, false), who.teaches, who.seat]).toEqual(['counts', false, 'booked']);
    if (mayAnswer({ state }, who, false).ok) expect(who.teaches).toBe(true);
  }));
});

test('every way through the states ends, and none leads back', () => {
  const rank: Record<OpenState, number> = { announced: 0, held: 1, evaluated: 2, archived: 3, cancelled: 3 };
  fc.assert(fc.property(fc.array(fc.constantFrom(...OpenAction.options), { maxLength: 12 }), (actions) => {
    let state: OpenState = 'announced';
    for (const action of actions) {
      const next: OpenState | undefined = openTable[state][action];
      if (next === undefined) continue;
      expect(rank[next]).toBeGreaterThan(rank[state]);
      state = next;
    }
  }));
});
