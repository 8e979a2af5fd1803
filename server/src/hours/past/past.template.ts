// The table to fill in: the kinds of the rules in force to pick from, every column explained on a sheet of its own.
import type { Rules } from '@gongyan/shared/hours/hours.contract';
import { templateBook } from '../../platform/sheet/sheet.template.js';

const COLUMNS = [
  { head: '工号', width: 16, about: '有工号时必填；系统按工号找人，姓名须一致。' }, { head: '姓名', width: 12, about: '必填。' }, { head: '学校', width: 26, about: '没有工号时必填：按姓名加学校找人，不会只凭姓名。' },
  { head: '日期', width: 14, about: '必填，如 2025-03-14；跨日的写最后一天。' }, { head: '事项', width: 36, about: '必填，活动、课程或成果的名称。' }, { head: '类别', width: 20, about: '必填，从下拉列表选择；折算与年度上限按当天有效的学时规则。' },
  { head: '学时', width: 10, about: '必填，0.5 的整数倍；按次、按件的类别须是每次学时的整数倍。' }, { head: '级别', width: 10, about: '分省、市、区的类别必填，其他留空。' }, { head: '开始', width: 10, about: '可空，如 08:30；填了就会查出时间重叠。' }, { head: '结束', width: 10, about: '可空，如 11:30；与开始一起填。' },
] as const;
const NOTES = ['上传后先逐行核对，不写入台账；由另一位区级工作人员确认后一次入账，每一笔都以这份文件为依据。', '同一件事再次导入不会重复入账；疑似重复的会列出来，默认不入账。', '一份文件最多 5000 行。'];

export const pastTemplate = (rules: Rules | null): Promise<Uint8Array> =>
  templateBook({ name: '历史学时', columns: COLUMNS, notes: NOTES, lists: [{ column: '类别', values: (rules?.conversions ?? []).map(({ name }) => name) }] });
