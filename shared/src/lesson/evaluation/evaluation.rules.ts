// Whether a sheet is filled in as its rubric asks, what it sums to, and what many of them say together. Pure.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { gradeOf, type Sheet } from '../rubric/rubric.rules.js';
import type { EvidenceRule, RubricItem } from '../rubric/rubric.contract.js';
import type { FilledSheet, ItemResult, ResultScores, SheetDraft } from './evaluation.contract.js';

/** 得分不到六成 asks for a reason. */
const LOW = 0.6;
type FilledItem = SheetDraft['items'][number];

const pointsOf = (item: FilledItem | undefined): number => (item?.points ?? []).reduce<number>((sum, points) => sum + (points ?? 0), 0);
const itemOf = (sheet: SheetDraft, key: string): FilledItem | undefined => sheet.items.find((item) => item.key === key);

export const totalOf = (sheet: SheetDraft): number => sheet.items.reduce((sum, item) => sum + pointsOf(item), 0);

export const needsEvidence = (rule: EvidenceRule, points: number, weight: number): boolean => rule === 'always' || (rule === 'low' && points < weight * LOW);

const itemFlaw = ({ key, name, weight, subs, evidence }: RubricItem, sheet: SheetDraft): Verdict => {
  const item = itemOf(sheet, key);
  const missing = subs.find((_, at) => item?.points[at] === undefined || item.points[at] === null);
  if (missing !== undefined) return no('evaluation.missing', { item: name, sub: missing.name });
  const above = subs.find((sub, at) => (item?.points[at] ?? 0) > sub.weight);
  if (above !== undefined) return no('evaluation.tooMany', { item: name, sub: above.name, weight: above.weight });
  return needsEvidence(evidence, pointsOf(item), weight) && (item?.evidence ?? '').trim() === '' ? no('evaluation.noEvidence', { item: name }) : yes;
};

/** Every sub-item within its points, evidence where the sheet asks, and nothing that the sheet does not know. */
export const isFilled = ({ items }: Sheet, sheet: SheetDraft): Verdict => {
  const flaw = items.map((item) => itemFlaw(item, sheet)).find(({ ok }) => !ok);
  if (flaw !== undefined) return flaw;
  const known = sheet.items.length === items.length && sheet.items.every(({ key, points }) => items.find((item) => item.key === key)?.subs.length === points.length);
  return known ? yes : no('request.invalid', { fields: 'items' });
};

/** To one decimal, as it is read out. */
const round = (number: number): number => Math.round(number * 10) / 10;
const meanOf = (numbers: readonly number[]): number => round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);

const itemResult = (rubric: Sheet, item: RubricItem, sheets: readonly FilledSheet[]): ItemResult => {
  const filled = sheets.map((sheet) => itemOf(sheet, item.key));
  const spread: number[] = [...rubric.bands.map(() => 0), 0];
  for (const one of filled) {
    const band = rubric.bands.findIndex(({ from }) => pointsOf(one) * 100 >= from * item.weight);
    const at = band < 0 ? rubric.bands.length : band;
    spread[at] = (spread[at] ?? 0) + 1;
  }
  return {
    key: item.key, mean: meanOf(filled.map(pointsOf)), subs: item.subs.map((_, at) => meanOf(filled.map((one) => one?.points[at] ?? 0))), spread,
    evidence: filled.map((one) => one?.evidence ?? '').filter((line) => line !== ''),
  };
};

/** 听课人的平均分为结果. Null without a single sheet. */
export const resultOf = (rubric: Sheet, sheets: readonly FilledSheet[]): ResultScores | null => {
  if (sheets.length === 0) return null;
  const mean = meanOf(sheets.map(totalOf));
  return { mean, grade: gradeOf(rubric.bands, mean), items: rubric.items.map((item) => itemResult(rubric, item, sheets)) };
};
