// F10. The clock of a hub's machine is three days off, jumps by an hour, or stands in another zone; and days at which calendars are got
// wrong: leap day, new year, the first of a school year. Windows, arrivals, days of the ledger and lives of sessions are the database's.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import * as desk from '../../server/testing/meeting-desk.js';
import type { DemoHub } from '../../server/testing/demo-hub.js';
import type { TestDatabase } from '../testing/database.js';
import { checkIn, runningHall, scan, seatOf, type Seat } from '../testing/halls.js';
import { newPeople, STAFF } from '../testing/hours-desk.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { expectInvariants, sinceNow } from './check.js';

jest.setTimeout(180_000);

const [HOUR, DAY] = [3_600_000, 86_400_000];
const SKEWED = `--import ${pathToFileURL(path.join(__dirname, 'skewed-clock.mjs')).href}`;

afterAll(stopAll);

describe('a machine whose clock is wrong', () => {
  let database: TestDatabase;
  let sql: pg.Client;

  beforeAll(async () => {
    database = await districtDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
  });
  afterAll(async () => {
    await stopAll();
    await sql?.end();
    await database?.drop();
  });

  const seatsOn = async (hub: Hub): Promise<[Seat, Seat, string]> => {
    const { rows: [staff] } = await sql.query<{ id: string }>('select id from person where login = $1', [STAFF[0]]);
    const [person] = await newPeople(sql, 1);
    return [await seatOf(sql, hub.url, staff?.id ?? ''), await seatOf(sql, hub.url, person?.id ?? ''), person?.id ?? ''];
  };

  test.each([
    ['three days ahead', { FAULT_SKEW_MS: String(3 * DAY) }, false],
    ['three days behind', { FAULT_SKEW_MS: String(-3 * DAY) }, false],
    ['set back by an hour while it runs', { FAULT_JUMP_MS: String(-HOUR) }, true],
    ['set ahead by an hour while it runs, in a zone with summer time', { FAULT_JUMP_MS: String(HOUR), TZ: 'America/New_York' }, true],
  ])('%s: who comes in time is in time, and an ended session is ended', async (_what, env, jumps) => {
    const hub = await (await newHub({ databaseUrl: database.url, env: { ...env, NODE_OPTIONS: SKEWED } })).start();
    const since = await sinceNow(database.url);
    const [host, guest, personId] = await seatsOn(hub);
    const meetingId = await runningHall(host, [guest], { theme: '时钟', checkOut: false });
    const early = await scan(host, meetingId, 'in');
    if (jumps && hub.pid !== undefined) process.kill(hub.pid, 'SIGUSR2');
    await checkIn(guest, early);
    await checkIn(host, await scan(host, meetingId, 'in'));
    const { rows } = await sql.query<{ off: number }>('select extract(epoch from clock_timestamp() - at)::float as off from check_event where meeting_id = $1', [meetingId]);
    for (const { off } of rows) expect(Math.abs(off)).toBeLessThan(30);
    const { lines } = await host.teacher.call(attendanceRoutes.board, { params: { meetingId } });
    expect(lines.find(({ person }) => person.id === PersonId.parse(personId))?.state).toBe('present');
    await host.teacher.call(meetingRoutes.sumUp, { params: { meetingId }, body: {} });
    await host.teacher.call(attendanceRoutes.close, { params: { meetingId }, body: {} });
    const { rows: days } = await sql.query<{ right: boolean }>("select occurred_on = (\"from\" at time zone 'Asia/Shanghai')::date and abs(extract(epoch from posted_at - clock_timestamp())) < 30 as right from hours_entry where source_id = $1", [meetingId]);
    expect(days).toEqual([{ right: true }]);
    await sql.query("update session set ends_at = now() - interval '1 second' where person_id = $1", [personId]);
    await expect(guest.teacher.call(attendanceRoutes.mine, { params: { meetingId } })).rejects.toMatchObject({ code: 'signIn.needed' });
    await expectInvariants(database.url, { since });
    await hub.kill('SIGTERM');
  });
});

describe('days at which calendars are got wrong', () => {
  let hub: DemoHub;
  beforeAll(async () => {
    hub = await desk.openMeetings();
  });
  afterAll(() => hub.close());

  test.each([
    ['the evening of a leap day', '2028-02-29T15:30:00Z', '2028-02-29', '2028-02-29'],
    ['the morning after it, when the world still has that day', '2028-02-29T16:30:00Z', '2028-03-01', '2028-03-01'],
    ['over midnight of the new year', '2026-12-31T15:50:00Z', '2026-12-31', '2026-12-31'],
    ['the first hour of a school year', '2027-08-31T16:10:00Z', '2027-09-01', '2027-09-01'],
  ])('%s', async (_what, starts, day, entered) => {
    const startsAt = new Date(starts);
    hub.setNow(new Date(startsAt.getTime() - 20 * 60_000));
    const { id } = await desk.plan(desk.HOST, { startsAt, endsAt: new Date(startsAt.getTime() + 30 * 60_000) });
    await desk.step(id, 'notify');
    await desk.step(id, 'begin');
    const ticket = await desk.scan(id);
    await desk.send(desk.MEMBER, ticket);
    hub.setNow(new Date(startsAt.getTime() + 40 * 60_000));
    // Twenty seconds and one window later a photograph of the code is worth nothing, whatever the day.
    await expect(desk.send(desk.RECORDER, ticket)).rejects.toMatchObject({ code: 'meeting.ticketOld' });
    await desk.step(id, 'sumUp');
    expect((await hub.call(attendanceRoutes.closeSheet, desk.at(id), await hub.as(desk.HOST))).day).toBe(day);
    await desk.close(id);
    const sql = new pg.Client({ connectionString: hub.databaseUrl });
    await sql.connect();
    const { rows } = await sql.query<{ day: string }>('select distinct occurred_on::text as day from hours_entry where source_id = $1', [id]);
    await sql.end();
    expect(rows).toEqual([{ day: entered }]);
  });
});
