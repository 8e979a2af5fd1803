// The room on a page: a poll made by keys alone, votes by name and without, the queue from both sides, a lost host, the line of
// what was missed, a rating and its star, the wall.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { AgendaItemId, MeetingId, meetingRoutes, type MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { PollId, pollRoutes, type PollCard } from '@gongyan/shared/meeting/poll/poll.contract';
import { queueRoutes } from '@gongyan/shared/meeting/queue/queue.contract';
import { RatingId, ratingRoutes, type RatingCard } from '@gongyan/shared/meeting/rating/rating.contract';
import { roomRoutes, type Room } from '@gongyan/shared/meeting/room/room.contract';
import { RubricId, RubricLineId, type Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aLiveMeeting, aRoom } from '../../../testing/meeting-here';
import { aPerson, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const id = MeetingId.parse(uuid(700));
const now = new Date();
const itemId = AgendaItemId.parse(uuid(701));
const aMeeting = (more: Partial<MeetingPage> = {}): MeetingPage => aLiveMeeting({ now, agenda: [{ id: itemId, title: '主备人说课', owner: aPerson(2), minutes: 15, state: 'running', startedAt: now, endedAt: null }], ...more });
const records = { leads: false, chairs: false, records: true, assists: false, expected: true };
const aPoll = (more: Partial<PollCard> = {}): PollCard => ({ id: PollId.parse(uuid(710)), kind: 'single', question: '下次先磨哪里？', choices: ['热身', '工作'], most: 1, named: false, state: 'open', openedAt: now, closedAt: null, answered: 0, voted: false, mine: null, result: null, ...more });
const rubric: Rubric = {
  id: RubricId.parse(uuid(720)), line: RubricLineId.parse(uuid(721)), version: 1, kind: 'lesson', studioId: null, name: '心理活动课评课量表', origin: '', state: 'published', draftedBy: null, draftedAt: now, publishedAt: now, bands: [{ from: 0, name: '合格' }],
  items: [{ key: 'theme', name: '活动主题', weight: 40, evidence: 'optional', subs: [{ name: '切合学生', weight: 40 }] }, { key: 'design', name: '活动设计', weight: 30, evidence: 'optional', subs: [{ name: '层层递进', weight: 30 }] }, { key: 'effect', name: '活动效果', weight: 30, evidence: 'optional', subs: [{ name: '人人参与', weight: 30 }] }],
};
const aRating = (more: Partial<RatingCard> = {}): RatingCard => ({ id: RatingId.parse(uuid(722)), itemId, itemTitle: '主备人说课', rubric, teacher: aPerson(2), state: 'open', openedAt: now, revealedAt: null, submitted: 0, mine: null, result: null, ...more });

const at = async (more: Partial<Room> = {}, meeting: Partial<MeetingPage> = {}, path = '') => {
  const hub = quietHub(new FakeHub()).on(meetingRoutes.open, () => aMeeting(meeting)).on(roomRoutes.open, () => aRoom(aMeeting(meeting), more))
    .on(attendanceRoutes.mine, () => ({ line: null, leave: null, rules: { opensBefore: 30, lateMost: 15, earlyMost: 15, tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 } }))
    .on(attendanceRoutes.leaves, () => []).on(attendanceRoutes.codes, () => ({ svg: '<svg/>', address: '/c/x', code: '123456', tokenUntil: new Date(Date.now() + 20_000), codeUntil: new Date(Date.now() + 60_000), now: new Date() }))
    .on(attendanceRoutes.board, () => ({ expected: 0, arrived: 0, lines: [], rules: { opensBefore: 30, lateMost: 15, earlyMost: 15, tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 }, schools: [] }));
  await renderAt(`/meetings/${id}${path}`);
  return hub;
};
const type = (field: HTMLElement, value: string): void => void fireEvent.change(field, { target: { value } });

test('a poll is made by typing: a question, choices by Enter, and it starts', async () => {
  const hub = (await at({}, { standing: records })).on(pollRoutes.open, () => ({ id: aPoll().id }));
  await press('发起投票');
  const dialog = within(screen.getByRole('dialog'));
  type(dialog.getByLabelText('问题'), '下次先磨哪里？');
  expect(dialog.getByRole('button', { name: '开始投票' }).hasAttribute('disabled')).toBe(true);
  const choice = dialog.getByLabelText('选项（输入后按回车）');
  for (const text of ['热身', '工作']) {
    type(choice, text);
    fireEvent.keyDown(choice, { key: 'Enter' });
  }
  type(choice, '结束');
  expect(dialog.getByText(/两者之间没有对应/)).toBeTruthy();
  await press('开始投票');
  await waitFor(() => expect(hub.last(pollRoutes.open)?.body).toEqual({ kind: 'single', question: '下次先磨哪里？', choices: ['热身', '工作', '结束'], most: 1, named: false }));
});

test('an anonymous vote carries a ballot of this device, the same when it is changed; nothing of what was voted is kept here', async () => {
  const hub = await at({ polls: [aPoll()] });
  hub.on(pollRoutes.vote, () => ({}));
  fireEvent.click(await screen.findByRole('radio', { name: '工作' }));
  hub.on(roomRoutes.open, () => aRoom(aMeeting(), { polls: [aPoll({ voted: true, answered: 1 })] }));
  await press('投票');
  const first: unknown = hub.last(pollRoutes.vote)?.body;
  expect(first).toMatchObject({ answer: { picks: [1], words: [] }, ballot: expect.stringMatching(/^[\w-]{32}$/) });
  await press('改投');
  fireEvent.click(await screen.findByRole('radio', { name: '热身' }));
  await press('改投');
  await waitFor(() => expect(hub.times(pollRoutes.vote)).toBe(2));
  expect(hub.last(pollRoutes.vote)?.body).toMatchObject({ answer: { picks: [0], words: [] }, ballot: Reflect.get(Object(first), 'ballot') });
  expect(JSON.stringify({ ...localStorage })).not.toContain('picks');
});

test('a closed poll shows counts, and names by line to whoever asks for them, or says why it does not', async () => {
  const hub = await at({ polls: [
    aPoll({ named: true, state: 'closed', closedAt: now, answered: 2, result: { answers: 2, withheld: false, mean: null, lines: [{ label: '热身', count: 1 }, { label: '工作', count: 1 }] } }),
    aPoll({ id: PollId.parse(uuid(711)), question: '满意吗？', state: 'closed', closedAt: now, answered: 2, result: { answers: 2, withheld: true, mean: null, lines: [] } }),
  ] });
  hub.on(pollRoutes.names, () => [[aPerson(2)], [aPerson(9)]]);
  const shows = await screen.findByRole('button', { name: '看谁选了什么' });
  expect(hub.times(pollRoutes.names)).toBe(0);
  fireEvent.click(shows);
  expect(await screen.findByText(aPerson(9).name, { selector: '.poll-names' })).toBeTruthy();
  expect(screen.getByText(/只有 2 人投票/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a hand goes up; the host reads whom to call first and calls', async () => {
  const hub = await at();
  hub.on(queueRoutes.raise, () => ({}));
  await press('举手发言');
  await waitFor(() => expect(hub.times(queueRoutes.raise)).toBe(1));
});

test('the host calls with a limit, and the hint is a sentence', async () => {
  const hub = await at({ queue: { speaking: null, speeches: 1, waiting: [{ person: aPerson(2), since: now }, { person: aPerson(3), since: now }], fairness: { nextId: aPerson(3).id, spoken: [{ person: aPerson(2), times: 1, seconds: 90 }], quietSchools: ['竹溪小学'] } } }, { standing: records });
  hub.on(queueRoutes.call, () => ({}));
  expect(await screen.findByText(`可先请${aPerson(3).name}：发言最少。还没有人发言的学校：竹溪小学。`)).toBeTruthy();
  expect(screen.getByText('已发言 1 次')).toBeTruthy();
  await press('请下一位');
  await waitFor(() => expect(hub.last(queueRoutes.call)?.body).toEqual({ personId: null, minutes: 2 }));
});

test('a lost host: first why not yet, then one click; whoever stands in is named, and the host takes it back', async () => {
  const lostAt = new Date(now.getTime() - 20_000);
  const chair = { holder: aPerson(9), planned: aPerson(9), lostAt };
  const hub = await at({ chair }, { standing: records });
  expect((await screen.findByRole('button', { name: '接手主持' })).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/满 1 分钟（.*）还没回来，您可以接手主持/)).toBeTruthy();
  hub.on(roomRoutes.takeChair, () => ({})).on(roomRoutes.open, () => aRoom(aMeeting({ standing: records }), { chair: { ...chair, lostAt: new Date(now.getTime() - 61_000) } }));
  await act(async () => fakeLive.tell(`meetingdesk:${id}`, 'desk.changed', { meetingId: id }));
  await waitFor(() => expect(screen.getByRole('button', { name: '接手主持' }).hasAttribute('disabled')).toBe(false));
  hub.on(roomRoutes.open, () => aRoom(aMeeting(), { chair: { holder: aPerson(3), planned: aPerson(1), lostAt: null } })).on(roomRoutes.returnChair, () => ({}));
  await press('接手主持');
  await press('收回主持');
  await waitFor(() => expect(hub.times(roomRoutes.returnChair)).toBe(1));
});

test('what was missed is one line until it is read', async () => {
  const missed = { from: new Date(now.getTime() - 300_000), to: now, items: ['研讨'], pollsOpened: ['选哪个？'], pollsClosed: [], ratingsOpened: [], ratingsRevealed: [], arrived: 3, speeches: 0, tasks: 2 };
  await at({ missed });
  expect((await screen.findByText(/您离开的 5 分钟/)).parentElement?.textContent).toBe('您离开的 5 分钟：议程到了“研讨”；发起投票“选哪个？”；新到 3 人；新增任务 2 项。');
  await press('知道了');
  expect(screen.queryByText(/您离开的 5 分钟/)).toBeNull();
});

test('a sheet is handed in from the phone; the one who taught only waits', async () => {
  const hub = await at({ ratings: [aRating()] });
  hub.on(ratingRoutes.submit, () => ({}));
  await press('打分');
  for (const [name, points] of [['切合学生', '36'], ['层层递进', '27'], ['人人参与', '24']] as const) type(screen.getByRole('spinbutton', { name }), points);
  await press('提交评课');
  await waitFor(() => expect(hub.last(ratingRoutes.submit)?.body).toMatchObject({ sheet: { items: [{ key: 'theme', points: [36] }, { key: 'design', points: [27] }, { key: 'effect', points: [24] }] } }));
});

test('shown, the same numbers stand in the star and in the table beside', async () => {
  const result = { sheets: 3, experts: 1, mean: 80, grade: '合格', strengths: ['情境真实'], suggestions: [], items: [{ key: 'theme', mean: 32, experts: 36, low: 28, high: 36 }, { key: 'design', mean: 24, experts: 27, low: 21, high: 27 }, { key: 'effect', mean: 24, experts: 24, low: 20, high: 30 }] };
  await at({ ratings: [aRating({ state: 'revealed', revealedAt: now, submitted: 3, teacher: aPerson(1), result })] });
  const row = within(await screen.findByRole('row', { name: /活动主题/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['32 / 40', '36', '28–36']);
  expect(document.querySelectorAll('.radar-outline')).toHaveLength(1);
  expect(document.querySelector('.radar')?.textContent).toContain('80%');
});

test('the wall: keys 1 to 6 show code, arrivals, agenda, poll, queue and rating, and an open poll only its count', async () => {
  await at({ polls: [aPoll({ answered: 7 })], queue: { speaking: { person: aPerson(2), since: now, minutes: null }, waiting: [], speeches: 1, fairness: null } }, { standing: records }, '/screen');
  await screen.findByText('磨课研讨');
  const key = async (name: string) => act(async () => void fireEvent.keyDown(document, { key: name }));
  await key('4');
  expect(screen.getByText('7')).toBeTruthy();
  expect(screen.getByText('请在手机上投票')).toBeTruthy();
  await key('5');
  expect(screen.getByText(aPerson(2).name)).toBeTruthy();
  await key('6');
  expect(screen.getByText('还没有公布的评课')).toBeTruthy();
  await key('3');
  expect(screen.getByText('主备人说课')).toBeTruthy();
});
