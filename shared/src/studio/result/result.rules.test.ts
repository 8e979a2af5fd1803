// Who enters, changes and confirms 成果: sentences; and that no order of deeds changes a confirmed one or lets anybody confirm his own.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { SchoolId } from '../../people/people.contract.js';
import { StudioId } from '../studio.contract.js';
import type { StudioFacts } from '../studio.rules.js';
import type { ResultDeed, ResultState } from './result.contract.js';
import { mayChangeResult, mayEnterResult, mayOpenFiles, maySettleResult, mayTouchResult, resultTable, type ResultFacts, type ResultReader } from './result.rules.js';

const id = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`);
const [HOST, ANNA, BERT, STRANGER, STAFF] = [id(1), id(2), id(3), id(4), id(5)];
const today = '2026-11-23';
const studio: StudioFacts = { id: StudioId.parse(id(9)), hostId: HOST, baseSchoolId: SchoolId.parse(id(8)), seats: 8, state: 'active', termStart: '2025-09-01', termEnd: '2028-08-31' };
const circle = [HOST, ANNA, BERT];
const as = (personId: PersonId): ResultReader => ({ personId, rights: { host: personId === HOST, member: personId === ANNA || personId === BERT, oversees: personId === STAFF, works: true } });
const result = (more: Partial<ResultFacts> = {}): ResultFacts => ({ state: 'entered', enteredBy: ANNA, personIds: [ANNA], ...more });
const said = (verdict: ReturnType<typeof mayTouchResult>): string => (verdict.ok ? 'yes' : verdict.code);

test.each<[string, PersonId, PersonId[], string, string]>([
  ['a member enters his own', ANNA, [ANNA, BERT], today, 'yes'],
  ['not a colleague’s alone', ANNA, [BERT], today, 'result.outsider'],
  ['the host enters anybody’s of the studio', HOST, [BERT], today, 'yes'],
  ['so does the district', STAFF, [BERT], today, 'yes'],
  ['nobody from outside is named', HOST, [STRANGER], today, 'result.outsider'],
  ['nobody is named twice', HOST, [BERT, BERT], today, 'result.outsider'],
  ['a stranger enters nothing', STRANGER, [STRANGER], today, 'access.notYours'],
  ['what has not happened is not entered', ANNA, [ANNA], '2026-11-24', 'result.future'],
])('%s', (_, who, personIds, day, code) => expect(said(mayEnterResult({ personIds, day }, { studio, reader: as(who), circle }, today))).toBe(code));

test('nothing is entered in a studio that is over', () => {
  expect(said(mayEnterResult({ personIds: [ANNA], day: today }, { studio: { ...studio, state: 'completed' }, reader: as(ANNA), circle }, today))).toBe('studio.notActive');
});

test.each<[string, ResultDeed, PersonId, Partial<ResultFacts>, string, string]>([
  ['the host confirms', 'confirm', HOST, {}, '', 'yes'],
  ['a member does not', 'confirm', BERT, {}, '', 'access.notYours'],
  ['the host not his own', 'confirm', HOST, { personIds: [ANNA, HOST] }, '', 'result.own'],
  ['the district does', 'confirm', STAFF, { personIds: [HOST] }, '', 'yes'],
  ['a return says why', 'return', HOST, {}, '', 'result.reason'],
  ['and then it is returned', 'return', HOST, {}, '请补证书照片', 'yes'],
  ['what is confirmed is not returned', 'return', HOST, { state: 'confirmed' }, '请补', 'result.otherState'],
  ['but withdrawn, with a reason', 'withdraw', HOST, { state: 'confirmed' }, '登记错了人', 'yes'],
  ['and stays withdrawn', 'confirm', HOST, { state: 'withdrawn' }, '', 'result.otherState'],
])('%s', (_, deed, who, more, reason, code) => expect(said(maySettleResult(deed, { result: result(more), reader: as(who), reason }))).toBe(code));

test('until it is confirmed it is changed by whoever entered it and by those who run the studio; who left stays named', () => {
  expect([ANNA, HOST, STAFF, BERT].map((who) => said(mayTouchResult(result(), as(who))))).toEqual(['yes', 'yes', 'yes', 'access.notYours']);
  expect(said(mayTouchResult(result({ state: 'confirmed' }), as(ANNA)))).toBe('result.otherState');
  const form = { personIds: [ANNA, STRANGER], day: today };
  expect(said(mayChangeResult(form, { result: result({ personIds: [ANNA, STRANGER] }), reader: as(ANNA), circle }, today))).toBe('yes');
  expect(said(mayChangeResult(form, { result: result(), reader: as(ANNA), circle }, today))).toBe('result.outsider');
  expect([ANNA, HOST, STAFF, BERT, STRANGER].map((who) => mayOpenFiles(result(), as(who)))).toEqual([true, true, true, false, false]);
});

test('no order of deeds changes a confirmed one, and nobody ever confirms his own', () => {
  const deed = fc.record({ what: fc.constantFrom<ResultDeed | 'touch'>('confirm', 'return', 'withdraw', 'touch'), who: fc.constantFrom(HOST, ANNA, BERT, STRANGER, STAFF), reason: fc.constantFrom('', '写明原因') });
  fc.assert(fc.property(fc.subarray([HOST, ANNA, BERT], { minLength: 1 }), fc.array(deed, { maxLength: 30 }), (personIds, deeds) => {
    let state: ResultState = 'entered';
    for (const { what, who, reason } of deeds) {
      const facts = result({ state, personIds });
      if (what === 'touch') {
        if (mayTouchResult(facts, as(who)).ok) { expect(['entered', 'returned']).toContain(state); state = 'entered'; }
      } else if (maySettleResult(what, { result: facts, reader: as(who), reason }).ok) {
        if (what === 'confirm') expect(personIds).not.toContain(who);
        state = resultTable[state][what] ?? state;
      }
    }
  }));
});
