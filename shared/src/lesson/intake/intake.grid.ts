// Tables of teachers' files: a process table by the names of its columns, and the form in which a whole design is one table with names
// at the left. Merged cells are laid out first. Pure.
import { documentText, type JsonNode } from '../../document/document.json.js';
import { PROCESS_COLUMNS, type ProcessColumn } from '../../document/document.schema.js';
import { columnNamed, timedName } from './intake.names.js';

/** A cell where it begins; null where another reaches over. */
export type GridRow = readonly (JsonNode | null)[];

const WIDEST = 40;

export const textOf = (node: JsonNode | null | undefined): string => (node === null || node === undefined ? '' : documentText(node).trim());
export const blocksOf = (node: JsonNode | null | undefined): readonly JsonNode[] => (textOf(node) === '' && !holdsPicture(node) ? [] : (node?.content ?? []));
const holdsPicture = (node: JsonNode | null | undefined): boolean => node?.type === 'image' || (node?.content ?? []).some(holdsPicture);

/** Word repeats a cell that reaches over rows only by its number of rows. */
export const gridOf = (table: JsonNode): readonly GridRow[] => {
  const over: number[] = [];
  return (table.content ?? []).map((row) => {
    const cells = [...(row.content ?? [])];
    const laid: (JsonNode | null)[] = [];
    while ((cells.length > 0 || (over[laid.length] ?? 0) > 0) && laid.length < WIDEST) {
      const at = laid.length;
      if ((over[at] ?? 0) > 0) {
        over[at] = (over[at] ?? 0) - 1;
        laid.push(null);
        continue;
      }
      const cell = cells.shift() ?? null;
      const [wide, high] = [Number(cell?.attrs?.['colspan'] ?? 1), Number(cell?.attrs?.['rowspan'] ?? 1)];
      for (let more = 0; more < wide && laid.length < WIDEST; more += 1) {
        over[laid.length] = high - 1;
        laid.push(more === 0 ? cell : null);
      }
    }
    return laid;
  });
};

export interface ProcessHead {
  /** By place in the row; null for a column of another kind. */
  readonly columns: readonly (ProcessColumn | null)[];
  readonly names: readonly string[];
}

/** Null unless at least three of our columns are named, an activity among them. */
export const processHead = (row: GridRow): ProcessHead | null => {
  const columns = row.map((cell) => columnNamed(textOf(cell)));
  const found = new Set(columns);
  found.delete(null);
  return found.size >= 3 && (found.has('teacher') || found.has('student')) ? { columns: onlyFirst(columns), names: row.map(textOf) } : null;
};

/** A name that stands twice means its first place. */
const onlyFirst = (columns: readonly (ProcessColumn | null)[]): (ProcessColumn | null)[] => columns.map((column, at) => (columns.indexOf(column) === at ? column : null));

const paragraph = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });

export interface RowText {
  readonly stage: readonly JsonNode[];
  readonly minutes: readonly JsonNode[];
  readonly teacher: readonly JsonNode[];
  readonly student: readonly JsonNode[];
  readonly intent: readonly JsonNode[];
}

export const processRow = (cells: Partial<RowText>, stageKey: string | null): JsonNode => ({
  type: 'processRow', ...(stageKey === null ? {} : { attrs: { stage: stageKey } }),
  content: PROCESS_COLUMNS.map((col) => {
    const inside = cells[col] ?? [];
    return { type: 'processCell', attrs: { col }, content: inside.length > 0 ? inside : [paragraph('')] };
  }),
});

/** 团体热身（6分钟） in the column 环节: the minutes go to their own when it is empty. */
const withMinutes = (cells: Partial<RowText>): Partial<RowText> => {
  const [only, more] = cells.stage ?? [];
  const { name, minutes } = timedName(only === undefined ? '' : textOf(only));
  if (minutes === '' || more !== undefined || (cells.minutes ?? []).length > 0) return cells;
  return { ...cells, stage: [paragraph(name)], minutes: [paragraph(minutes)] };
};

export const rowOf = (row: GridRow, { columns, names }: ProcessHead): Partial<RowText> | null => {
  const cells = new Map<ProcessColumn, readonly JsonNode[]>();
  row.forEach((cell, at) => {
    const inside = blocksOf(cell);
    if (inside.length === 0) return;
    const column = columns[at] ?? null;
    const label = column === null && (names[at] ?? '') !== '' ? [paragraph(`${names[at] ?? ''}：`)] : [];
    cells.set(column ?? 'teacher', [...(cells.get(column ?? 'teacher') ?? []), ...label, ...inside]);
  });
  return cells.size === 0 ? null : withMinutes(Object.fromEntries(cells));
};
