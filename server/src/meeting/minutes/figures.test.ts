// Polls, speeches and ratings in the minutes and on paper: the same numbers as in the room, nothing before its time, nobody's
// name behind an answer.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { pollRoutes, type NewPoll, type PollAnswer, type PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { queueRoutes } from '@gongyan/shared/meeting/queue/queue.contract';
import { ratingRoutes } from '@gongyan/shared/meeting/rating/rating.contract';
import { personId, type DemoHub } from '../../../testing/demo-hub.js';
import { after, HOST, inMeeting, MEMBER, RECORDER, roomOf, runningMeeting } from '../../../testing/meeting-room.js';
import { pdfText } from '../../../testing/pdf-text.js';
import { openPrep, takesBlocks, write } from '../../../testing/prep-desk.js';
import { unzip } from '../../../testing/unzip.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openPrep();
});
afterAll(() => hub.close());

const VOTERS = ['mem-0203', 'mem-0204', 'mem-0205', 'mem-0206'] as const;
/** Seconds since the beginning: polls stand in the order in which they were opened. */
let passed = 0;
const goOn = (seconds: number): void => hub.setNow(after((passed += seconds)));
const begun = async (): Promise<MeetingId> => {
  passed = 0;
  const id = await runningMeeting(hub);
  await hub.call(minutesRoutes.begin, { ...inMeeting(id), body: {} }, await hub.as(RECORDER));
  return id;
};
const poll = (more: Partial<NewPoll> = {}): NewPoll => ({ kind: 'single', question: '先磨哪个环节？', choices: ['团体热身', '团体工作'], most: 1, named: false, ...more });
const held = async (id: MeetingId, body: NewPoll, answers: readonly Partial<PollAnswer>[], ended = true): Promise<PollId> => {
  const host = await hub.as(HOST);
  goOn(10);
  const { id: pollId } = await hub.call(pollRoutes.open, { ...inMeeting(id), body }, host);
  const params = { meetingId: id, pollId };
  for (const [at, answer] of answers.entries()) {
    const as = VOTERS[at] ?? HOST;
    await hub.call(pollRoutes.vote, { params, body: { answer: { picks: [], words: [], ...answer }, ballot: body.named ? null : as.padEnd(32, 'x') } }, await hub.as(as));
  }
  if (ended) await hub.call(pollRoutes.close, { params, body: {} }, host);
  return pollId;
};
const rated = async (id: MeetingId): Promise<void> => {
  const host = await hub.as(HOST);
  const rubric = (await hub.call(rubricRoutes.list, {}, host)).find(({ kind, state, studioId }) => kind === 'lesson' && state === 'published' && studioId === null);
  const item = (await roomOf(hub, id, HOST)).meeting.agenda[0];
  if (rubric === undefined || item === undefined) throw new Error('nothing to rate');
  const { id: ratingId } = await hub.call(ratingRoutes.open, { ...inMeeting(id), body: { itemId: item.id, rubricId: rubric.id, teacherId: personId(MEMBER) } }, host);
  for (const [at, as] of VOTERS.entries()) {
    const items = rubric.items.map(({ key, subs }) => ({ key, points: subs.map(({ weight }) => Math.round(weight * (0.6 + at * 0.1) * 2) / 2), evidence: '学生说出了情绪词' }));
    await hub.call(ratingRoutes.submit, { params: { meetingId: id, ratingId }, body: { sheet: { items, strengths: ['情境真实'], suggestions: [] } } }, await hub.as(as));
  }
  await hub.call(ratingRoutes.reveal, { params: { meetingId: id, ratingId }, body: {} }, host);
};
const spoke = async (id: MeetingId): Promise<void> => {
  const host = await hub.as(HOST);
  await hub.call(queueRoutes.raise, { ...inMeeting(id), body: {} }, await hub.as(MEMBER));
  await hub.call(queueRoutes.call, { ...inMeeting(id), body: { personId: null, minutes: 3 } }, host);
  goOn(150);
  await hub.call(queueRoutes.end, { ...inMeeting(id), body: {} }, host);
};
const close = async (id: MeetingId): Promise<void> => {
  const host = await hub.as(HOST);
  await hub.call(meetingRoutes.sumUp, { ...inMeeting(id), body: {} }, host);
  await hub.call(attendanceRoutes.close, { ...inMeeting(id), body: {} }, host);
};
const blocks = async (id: MeetingId) => (await hub.call(minutesRoutes.open, inMeeting(id), await hub.as(MEMBER))).blocks.map(({ content }) => content);
const paper = async (id: MeetingId, format: 'docx' | 'pdf'): Promise<string> => {
  const bytes = Buffer.from(await (await hub.fetch(`/api/meetings/${id}/minutes/paper/${format}`, {}, await hub.as(MEMBER))).arrayBuffer());
  return format === 'pdf' ? pdfText(bytes) : unzip(bytes, 'word/document.xml').replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '').replace(/[^\S\n]/g, '');
};

