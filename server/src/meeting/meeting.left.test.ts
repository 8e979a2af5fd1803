// Whoever left a studio and its meetings: closed to him as everything else of it is, whatever list he stands on and whatever he had to do there.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { personId, studioId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { at, board, codes, HOST, MEMBER, open, openMeetings, plan, scan, send, STAFF, START, step } from '../../testing/meeting-desk.js';

const GONE = 'mem-0207';
let hub: DemoHub;
let old = '';
beforeAll(async () => {
  hub = await openMeetings();
});
afterAll(() => hub.close());

const listed = async (as: string): Promise<string[]> => (await hub.call(meetingRoutes.list, { query: {} }, await hub.as(as))).map(({ id }) => id);

test('a removed recorder, a removed speaker and whoever only came lose it at once; those who stay keep it', async () => {
  hub.setNow(TODAY);
  const written = await plan(HOST, { recorderId: personId(GONE) });
  old = written.id;
  const spoken = await plan(HOST, { speakerId: personId(GONE) });
  for (const { id } of [written, spoken]) await step(id, 'notify');
  expect((await open(GONE, written.id)).standing).toMatchObject({ records: true, expected: true });
  expect(await listed(GONE)).toEqual(expect.arrayContaining([written.id, spoken.id]));
  await hub.call(studioRoutes.remove, { params: { studioId: studioId('02'), personId: personId(GONE) }, body: { reason: '调离本区' } }, await hub.as(HOST));
  for (const { id } of [written, spoken]) {
    for (const deed of [() => open(GONE, id), () => board(id, GONE)]) await expect(deed()).rejects.toMatchObject({ code: 'request.notFound' });
    for (const as of [HOST, MEMBER, STAFF]) expect((await open(as, id)).id).toBe(id);
  }
  expect((await listed(GONE)).filter((id) => id === written.id || id === spoken.id)).toEqual([]);
});

test('nor does he check in there, by scan or by digits', async () => {
  hub.setNow(START);
  await step(old, 'begin');
  const scanned = await scan(old);
  await expect(send(GONE, scanned)).rejects.toMatchObject({ code: 'meeting.notExpected' });
  await expect(hub.call(attendanceRoutes.checkInByCode, { ...at(old), body: { code: (await codes(old)).code, device: null } }, await hub.as(GONE))).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await send(MEMBER, scanned)).toMatchObject({ outcome: 'here' });
});

test('asked to come to a meeting that was planned after he left, he comes as any guest does', async () => {
  hub.setNow(START);
  const { id } = await plan(HOST, { startsAt: new Date(START.getTime() + 86_400_000), endsAt: new Date(START.getTime() + 90_000_000), personIds: [personId(GONE)] });
  await step(id, 'notify');
  expect((await open(GONE, id)).standing).toMatchObject({ expected: true, leads: false });
});
