// 带教档案: a pairing as a file to hand in: the agreement and who signed it, how far they came, every entry with its confirmation. Drafts
// are in nobody's file.
import { Inject, Injectable } from '@nestjs/common';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { LogLine } from '@gongyan/shared/studio/mentoring/log.contract';
import type { GoalName, Grade, mentoringRoutes, PairPage, PairState } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { heading, line, lines, PaperDoor, table } from '../../../document/paper/paper.door.js';
import type { Download } from '../../../platform/contract/file.js';
import { MentoringQueries } from '../mentoring.queries.js';
import { MentoringStore } from '../mentoring.store.js';
import type { SignatureRow } from '../mentoring.table.js';

const STATES: Readonly<Record<PairState, string>> = { draft: '待签', signed: '已签，待开始', active: '带教中', reported: '已上汇报课', assessed: '已评定', completed: '已出师', dissolved: '已解除' };
const GRADES: Readonly<Record<Grade, string>> = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' };
const GOALS: Readonly<Record<GoalName, string>> = { mentorObserves: '师傅听徒弟的课', apprenticeObserves: '徒弟听师傅的课', designs: '教学设计', reportLesson: '汇报课' };

const nameIn = ({ mentor, apprentice }: PairPage, id: PersonId): string => (id === mentor.id ? mentor.name : id === apprentice.id ? apprentice.name : '');

const stateOf = ({ state, correctedBy, voids, corrects, why }: LogLine): string => {
  const standing = correctedBy !== null ? '已被更正，不计' : voids ? '作废记录' : state === 'waiting_other' ? '等对方确认' : '双方已确认';
  return corrects === null ? standing : `${standing}（更正：${why ?? ''}）`;
};

const entryRow = (pair: PairPage, log: LogLine): string[] => [
  `${log.day}\n${log.minutes} 分钟\n${log.kind}`,
  [log.topic, `指导要点：${log.advice}`, `改进行动：${log.action}`, ...(log.evidence === '' ? [] : [`改进证据：${log.evidence}`]), ...(log.cite === null ? [] : [`改前改后：《${log.cite.title}》的两个版本`]), ...(log.answer === '' ? [] : [`对方回应：${log.answer}`])].join('\n'),
  [`${nameIn(pair, log.writerId)} 写`, ...(log.confirmedAt === null ? [] : [`${nameIn(pair, log.writerId === pair.mentorId ? pair.apprenticeId : pair.mentorId)} ${shanghaiDay(log.confirmedAt)} 确认`]), stateOf(log)].join('\n'),
];

const outcome = ({ grade, words, reason }: PairPage): JsonNode[] => [
  ...(grade === null ? [] : [heading('结业评定'), line(`等级：${GRADES[grade]}`), ...lines(words ?? '')]),
  ...(reason === null ? [] : [heading('解除原因'), ...lines(reason)]),
];

const bodyOf = (pair: PairPage, signatures: readonly SignatureRow[]): JsonNode => {
  const signed = signatures.filter(({ digest }) => digest === pair.digest).map(({ personId, at }) => `${nameIn(pair, personId)} ${shanghaiDay(at)} 签`);
  const entries = pair.entries.filter(({ state }) => state !== 'draft').reverse();
  return {
    type: 'doc',
    content: [
      heading('师徒协议'), ...lines(pair.agreement), line(signed.length === 0 ? '尚未签名' : signed.join('　')), line(`协议校验码（SHA-256）：${pair.digest}`),
      heading('目标与进度'), ...table(['目标', '已完成', '目标数'], pair.progress.map(({ goal, done, target }) => [GOALS[goal], String(done), String(target)])),
      ...(pair.facts.length === 0 ? [] : table(['日期', '目标', '依据'], pair.facts.map(({ goal, day, title }) => [day, GOALS[goal], title]))),
      heading('学年与学时'), ...table(['学年', '双方确认', '计学时要', '学时'], pair.years.map((year) => [`${year.from} 至 ${year.to}`, `${year.logs} 次，${year.minutes} 分钟`, `${year.needLogs} 次，${year.needMinutes} 分钟`, year.half === null ? '未入账' : `${year.half / 2}（师徒同计）`])),
      heading('带教记录'), ...(entries.length === 0 ? [line('还没有记录。')] : table(['日期', '内容', '确认'], entries.map((log) => entryRow(pair, log)))),
      ...outcome(pair),
    ],
  };
};

@Injectable()
export class MentoringPaper {
  constructor(
    @Inject(MentoringQueries) private readonly queries: MentoringQueries,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(PaperDoor) private readonly papers: PaperDoor,
  ) {}

  /** Throws 没有找到 for everybody to whom the pairing is not open. */
  async file(reader: PersonId, { params: { pairId, format } }: Input<typeof mentoringRoutes.paper>): Promise<Download> {
    const [pair, signatures] = [await this.queries.page(reader, pairId), await this.store.signaturesOf([pairId])];
    const head = { title: `带教档案：${pair.mentor.name}—${pair.apprentice.name}`, lines: [pair.studioName, `${pair.from} 至 ${pair.to}　${STATES[pair.state]}`] };
    return this.papers.page(bodyOf(pair, signatures), head, format);
  }
}
