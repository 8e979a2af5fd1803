// The roster to fill in: columns as text, choices to pick from, an explanation on a second sheet where it
// cannot be imported by mistake.
import { createRequire } from 'node:module';
import type { Workbook, Worksheet } from 'exceljs';

const COLUMNS = [
  ['工号', 16], ['姓名', 12], ['学校', 28], ['岗位(专职/兼职)', 18], ['是否班主任', 12], ['职称', 18], ['登录名(可空)', 18],
] as const;
const EXPLAIN = [
  ['工号', '必填，区内唯一。同一工号再次导入时更新资料，不会重复建人。'],
  ['姓名', '必填。'],
  ['学校', '必填，须与平台里的学校名称完全一致，可从下拉列表选择。'],
  ['岗位', '必填：专职、兼职；不是心理教师的填“学科教师”。'],
  ['是否班主任', '是 或 否；留空视为否。'],
  ['职称', '可空。'],
  ['登录名', '可空；留空时以工号登录。新导入的教师由管理员设置密码后才能登录。'],
] as const;
const ROWS = 5_001;

const choices = (sheet: Worksheet, column: string, formula: string): void => {
  for (let row = 2; row <= 501; row += 1) {
    sheet.getCell(`${column}${row}`).dataValidation = { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: false };
  }
};

export const rosterTemplate = async (schools: readonly string[]): Promise<Uint8Array> => {
  const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(import.meta.url)('exceljs');
  const workbook = new NewWorkbook();
  const sheet = workbook.addWorksheet('名册', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header, width]) => ({ header, width, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: 'A1', to: `G${ROWS}` };
  const list = workbook.addWorksheet('学校名单');
  for (const name of schools) list.addRow([name]);
  list.getColumn(1).width = 32;
  if (schools.length > 0) choices(sheet, 'C', `'学校名单'!$A$1:$A$${schools.length}`);
  choices(sheet, 'D', '"专职,兼职,学科教师"');
  choices(sheet, 'E', '"是,否"');
  const explain = workbook.addWorksheet('填写说明');
  for (const line of EXPLAIN) explain.addRow([...line]);
  explain.getColumn(1).width = 14;
  explain.getColumn(2).width = 70;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
