// In which order the studios stand: by one column, the most first; names settle what is equal.
import type { ComparedKey, StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';

export type Column = ComparedKey | 'name' | 'members' | 'attendance';

/** From 0 to 1; whoever was asked to nothing stands last. */
export const shareOf = ({ attendance: { done, of } }: Pick<StudioFigures, 'attendance'>): number | null => (of === 0 ? null : done / of);

const weightIn = (row: StudioFigures, column: Exclude<Column, 'name'>): number => {
  if (column === 'members') return row.members;
  return column === 'attendance' ? (shareOf(row) ?? -1) : row.counts[column];
};

const byName = (one: StudioFigures, other: StudioFigures): number => one.name.localeCompare(other.name, 'zh-CN');

export const inOrder = (rows: readonly StudioFigures[], column: Column): StudioFigures[] => rows.toSorted((one, other) => (column === 'name' ? 0 : weightIn(other, column) - weightIn(one, column)) || byName(one, other));
