// The numbers of 师徒带教 where a version of the rules does not say. Pure.
import type { MentoringNumbers, Rules } from './hours.contract.js';

/** House numbers where the district has said nothing; the two apprentices and the goals are those of public mentoring schemes. */
export const MENTORING_NUMBERS: MentoringNumbers = {
  apprentices: 2, minLogs: 8, minMinutes: 360, closesOn: '07-10', silentDays: 21, lateDays: 60,
  goals: { mentorObserves: 8, apprenticeObserves: 8, designs: 3 },
  kinds: [
    { name: '备课', counts: null }, { name: '听课评课', counts: 'mentorObserves' }, { name: '观摩师傅的课', counts: 'apprenticeObserves' },
    { name: '个案', counts: null }, { name: '课题', counts: null }, { name: '读书', counts: null }, { name: '其他', counts: null },
  ],
};

export const numbersOf = (rules: Rules | null): MentoringNumbers => rules?.mentoring ?? MENTORING_NUMBERS;
