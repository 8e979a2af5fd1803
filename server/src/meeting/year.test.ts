// The district's meetings of the year as the demo has them; November is replayed hand by hand and is exactly as it was.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { MeetingId, meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { seriesRoutes, type NewSeries } from '@gongyan/shared/meeting/series/series.contract';
import { DataSource } from 'typeorm';
import { personId, studioId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { at, board, close, HOST, MEMBER, plan, reopen, STAFF, step, openMeetings } from '../../testing/meeting-desk.js';
import { demoId } from '../seed/demo-id.js';
import { readDemo } from '../seed/demo-data.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openMeetings();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const NOVEMBER = demoId(MeetingId, 'm-2026-11');

describe('the district’s meetings of the year', () => {
  test('November is exactly what it was: 78 expected, 75 came, 74 credited, 296 hours', async () => {
    const { lines, expected, arrived } = await board(NOVEMBER, STAFF);
    const count = (state: string) => lines.filter((line) => line.state === state).length;
    expect({ expected, arrived, states: [count('present'), count('late'), count('leftEarly'), count('leave'), count('absent')] }).toEqual({ expected: 78, arrived: 75, states: [71, 3, 1, 2, 1] });
    expect(lines.filter(({ credited }) => credited)).toHaveLength(74);
    const [{ half }] = await hub.app.get(DataSource).query<[{ half: number }]>("select sum(half)::int as half from hours_entry where source_type = 'meeting' and source_id = $1", [NOVEMBER]);
    expect([half / 2, Math.round((arrived / expected) * 10_000) / 10_000]).toEqual([296, 0.9615]);
  });

  test('replayed hand by hand it gives the same', async () => {
    const { november } = readDemo();
    hub.setNow(new Date('2026-11-25T00:00:00Z'));
    const people = november.map(({ person }) => demoId(MeetingId, person)) as never[];
    const day = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`);
    const { id } = await plan(STAFF, { studioId: null, chairId: personId(STAFF), personIds: people, theme: '重演', startsAt: day('14:30'), endsAt: day('17:30'), checkOut: true });
    await step(id, 'notify', STAFF);
    const staff = await hub.as(STAFF);
    const steps = november.flatMap((line, at) => [...(line.in === undefined ? [] : [{ clock: line.in, kind: 'in' as const, person: people[at] }]), ...(line.out === undefined ? [] : [{ clock: line.out, kind: 'out' as const, person: people[at] }])]);
    hub.setNow(day('14:05'));
    await step(id, 'begin', STAFF);
    for (const { clock, kind, person } of steps.sort((a, b) => (a.clock < b.clock ? -1 : 1))) {
      hub.setNow(day(clock));
      await hub.call(attendanceRoutes.tap, { ...at(id), body: { personId: person, kind, reason: '重演' } }, staff);
    }
    await step(id, 'sumUp', STAFF);
    const sheet = await hub.call(attendanceRoutes.closeSheet, at(id), staff);
    expect(sheet).toMatchObject({ expected: 78, arrived: 75, credited: 74, halfEach: 8 });
    expect(await close(id, STAFF)).toMatchObject({ posted: 74, refused: [], waiting: [] });
    await reopen(id, '', STAFF);
  });

  test('the series stands with its meetings; a plan shows its days first, holidays moved', async () => {
    const [series] = await hub.call(seriesRoutes.list, {}, await hub.as(STAFF));
    expect(series).toMatchObject({ name: '区中心备课组月度教研', groupName: '区心理健康教育中心备课组', meetings: 12, missed: false });
    const rule = 'FREQ=MONTHLY;BYDAY=1FR';
    const body = { rule, firstDay: '2026-10-01', lastDay: '2026-11-30', onHoliday: 'after' as const };
    expect(await hub.call(seriesRoutes.preview, { body }, await hub.as(HOST))).toEqual([{ planned: '2026-10-02', day: '2026-10-08', why: '国庆节' }, { planned: '2026-11-06', day: '2026-11-06', why: null }]);
    const wantedSeries: NewSeries = { ...body, firstDay: '2026-12-01', lastDay: '2027-03-31', studioId: studioId('02'), name: '拾光月度研课', clock: '14:30', minutes: 90, form: '研课', place: '竹溪小学', units: 1, chairId: personId(HOST), personIds: [] };
    await expect(hub.call(seriesRoutes.plan, { body: wantedSeries }, await hub.as(MEMBER))).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(hub.call(seriesRoutes.plan, { body: { ...wantedSeries, firstDay: '2027-03-30' } }, await hub.as(HOST))).rejects.toMatchObject({ code: 'meeting.seriesEmpty' });
    expect(await hub.call(seriesRoutes.plan, { body: wantedSeries }, await hub.as(HOST))).toMatchObject({ meetings: 4 });
    const days = (await hub.call(meetingRoutes.list, { query: { from: '2026-12-01', to: '2027-03-31' } }, await hub.as(HOST))).filter(({ theme }) => theme.startsWith('拾光')).map(({ startsAt, state }) => [startsAt.toISOString(), state]);
    expect(days).toEqual([['2026-12-04T06:30:00.000Z', 'draft'], ['2027-01-01T06:30:00.000Z', 'draft'], ['2027-02-05T06:30:00.000Z', 'draft'], ['2027-03-05T06:30:00.000Z', 'draft']]);
  });
});
