// The yearly audit of minors' personal information as a workbook: a summary by age, what was found and where, who read which case,
// and what protects them. Holds no word of any document and no child's name.
import type { PrivateKind } from '@gongyan/shared/document/privacy/private.rules';
import { shanghaiTime, type SheetOrder, type SheetTable } from '../platform/sheet/sheet.order.js';
import { AGES, LEFT_OUT, total, type Age, type Kinds, type LookedAt, type OtherText } from './minors.finds.js';

export interface Reading {
  readonly id: string;
  readonly age: Age;
  readonly owner: string;
  readonly readers: number;
  readonly asked: number;
  readonly times: number;
  readonly first: Date | null;
  readonly last: Date | null;
}
export interface MinorsFacts {
  readonly year: number;
  readonly at: Date;
  readonly documents: readonly LookedAt[];
  readonly texts: { readonly columns: number; readonly found: readonly OtherText[] };
  readonly readings: readonly Reading[];
  /** Pictures in documents and uploaded files, which no program reads. */
  readonly unread: number;
  readonly guards: readonly (readonly [what: string, how: string])[];
}

const AGE_NAMES: Readonly<Record<Age, string>> = { under14: '未满十四周岁（小学）', both: '两段兼有（初中、特殊教育）', over14: '已满十四、未满十八周岁（高中、中职）', none: '不分学段' };
const KIND_NAMES: Readonly<Record<PrivateKind, string>> = { citizenId: '身份证号', studentNumber: '学籍号', mobile: '手机号', landline: '座机号', name: '班级旁的姓名' };
const KINDS: readonly PrivateKind[] = ['citizenId', 'studentNumber', 'mobile', 'landline', 'name'];
const column = (head: string, width: number, about: string) => ({ head, width, about });

const summary = ({ documents, readings, year, texts, unread }: MinorsFacts): SheetTable => {
  const line = (item: string, count: (age: Age) => number): [string, ...number[]] => {
    const counts = AGES.map(count);
    return [item, ...counts, counts.reduce((sum, one) => sum + one, 0)];
  };
  const of = (age: Age, which: (one: LookedAt) => boolean): LookedAt[] => documents.filter((one) => one.age === age && which(one));
  const finds = (age: Age, kind: PrivateKind, confidential: boolean): number => of(age, (one) => one.confidential === confidential).reduce((sum, one) => sum + (one.finds.get(kind) ?? 0), 0);
  const born = String(year);
  return {
    name: '摘要',
    columns: [column('项目', 40, '计了什么'), ...AGES.map((age) => column(AGE_NAMES[age], 22, '按文稿所属学段归类；学段是文稿或工作室登记的')), column('合计', 10, '各段之和')],
    rows: [
      line('个案文稿（保密），现有', (age) => of(age, ({ confidential }) => confidential).length),
      line(`个案文稿，${year} 年新建`, (age) => of(age, ({ confidential, createdAt }) => confidential && shanghaiTime(createdAt).startsWith(born)).length),
      line(`个案文稿，${year} 年被查阅次数`, (age) => readings.filter((one) => one.age === age).reduce((sum, { times }) => sum + times, 0)),
      line('其他文稿，现有', (age) => of(age, ({ confidential }) => !confidential).length),
      ...KINDS.map((kind) => line(`个案文稿里疑似${KIND_NAMES[kind]}`, (age) => finds(age, kind, true))),
      ...KINDS.map((kind) => line(`其他文稿里疑似${KIND_NAMES[kind]}`, (age) => finds(age, kind, false))),
      ['文稿以外的文字里疑似处数（见“检出”）', '', '', '', '', texts.found.reduce((sum, one) => sum + total(one.finds), 0)],
      ['程序读不了、须人工抽查的图片与上传文件', '', '', '', '', unread],
    ],
  };
};

const found = ({ documents, texts }: MinorsFacts): SheetTable => {
  const cells = (kinds: Kinds): number[] => KINDS.map((kind) => kinds.get(kind) ?? 0);
  return {
    name: '检出',
    columns: [
      column('所在', 24, '文稿，或数据表的哪一栏'), column('编号', 40, '文稿的编号；不列标题与原文，免得再抄一遍'), column('学段', 34, '同“摘要”'),
      ...KINDS.map((kind) => column(KIND_NAMES[kind], 14, '疑似处数；宁可多问，由人判断')), column('怎么办', 50, '下一步'),
    ],
    rows: [
      ...documents.filter((one) => one.finds.size > 0).map((one) => [one.confidential ? '个案文稿' : '文稿', one.id, AGE_NAMES[one.age], ...cells(one.finds), one.confidential ? '请文稿主人改用化名' : '请作者去标识后再入库、公开']),
      ...texts.found.map((one) => [one.place, '', AGE_NAMES.none, ...cells(one.finds), '请该栏的填写人核对；是教师本人的可不动']),
    ],
  };
};

const readers = ({ readings, year }: MinorsFacts): SheetTable => ({
  name: '查阅',
  columns: [
    column('个案编号', 40, '文稿的编号'), column('学段', 34, '同“摘要”'), column('文稿主人', 14, '教师'), column('获准督导人数', 14, '主人请来督导的教师'),
    column('查阅次数', 12, `${year} 年；每人每五分钟记一次，只增不改`), column('查阅人数', 12, '主人自己也计'), column('最早', 20, '北京时间'), column('最晚', 20, '北京时间'),
  ],
  rows: readings.map((one) => [one.id, AGE_NAMES[one.age], one.owner, one.asked, one.times, one.readers, one.first === null ? '' : shanghaiTime(one.first), one.last === null ? '' : shanghaiTime(one.last)]),
});

export const minorsSheet = (facts: MinorsFacts): SheetOrder => ({
  fileName: `未成年人个人信息合规审计 ${facts.year}`,
  asOf: facts.at,
  notes: [
    `${facts.year} 年度，依《未成年人网络保护条例》第三十七条；未满十四、未满十八周岁分列。`,
    '系统不建学生档案，没有学生名册；本表按规则找出文字里可能指认学生之处，只列所在与处数，不抄原文。',
    `已读每篇文稿现在的全文和 ${facts.texts.columns} 栏其他文字；教师、学校自己的登记不在其中（${LEFT_OUT.join('、')}）。已删去的字仍在编辑记录里，不在检出之内。`,
    '是否构成个人信息、谁是个人信息处理者，由审计人员判断。',
  ],
  tables: [
    summary(facts), found(facts), readers(facts),
    { name: '保障', columns: [column('措施', 30, '系统怎样保护'), column('核对结果', 90, '生成本表时的状态')], rows: facts.guards.map((one) => [...one]) },
  ],
});
