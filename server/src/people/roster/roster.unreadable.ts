// Why a roster file cannot be read, in words for whoever uploaded it.

export const REASONS = {
  notAWorkbook: '不是完好的 XLSX 文件 / not a sound XLSX file',
  encrypted: '文件有密码保护 / the file is protected by a password',
  tooLarge: '文件展开后太大 / the file unpacks to too much',
  tooManyRows: '超过 5000 行,请分成几个文件 / more than 5,000 rows: split the file',
  empty: '没有数据行 / there are no rows',
  noHeader: '没有找到表头“工号、姓名、学校、岗位” / no header with 工号, 姓名, 学校, 岗位',
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
