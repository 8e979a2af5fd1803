// What can be said of a document's content without a person: minutes of the process table, which sections are
// still empty. The outline of the editor and the server's cards show the same answers. Refuses to guess: a
// text that is no clear number of minutes counts as none.
import { documentText, type JsonNode } from './document.json.js';
import { PROCESS_COLUMNS, type ProcessColumn } from './document.schema.js';

const DIGITS = '〇一二三四五六七八九';
const MINUTES = /^约?(?:(\d{1,3}(?:\.5)?)|([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?)(?:分钟|分|mins?|minutes?|['′’])?$/i;

const digit = (character: string | undefined): number => (character === undefined ? 0 : DIGITS.indexOf(character.replace('两', '二')));

/** 十 → 10, 十五 → 15, 二十 → 20, 五 → 5; two digits without 十 are no number. */
const chineseNumber = (tens: string | undefined, ten: string | undefined, ones: string | undefined): number | null => {
  if (ten !== undefined) return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
  return tens === undefined || ones !== undefined ? null : digit(tens);
};

/** `5`, `5 分钟`, `5'`, `５分`, `约5分钟`, `五分钟` → 5; anything else → null. */
export const parseMinutes = (text: string): number | null => {
  const found = MINUTES.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (found === null) return null;
  return found[1] === undefined ? chineseNumber(found[2], found[3], found[4]) : Number(found[1]);
};

export interface MinutesSum {
  readonly planned: number;
  readonly lesson: number;
  /** 教学过程各环节时间之和应等于课时。 */
  readonly verdict: 'short' | 'exact' | 'over';
}

export const minutesSum = (cells: readonly string[], lesson: number): MinutesSum => {
  const planned = cells.reduce((sum, cell) => sum + (parseMinutes(cell) ?? 0), 0);
  return { planned, lesson, verdict: planned === lesson ? 'exact' : planned < lesson ? 'short' : 'over' };
};

const childrenOf = (node: JsonNode, type: string): readonly JsonNode[] => (node.content ?? []).filter((child) => child.type === type);

const cellText = (row: JsonNode, column: ProcessColumn): string =>
  childrenOf(row, 'processCell').filter(({ attrs }) => attrs?.['col'] === column).map(documentText).join('').trim();

export type ProcessRowText = Readonly<Record<ProcessColumn, string>>;

const rowText = (row: JsonNode): ProcessRowText => {
  const [stage, minutes, teacher, student, intent] = PROCESS_COLUMNS.map((column) => cellText(row, column));
  return { stage: stage ?? '', minutes: minutes ?? '', teacher: teacher ?? '', student: student ?? '', intent: intent ?? '' };
};

/** The rows of every process table below a node, as words. */
export const processRows = (node: JsonNode): readonly ProcessRowText[] =>
  node.type === 'processTable' ? childrenOf(node, 'processRow').map(rowText) : (node.content ?? []).flatMap(processRows);

/** Show something without a word of their own. */
const SHOWN: ReadonlySet<string> = new Set(['image', 'liveBlock']);

const hasContent = (node: JsonNode): boolean =>
  (node.type === 'text' ? (node.text ?? '').trim() !== '' : SHOWN.has(node.type)) || (node.content ?? []).some(hasContent);

export interface SectionState {
  readonly key: string;
  readonly title: string;
  readonly required: boolean;
  readonly hint: string;
  /** Something is written; in the process table, an activity in every row. */
  readonly done: boolean;
  /** Characters below the title, blanks not counted. */
  readonly characters: number;
}

const isProcessDone = (rows: readonly ProcessRowText[]): boolean => rows.length > 0 && rows.every(({ teacher, student }) => teacher !== '' || student !== '');

const sectionState = (section: JsonNode): SectionState => {
  const below = (section.content ?? []).filter(({ type }) => type !== 'sectionTitle');
  const rows = below.flatMap(processRows);
  const tables = below.filter(({ type }) => type === 'processTable');
  return {
    key: String(section.attrs?.['key'] ?? ''),
    title: childrenOf(section, 'sectionTitle').map(documentText).join('').trim(),
    required: section.attrs?.['required'] === true,
    hint: String(section.attrs?.['hint'] ?? ''),
    done: tables.length > 0 ? isProcessDone(rows) : below.some(hasContent),
    characters: below.map(documentText).join('').replace(/\s+/g, '').length,
  };
};

export const sectionStates = (document: JsonNode): readonly SectionState[] => childrenOf(document, 'section').map(sectionState);

export interface Completeness {
  readonly done: number;
  readonly of: number;
}

/** 完成度: of the required sections, how many hold something. */
export const completenessOf = (sections: readonly SectionState[]): Completeness => {
  const required = sections.filter((section) => section.required);
  return { done: required.filter(({ done }) => done).length, of: required.length };
};
