// The course of an assessment and whose hand takes which step: sentences and random walks.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { step } from '../../kit/machine.js';
import type { AssessmentState, Mark } from './assessment.contract.js';
import { courseOf, endsStage, fitsSheet, mayAnswer, mayKnow, mayObject, mayOpen, mayPublicise, mayScore, nextStage, stagesOf, standing, totalOf, type AssessmentAct, type AssessmentFacts, type AssessmentHand } from './assessment.rules.js';
import type { Stage } from './sheet.contract.js';

const id = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const [ANNA, HOST, JUDGE, SECOND, STAFF, BERT, STRANGER, LEAD] = [id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8)];
const ALL: readonly Stage[] = ['self', 'host', 'panel'];
const facts = (more: Partial<AssessmentFacts> = {}): AssessmentFacts => ({ subject: 'members', personId: ANNA, hostId: HOST, state: 'collecting', stages: ALL, panelIds: [JUDGE, SECOND], scored: [], ...more });
const hand = (personId: PersonId): AssessmentHand => ({ personId, districtStaff: personId === STAFF, host: personId === HOST, belongs: [ANNA, HOST, BERT].includes(personId), leadsSchool: personId === LEAD });
const who = [ANNA, HOST, JUDGE, STAFF, BERT, LEAD, STRANGER];
const names = ['self', 'host', 'judge', 'staff', 'member', 'school', 'stranger'];
const allowed = (may: (hand: AssessmentHand) => boolean): string[] => who.flatMap((personId, at) => (may(hand(personId)) ? [names[at] ?? ''] : []));

test('a sheet’s stages follow one another, and without a panel there is none', () => {
  expect(stagesOf(ALL, [])).toEqual(['self', 'host']);
  const states: AssessmentState[] = ['collecting', 'self_scored', 'host_scored', 'panel_scored', 'publicised', 'final'];
  expect(states.map((state) => nextStage(ALL, state))).toEqual(['self', 'host', 'panel', null, null, null]);
  expect(states.map((state) => nextStage(['self', 'panel'], state))).toEqual(['self', 'panel', null, null, null, null]);
  expect([step(courseOf(['self', 'host']), 'objected', 'uphold'), step(courseOf(['self', 'panel']), 'objected', 'uphold'), step(courseOf(ALL), 'objected', 'uphold')]).toEqual(['self_scored', 'self_scored', 'host_scored']);
});

test('no walk reaches a public notice without every stage, nor the end past an open objection', () => {
  const acts: AssessmentAct[] = ['self', 'host', 'panel', 'publicise', 'object', 'uphold', 'dismiss', 'finish'];
  fc.assert(fc.property(fc.constantFrom<readonly Stage[]>(ALL, ['self', 'host'], ['self', 'panel']), fc.array(fc.constantFrom(...acts), { maxLength: 60 }), (stages, walk) => {
    const scored = new Set<string>();
    let [state, objected]: [AssessmentState, boolean] = ['collecting', false];
    for (const act of walk) {
      const then: AssessmentState | null = step(courseOf(stages), state, act);
      if (then === null) continue;
      if (act === 'publicise') expect(stages.every((stage) => scored.has(stage))).toBe(true);
      if (act === 'finish') expect(objected).toBe(false);
      if (act === 'self' || act === 'host' || act === 'panel') scored.add(act);
      if (act === 'uphold') scored.delete(stages.at(-1) ?? '');
      objected = act === 'object' || (objected && act !== 'uphold' && act !== 'dismiss');
      state = then;
    }
  }));
});

test('who reads the items, and who knows of the result', () => {
  expect(allowed((one) => mayOpen(facts(), one))).toEqual(['self', 'host', 'judge', 'staff', 'school']);
  expect(allowed((one) => mayKnow(facts(), one))).toEqual(['self', 'host', 'judge', 'staff', 'school']);
  expect(allowed((one) => mayKnow(facts({ state: 'publicised' }), one))).toEqual(['self', 'host', 'judge', 'staff', 'member', 'school']);
  expect(allowed((one) => mayOpen(facts({ subject: 'host', personId: HOST }), one))).toEqual(['host', 'judge', 'staff']);
  expect(allowed((one) => mayOpen(facts({ subject: 'studio', personId: null }), one))).toEqual(['host', 'judge', 'staff']);
});

