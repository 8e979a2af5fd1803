// What is live in a meeting, over HTTP and real sockets: a host who is lost, one who comes back, the queue of speakers; every
// deed by the wrong person, many at once, and after a restart.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { pollRoutes } from '@gongyan/shared/meeting/poll/poll.contract';
import { queueRoutes } from '@gongyan/shared/meeting/queue/queue.contract';
import { roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import { personId, startDemoHub, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { after, BUREAU, HOST, inMeeting, MEMBER, OUTSIDER, RECORDER, roomOf, runningMeeting, STAFF } from '../../../testing/meeting-room.js';
import { soon } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { startHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LivePresence } from '../../platform/realtime/live.presence.js';
import { RoomPresence } from './room.presence.js';
import { RoomStore } from './room.store.js';
import type { Socket } from 'socket.io-client';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
  // It is watched from before the meetings of these tests.
  hub.setNow(TODAY);
  hub.app.get(RoomPresence).onModuleInit();
});
afterEach(() => closeSockets());
afterAll(() => hub.close());

const step = async (id: MeetingId, action: 'sumUp', as: string = HOST) => hub.call(meetingRoutes[action], { ...inMeeting(id), body: {} }, await hub.as(as));
const takeChair = async (id: MeetingId, as: string) => hub.call(roomRoutes.takeChair, { ...inMeeting(id), body: {} }, await hub.as(as));
const returnChair = async (id: MeetingId, as: string) => hub.call(roomRoutes.returnChair, { ...inMeeting(id), body: {} }, await hub.as(as));
const agenda = async (id: MeetingId, as: string) => hub.call(meetingRoutes.agenda, { ...inMeeting(id), body: { deed: 'next' } }, await hub.as(as));
const topicOf = (id: MeetingId) => `meeting:${id}` as const;

/** A page in the room; resolves when the server has seen it. */
const enter = async (id: MeetingId, as: string): Promise<Socket> => {
  const socket = await connect(hub, await hub.as(as));
  expect(await ask(socket, 'live:watch', { topic: topicOf(id) })).toMatchObject({ ok: true });
  await hub.app.get(RoomPresence).settled();
  return socket;
};
/** Its connection breaks; resolves when the server has seen it. */
const lose = async (id: MeetingId, as: string, socket: Socket): Promise<void> => {
  const presence = hub.app.get(LivePresence);
  const isGone = async () => !(await presence.isWatching(topicOf(id), personId(as)));
  socket.disconnect();
  for (const until = Date.now() + 5_000; !(await isGone()) && Date.now() < until;) await new Promise(setImmediate);
  await hub.app.get(RoomPresence).settled();
};

