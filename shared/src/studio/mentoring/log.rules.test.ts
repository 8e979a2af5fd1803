// Entries as sentences: who writes, who confirms, on which day, what names a pupil; and that what counts counts once, whatever was
// corrected in whatever order.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { LogId, LogState } from './log.contract.js';
import { correctionsOf, countedOf, isDayRight, isKindKnown, isWithoutPupils, mayConfirmLog, mayCorrect, mayReadLog, maySendBack, maySubmitLog, mayTakeBack, mayTouch, mayWriteLog, wordsOf } from './log.rules.js';
import type { PairState, PairStanding } from './mentoring.contract.js';
import { MENTORING_NUMBERS } from '../../hours/mentoring.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [writer, other] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2))];
const now = new Date('2026-11-23T02:00:00Z');
const party: PairStanding = { mentor: true, apprentice: false, host: false, oversees: false };
const reader = (personId = writer, standing: Partial<PairStanding> = {}) => ({ personId, standing: { ...party, ...standing } });
const host = reader(PersonId.parse(uuid(3)), { mentor: false, host: true });
const pair = (state: PairState = 'active') => ({ state, from: '2026-09-01', to: '2027-08-31' });
const log = (state: LogState = 'draft', corrects: LogId | null = null) => ({ state, writerId: writer, rev: 2, corrects, topic: '提问太大', advice: '换成心情几度', action: '改写三个提问', evidence: '', why: null });
const code = (verdict: { ok: boolean; code?: string }) => (verdict.ok ? 'yes' : verdict.code);
const old = LogId.parse(uuid(9));

test.each([
  ['either writes', mayTouch(pair(), reader(), false), 'yes'],
  ['the host writes none', mayTouch(pair(), host, false), 'access.notYours'],
  ['nothing before it began', mayTouch(pair('signed'), reader(), false), 'mentoring.otherState'],
  ['nothing when it is over', mayTouch(pair('completed'), reader(), false), 'mentoring.otherState'],
  ['but a mistake is put right', mayTouch(pair('completed'), reader(), true), 'yes'],
  ['one’s own draft', mayWriteLog(pair(), log(), reader()), 'yes'],
  ['not the other’s', mayWriteLog(pair(), log(), reader(other)), 'access.notYours'],
  ['not when it waits', mayWriteLog(pair(), log('waiting_other'), reader()), 'mentoring.logState'],
  ['handed over as it was read', maySubmitLog(pair(), log(), { reader: reader(), wanted: { rev: 2, namesChecked: false } }), 'yes'],
  ['not an older text', maySubmitLog(pair(), log(), { reader: reader(), wanted: { rev: 1, namesChecked: false } }), 'mentoring.logChanged'],
  ['taken back by its writer', mayTakeBack(pair(), log('waiting_other'), reader()), 'yes'],
  ['by nobody else', mayTakeBack(pair(), log('waiting_other'), reader(other)), 'access.notYours'],
  ['not after it was confirmed', mayTakeBack(pair(), log('both_confirmed'), reader()), 'mentoring.logState'],
  ['confirmed by the other', mayConfirmLog(pair(), log('waiting_other'), { reader: reader(other), rev: 2, answer: '' }), 'yes'],
  ['not by its writer', mayConfirmLog(pair(), log('waiting_other'), { reader: reader(), rev: 2, answer: '' }), 'mentoring.logOwn'],
  ['not a text that he has not read', mayConfirmLog(pair(), log('waiting_other'), { reader: reader(other), rev: 1, answer: '' }), 'mentoring.logChanged'],
  ['not with a telephone number', mayConfirmLog(pair(), log('waiting_other'), { reader: reader(other), rev: 2, answer: '家长 13912345678' }), 'mentoring.logPrivate'],
  ['sent back by the other', maySendBack(pair(), log('waiting_other'), { reader: reader(other), note: '时长是一小时' }), 'yes'],
  ['not with a telephone number', maySendBack(pair(), log('waiting_other'), { reader: reader(other), note: '家长 13912345678' }), 'mentoring.logPrivate'],
  ['not a locked one', maySendBack(pair(), log('locked'), { reader: reader(other), note: '时长是一小时' }), 'mentoring.logState'],
  ['a correction of a completed pairing is confirmed too', mayConfirmLog(pair('completed'), log('waiting_other', old), { reader: reader(other), rev: 2, answer: '' }), 'yes'],
  ['corrected is what counts', mayCorrect({ state: 'locked', voids: false }, false), 'yes'],
  ['once at a time', mayCorrect({ state: 'locked', voids: false }, true), 'mentoring.logCorrected'],
  ['no draft', mayCorrect({ state: 'draft', voids: false }, false), 'mentoring.logState'],
  ['no undoing', mayCorrect({ state: 'locked', voids: true }, false), 'mentoring.logState'],
  ['a kind of the list', isKindKnown('备课', MENTORING_NUMBERS), 'yes'],
  ['no other', isKindKnown('喝茶', MENTORING_NUMBERS), 'mentoring.logKind'],
])('entries: %s', (_, verdict, expected) => expect(code(verdict)).toBe(expected));

