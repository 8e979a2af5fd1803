// Why a file of rows cannot be read, in words for whoever uploaded it; and what a row of it is.

export const ROW_LIMIT = 5_000;

/** As it stands in the file: the line and its texts. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const REASONS = {
  notAWorkbook: '不是完好的 XLSX 文件 / not a sound XLSX file',
  encrypted: '文件有密码保护 / the file is protected by a password',
  tooLarge: '文件展开后太大 / the file unpacks to too much',
  tooManyRows: '超过 5000 行,请分成几个文件 / more than 5,000 rows: split the file',
  empty: '没有数据行 / there are no rows',
  noHeader: '没有找到表头，请用模板里的列名 / no header with the columns of the template',
  encoding: '文字编码无法识别 / the text encoding is unknown',
  oldExcel: '这是旧版 .xls 文件 / this is an old .xls file',
  tooSlow: '解析超时 / reading took too long',
} as const;
export type Reason = keyof typeof REASONS;

export class Unreadable extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}
