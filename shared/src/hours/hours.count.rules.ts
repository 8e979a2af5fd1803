// How a ledger counts towards what is asked: yearly caps, periods, splits, gaps. Pure; the order in which
// entries arrived makes no difference, and a reversal undoes exactly its entry, caps included.
import type { Day } from '../kit/time.js';
import { SCHOOL_YEAR, holds, periodOf, yearOf, type Span } from './calendar.rules.js';
import type { Conversion, Count, Expected, HoursEntry, Profile, RuleSet, Rules, Split } from './hours.contract.js';

export type Counted = Pick<HoursEntry, 'id' | 'kind' | 'half' | 'category' | 'form' | 'ruleSetId' | 'ruleCode' | 'occurredOn' | 'reverses'>;
export type Hoped = Pick<Expected, 'half' | 'category' | 'form' | 'occurredOn'>;
/** A version of the rules as far as counting needs it. */
export type Version = Pick<RuleSet, 'id' | 'version' | 'validFrom' | 'rules'>;

/** The version in force on a day: the latest that had begun. Null before the first. */
export const inForce = <V extends Version>(versions: readonly V[], day: Day): V | null =>
  versions.filter(({ validFrom }) => validFrom <= day).reduce<V | null>((best, version) => (best === null || isLater(version, best) ? version : best), null);

const isLater = (a: Version, b: Version): boolean => a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.version > b.version);

export const conversionOf = (rules: Rules, code: string): Conversion | null => rules.conversions.find((conversion) => conversion.code === code) ?? null;

/** What stands: credits that nobody took back. */
export const standing = <E extends Counted>(entries: readonly E[]): E[] => {
  const takenBack = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter((entry) => entry.kind === 'credit' && !takenBack.has(entry.id));
};

interface Pile {
  readonly rule: string;
  readonly year: Day;
  readonly entries: Counted[];
}

/** A long ledger has many days and few years: each is worked out once. */
class Years {
  private readonly known = new Map<string, Span[]>();

  of(startsOn: string, day: Day): Span {
    const spans = this.known.get(startsOn) ?? [];
    const known = spans.find((span) => holds(span, day));
    if (known !== undefined) return known;
    const span = yearOf(startsOn, day);
    this.known.set(startsOn, [...spans, span]);
    return span;
  }
}

/** Credits of one kind in one school year: what a cap binds together. */
const piles = (entries: readonly Counted[], versions: ReadonlyMap<string, Version>): Pile[] => {
  const found = new Map<string, Pile>();
  const years = new Years();
  for (const entry of standing(entries)) {
    const year = years.of(versions.get(entry.ruleSetId)?.rules.yearStartsOn ?? SCHOOL_YEAR, entry.occurredOn).from;
    const key = `${entry.ruleCode} ${year}`;
    const pile = found.get(key) ?? { rule: entry.ruleCode, year, entries: [] };
    pile.entries.push(entry);
    found.set(key, pile);
  }
  return [...found.values()];
};

/** Of several versions within one pile the latest says the cap. */
const capOf = ({ rule, entries }: Pile, versions: ReadonlyMap<string, Version>): number | null => {
  const used = entries.flatMap(({ ruleSetId }) => versions.get(ruleSetId) ?? []);
  const latest = used.reduce<Version | null>((best, version) => (best === null || isLater(version, best) ? version : best), null);
  return latest === null ? null : (conversionOf(latest.rules, rule)?.yearCap ?? null);
};

export interface Weighed {
  /** Entry id → half-hours that count. Entries that count nothing are there too. */
  readonly counts: ReadonlyMap<string, number>;
  readonly capped: Count['capped'];
}

const byDay = (a: Counted, b: Counted): number => (a.occurredOn === b.occurredOn ? (a.id < b.id ? -1 : 1) : a.occurredOn < b.occurredOn ? -1 : 1);

/** What of each credit counts: within a year the earlier fill a cap before the later. */
export const weigh = (entries: readonly Counted[], versions: readonly Version[]): Weighed => {
  const known = new Map(versions.map((version) => [version.id, version]));
  const counts = new Map<string, number>();
  const capped: Count['capped'] = [];
  for (const pile of piles(entries, known)) {
    const cap = capOf(pile, known);
    let room = cap ?? Number.POSITIVE_INFINITY;
    for (const entry of pile.entries.sort(byDay)) {
      counts.set(entry.id, Math.min(entry.half, room));
      room -= Math.min(entry.half, room);
    }
    const over = pile.entries.reduce((sum, { half }) => sum + half, 0) - (cap ?? Number.POSITIVE_INFINITY);
    if (cap !== null && over > 0) capped.push({ rule: pile.rule, year: pile.year, over, cap });
  }
  return { counts, capped };
};

const belongs = ({ by, values }: Split, entry: Pick<Counted, 'category' | 'form'>): boolean => values.includes(by === 'category' ? entry.category : entry.form);
const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

export interface Ledger {
  readonly entries: readonly Counted[];
  readonly expected: readonly Hoped[];
  readonly versions: readonly Version[];
}

/** One profile on one day. What is expected is told apart and never added to what counts. */
export const countProfile = (profile: Profile, { entries, expected, versions }: Ledger, today: Day): Count => {
  const period = periodOf(profile.cycleStart, profile.cycleYears, today);
  const { counts, capped } = weigh(entries, versions);
  const mine = standing(entries).filter(({ occurredOn }) => holds(period, occurredOn));
  const hoped = expected.filter(({ occurredOn }) => holds(period, occurredOn));
  const counted = (rows: readonly Counted[]): number => sum(rows, ({ id }) => counts.get(id) ?? 0);
  const splits = profile.splits.map((split) => ({
    name: split.name, need: split.min,
    got: counted(mine.filter((entry) => belongs(split, entry))), expected: sum(hoped.filter((entry) => belongs(split, entry)), ({ half }) => half),
  }));
  const got = counted(mine);
  const year = yearPart(profile, today, (span) => counted(mine.filter(({ occurredOn }) => holds(span, occurredOn))));
  return {
    profile: profile.code, name: profile.name, ...period, need: profile.total, got, expected: sum(hoped, ({ half }) => half), splits, year,
    capped: capped.filter((one) => holds(period, one.year)),
    met: got >= profile.total && splits.every((split) => split.got >= split.need),
  };
};

const yearPart = (profile: Profile, today: Day, gotIn: (span: Span) => number): Count['year'] => {
  if (profile.perYear === null) return null;
  const span = periodOf(profile.cycleStart, 1, today);
  return { ...span, need: profile.perYear, got: gotIn(span) };
};

export interface Gap {
  /** Half-hours still missing in all; at least as much as all splits together miss. */
  readonly total: number;
  readonly splits: readonly { readonly name: string; readonly missing: number }[];
}

/** 还差多少: hours of one split do not fill another. */
export const gapOf = ({ need, got, splits }: Pick<Count, 'need' | 'got' | 'splits'>): Gap => {
  const missing = splits.map((split) => ({ name: split.name, missing: Math.max(0, split.need - split.got) }));
  return { total: Math.max(0, need - got, sum(missing, (split) => split.missing)), splits: missing.filter((split) => split.missing > 0) };
};