test.each([
  ['today', '2026-11-23', false, 'yes'], ['tomorrow', '2026-11-24', false, 'mentoring.logDay'], ['before the pairing', '2026-08-31', false, 'mentoring.logDay'],
  ['sixty days ago', '2026-09-24', false, 'yes'], ['sixty-one', '2026-09-23', false, 'mentoring.logLate'], ['of a correction any day', '2026-09-02', true, 'yes'],
])('days: %s', (_, day, corrects, expected) => expect(code(isDayRight(day, { pair: pair(), numbers: MENTORING_NUMBERS, corrects }, now))).toBe(expected));

test.each([
  ['a teacher and a class are no pupil', '三年级2班的分享环节超时，请陆老师示范', false, 'yes'],
  ['a name beside a class asks', '三年级2班张小明不愿发言', false, 'mentoring.logNames'],
  ['looked at it is let through', '三年级2班张小明不愿发言', true, 'yes'],
  ['a number never', '身份证 110101201501011234', true, 'mentoring.logPrivate'],
])('pupils: %s', (_, text, checked, expected) => expect(code(isWithoutPupils([text], checked))).toBe(expected));

test('every field in which people write is looked through', () => {
  for (const field of ['topic', 'advice', 'action', 'evidence', 'why'] as const) {
    expect(code(maySubmitLog(pair(), { ...log(), [field]: '家长 13912345678' }, { reader: reader(), wanted: { rev: 2, namesChecked: true } }))).toBe('mentoring.logPrivate');
  }
  expect(wordsOf(log())).toHaveLength(5);
});

test('a draft is its writer’s alone', () => {
  expect([mayReadLog(log(), writer), mayReadLog(log(), other), mayReadLog(log('waiting_other'), other)]).toEqual([true, false, true]);
});

/** Entries in which each may correct one before it, as the database lets it: one correction of each. */
const anyLogs = fc.array(fc.record({ state: fc.constantFrom(...LogState.options), voids: fc.boolean(), at: fc.nat(20) }), { maxLength: 14 }).map((rows) => {
  const taken = new Set<LogId>();
  return rows.map(({ state, voids, at }, index) => {
    const target = index === 0 ? null : LogId.parse(uuid(100 + (at % index)));
    const corrects = target !== null && at % 2 === 0 && !taken.has(target) ? target : null;
    if (corrects !== null) taken.add(corrects);
    return { id: LogId.parse(uuid(100 + index)), state, corrects, voids: voids && corrects !== null };
  });
});

test('what counts is confirmed, no undoing, and never both an entry and its confirmed correction', () => {
  fc.assert(fc.property(anyLogs, (logs) => {
    const [counted, corrected] = [countedOf(logs), correctionsOf(logs)];
    for (const one of counted) {
      expect(['both_confirmed', 'locked']).toContain(one.state);
      expect(one.voids).toBe(false);
      expect(corrected.has(one.id)).toBe(false);
    }
    expect(new Set(counted.map(({ id }) => id)).size).toBe(counted.length);
    expect(new Set(countedOf(logs.toReversed()).map(({ id }) => id))).toEqual(new Set(counted.map(({ id }) => id)));
  }));
});
