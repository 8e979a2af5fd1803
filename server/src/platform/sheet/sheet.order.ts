// What a room hands over to get a table as a file: plain data, because the file is made in a thread of its own.
// Text is text in both formats: no cell is ever worked out as a formula, whoever wrote its words.
import { shanghaiDay } from '@gongyan/shared/kit/time';

export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly head: string;
  /** In letters of the standard font; a Chinese letter takes two. */
  readonly width: number;
  /** One line for the sheet 字段说明. */
  readonly about: string;
}

export interface SheetTable {
  /** At most 31 letters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetOrder {
  /** Without its ending. */
  readonly fileName: string;
  readonly asOf: Date;
  /** Whose, which year, what is left out: one line each. */
  readonly notes: readonly string[];
  /** All of them in the workbook; a CSV holds the first alone. */
  readonly tables: readonly [SheetTable, ...SheetTable[]];
}

let clock: Intl.DateTimeFormat | undefined;
const inShanghai = (): Intl.DateTimeFormat => (clock ??= new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
export const shanghaiTime = (at: Date): string => `${shanghaiDay(at)} ${inShanghai().format(at)}`;
export const asOfLine = (asOf: Date): string => `数据截至 ${shanghaiTime(asOf)}（北京时间）`;

/** Without what XML cannot hold; Excel opens no file with a longer cell. */
export const plain = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').slice(0, 32_000);
