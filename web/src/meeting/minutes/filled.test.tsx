// An open page of minutes while a hall arrives: the numbers come with the hints, and the page asks for nothing; what is missing
// in the text is put in from the panel.
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { lessonSection } from '@gongyan/shared/document/document.lesson';
import { MeetingId, meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { minutesRoutes, type Block, type Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { liveBlock } from '@gongyan/shared/meeting/minutes/minutes.text';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { plainEditor } from '../../../testing/document/plain.editor';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aMeeting } from '../../../testing/meeting-here';
import { uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

// Named so that what stands in for modules may use it.
let mockText: { session: MemorySession; editor: Editor };
jest.mock('../../platform/coedit/coedit.open', () => ({ openCoedit: () => mockText.session }));
jest.mock('../../document/DocumentEditor', () => ({
  DocumentEditor: ({ side }: { side: (facts: object) => React.ReactNode }) => <div ref={(place) => void place?.append(mockText.editor.view.dom)}>{side({ ...mockText, mode: 'edit', role: 'write' })}</div>,
}));
beforeEach(() => localStorage.clear());
afterEach(() => mockText.editor.destroy());

const id = MeetingId.parse(uuid(700));
const attendance = (arrived: number): Block => ({ ref: 'meeting', content: { kind: 'attendance', expected: 300, arrived, late: 0, leftEarly: 0, leave: 2, absent: 298 - arrived } });
const polls: Block = { ref: 'meeting', content: { kind: 'polls', polls: [{ question: '后来的投票', named: false, answers: 9, withheld: false, mean: null, lines: [{ label: '甲', count: 9 }] }] } };

const at = async (state: 'open' | 'frozen') => {
  const session = new MemoryHub({ type: 'doc', content: [lessonSection({ key: 'attendance', title: '出席情况', hint: '', required: true }, [liveBlock('attendance', 'meeting'), { type: 'paragraph' }])] }).open(5);
  mockText = { session, editor: plainEditor(session) };
  const minutes: Minutes = { meetingId: id, state, documentId: DocumentId.parse(uuid(705)), role: 'write', turn: 0, versionId: null, frozenAt: null, reason: null, blocks: [attendance(3), { ref: 'meeting', content: { kind: 'polls', polls: [] } }], confirmations: [], came: false };
  const hub = quietHub(new FakeHub()).on(meetingRoutes.open, () => aMeeting({ state: 'live' })).on(minutesRoutes.open, () => minutes);
  await renderAt(`/meetings/${id}/minutes`);
  await waitFor(() => expect(fakeLive.watched).toContain(`minutes:${id}`));
  await screen.findByText('实到');
  await waitFor(() => expect(hub.times(minutesRoutes.open)).toBeGreaterThan(0));
  return hub;
};
/** Longer than hints are gathered before a page asks: that it does not ask is no event that could be awaited. */
const calm = () => act(async () => void (await new Promise((done) => setTimeout(done, 300))));
const tell = (topic: string, event: string, facts: object) => act(async () => fakeLive.tell(`${topic}:${id}`, event, { meetingId: id, ...facts }));
const arrivedIs = (n: number) => waitFor(() => expect(screen.getByText('实到').nextSibling?.textContent).toBe(String(n)));

test('three hundred arrive: the number moves, and not one question is asked', async () => {
  const hub = await at('open');
  await arrivedIs(3);
  await calm();
  const asked = hub.times(minutesRoutes.open);
  for (let arrived = 4; arrived <= 300; arrived += 8) await tell('meeting', 'meeting.arrived', { arrived });
  for (const arrived of [90, 200, 298]) await tell('minutes', 'minutes.filled', { blocks: [attendance(arrived), polls] });
  await arrivedIs(298);
  await calm();
  expect(hub.times(minutesRoutes.open)).toBe(asked);
});

test('what is locked does not move', async () => {
  await at('frozen');
  await tell('minutes', 'minutes.filled', { blocks: [attendance(298)] });
  await arrivedIs(3);
});

test('a poll that was held later is put in from the panel and taken out again', async () => {
  await at('open');
  await tell('minutes', 'minutes.filled', { blocks: [polls] });
  await press('纪要');
  await press('插入投票结果');
  expect(await screen.findByText('后来的投票')).toBeTruthy();
  expect(within(screen.getByRole('list', { name: '实时内容' })).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['插入', '移除', '插入', '移除', '插入', '插入']);
  await press('移除投票结果');
  await waitFor(() => expect(screen.queryByText('后来的投票')).toBeNull());
});
