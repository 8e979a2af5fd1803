// What makes a sheet of points even, who may write one, and which grade a total has. Points of sub-items sum to their
// item, items sum to 100: a printed sheet whose sub-items of 40 stand under an item of 35 is refused by name and number.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioId } from '../../studio/studio.contract.js';
import type { Rubric, RubricBand, RubricItem } from './rubric.contract.js';

export type Sheet = Pick<Rubric, 'items' | 'bands'>;
export type Refusal = Extract<Verdict, { ok: false }>;

export const FULL = 100;

export const sumOf = (parts: readonly { readonly weight: number }[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);

const itemFlaw = ({ name, weight, subs }: RubricItem): Verdict => {
  const sum = sumOf(subs);
  if (sum === weight) return yes;
  return sum > weight
    ? no('rubric.subsOver', { item: name, sum, weight, difference: sum - weight })
    : no('rubric.subsUnder', { item: name, sum, weight, difference: weight - sum });
};

const totalFlaw = (items: readonly RubricItem[]): Verdict => {
  const sum = sumOf(items);
  if (sum === FULL) return yes;
  return sum > FULL ? no('rubric.totalOver', { sum, difference: sum - FULL }) : no('rubric.totalUnder', { sum, difference: FULL - sum });
};

const keyFlaw = (items: readonly RubricItem[]): Verdict => {
  const twice = items.find(({ key }, at) => items.findIndex((other) => other.key === key) !== at);
  return twice === undefined ? yes : no('rubric.keyTwice', { item: twice.name });
};

const bandFlaw = (bands: readonly RubricBand[]): Verdict => {
  const wrong = bands.find(({ from }, at) => at > 0 && from >= (bands[at - 1]?.from ?? 0));
  return wrong === undefined ? yes : no('rubric.bandsOrder', { band: wrong.name });
};

/** Everything that keeps it from being published, the items first: whoever corrects them often corrects the total. */
export const flawsOf = ({ items, bands }: Sheet): Refusal[] =>
  [...items.map(itemFlaw), totalFlaw(items), keyFlaw(items), bandFlaw(bands)].filter((verdict) => !verdict.ok);

export const mayPublishSheet = (sheet: Sheet): Verdict => flawsOf(sheet)[0] ?? yes;

/** The district's sheets belong to its researchers, a studio's to its host and to them. */
export interface RubricEditor {
  readonly districtStaff: boolean;
  readonly hosts: readonly StudioId[];
}

export const mayEditRubric = (studioId: StudioId | null, editor: RubricEditor): Verdict => {
  if (editor.districtStaff || (studioId !== null && editor.hosts.includes(studioId))) return yes;
  return no('access.notYours', { who: studioId === null ? 'districtStaff' : 'host' });
};

/** Bands stand from high to low. Null: below the last one. */
export const gradeOf = (bands: readonly RubricBand[], total: number): string | null => bands.find(({ from }) => total >= from)?.name ?? null;
