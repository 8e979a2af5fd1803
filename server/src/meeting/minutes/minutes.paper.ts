// Minutes as a file to hand in: what was frozen stands where the live blocks were, who confirmed stands above.
import { Inject, Injectable } from '@nestjs/common';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Block, BlockContent, Confirmation, minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { PaperDoor } from '../../document/paper/paper.door.js';
import type { Download } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { MeetingQueries } from '../meeting.queries.js';
import { MinutesQueries } from './minutes.queries.js';

const AS: Readonly<Record<Confirmation['as'], string>> = { recorder: '记录人', host: '主持', attendee: '参会人' };
const STATES: Readonly<Record<string, string>> = { open: '未完成', done: '已完成', dropped: '不再做' };

const line = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const row = (type: 'tableHeader' | 'tableCell', cells: readonly string[]): JsonNode => ({ type: 'tableRow', content: cells.map((text): JsonNode => ({ type, content: [line(text)] })) });
const table = (head: readonly string[], rows: readonly (readonly string[])[]): JsonNode => ({ type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] });
const clock = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

type Of<Kind extends BlockContent['kind']> = Extract<BlockContent, { kind: Kind }>;
/** Word makes one table of two that touch. */
const apart = (node: JsonNode): JsonNode[] => [node, line('')];

/** The question heads its table, so that no page ends between them. */
const poll = ({ question, named, answers, withheld, lines, mean }: Of<'polls'>['polls'][number]): JsonNode[] => {
  const asked = `投票：${question}（${answers} 人，${named ? '记名' : '不记名'}${mean === null ? '' : `，平均 ${mean} 分`}）`;
  if (answers === 0 || withheld) return [line(`${asked}：${answers === 0 ? '没有人投票。' : '人数太少，不公布结果。'}`)];
  return apart(table([asked, '票数'], lines.map(({ label, count }) => [label, String(count)])));
};

const rating = ({ item, rubric, sheets, experts, mean, grade, items }: Of<'ratings'>['ratings'][number]): JsonNode[] => {
  const expert = (cell: string): string[] => (experts === 0 ? [] : [cell]);
  return [
    line(`评课：${item}（${rubric}，${sheets} 份，平均 ${mean} 分${grade === null ? '' : `，${grade}`}）`),
    ...apart(table(['项目', '平均 / 满分', ...expert('专家'), '最低–最高'], items.map((one) => [one.name, `${one.mean} / ${one.weight}`, ...expert(one.experts === null ? '' : String(one.experts)), `${one.low}–${one.high}`]))),
  ];
};

const speech = ({ name, times, seconds }: Of<'speeches'>['lines'][number]): string => `${name} ${times} 次，约 ${Math.max(1, Math.round(seconds / 60))} 分钟`;

const facts = ({ theme, form, startsAt, endsAt, place, chair, speaker, recorder }: Of<'facts'>): JsonNode[] => {
  const all: [string, string][] = [['主题', theme], ['形式', form], ['时间', `${shanghaiDay(startsAt)} ${clock(startsAt)}–${clock(endsAt)}`], ['地点', place], ['主持', chair], ['主讲', speaker], ['记录', recorder]];
  return all.filter(([, value]) => value !== '').map(([name, value]) => line(`${name}：${value}`));
};

const actions = ({ lines }: Of<'actions'>): JsonNode[] =>
  lines.length === 0 ? [line('没有待办事项。')] : [table(['事项', '负责人', '截止日期', '状态'], lines.map(({ what, owner, dueOn, state }) => [what, owner, dueOn ?? '', STATES[state] ?? '']))];

const drawn = (content: BlockContent): JsonNode[] => {
  switch (content.kind) {
    case 'facts': return facts(content);
    case 'attendance': return apart(table(['应到', '实到', '迟到', '早退', '请假', '缺席'], [[content.expected, content.arrived, content.late, content.leftEarly, content.leave, content.absent].map(String)]));
    case 'actions': return actions(content);
    case 'polls': return content.polls.flatMap(poll);
    case 'ratings': return content.ratings.flatMap(rating);
    case 'speeches': return content.lines.length === 0 ? [] : [line(`发言：${content.lines.map(speech).join('；')}`)];
  }
};

/** A block that nothing is known of leaves no gap. */
const withBlocks = (node: JsonNode, blocks: readonly Block[]): JsonNode => ({
  ...node,
  ...(node.content === undefined ? {} : {
    content: node.content.flatMap((child): JsonNode[] => {
      if (child.type !== 'liveBlock') return [withBlocks(child, blocks)];
      const block = blocks.find(({ ref, content }) => content.kind === child.attrs?.['kind'] && ref === child.attrs?.['ref']);
      return block === undefined ? [] : drawn(block.content);
    }),
  }),
});

@Injectable()
export class MinutesPaper {
  constructor(
    @Inject(MinutesQueries) private readonly minutes: MinutesQueries,
    @Inject(MeetingQueries) private readonly meetings: MeetingQueries,
    @Inject(PaperDoor) private readonly papers: PaperDoor,
  ) {}

  /** Throws 没有找到 for everybody to whom the meeting is not open, and while there are no minutes. */
  async file(reader: PersonId, { params: { meetingId, format } }: Input<typeof minutesRoutes.paper>): Promise<Download> {
    const [minutes, meeting] = [await this.minutes.page(reader, meetingId), await this.meetings.page(reader, meetingId)];
    if (minutes.documentId === null) throw new Problem('request.notFound');
    const confirmed = minutes.confirmations.map(({ person, as, at }) => `${AS[as]} ${person.name} ${shanghaiDay(at)} 确认`).join('　');
    const head = { title: `${meeting.theme}（纪要）`, lines: [meeting.groupName, confirmed === '' ? '草稿，尚未确认' : confirmed] };
    return this.papers.make(minutes.documentId, head, { reader, format, landscape: false, comments: false, people: false, draw: (json) => withBlocks(json, minutes.blocks) });
  }
}
