// The district's meetings of a school year: three that were held, with every signature, and their hours through the ledger;
// those to come; and a studio's meeting that begins soon after the demo is started first.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { MeetingId, SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import { plusDays, shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { AttendanceRoll } from '../meeting/attendance/attendance.roll.js';
import { AttendanceStore } from '../meeting/attendance/attendance.store.js';
import { MeetingHours } from '../meeting/meeting.hours.js';
import { agendaRows, newMeeting } from '../meeting/meeting.service.js';
import { MeetingStore } from '../meeting/meeting.store.js';
import type { MeetingRow } from '../meeting/meeting.table.js';
import { SeriesStore } from '../meeting/series/series.store.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { StudioDoor } from '../studio/studio.door.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { seedMinutes } from './minutes.seed.js';

type DemoMeeting = Demo['meetings'][number];
interface Signed {
  readonly person: string;
  readonly in?: string | undefined;
  readonly out?: string | undefined;
  readonly leave?: boolean | undefined;
}

const MINUTE = 60_000;
const SERIES = demoId(SeriesId, 'o-prep');
const ROLES: ReadonlySet<string> = new Set(['member', 'host', 'partTime', 'fullTime', 'headTeacher']);
const person = (key: string): PersonId => demoId(PersonId, key);

/** Besides those who are asked, anybody signs up to these. */
const [OPEN_FORMS, OPEN_SEATS]: readonly [ReadonlySet<string>, number] = [new Set(['工作坊', '展示']), 20];

const rowOf = (given: DemoMeeting, demo: Demo): MeetingRow => {
  const [startsAt, endsAt] = [shanghaiInstant(given.date, given.start), shanghaiInstant(plusDays(given.date, given.days - 1), given.end)];
  const announced = new Date(startsAt.getTime() - 7 * 1_440 * MINUTE);
  return {
    ...newMeeting(demoId(MeetingId, given.id), { by: person(given.chair), now: announced }), seriesId: SERIES, studioId: null, theme: given.theme, form: given.form, startsAt, endsAt,
    place: demo.schools.find(({ id }) => id === given.venue)?.name ?? '', link: '', chairId: person(given.chair), coChairId: null, recorderId: person(given.recorder), speakerId: person(given.speaker), units: given.units, checkOut: true, note: '', materials: [], seats: !given.held && OPEN_FORMS.has(given.form) ? given.expected + OPEN_SEATS : null,
    noticedAt: announced, ...(given.held ? { state: 'closed', begunAt: startsAt, closedAt: new Date(endsAt.getTime() + 10 * MINUTE) } : { state: 'noticed' }),
  };
};

const minutesPast = (clock: string, minutes: number): string => new Date(Date.parse(`2000-01-01T${clock}:00Z`) + minutes * MINUTE).toISOString().slice(11, 16);

/** Of the earlier meetings only the numbers are known: who was missing is chosen here, always the same. */
const MISSING: Readonly<Record<string, Readonly<Record<'leave' | 'absent', readonly number[]>>>> = {
  'm-2026-09': { leave: [20, 41], absent: [33, 66] },
  'm-2026-10': { leave: [12, 30, 52], absent: [7, 25, 44, 61] },
};

const signedIn = (given: DemoMeeting, { november }: Demo): readonly Signed[] => {
  const missing = MISSING[given.id];
  if (missing === undefined) return november;
  const people = ['u-pt-01', ...november.slice(0, -1).map((one) => one.person)];
  return people.map((key, at): Signed => {
    if (missing.leave.includes(at)) return { person: key, leave: true };
    return missing.absent.includes(at) ? { person: key } : { person: key, in: minutesPast(given.start, -20 + (at % 19)), out: minutesPast(given.end, 1 + (at % 8)) };
  });
};

/** Everybody with an account first, so that each persona has a meeting to come; then the register. */
const askedTo = ({ expected }: DemoMeeting, { users, november }: Demo): PersonId[] =>
  [...users.filter(({ roles }) => roles.some((role) => ROLES.has(role))).map(({ id }) => id), ...november.map((one) => one.person)].slice(0, expected).map(person);

