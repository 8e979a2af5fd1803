// 年度考核表 as a paper to sign, and a round's 成绩册 as a table: what the asker may read, and nothing else.
import { Inject, Injectable } from '@nestjs/common';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { AssessmentItem, AssessmentPage, AssessmentState, RoundId } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { meanOf, pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import { Stage, type AssessmentGrade } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { heading, line, PaperDoor, table } from '../../../document/paper/paper.door.js';
import { Clock } from '../../../platform/clock.js';
import type { Download } from '../../../platform/contract/file.js';
import { Problem } from '../../../platform/contract/problem.js';
import { SheetMaker, type SheetCell } from '../../../platform/sheet/sheet.maker.js';
import { AssessmentQueries } from '../assessment.queries.js';

const STATES: Readonly<Record<AssessmentState, string>> = { collecting: '待自评', self_scored: '已自评', host_scored: '主持人已评', panel_scored: '考核组已评', publicised: '公示中', objected: '有异议，处理中', final: '已定' };
const GRADES: Readonly<Record<AssessmentGrade, string>> = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' };
const STAGES: Readonly<Record<Stage, string>> = { self: '自评', host: '主持人评', panel: '考核组评' };

/** Of the last turn in which this stage scored; of a panel the mean. */
const given = ({ marks }: AssessmentItem, stage: Stage): number | null => {
  const own = marks.filter((mark) => mark.stage === stage);
  const turn = Math.max(...own.map((mark) => mark.turn));
  return own.length === 0 ? null : meanOf(own.filter((mark) => mark.turn === turn).map(({ tenths }) => tenths));
};
const text = (tenths: number | null): string => (tenths === null ? '—' : pointsText(tenths));
const resultOf = ({ total, grade }: Pick<AssessmentPage, 'total' | 'grade'>): string => `${text(total)} 分${grade === null ? '' : `（${GRADES[grade]}）`}`;
const subjectOf = ({ person, studioName }: Pick<AssessmentPage, 'person' | 'studioName'>): string => person?.name ?? studioName;

const evidence = (page: AssessmentPage): string[][] => page.items.flatMap(({ item, facts }) => facts.map(({ day, title, counts, mark }) => [day, item.title, `${title}${mark === 'late' ? '（迟到）' : counts ? '' : '（缺席）'}`]));
const reasons = (page: AssessmentPage): string[][] => page.items.flatMap(({ item, marks }) => marks.filter(({ reason }) => reason !== '').map((mark) => [item.title, `${STAGES[mark.stage]} ${pointsText(mark.tenths)}`, `${page.people.find(({ id }) => id === mark.byId)?.name ?? ''}：${mark.reason}`]));

const bodyOf = (page: AssessmentPage): JsonNode => {
  const stages = page.sheet.stages;
  const [facts, why] = [evidence(page), reasons(page)];
  return {
    type: 'doc',
    content: [
      ...table(['类别', '项目', '满分', '依据计算', ...stages.map((stage) => STAGES[stage]), '得分'], page.items.map((one) => [one.item.group, one.item.title, one.item.rule.max === null ? '不封顶' : pointsText(one.item.rule.max), text(one.computed), ...stages.map((stage) => text(given(one, stage))), text(one.stands)])),
      heading('结果'), line(`得分：${resultOf(page)}`), line(`状态：${STATES[page.state]}${page.noticeUntil === null ? '' : `，公示至 ${page.noticeUntil}`}`),
      ...(why.length === 0 ? [] : [heading('评分说明'), ...table(['项目', '评分', '说明'], why)]),
      ...(page.objections.length === 0 ? [] : [heading('异议与处理'), ...table(['日期', '异议', '处理'], page.objections.map((one) => [shanghaiDay(one.at), one.reason, one.answer === null ? '处理中' : `${one.upheld === true ? '成立，退回重评' : '不成立'}：${one.answer}`]))]),
      heading('依据'), ...(facts.length === 0 ? [line('没有记录。')] : table(['日期', '项目', '事项'], facts)),
      line(`考核表：第 ${page.sheet.version} 版。${page.sheet.source}`), line('本人签名：　　　　　　　主持人签名：　　　　　　　考核组签名：　　　　　　　日期：'),
    ],
  };
};

@Injectable()
export class AssessmentPaper {
  constructor(
    @Inject(AssessmentQueries) private readonly queries: AssessmentQueries,
    @Inject(PaperDoor) private readonly papers: PaperDoor,
    @Inject(SheetMaker) private readonly sheets: SheetMaker,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws 没有找到 for everybody to whom the items are not open. */
  async file(reader: PersonId, id: AssessmentId, format: 'docx' | 'pdf'): Promise<Download> {
    const page = await this.queries.page(reader, id);
    return this.papers.page(bodyOf(page), { title: `${page.sheet.title}：${subjectOf(page)}`, lines: [page.studioName, `${page.year.from} 至 ${page.year.to}`] }, format);
  }

  /** One line for everybody whose items the reader may read. */
  async book(reader: PersonId, studioId: StudioId, roundId: RoundId): Promise<Download> {
    const round = (await this.queries.rounds(reader, studioId)).find(({ id }) => id === roundId);
    if (round === undefined) throw new Problem('request.notFound');
    const pages: AssessmentPage[] = [];
    for (const { id, opens } of round.lines) if (opens) pages.push(await this.queries.page(reader, id));
    const [first] = pages;
    if (first === undefined) throw new Problem('request.notFound');
    const columns = [{ head: '对象', width: 16, about: '姓名或工作室' }, ...first.items.map(({ item }) => ({ head: item.title, width: 14, about: `${item.group}；得分` })), { head: '总分', width: 10, about: '各项得分之和' }, { head: '等级', width: 10, about: '按考核表的等级线' }, { head: '状态', width: 14, about: '进行到哪一步' }];
    const rows = pages.map((page): SheetCell[] => [subjectOf(page), ...page.items.map(({ stands }) => points(stands)), points(page.total), page.grade === null ? '' : GRADES[page.grade], STATES[page.state]]);
    return this.sheets.make({ fileName: `${first.studioName}-${round.sheet.title}-${round.year.from.slice(0, 4)}`, asOf: this.clock.now(), notes: [first.studioName, `${round.year.from} 至 ${round.year.to}`, `考核表第 ${round.sheet.version} 版。${first.sheet.source}`], tables: [{ name: '成绩册', columns, rows }] }, 'xlsx');
  }
}

const points = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10);
