// Polls, speeches and ratings on the paper of the minutes: live while it is open, as of the close afterwards; nothing of an open
// poll, no name behind an answer.
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { lessonSection } from '@gongyan/shared/document/document.lesson';
import { MeetingId, meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { minutesRoutes, type Block, type Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { liveBlock } from '@gongyan/shared/meeting/minutes/minutes.text';
import { screen, within } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { plainEditor } from '../../../testing/document/plain.editor';
import { FakeHub } from '../../../testing/fake-call';
import { aMeeting } from '../../../testing/meeting-here';
import { uuid } from '../../../testing/people-here';
import { quietHub, renderAt } from '../../../testing/render-at';

// Named so that what stands in for modules may use it.
let mockText: { session: MemorySession; editor: Editor };
jest.mock('../../platform/coedit/coedit.open', () => ({ openCoedit: () => mockText.session }));
jest.mock('../../document/DocumentEditor', () => ({
  DocumentEditor: ({ side }: { side: (facts: object) => React.ReactNode }) => <div ref={(place) => void place?.append(mockText.editor.view.dom)}>{side({ ...mockText, mode: 'read', role: 'read' })}</div>,
}));
afterEach(() => mockText.editor.destroy());

const id = MeetingId.parse(uuid(700));
const blockOf = (content: Block['content']): Block => ({ ref: 'meeting', content });
const aPoll = { question: '先磨哪个环节？', named: false, answers: 6, withheld: false, mean: null, lines: [{ label: '团体热身', count: 2 }, { label: '团体工作', count: 4 }] };
const aRating = { item: '说课', rubric: '心理课量表', sheets: 4, experts: 0, mean: 77.5, grade: '良好', items: [{ key: 'theme', name: '活动主题', weight: 10, mean: 7.8, experts: null, low: 7, high: 9 }, { key: 'design', name: '活动设计', weight: 30, mean: 23.3, experts: null, low: 21, high: 27 }] };

const at = async (state: 'open' | 'frozen', blocks: readonly Block[]) => {
  const places = blocks.map(({ ref, content: { kind } }) => liveBlock(kind, ref));
  const session = new MemoryHub({ type: 'doc', content: [lessonSection({ key: 'decisions', title: '形成的决定', hint: '', required: true }, [...places, { type: 'paragraph' }])] }).open(5);
  mockText = { session, editor: plainEditor(session) };
  const minutes: Minutes = { meetingId: id, state, documentId: DocumentId.parse(uuid(705)), role: 'read', turn: state === 'open' ? 0 : 1, versionId: null, frozenAt: null, reason: null, blocks: [...blocks], confirmations: [], came: false };
  quietHub(new FakeHub()).on(meetingRoutes.open, () => aMeeting({ state: state === 'open' ? 'live' : 'closed' })).on(minutesRoutes.open, () => minutes);
  return renderAt(`/meetings/${id}/minutes`);
};
const rowOf = async (name: string) => (await screen.findByRole('rowheader', { name })).closest('tr')?.textContent;

test.each([['open', '实时'], ['frozen', '会议结束时']] as const)('a poll and a rating, %s: %s', async (state, sign) => {
  await at(state, [blockOf({ kind: 'polls', polls: [aPoll, { ...aPoll, question: '目标清楚吗？', named: true, mean: 4.2, lines: [{ label: '1 不清楚', count: 0 }, { label: '5 很清楚', count: 6 }] }] }), blockOf({ kind: 'ratings', ratings: [aRating] })]);
  expect([await rowOf('团体工作'), await rowOf('5 很清楚'), await rowOf('活动设计')]).toEqual(['团体工作4 票', '5 很清楚6 票', '活动设计23.3 / 3021–27']);
  expect(await screen.findAllByText(sign)).toHaveLength(2);
  for (const words of ['6 人投票 · 不记名', '6 人投票 · 记名 · 平均 4.2 分', '心理课量表，4 份，平均 77.5 分 · 良好']) expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('columnheader', { name: '专家' })).toBeNull();
});

test('experts have a column where there are any', async () => {
  await at('frozen', [blockOf({ kind: 'ratings', ratings: [{ ...aRating, experts: 1, items: aRating.items.map((item) => ({ ...item, experts: 8.5 })) }] })]);
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['项目', '平均 / 满分', '专家', '最低–最高']);
  expect(await rowOf('活动主题')).toBe('活动主题7.8 / 108.57–9');
});

test('too few votes tell their number only, none says so, and nothing yet says what will stand here', async () => {
  const shown = await at('open', [blockOf({ kind: 'polls', polls: [{ ...aPoll, answers: 1, withheld: true, lines: [] }, { ...aPoll, question: '没有人理', named: true, answers: 0, lines: [{ label: '甲', count: 0 }] }] })]);
  expect(await screen.findByText('人数太少，不公布结果。')).toBeTruthy();
  expect(screen.getByText('没有人投票 · 记名')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  shown.unmount();
  await at('open', [blockOf({ kind: 'polls', polls: [] }), blockOf({ kind: 'ratings', ratings: [] }), blockOf({ kind: 'speeches', lines: [] })]);
  for (const words of ['没有结束的投票。', '评课公布后，在活动结束时写入这里。', '没有发言记录。']) expect(await screen.findByText(words)).toBeTruthy();
});

test('who spoke, how often and how long', async () => {
  await at('frozen', [blockOf({ kind: 'speeches', lines: [{ name: '汤沐阳', times: 2, seconds: 230 }, { name: '邱半夏', times: 1, seconds: 20 }] })]);
  expect(await screen.findByText('汤沐阳 2 次，约 4 分钟；邱半夏 1 次，约 1 分钟')).toBeTruthy();
});
