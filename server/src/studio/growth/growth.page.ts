// The text of 成长档案 on paper: a table of numbers for each part, the facts below, the nine skills with everything that was ever rated.
// Papers are Chinese, as schools file them. Pure.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Skill, type FactPart, type GrowthCell, type GrowthFact, type GrowthFile, type GrowthPart, type RatingLine } from '@gongyan/shared/studio/growth/growth.contract';
import { latestOf } from '@gongyan/shared/studio/growth/growth.rules';
import { heading, line, table } from '../../document/paper/paper.door.js';
import type { WholeGrowth } from './growth.queries.js';

const PARTS: Readonly<Record<GrowthPart, string>> = { hours: '学时', designs: '教学设计', lessons: '公开课', meetings: '教研活动', mentoring: '师徒带教', results: '成果', certificates: '证书', skills: '九会' };
const SKILLS: Readonly<Record<Skill, string>> = { planning: '策划', filing: '建档', groups: '团辅', cases: '个辅', guiding: '指导', outreach: '宣传', papers: '撰写论文', selfCare: '自我调节', textbooks: '编教材' };
const KEYS: Readonly<Record<string, string>> = {
  designs: '参与的教学设计', lessons: '上公开课', meetings: '出勤', mentorPairs: '担任师傅', mentorLogs: '带教记录（师傅）', apprenticePairs: '拜师', apprenticeLogs: '带教记录（徒弟）',
  paper: '论文', case: '案例', project: '课题', award: '获奖', lecture: '讲座', visit: '送教', resource: '资源包', issued: '证书', outside: '外部证书',
};
const AS: Readonly<Record<NonNullable<GrowthFact['as']>, string>> = { lead: '主备', coAuthor: '共写', present: '到会', late: '迟到', leftEarly: '早退', leave: '请假', absent: '缺席', first: '第一作者', revoked: '已撤销', outside: '外部证书' };

const yearName = ({ from, to }: GrowthFile['years'][number]): string => `${from.slice(0, 4)}–${to.slice(0, 4)}`;

const cellText = (part: GrowthPart, { n, of, amount }: GrowthCell): string => {
  if (of === 0) return '';
  if (part === 'hours') return `${(amount ?? 0) / 2}`;
  if (part === 'meetings') return `${n} / ${of}`;
  if (part === 'lessons' && amount !== null) return `${n} 节，均分 ${amount}`;
  return part === 'mentoring' && amount !== null ? `${n} 次，${amount} 分钟` : `${n}`;
};

const amountText = (part: FactPart, { amount }: GrowthFact): string => {
  if (amount === null) return '';
  return { hours: `${amount / 2} 学时`, designs: `署名占比 ${amount}%`, lessons: `均分 ${amount}`, meetings: '', mentoring: `${amount} 分钟`, results: '', certificates: '' }[part];
};

const factRow = (part: FactPart, fact: GrowthFact): string[] => [fact.day, fact.title, [KEYS[fact.key] ?? fact.key, fact.as === null ? '' : AS[fact.as], amountText(part, fact), fact.note].filter((word) => word !== '').join('；')];

const countedPart = ({ file: { years }, facts }: WholeGrowth, { part, lines }: GrowthFile['parts'][number]): JsonNode[] => {
  const behind = part === 'skills' ? [] : (facts.get(part) ?? []);
  if (part === 'skills' || behind.length === 0) return [line('还没有记录。')];
  return [
    ...table(['项目', '合计', ...years.map(yearName)], lines.map(({ key, all, cells }) => [KEYS[key] ?? key, ...[all, ...cells].map((cell) => cellText(part, cell))])),
    heading('依据', 3), ...table(['日期', '事项', '说明'], behind.map((fact) => factRow(part, fact))),
  ];
};

const half = (rating: RatingLine | null): string => (rating === null ? '' : `${rating.half / 2}（${shanghaiDay(rating.at)}）`);

const skillsPart = ({ ratings }: GrowthFile): JsonNode[] => [
  ...table(['能力', '自评（0–5）', '主持人评价（0–5）'], Skill.options.map((skill) => [SKILLS[skill], half(latestOf(ratings, skill, 'self')), half(latestOf(ratings, skill, 'host'))])),
  ...(ratings.length === 0 ? [] : [heading('历次评分', 3), ...table(['日期', '能力', '评分', '说明'], ratings.map(({ at, skill, kind, half: halves, words, by }) => [shanghaiDay(at), SKILLS[skill], `${kind === 'self' ? '自评' : `主持人 ${by?.name ?? ''}`} ${halves / 2}`, words]))]),
];

export const growthPage = (whole: WholeGrowth): JsonNode => ({
  type: 'doc',
  content: [
    ...whole.file.parts.flatMap((one) => [heading(PARTS[one.part]), ...(one.part === 'skills' ? skillsPart(whole.file) : countedPart(whole, one))]),
    line('数字由平台记录自动得出，九会为自评与主持人评价。学时为已入账且未冲销的学时，未扣年度上限。'),
  ],
});
