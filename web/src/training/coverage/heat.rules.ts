// The heat table as data: its columns, the value and the step of colour of every cell, and the order of its rows. Pure.
import type { Coverage, EvidenceOf, LevelFigures, SchoolFigures, TargetProgress } from '@gongyan/shared/training/coverage/coverage.contract';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';

export type ColumnKind = 'trained' | 'holders' | 'psychFull' | 'perFullTime' | 'rooms' | 'timetables';
export interface HeatColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly level: LevelFigures | null;
  /** A share from 0 to 1, a plain number, or there and not there. */
  readonly form: 'share' | 'number' | 'yes';
  readonly value: (school: SchoolFigures) => number | null;
  readonly target: TargetProgress | null;
  readonly lowerIsBetter: boolean;
  /** What opens on a click: whom the school has, or whom it misses. */
  readonly opens: EvidenceOf | null;
}

/** 0: nothing is known of this school. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

const OF_TARGET: readonly number[] = [0.6, 0.8, 0.95, 1];
const stepAbove = (value: number, bounds: readonly number[]): Step => ([1, 2, 3, 4, 5] as const)[bounds.filter((bound) => value >= bound).length] ?? 5;

/** Against its target where there is one (under 60 %, 80 %, 95 %, 100 % of it, reached), else among the schools. */
export const stepOf = (value: number | null, column: Pick<HeatColumn, 'target' | 'form' | 'lowerIsBetter'>, all: readonly number[]): Step => {
  if (value === null) return 0;
  if (column.form === 'yes') return value === 0 ? 1 : 5;
  if (column.target !== null) return stepAbove(value, OF_TARGET.map((part) => (part * (column.target?.perMille ?? 1000)) / 1000 - 1e-9));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (low === high) return low === 0 ? 1 : 3;
  const place = Math.min(4, Math.floor(((value - low) / (high - low)) * 5));
  return ([1, 2, 3, 4, 5] as const)[column.lowerIsBetter ? 4 - place : place] ?? 3;
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
export const holdersAt = (school: Pick<SchoolFigures, 'holders'>, level: LevelId): number => school.holders.find(({ levelId }) => levelId === level)?.heads ?? 0;

export const columnsOf = ({ schemes, targets }: Pick<Coverage, 'schemes' | 'targets'>): HeatColumn[] => {
  const targetFor = (measure: TargetProgress['measure'], level: LevelId | null = null): TargetProgress | null => targets.find((target) => target.measure === measure && target.levelId === level) ?? null;
  const levels = schemes.filter(({ recordOnly }) => !recordOnly).flatMap((scheme) => scheme.levels);
  const plain = { level: null, target: null, lowerIsBetter: false } as const;
  return [
    { ...plain, key: 'trained', kind: 'trained', form: 'share', value: (school) => share(school.trained, school.teachers), target: targetFor('trained'), opens: 'untrained' },
    ...levels.map((level): HeatColumn => ({
      ...plain, key: level.levelId, kind: 'holders', level, form: 'share', value: (school) => share(holdersAt(school, level.levelId), school.teachers), target: targetFor('holders', level.levelId), opens: 'holders',
    })),
    { ...plain, key: 'psychFull', kind: 'psychFull', form: 'number', value: (school) => school.fullTime, opens: 'psychFull' },
    { ...plain, key: 'perFullTime', kind: 'perFullTime', form: 'number', value: (school) => (school.fullTime === 0 ? null : Math.round(school.students / school.fullTime)), lowerIsBetter: true, opens: 'psychFull' },
    { ...plain, key: 'rooms', kind: 'rooms', form: 'yes', value: (school) => (school.hasRoom ? 1 : 0), target: targetFor('room'), opens: null },
    { ...plain, key: 'timetables', kind: 'timetables', form: 'yes', value: (school) => (school.inTimetable ? 1 : 0), target: targetFor('timetable'), opens: null },
  ];
};

export const percent = (value: number): string => `${(Math.floor(value * 1000 + 1e-9) / 10).toFixed(1).replace(/\.0$/, '')}%`;
/** Never rounded up: 99.96 % is not everybody. */
export const cellText = (value: number | null, { form }: Pick<HeatColumn, 'form'>): string => {
  if (value === null) return '–';
  return form === 'share' ? percent(value) : value.toLocaleString('en');
};

export interface HeatOrder { readonly key: string; readonly down: boolean }

/** By one column; schools of which nothing is known come last, equals by name. */
export const inOrder = (schools: readonly SchoolFigures[], column: HeatColumn | null, down: boolean): SchoolFigures[] =>
  [...schools].sort((a, b) => {
    const [x, y] = column === null ? [null, null] : [column.value(a), column.value(b)];
    if (x !== y && (x === null || y === null)) return x === null ? 1 : -1;
    const by = x === null || y === null ? 0 : x - y;
    return (down ? -by : by) || (down && column === null ? -1 : 1) * a.name.localeCompare(b.name, 'zh-CN');
  });

const worse = (column: HeatColumn, school: SchoolFigures): number => (column.value(school) ?? 0) * (column.lowerIsBetter ? -1 : 1);
export const lowest = (schools: readonly SchoolFigures[], column: HeatColumn, count = 5): SchoolFigures[] =>
  inOrder(schools.filter((school) => column.value(school) !== null), column, false).sort((a, b) => worse(column, a) - worse(column, b)).slice(0, count);

/** Where the target's line runs in a sorted table: before this row; null when all or none reach it. */
export const lineBefore = (sorted: readonly SchoolFigures[], column: HeatColumn | null): number | null => {
  if (column?.target === null || column === null || column.form === 'yes') return null;
  const bound = (column.target?.perMille ?? 0) / 1000 - 1e-9;
  const reaches = sorted.map((school) => (column.value(school) ?? 0) >= bound);
  const at = reaches.findIndex((reached, row) => row > 0 && reached !== reaches[row - 1]);
  return at === -1 ? null : at;
};