test('what the room said stands in the minutes, on paper too, with the same numbers, and stays when it is over', async () => {
  const id = await begun();
  await held(id, poll(), [{ picks: [0] }, { picks: [1] }, { picks: [1] }]);
  await held(id, poll({ kind: 'scale', question: '目标清楚吗？', choices: ['不清楚', '很清楚'], named: true }), [{ picks: [4] }, { picks: [5] }]);
  await held(id, poll({ question: '要不要换教室？' }), [{ picks: [0] }]);
  await held(id, poll({ question: '没有人理的一项', named: true }), []);
  await spoke(id);
  await rated(id);
  await close(id);
  const { polls, ratings } = await roomOf(hub, id, MEMBER);
  const [result] = ratings.flatMap((rating) => rating.result ?? []);
  if (result === undefined) throw new Error('not shown');
  const frozen = await blocks(id);
  const inMinutes = frozen.flatMap((content) => (content.kind === 'polls' ? content.polls : []));
  expect(inMinutes.map(({ question, answers, mean, lines }) => [question, answers, mean, lines.map(({ count }) => count)])).toEqual(polls.toReversed().map((one) => [one.question, one.result?.answers, one.result?.mean, one.result?.lines.map(({ count }) => count)]));
  expect(inMinutes[1]?.lines.map(({ label }) => label)).toEqual(['1 不清楚', '2', '3', '4', '5 很清楚']);
  expect(frozen).toContainEqual(expect.objectContaining({ kind: 'ratings', ratings: [expect.objectContaining({ mean: result.mean, sheets: 4, items: result.items.map((item) => expect.objectContaining(item)) })] }));
  const [word, pdf] = [await paper(id, 'docx'), await paper(id, 'pdf')];
  const said = [
    '投票：先磨哪个环节？（3人，不记名）', '投票：目标清楚吗？（2人，记名，平均4.5分）', '5很清楚', '投票：要不要换教室？（1人，不记名）：人数太少，不公布结果。', '投票：没有人理的一项（0人，记名）：没有人投票。',
    `平均${result.mean}分`, '汤沐阳1次，约3分钟',
  ];
  for (const words of said) expect({ words, word: word.includes(words), pdf: pdf.includes(words) }).toEqual({ words, word: true, pdf: true });
  for (const { mean, low, high } of result.items) for (const text of [word, pdf]) expect(text).toMatch(new RegExp(`${mean}/\\d+\\s*${low}–${high}`));
  expect(word).toMatch(/团体热身\n1\n团体工作\n2\n/);
  expect(pdf).toContain('团体热身1团体工作2');
  // Nobody of those who rate here is an expert: no empty column.
  expect(word).not.toContain('专家');
});

test('an open poll is not there; one that is held after the minutes were begun is, as soon as it ends', async () => {
  const id = await begun();
  const pollId = await held(id, poll({ question: '晚到的一项' }), [{ picks: [0] }, { picks: [0] }, { picks: [1] }], false);
  expect([JSON.stringify(await blocks(id)), await paper(id, 'docx')].some((text) => text.includes('晚到的一项'))).toBe(false);
  await hub.call(pollRoutes.close, { params: { meetingId: id, pollId }, body: {} }, await hub.as(HOST));
  expect(await blocks(id)).toContainEqual({ kind: 'polls', polls: [{ question: '晚到的一项', named: false, answers: 3, withheld: false, mean: null, lines: [{ label: '团体热身', count: 2 }, { label: '团体工作', count: 1 }] }] });
  expect(await paper(id, 'pdf')).toContain('投票：晚到的一项（3人，不记名）');
});

test('who answered is not in the minutes: not of an anonymous poll, not of one by name', async () => {
  const id = await begun();
  for (const named of [false, true]) await held(id, poll({ named }), [{ picks: [0] }, { picks: [1] }, { picks: [1] }]);
  await close(id);
  const names = await Promise.all(VOTERS.map(async (as) => (await hub.call(meetingRoutes.people, inMeeting(id), await hub.as(HOST))).find((person) => person.id === personId(as))?.name ?? '?'));
  const texts = [JSON.stringify(await blocks(id)), await paper(id, 'docx'), await paper(id, 'pdf')];
  for (const name of names) expect({ name, told: texts.some((text) => text.includes(name)) }).toEqual({ name, told: false });
});

test('the close says what the room knows and the text has no place for', async () => {
  const id = await begun();
  await held(id, poll({ question: '会被移除的一项' }), [{ picks: [0] }, { picks: [0] }, { picks: [1] }]);
  const { documentId } = await hub.call(minutesRoutes.open, inMeeting(id), await hub.as(HOST));
  if (documentId === null) throw new Error('no minutes');
  const warnings = async () => (await hub.call(attendanceRoutes.closeSheet, inMeeting(id), await hub.as(HOST))).warnings.filter(({ kind }) => kind === 'blocks');
  expect(await warnings()).toEqual([]);
  // Without the attendance, the poll, and the ratings, of which there are none.
  await write(RECORDER, documentId, takesBlocks(['attendance', 'polls', 'ratings']));
  expect(await warnings()).toEqual([{ kind: 'blocks', count: 2 }]);
  await close(id);
  expect((await blocks(id)).map(({ kind }) => kind)).toEqual(expect.not.arrayContaining(['attendance', 'polls']));
});
