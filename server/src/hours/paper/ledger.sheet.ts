// Ledgers as tables: one line per entry, reversals as negative numbers beside what they took back, and every
// requirement counted for every person. Pure.
import type { Count, EntryLine } from '@gongyan/shared/hours/hours.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { shanghaiTime, type SheetTable } from '../../platform/sheet/sheet.order.js';
import { evidenceText, gapText, hoursOf, splitsText, stateText, workingsText } from './ledger.words.js';

export interface PersonLedger {
  readonly person: PersonCard;
  readonly lines: readonly EntryLine[];
  readonly counts: readonly Count[];
}

const ENTRY_COLUMNS = [
  { head: '姓名', width: 12, about: '学时所属的教师' },
  { head: '单位', width: 24, about: '教师现在的工作单位' },
  { head: '日期', width: 12, about: '活动发生的日期，跨日的为最后一天' },
  { head: '事项', width: 40, about: '活动、课程或申报的名称' },
  { head: '类别', width: 18, about: '按当天学时规则折算的类别' },
  { head: '科目', width: 12, about: '公需科目、专业科目或选修科目' },
  { head: '形式', width: 12, about: '集中培训、校本研修、网络研修等' },
  { head: '学时', width: 8, about: '入账为正数，冲销为负数；合计即为净学时，未扣年度上限' },
  { head: '状态', width: 10, about: '入账；已冲销（保留原记录）；冲销（负数的那一笔）' },
  { head: '计算', width: 52, about: '学时怎样得出' },
  { head: '规则版本', width: 10, about: '当天有效的学时规则版本' },
  { head: '依据', width: 32, about: '证明材料' },
  { head: '入账人', width: 12, about: '核对并入账的人，不会是本人' },
  { head: '入账时间', width: 18, about: '北京时间' },
  { head: '原因', width: 30, about: '冲销的原因' },
  { head: '台账号', width: 10, about: '全区台账的连续编号，只增不改' },
] as const;

const COUNT_COLUMNS = [
  { head: '姓名', width: 12, about: '教师' }, { head: '单位', width: 24, about: '教师现在的工作单位' },
  { head: '学时要求', width: 20, about: '按今天有效的规则' }, { head: '起', width: 12, about: '周期第一天' }, { head: '止', width: 12, about: '周期最后一天' },
  { head: '应得', width: 8, about: '周期内要求的学时' }, { head: '已得', width: 8, about: '计入的学时，已扣年度上限和冲销' }, { head: '待确认', width: 8, about: '核对、公示中或尚未结束，不计入' },
  { head: '结果', width: 16, about: '达标与否，还差多少' }, { head: '分项', width: 40, about: '各分项已得与应得' },
] as const;

export const entriesTable = (ledgers: readonly PersonLedger[]): SheetTable => ({
  name: '学时台账', columns: ENTRY_COLUMNS,
  rows: ledgers.flatMap(({ person, lines }) => lines.map((line) => [
    person.name, person.workplace, line.occurredOn, line.title, line.ruleName, line.category, line.form, hoursOf(line.half), stateText(line), workingsText(line),
    `第 ${line.ruleVersion} 版`, evidenceText(line), line.poster?.name ?? '', shanghaiTime(line.postedAt), line.reason, line.seq,
  ])),
});

export const countsTable = (ledgers: readonly PersonLedger[]): SheetTable => ({
  name: '学时合计', columns: COUNT_COLUMNS,
  rows: ledgers.flatMap(({ person, counts }) => counts.map((count) => [
    person.name, person.workplace, count.name, count.from, count.to, hoursOf(count.need), hoursOf(count.got), hoursOf(count.expected), gapText(count), splitsText(count),
  ])),
});
