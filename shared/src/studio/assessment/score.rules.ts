// What facts are worth by a sheet. Pure, in whole tenths of a point.
import type { Fact } from '../fact.contract.js';
import type { AssessmentGrade, ScoreRule, Sheet } from './sheet.contract.js';

export const factsOf = (rule: ScoreRule, facts: readonly Fact[]): Fact[] => facts.filter(({ key }) => key === rule.facts);

/** The most that people may give; where nothing ends it, a number that nobody reaches. */
const NO_END = 100_000;
export const mostOf = (rule: ScoreRule): number => rule.max ?? NO_END;

/** Null: no fact can tell, people judge. */
export const computed = (rule: ScoreRule, facts: readonly Fact[]): number | null => {
  const own = factsOf(rule, facts);
  const done = own.filter(({ counts }) => counts);
  switch (rule.kind) {
    case 'fixed': return rule.facts === null ? null : Math.floor((rule.max * Math.min(done.length, rule.needs)) / rule.needs);
    case 'perEvent': return Math.min(mostOf(rule), done.reduce((sum, { level }) => sum + ((level === null ? undefined : rule.levels[level]) ?? rule.each), 0));
    case 'deduct': return Math.max(0, rule.max - own.reduce((sum, { mark }) => sum + ((mark === null ? undefined : rule.marks[mark]) ?? 0), 0));
  }
};

/** Of several hands, rounded to the tenth, halves up. */
export const meanOf = (given: readonly number[]): number => Math.floor((2 * given.reduce((sum, one) => sum + one, 0) + given.length) / (2 * given.length));

export const gradeOf = ({ grades }: Pick<Sheet, 'grades'>, total: number): AssessmentGrade | null => grades.find(({ from }) => total >= from)?.grade ?? null;

/** 96.5 */
export const pointsText = (tenths: number): string => (tenths / 10).toFixed(tenths % 10 === 0 ? 0 : 1);
