// The roster to fill in.
import { templateBook } from '../../platform/sheet/sheet.template.js';

const POST = '岗位(专职/兼职)';
const COLUMNS = [
  { head: '工号', width: 16, about: '必填，区内唯一。同一工号再次导入时更新资料，不会重复建人。' }, { head: '姓名', width: 12, about: '必填。' }, { head: '学校', width: 28, about: '必填，须与平台里的学校名称完全一致，可从下拉列表选择。' },
  { head: POST, width: 18, about: '必填：专职、兼职；不是心理教师的填“学科教师”。' }, { head: '是否班主任', width: 12, about: '是 或 否；留空视为否。' }, { head: '职称', width: 18, about: '可空。' },
  { head: '登录名(可空)', width: 18, about: '可空；留空时以工号登录。新导入的教师由管理员设置密码后才能登录。' },
] as const;

export const rosterTemplate = (schools: readonly string[]): Promise<Uint8Array> =>
  templateBook({ name: '名册', columns: COLUMNS, notes: [], lists: [{ column: '学校', values: schools }, { column: POST, values: ['专职', '兼职', '学科教师'], inside: true }, { column: '是否班主任', values: ['是', '否'], inside: true }] });
