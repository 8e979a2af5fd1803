// Open minutes while people arrive: the roll is counted once for everybody who has the page open, and every other second at most;
// who may not read the minutes hears nothing, and what is locked is not told any more.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { MinutesFilled, minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { pollRoutes } from '@gongyan/shared/meeting/poll/poll.contract';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { BUREAU, HOST, inMeeting, MEMBER, OUTSIDER, RECORDER, runningMeeting, STAFF } from '../../../testing/meeting-room.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { AttendanceRoll } from '../attendance/attendance.roll.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterEach(() => closeSockets());
afterAll(() => hub.close());

/** What one reader of the minutes is told, as it comes. */
const reads = async (id: MeetingId, as: string) => {
  const [socket, heard, waiting] = [await connect(hub, await hub.as(as)), [] as MinutesFilled[], new Set<() => void>()];
  socket.on('live', (frame: { event?: unknown; facts?: unknown }) => {
    if (frame.event !== 'minutes.filled') return;
    heard.push(MinutesFilled.parse(frame.facts));
    for (const look of waiting) look();
  });
  const answer = await ask(socket, 'live:watch', { topic: `minutes:${id}` });
  const until = (holds: (told: MinutesFilled) => boolean): Promise<MinutesFilled> => new Promise((done) => {
    const look = (): void => {
      const found = heard.find(holds);
      if (found !== undefined) done(found);
    };
    waiting.add(look);
    look();
  });
  return { answer, heard, until };
};
const arrivedIs = (n: number) => ({ blocks }: MinutesFilled): boolean => blocks.some(({ content }) => content.kind === 'attendance' && content.arrived === n);
const begun = async (): Promise<MeetingId> => {
  const id = await runningMeeting(hub);
  await hub.call(minutesRoutes.begin, { ...inMeeting(id), body: {} }, await hub.as(RECORDER));
  return id;
};

test('nine arrive while three have the minutes open: all are told, and the roll is counted a few times, not for each', async () => {
  const id = await begun();
  const readers = await Promise.all([HOST, MEMBER, BUREAU].map((as) => reads(id, as)));
  await Promise.all(readers.map(({ until }) => until(arrivedIs(0))));
  const [counted, host] = [jest.spyOn(hub.app.get(AttendanceRoll), 'of'), await hub.as(HOST)];
  const people = await hub.call(meetingRoutes.people, inMeeting(id), host);
  const coming = people.filter((person) => person.id !== personId(HOST)).slice(0, 9);
  await Promise.all(coming.map((person) => hub.call(attendanceRoutes.tap, { ...inMeeting(id), body: { personId: person.id, kind: 'in', reason: '手机没电' } }, host)));
  await Promise.all(readers.map(({ until }) => until(arrivedIs(coming.length))));
  expect(counted.mock.calls.length).toBeLessThanOrEqual(3);
  for (const { heard } of readers) expect(heard.length).toBeLessThanOrEqual(5);
  counted.mockRestore();
});

test('a poll comes with its close; an open one is not told', async () => {
  const id = await begun();
  const [{ until, heard }, host] = [await reads(id, MEMBER), await hub.as(HOST)];
  const { id: pollId } = await hub.call(pollRoutes.open, { ...inMeeting(id), body: { kind: 'single', question: '要不要换教室？', choices: ['要', '不要'], most: 1, named: true } }, host);
  await hub.call(pollRoutes.vote, { params: { meetingId: id, pollId }, body: { answer: { picks: [0], words: [] }, ballot: null } }, await hub.as('mem-0203'));
  await until(arrivedIs(0));
  expect(JSON.stringify(heard)).not.toContain('要不要换教室');
  await hub.call(pollRoutes.close, { params: { meetingId: id, pollId }, body: {} }, host);
  const told = await until((one) => JSON.stringify(one).includes('要不要换教室'));
  expect(told.blocks.find(({ content }) => content.kind === 'polls')?.content).toMatchObject({ polls: [{ answers: 1, lines: [{ label: '要', count: 1 }, { label: '不要', count: 0 }] }] });
});

test('only who may read the minutes may listen', async () => {
  const id = await begun();
  const answers = await Promise.all([STAFF, OUTSIDER, 'sch-01'].map(async (as) => JSON.stringify((await reads(id, as)).answer)));
  expect(answers.map((answer) => answer.includes('request.notFound'))).toEqual([false, true, true]);
});