describe('the chair', () => {
  test('a host who is lost for a minute may be stood in for, not a second earlier, and takes it back by one click', async () => {
    const id = await runningMeeting(hub);
    const page = await enter(id, HOST);
    await expect(takeChair(id, RECORDER)).rejects.toMatchObject({ code: 'chair.here' });
    hub.setNow(after(300));
    await lose(id, HOST, page);
    expect((await roomOf(hub, id, RECORDER)).chair).toMatchObject({ lostAt: after(300), holder: { id: personId(HOST) } });
    expect((await roomOf(hub, id, MEMBER)).chair.lostAt).toBeNull();
    hub.setNow(after(359));
    await expect(takeChair(id, RECORDER)).rejects.toMatchObject({ code: 'chair.wait', problem: { facts: { seconds: 1 } } });
    hub.setNow(after(360));
    for (const [as, code] of [[MEMBER, 'access.notYours'], [BUREAU, 'access.notYours'], [OUTSIDER, 'request.notFound'], [HOST, 'chair.yours']] as const) await expect(takeChair(id, as)).rejects.toMatchObject({ code });
    expect((await roomOf(hub, id, RECORDER)).meeting.standing.chairs).toBe(false);
    await takeChair(id, RECORDER);
    expect((await roomOf(hub, id, RECORDER)).meeting.standing.chairs).toBe(true);
    await expect(takeChair(id, RECORDER)).rejects.toMatchObject({ code: 'chair.yours' });
    await expect(returnChair(id, RECORDER)).rejects.toMatchObject({ code: 'access.notYours' });
    await enter(id, HOST);
    expect((await roomOf(hub, id, HOST)).chair).toMatchObject({ holder: { id: personId(RECORDER) }, planned: { id: personId(HOST) } });
    await returnChair(id, HOST);
    expect((await roomOf(hub, id, RECORDER)).meeting.standing).toMatchObject({ chairs: false, records: true });
    const acts = await hub.app.get(UnitOfWork).manager.query("select act, actor_id from audit_entry where subject = $1 and act like 'meeting.chair%' order by id", [id]);
    expect(acts).toEqual([{ act: 'meeting.chairTaken', actor_id: personId(RECORDER) }, { act: 'meeting.chairReturned', actor_id: personId(HOST) }]);
    expect(await hub.app.get(UnitOfWork).manager.query('select turn, kind from chair_turn where meeting_id = $1 order by turn', [id])).toEqual([{ turn: 1, kind: 'taken' }, { turn: 2, kind: 'returned' }]);
  });

  test('the assistant chair keeps it going, takes over when the host is lost, and is nobody special once another is named', async () => {
    hub.setNow(TODAY);
    const id = await runningMeeting(hub, { coChairId: personId('mem-0204') });
    const assistant = await hub.as('mem-0204');
    expect((await roomOf(hub, id, 'mem-0204')).meeting).toMatchObject({ coChair: { id: personId('mem-0204') }, standing: { assists: true, chairs: false, leads: false } });
    await hub.call(meetingRoutes.agenda, { ...inMeeting(id), body: { deed: 'next' } }, assistant);
    await hub.call(meetingRoutes.pause, { ...inMeeting(id), body: {} }, assistant);
    await hub.call(meetingRoutes.resume, { ...inMeeting(id), body: {} }, assistant);
    await expect(hub.call(meetingRoutes.cancel, { ...inMeeting(id), body: { reason: '不开了' } }, assistant)).rejects.toMatchObject({ code: 'access.notYours' });
    hub.setNow(after(90));
    await takeChair(id, 'mem-0204');
    expect((await roomOf(hub, id, 'mem-0204')).meeting.standing.chairs).toBe(true);
    await hub.call(meetingRoutes.sumUp, { ...inMeeting(id), body: {} }, assistant);
    await hub.call(attendanceRoutes.close, { ...inMeeting(id), body: {} }, assistant);
    const { meeting } = await roomOf(hub, id, 'mem-0204');
    expect(meeting.state).toBe('closed');
  });

  test('a host who does not lead the group is without rights meanwhile, but not without his meeting', async () => {
    const id = await runningMeeting(hub, { chairId: personId('mem-0203') });
    hub.setNow(after(90));
    await takeChair(id, RECORDER);
    await expect(agenda(id, 'mem-0203')).rejects.toMatchObject({ code: 'access.notYours' });
    await agenda(id, RECORDER);
    await returnChair(id, 'mem-0203');
    await agenda(id, 'mem-0203');
  });

  test('two pages are one person, and of many who take it at once one has it', async () => {
    const id = await runningMeeting(hub);
    const [first, second] = [await enter(id, HOST), await enter(id, HOST)];
    first.disconnect();
    hub.setNow(after(200));
    await expect(takeChair(id, RECORDER)).rejects.toMatchObject({ code: 'chair.here' });
    await lose(id, HOST, second);
    hub.setNow(after(261));
    const all = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => takeChair(id, at % 2 === 0 ? RECORDER : STAFF)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('another server forgets nobody who was lost, and its own stop is nobody’s absence', async () => {
    const id = await runningMeeting(hub);
    const page = await enter(id, HOST);
    hub.setNow(after(100));
    await lose(id, HOST, page);
    const again = await startHub({ now: after(165), beside: hub });
    again.setNow(after(159));
    const recorder = await hub.as(RECORDER);
    const take = () => again.call(roomRoutes.takeChair, { ...inMeeting(id), body: {} }, recorder);
    await expect(take()).rejects.toMatchObject({ code: 'chair.wait', problem: { facts: { seconds: 1 } } });
    again.setNow(after(160));
    await take();
    await ask(await connect(again, recorder), 'live:watch', { topic: topicOf(id) });
    await again.app.get(RoomPresence).settled();
    await again.close();
    expect(await hub.app.get(RoomStore).attended(id, personId(RECORDER))).toMatchObject({ goneAt: null });
  });

  test('on two servers the holder is wherever one of his pages is', async () => {
    const id = await runningMeeting(hub);
    const other = await startHub({ now: after(100), beside: hub });
    const there = await connect(other, await hub.as(HOST));
    expect(await ask(there, 'live:watch', { topic: topicOf(id) })).toMatchObject({ ok: true });
    await other.app.get(RoomPresence).settled();
    hub.setNow(after(200));
    await expect(takeChair(id, RECORDER)).rejects.toMatchObject({ code: 'chair.here' });
    const here = await enter(id, HOST);
    here.disconnect();
    await soon('this server has seen it go', () => hub.app.get(LivePresence).count(personId(HOST)) === 0);
    await hub.app.get(RoomPresence).settled();
    expect(await hub.app.get(RoomStore).attended(id, personId(HOST))).toMatchObject({ goneAt: null });
    there.disconnect();
    await soon('the other has seen it go', () => other.app.get(LivePresence).count(personId(HOST)) === 0);
    await other.app.get(RoomPresence).settled();
    expect((await roomOf(hub, id, RECORDER)).chair.lostAt).toEqual(after(100));
    await other.close();
  });
});

describe('coming back', () => {
  test('five minutes are told in one answer, for some minutes, and a reload does not lose the line', async () => {
    const id = await runningMeeting(hub);
    const host = await hub.as(HOST);
    const page = await enter(id, MEMBER);
    hub.setNow(after(60));
    await lose(id, MEMBER, page);
    hub.setNow(after(120));
    await agenda(id, HOST);
    const { id: pollId } = await hub.call(pollRoutes.open, { ...inMeeting(id), body: { kind: 'single', question: '下次谁上课？', choices: ['甲', '乙'], most: 1, named: false } }, host);
    await hub.call(pollRoutes.close, { params: { meetingId: id, pollId }, body: {} }, host);
    await hub.call(attendanceRoutes.tap, { ...inMeeting(id), body: { personId: personId('mem-0203'), kind: 'in', reason: '手机没电' } }, host);
    hub.setNow(after(360));
    const back = await enter(id, MEMBER);
    const missed = { from: after(60), to: after(360), items: ['说课'], pollsOpened: ['下次谁上课？'], pollsClosed: ['下次谁上课？'], ratingsOpened: [], ratingsRevealed: [], arrived: 1, speeches: 0, tasks: 0 };
    expect((await roomOf(hub, id, MEMBER)).missed).toEqual(missed);
    await lose(id, MEMBER, back);
    hub.setNow(after(363));
    await enter(id, MEMBER);
    expect((await roomOf(hub, id, MEMBER)).missed).toEqual(missed);
    expect((await roomOf(hub, id, HOST)).missed).toBeNull();
    hub.setNow(after(360 + 601));
    expect((await roomOf(hub, id, MEMBER)).missed).toBeNull();
  });

  test('the room is closed to whoever does not see the meeting, and its desk to whoever does not run it', async () => {
    const id = await runningMeeting(hub);
    await expect(roomOf(hub, id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
    const desk = async (as: string) => ask(await connect(hub, await hub.as(as)), 'live:watch', { topic: `meetingdesk:${id}` });
    for (const as of [MEMBER, BUREAU, OUTSIDER]) expect(await desk(as)).toMatchObject({ ok: false, problem: { code: 'request.notFound' } });
    for (const as of [HOST, RECORDER, STAFF]) expect(await desk(as)).toMatchObject({ ok: true });
  });
});

describe('the queue', () => {
  const raise = async (id: MeetingId, as: string) => hub.call(queueRoutes.raise, { ...inMeeting(id), body: {} }, await hub.as(as));
  const lower = async (id: MeetingId, whose: string, as: string = whose) => hub.call(queueRoutes.lower, { ...inMeeting(id), body: { personId: personId(whose) } }, await hub.as(as));
  const call = async (id: MeetingId, whose: string | null = null, as: string = HOST) => hub.call(queueRoutes.call, { ...inMeeting(id), body: { personId: whose === null ? null : personId(whose), minutes: 2 } }, await hub.as(as));
  const end = async (id: MeetingId, as: string) => hub.call(queueRoutes.end, { ...inMeeting(id), body: {} }, await hub.as(as));
  const waiting = async (id: MeetingId) => (await roomOf(hub, id, MEMBER)).queue.waiting.map(({ person }) => person.id);

  test('hands go up once, the host calls, and the hint is only his', async () => {
    const id = await runningMeeting(hub);
    await Promise.all(Array.from({ length: 10 }, () => raise(id, MEMBER)));
    for (const as of ['mem-0203', 'mem-0204']) await raise(id, as);
    await expect(raise(id, BUREAU)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(raise(id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await waiting(id)).toEqual(['mem-0201', 'mem-0203', 'mem-0204'].map(personId));
    await lower(id, 'mem-0203');
    await expect(lower(id, 'mem-0204', MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(call(id, null, MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(call(id, 'mem-0203')).rejects.toMatchObject({ code: 'queue.notWaiting' });
    await call(id);
    await expect(raise(id, MEMBER)).rejects.toMatchObject({ code: 'queue.speaking' });
    hub.setNow(after(90));
    await end(id, MEMBER);
    await raise(id, MEMBER);
    expect((await roomOf(hub, id, MEMBER)).queue).toMatchObject({ speaking: null, speeches: 1, fairness: null });
    expect((await roomOf(hub, id, HOST)).queue.fairness).toMatchObject({ nextId: personId('mem-0204'), spoken: [{ person: { id: personId(MEMBER) }, times: 1, seconds: 90 }] });
    await call(id);
    await lower(id, MEMBER, HOST);
    await expect(call(id)).rejects.toMatchObject({ code: 'queue.nobodyWaits' });
  });

  test('it ends with the meeting, its facts stay, and nothing is added afterwards', async () => {
    const id = await runningMeeting(hub);
    for (const as of [MEMBER, 'mem-0203']) await raise(id, as);
    await call(id);
    await step(id, 'sumUp');
    await expect(raise(id, 'mem-0204')).rejects.toMatchObject({ code: 'meeting.otherState' });
    await hub.call(attendanceRoutes.close, { ...inMeeting(id), body: {} }, await hub.as(HOST));
    expect((await roomOf(hub, id, MEMBER)).queue).toMatchObject({ speaking: null, waiting: [], speeches: 1 });
    const facts: { kind: string }[] = await hub.app.get(UnitOfWork).manager.query('select kind from speaker_event where meeting_id = $1 order by id', [id]);
    expect(facts.map(({ kind }) => kind)).toEqual(['raised', 'raised', 'called', 'ended', 'lowered']);
    await expect(hub.app.get(UnitOfWork).manager.query('delete from speaker_event where meeting_id = $1', [id])).rejects.toThrow(/permission denied|never changed/);
  });
});