const seedHeld = async (app: INestApplicationContext, meeting: MeetingRow, signed: readonly Signed[]): Promise<void> => {
  const [store, day] = [app.get(AttendanceStore), meeting.startsAt.toISOString().slice(0, 10)];
  for (const { person: key } of signed.filter(({ leave }) => leave === true)) {
    await store.askLeave({ meetingId: meeting.id, personId: person(key), reason: '学校有课务', state: 'approved', askedAt: meeting.createdAt, decidedBy: meeting.chairId, decidedAt: meeting.createdAt });
  }
  await store.check(signed.flatMap(({ person: key, ...times }) => (['in', 'out'] as const).flatMap((kind) => {
    const at = times[kind] === undefined ? null : shanghaiInstant(day, times[kind]);
    return at === null ? [] : [{ meetingId: meeting.id, personId: person(key), kind, at, receivedAt: at, method: 'scan' as const, operatorId: null, device: null, reason: null }];
  })));
  const { lines } = await app.get(AttendanceRoll).of(meeting);
  await app.get(MeetingHours).post(meeting, lines, meeting.chairId);
};

const seedDistrictMeeting = async (app: INestApplicationContext, given: DemoMeeting, demo: Demo): Promise<void> => {
  const [store, row] = [app.get(MeetingStore), rowOf(given, demo)];
  const signed = given.held ? signedIn(given, demo) : [];
  const minutes = Math.floor((row.endsAt.getTime() - row.startsAt.getTime()) / MINUTE / given.days / given.agenda.length);
  await store.insert([row]);
  await store.ask([row.id], given.held ? signed.map((one) => person(one.person)) : askedTo(given, demo));
  const agenda = agendaRows(row.id, given.agenda.map((title) => ({ title, minutes, ownerId: null })));
  await store.replaceAgenda(row.id, given.held ? agenda.map((item) => ({ ...item, state: 'done', startedAt: row.startsAt, endedAt: row.endsAt })) : agenda);
  if (given.held) await seedHeld(app, row, signed);
};

const seedToday = async (app: INestApplicationContext, { today }: Demo): Promise<void> => {
  const [store, now, studioId] = [app.get(MeetingStore), app.get(Clock).now(), demoId(StudioId, today.studio)];
  const startsAt = new Date(Math.ceil(now.getTime() / (5 * MINUTE)) * 5 * MINUTE + today.startsInMinutes * MINUTE);
  const { theme, form, place, units } = today;
  const id = demoId(MeetingId, today.id);
  await store.insert([{
    ...newMeeting(id, { by: person(today.host), now }), studioId, theme, form, place, units, startsAt, endsAt: new Date(startsAt.getTime() + today.minutes * MINUTE), link: '', checkOut: false, note: '请带上各自的课堂观察记录。', materials: [], seats: null,
    chairId: person(today.host), coChairId: null, recorderId: person(today.recorder), speakerId: person(today.speaker), state: 'noticed', noticedAt: now,
  }]);
  await store.ask([id], await app.get(StudioDoor).people(studioId));
  await store.replaceAgenda(id, agendaRows(id, today.agenda.map(({ owner, ...item }) => ({ ...item, ownerId: owner === null ? null : person(owner) }))));
};

export const seedMeetings = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const [first] = demo.meetings;
  await app.get(UnitOfWork).run(async () => {
    if (first === undefined || (await app.get(MeetingStore).find(demoId(MeetingId, first.id))) !== null) return;
    await app.get(SeriesStore).insert({
      id: SERIES, studioId: null, name: '区中心备课组月度教研', rule: 'FREQ=MONTHLY;BYDAY=3FR', firstDay: first.date, lastDay: '2027-08-31', clock: first.start, minutes: 180, form: '教研活动', place: '', units: 1, onHoliday: 'after',
      chairId: person(first.chair), createdBy: person(first.chair), createdAt: shanghaiInstant(first.date, '00:00'),
    });
    for (const given of demo.meetings) await seedDistrictMeeting(app, given, demo);
    await seedMinutes(app, demo.minutes);
    await seedToday(app, demo);
  });
};
