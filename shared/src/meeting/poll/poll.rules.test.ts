// What makes a poll whole and an answer fit, and that a result is only a count: the order of the answers leaves no trace, nothing
// is lost, and few anonymous answers tell nothing.
import fc from 'fast-check';
import type { MeetingStanding } from '../meeting.contract.js';
import type { NewPoll, PollAnswer } from './poll.contract.js';
import { LEAST_ANONYMOUS, mayClosePoll, mayOpenPoll, mayVote, resultOf } from './poll.rules.js';

const runs: MeetingStanding = { leads: false, chairs: true, records: false, assists: false, expected: true };
const asked = { ...runs, chairs: false };
const poll = (more: Partial<NewPoll> = {}): NewPoll => ({ kind: 'single', question: '选哪个？', choices: ['甲', '乙', '丙'], most: 1, named: true, ...more });
const answer = (picks: number[], words: string[] = []): PollAnswer => ({ picks, words });
const code = (verdict: ReturnType<typeof mayOpenPoll>) => (verdict.ok ? 'yes' : verdict.code);

test.each([
  ['two choices', poll({ choices: ['甲', '乙'] }), 'yes'], ['one is none', poll({ choices: ['甲'] }), 'poll.choices'], ['two alike', poll({ choices: ['甲', '甲'] }), 'poll.choices'],
  ['more picks than choices', poll({ kind: 'multiple', most: 4 }), 'poll.choices'], ['several of a single', poll({ most: 2 }), 'poll.choices'],
  ['a scale with its ends', poll({ kind: 'scale', choices: ['不同意', '同意'] }), 'yes'], ['a scale without', poll({ kind: 'scale', choices: [] }), 'yes'], ['a scale with one end', poll({ kind: 'scale', choices: ['同意'] }), 'poll.choices'],
  ['three words', poll({ kind: 'words', choices: [], most: 3 }), 'yes'], ['words with choices', poll({ kind: 'words' }), 'poll.choices'],
])('%s', (_, given, expected) => {
  expect(code(mayOpenPoll(given, { meeting: { state: 'live' }, standing: runs, open: 0 }))).toBe(expected);
});

test('who may, and when', () => {
  expect([mayOpenPoll(poll(), { meeting: { state: 'live' }, standing: asked, open: 0 }), mayOpenPoll(poll(), { meeting: { state: 'closing' }, standing: runs, open: 0 }), mayOpenPoll(poll(), { meeting: { state: 'live' }, standing: runs, open: 5 })].map(code)).toEqual(['access.notYours', 'meeting.otherState', 'poll.tooMany']);
  const facts = (more: object = {}) => ({ meeting: { state: 'live' as const }, standing: asked, poll: { ...poll(), state: 'open' as const }, ...more });
  const vote = (more: object = {}, given = answer([1])) => code(mayVote(given, facts(more)));
  expect([vote(), vote({ standing: { ...asked, expected: false } }), vote({ poll: { ...poll(), state: 'closed' } }), vote({ meeting: { state: 'closed' } }), vote({}, answer([3])), vote({}, answer([])), vote({}, answer([0, 1])), vote({}, answer([], ['甲']))])
    .toEqual(['yes', 'access.notYours', 'poll.closed', 'poll.closed', 'poll.answer', 'poll.answer', 'poll.answer', 'poll.answer']);
  const words = { poll: { ...poll({ kind: 'words', choices: [], most: 2 }), state: 'open' } };
  expect([vote(words, answer([], ['真实', '共情'])), vote(words, answer([], ['ABC', 'ａｂｃ'])), vote(words, answer([0]))]).toEqual(['yes', 'poll.answer', 'poll.answer']);
  expect([mayClosePoll(facts({ standing: runs })), mayClosePoll(facts()), mayClosePoll(facts({ standing: runs, poll: { ...poll(), state: 'closed' } }))].map(code)).toEqual(['yes', 'access.notYours', 'poll.closed']);
});

test('words are counted however they were typed; a scale has a mean', () => {
  const words = ['共情', ' 共情', 'OK', 'ｏｋ', '真实'].map((word) => answer([], [word]));
  expect(resultOf(poll({ kind: 'words', choices: [] }), words).lines).toEqual([{ label: '共情', count: 2 }, { label: 'ok', count: 2 }, { label: '真实', count: 1 }]);
  expect(resultOf(poll({ kind: 'scale', choices: [] }), [5, 4, 4].map((pick) => answer([pick])))).toMatchObject({ answers: 3, mean: 4.33, lines: [{ label: '1', count: 0 }, { count: 0 }, { count: 0 }, { count: 2 }, { count: 1 }] });
});

test('every pick is counted once, in whatever order; fewer anonymous answers than three tell only how many', () => {
  const one = fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }).map((picks) => answer(picks));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), fc.boolean(), (answers, named) => {
      const given = poll({ kind: 'multiple', most: 3, named });
      const result = resultOf(given, answers);
      expect(resultOf(given, answers.toReversed())).toEqual(result);
      expect(result.answers).toBe(answers.length);
      expect(result.withheld).toBe(!named && answers.length < LEAST_ANONYMOUS);
      if (result.withheld) return expect([result.lines, result.mean]).toEqual([[], null]);
      expect(result.lines.reduce((sum, { count }) => sum + count, 0)).toBe(answers.reduce((sum, { picks }) => sum + picks.length, 0));
    }),
  );
});
