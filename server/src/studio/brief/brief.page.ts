// The text of an issue on paper, and what it is called. Papers are Chinese, as schools file them. Pure.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { BriefFactKind, type Brief, type BriefItem, type BriefLevel, type BriefPage } from '@gongyan/shared/studio/brief/brief.contract';
import type { ResultKind } from '@gongyan/shared/studio/result/result.contract';
import { heading, line, lines, table } from '../../document/paper/paper.door.js';

const KINDS: Readonly<Record<BriefFactKind, string>> = { meeting: '教研活动', openLesson: '公开课', design: '共案', result: '成果' };
const WORDS: Readonly<Record<ResultKind, string>> = { paper: '论文', case: '案例', project: '课题', award: '获奖', lecture: '讲座', visit: '送教', resource: '资源包' };
const LEVELS: Readonly<Record<BriefLevel, string>> = { cluster: '片区', school: '校级', district: '区级', city: '市级', province: '省级', nation: '国家级' };

type Named = Pick<Brief, 'period' | 'from' | 'yearFrom' | 'no'>;

const yearName = ({ yearFrom }: Pick<Named, 'yearFrom'>): string => `${yearFrom.slice(0, 4)}—${Number(yearFrom.slice(0, 4)) + 1} 学年`;
/** 2026 年 10 月, 2026—2027 学年第一学期 */
export const periodName = ({ period, from, yearFrom }: Named): string =>
  period === 'month' ? `${from.slice(0, 4)} 年 ${Number(from.slice(5, 7))} 月` : `${yearName({ yearFrom })}第${from === yearFrom ? '一' : '二'}学期`;
export const issueName = (brief: Named): string => (brief.no === null ? `${periodName(brief)}（草稿）` : `${yearName(brief)}第 ${brief.no} 期（${periodName(brief)}）`);

/** What is known of a fact beside its day and title. */
const aboutFact = ({ word, level, note, attended }: BriefItem): string =>
  [word === null ? '' : WORDS[word], level === null ? '' : LEVELS[level], note, attended === null ? '' : `${attended} 人参加`].filter((part) => part !== '').join('，');

const section = (items: readonly BriefItem[], kind: BriefFactKind): JsonNode[] => {
  const own = items.filter((item) => item.kind === kind);
  return own.length === 0 ? [] : [heading(KINDS[kind]), ...table(['日期', '事项', '说明'], own.map((item) => [item.day, item.title, [aboutFact(item), item.line].filter((part) => part !== '').join('\n')]))];
};

export const briefPage = ({ foreword, items, notes, state, reason }: BriefPage): JsonNode => ({
  type: 'doc',
  content: [
    ...(state === 'withdrawn' ? [line(`本期已撤回：${reason ?? ''}`)] : []), ...(foreword === '' ? [] : lines(foreword)),
    ...BriefFactKind.options.flatMap((kind) => section(items, kind)),
    ...(notes.length === 0 ? [] : [heading('更正'), ...notes.map(({ at, text }) => line(`${shanghaiDay(at)}　${text}`))]),
    line('事项取自平台记录，以发布时为准。'),
  ],
});
