// Who rates, when it is shown, who reads; and that the numbers of the hall are those of its sheets.
import fc from 'fast-check';
import type { FilledSheet } from '../../lesson/evaluation/evaluation.contract.js';
import type { Sheet } from '../../lesson/rubric/rubric.rules.js';
import type { MeetingStanding, MeetingState } from '../meeting.contract.js';
import type { RatingState } from './rating.contract.js';
import { LEAST_SHEETS, mayRate, mayReadRating, mayReveal, ratingResult, type RatingFacts } from './rating.rules.js';

const asked: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: true };
const runs = { ...asked, records: true };
const facts = (more: Partial<RatingFacts> = {}): RatingFacts => ({ meeting: { state: 'live' }, standing: asked, state: 'open', teaches: false, ...more });
const code = (verdict: ReturnType<typeof mayRate>) => (verdict.ok ? 'yes' : verdict.code);

test('everybody rates but the one who taught, until it is shown', () => {
  expect([facts(), facts({ teaches: true, standing: runs }), facts({ standing: { ...asked, expected: false } }), facts({ state: 'revealed' }), facts({ meeting: { state: 'closed' } })].map((given) => code(mayRate(given))))
    .toEqual(['yes', 'rating.own', 'access.notYours', 'rating.over', 'meeting.otherState']);
  expect([mayReveal(facts({ standing: runs }), 3), mayReveal(facts({ standing: runs }), 2), mayReveal(facts(), 3), mayReveal(facts({ standing: runs, state: 'revealed' }), 3)].map(code)).toEqual(['yes', 'rating.tooFew', 'access.notYours', 'rating.over']);
});

test('nobody reads before it is shown, whoever he is; afterwards nobody who has neither handed in, taught, nor runs the meeting', () => {
  const standing = fc.record({ leads: fc.boolean(), chairs: fc.boolean(), records: fc.boolean(), assists: fc.boolean(), expected: fc.boolean() });
  fc.assert(
    fc.property(standing, fc.constantFrom<RatingState>('open', 'revealed', 'closed'), fc.constantFrom<MeetingState>('live', 'paused', 'closing', 'closed'), fc.boolean(), fc.boolean(), (who, state, meeting, teaches, hasOwn) => {
      const may = mayReadRating({ meeting: { state: meeting }, standing: who, state, teaches }, hasOwn);
      if (state !== 'revealed') return expect(may).toBe(false);
      expect(may).toBe(hasOwn || teaches || who.leads || who.chairs || who.records || who.assists || meeting === 'closed');
    }),
  );
});

const rubric: Sheet = {
  bands: [{ from: 80, name: '良好' }, { from: 0, name: '待改进' }],
  items: [{ key: 'theme', name: '主题', weight: 40, evidence: 'optional', subs: [{ name: '一', weight: 40 }] }, { key: 'design', name: '设计', weight: 60, evidence: 'optional', subs: [{ name: '二', weight: 30 }, { name: '三', weight: 30 }] }],
};
const sheet = (theme: number, first: number, second: number, words: string[] = []): FilledSheet => ({ items: [{ key: 'theme', points: [theme], evidence: '' }, { key: 'design', points: [first, second], evidence: '' }], strengths: words, suggestions: [] });

test('mean, experts and the span of each item; with fewer than three nothing', () => {
  const rated = [{ sheet: sheet(40, 30, 30, ['乙']), isExpert: true }, { sheet: sheet(20, 20, 10, ['甲']), isExpert: false }, { sheet: sheet(30, 10, 20), isExpert: false }];
  expect(ratingResult(rubric, rated)).toEqual({
    sheets: 3, experts: 1, mean: 70, grade: '待改进', strengths: ['乙', '甲'].sort(), suggestions: [],
    items: [{ key: 'theme', mean: 30, experts: 40, low: 20, high: 40 }, { key: 'design', mean: 40, experts: 60, low: 30, high: 60 }],
  });
  expect(ratingResult(rubric, rated.slice(1))).toBeNull();
});

test('a mean lies between the lowest and the highest, in whatever order the sheets came', () => {
  const one = fc.record({ theme: fc.integer({ min: 0, max: 40 }), first: fc.integer({ min: 0, max: 30 }), second: fc.integer({ min: 0, max: 30 }), isExpert: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { minLength: LEAST_SHEETS, maxLength: 12 }), (all) => {
      const rated = all.map(({ theme, first, second, isExpert }) => ({ sheet: sheet(theme, first, second), isExpert }));
      const result = ratingResult(rubric, rated);
      expect(ratingResult(rubric, rated.toReversed())).toEqual(result);
      for (const { mean, low, high, experts } of result?.items ?? []) {
        expect(mean).toBeGreaterThanOrEqual(low - 0.05);
        expect(mean).toBeLessThanOrEqual(high + 0.05);
        expect(experts === null).toBe(result?.experts === 0);
      }
    }),
  );
});