test('each stage has one hand, and nobody scores himself twice', () => {
  const scores = (stage: Stage, more: Partial<AssessmentFacts>) => allowed((one) => mayScore(stage, facts(more), one).ok);
  expect([scores('self', {}), scores('host', { state: 'self_scored' }), scores('panel', { state: 'host_scored' }), scores('panel', { state: 'host_scored', scored: [JUDGE] })]).toEqual([['self'], ['host'], ['judge'], []]);
  expect([scores('host', {}), scores('panel', { state: 'self_scored' }), scores('self', { state: 'publicised' })]).toEqual([[], [], []]);
  const studio: Partial<AssessmentFacts> = { subject: 'studio', personId: null, stages: ['self', 'panel'] };
  expect([scores('self', studio), scores('panel', { ...studio, state: 'self_scored' }), scores('panel', { ...studio, state: 'self_scored', panelIds: [HOST] })]).toEqual([['host'], ['judge'], []]);
  expect([endsStage('self', facts(), ANNA), endsStage('panel', facts(), JUDGE), endsStage('panel', facts({ scored: [SECOND] }), JUDGE)]).toEqual([true, false, true]);
});

test('who publishes, who objects, who answers', () => {
  expect(allowed((one) => mayPublicise(facts({ state: 'panel_scored' }), one).ok)).toEqual(['host', 'staff']);
  expect(allowed((one) => mayPublicise(facts({ state: 'panel_scored', subject: 'host', personId: HOST, stages: ['self', 'panel'] }), one).ok)).toEqual(['staff']);
  expect(allowed((one) => mayPublicise(facts({ state: 'host_scored' }), one).ok)).toEqual([]);
  expect(allowed((one) => mayObject(facts({ state: 'publicised' }), one).ok)).toEqual(['self', 'host', 'member']);
  expect(allowed((one) => mayObject(facts({ state: 'final' }), one).ok)).toEqual([]);
  expect(allowed((one) => mayAnswer(facts({ state: 'objected' }), one, BERT).ok)).toEqual(['staff']);
  expect(mayAnswer(facts({ state: 'objected' }), hand(STAFF), STAFF)).toMatchObject({ ok: false, code: 'assessment.own' });
  // Whoever gave the points does not judge what is said against them.
  expect(mayAnswer(facts({ state: 'objected', scored: [JUDGE, STAFF] }), hand(STAFF), BERT)).toMatchObject({ ok: false, code: 'assessment.own' });
});

const rule = { kind: 'fixed', max: 100, facts: 'papers', needs: 1 } as const;
const item = (key: string) => ({ key, group: '', title: key, titleEn: key, rule });
const form = (key: string, tenths: number, reason = '') => ({ item: key, tenths, reason });
test.each<[string, ReturnType<typeof form>[], string | null]>([
  ['every item as computed', [form('one', 50), form('two', 70)], null],
  ['one is missing', [form('one', 50)], 'assessment.incomplete'],
  ['one stands twice', [form('one', 50), form('one', 50)], 'assessment.incomplete'],
  ['above its most', [form('one', 50), form('two', 101)], 'assessment.tooMuch'],
  ['departs without a reason', [form('one', 40), form('two', 70)], 'assessment.reason'],
  ['departs with a reason', [form('one', 40, '活动中途离开两次'), form('two', 70)], null],
  ['what people judge needs none', [form('one', 50), form('two', 70)], null],
])('%s', (_, marks, code) => {
  const may = fitsSheet(marks, [{ item: item('one'), computed: 50 }, { item: item('two'), computed: null }]);
  expect(may.ok ? null : may.code).toBe(code);
});

const mark = (stage: Stage, tenths: number, turn = 0, byId = ANNA): Mark => ({ item: 'one', tenths, reason: '', stage, byId, at: new Date(0), turn });
test('what stands is of the last stage; an objection that held takes only the last stage back', () => {
  const turn = { stages: ALL, turn: 0 };
  expect([standing([], turn), standing([mark('self', 90)], turn), standing([mark('self', 90), mark('host', 80)], turn), standing([mark('host', 80), mark('panel', 70, 0, JUDGE), mark('panel', 75, 0, SECOND)], turn)]).toEqual([null, 90, 80, 73]);
  const reopened = [mark('self', 90), mark('host', 80), mark('panel', 70)];
  expect([standing(reopened, { stages: ALL, turn: 1 }), standing([...reopened, mark('panel', 85, 1)], { stages: ALL, turn: 1 })]).toEqual([80, 85]);
  expect([totalOf([{ marks: reopened }, { marks: [] }], turn), totalOf([{ marks: [] }], turn)]).toEqual([70, null]);
});
