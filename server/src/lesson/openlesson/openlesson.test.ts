// Open lessons over HTTP on a real database: who announces and sees, fifty at once for the last seats, the waiting list, changes
// and cancelling with their notices, every step and every wrong person, and the facts for later rooms.
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { DataSource } from 'typeorm';
import { aPerson } from '../../../testing/builders.js';
import { personId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { AFTER, announce, at, BEFORE, book, cancel, conclude, EXPERT, giveBack, held, hold, HOST, notices, open, openLessonHub, PART, STAFF, submit, TEACHER, wanted } from '../../../testing/open-desk.js';
import { HoursDoor } from '../../hours/hours.door.js';
import { SocketDesk } from '../../platform/realtime/socket.desk.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { OpenLessonDoor } from './openlesson.door.js';

let hub: DemoHub;
const change = async (as: string, id: string, more: Record<string, unknown> = {}) => {
  const { className, startsAt, minutes, place, link, seats } = await wanted();
  return hub.call(openLessonRoutes.change, { ...at(id), body: { className, startsAt, minutes, place, link, seats, ...more } }, await hub.as(as));
};
const listed = async (as: string, id: string) => (await hub.call(openLessonRoutes.list, {}, await hub.as(as))).some((lesson) => lesson.id === id);

beforeAll(async () => {
  hub = await openLessonHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

describe('announcing', () => {
  test.each([['the host', HOST], ['a district researcher', STAFF]])('%s does, and its teacher hears of it', async (_, as) => {
    const lesson = await announce(as);
    expect(lesson).toMatchObject({ state: 'announced', title: '情绪温度计', booked: 0, waiting: 0, submitted: 0, teacher: { name: '汤沐阳' }, schoolName: '云岚区竹溪小学', rubric: { version: 2 }, standing: { leads: true } });
    expect(await notices(TEACHER, lesson.id)).toMatchObject([{ kind: 'openlesson.teaches' }]);
    expect((await open(TEACHER, lesson.id)).standing).toMatchObject({ leads: false, teaches: true });
  });

  test.each([
    ['a co-author', TEACHER, {}, 'access.notYours'],
    ['somebody outside the design', PART, {}, 'request.notFound'],
    ['for a teacher of another studio', HOST, { teacherId: personId('mem-0301') }, 'openlesson.teacherOutside'],
    ['for yesterday', HOST, { startsAt: new Date('2026-11-20T06:00:00Z') }, 'openlesson.past'],
    ['without a place', HOST, { place: '' }, 'openlesson.noPlace'],
    ['with a sheet for case studies', HOST, { rubricId: '8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1b01' }, 'openlesson.noRubric'],
  ] as const)('is refused: %s', async (_, as, more, code) => {
    await expect(hub.call(openLessonRoutes.announce, { body: { ...(await wanted()), ...more } }, await hub.as(as))).rejects.toMatchObject({ code });
  });

  test('a link that is no web address is refused at the door', async () => {
    const body = JSON.stringify({ ...(await wanted()), startsAt: AFTER.toISOString(), link: 'javascript:alert(1)' });
    const reply = await hub.fetch('/api/open-lessons', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, await hub.as(HOST));
    expect(reply.status).toBe(400);
  });
});

describe('the level decides who sees it and may book', () => {
  // 汤沐阳 works at 竹溪小学 (cluster 1); 瞿白露 at 云朵小学, the same cluster; 毛安歌 at a junior school of another one.
  test.each([
    ['school', PART, false], ['school', 'mem-0301', false], ['school', 'mem-0202', true], ['school', STAFF, true],
    ['cluster', PART, true], ['cluster', 'mem-0301', false], ['district', 'mem-0301', true], ['city', 'mem-0301', true],
  ] as const)('%s: %s', async (level, as, expected) => {
    const { id } = await announce(HOST, { level });
    expect(await listed(as, id)).toBe(expected);
    if (expected) expect(await book(as, id)).toMatchObject({ standing: { seat: 'booked' } });
    else for (const ask of [() => open(as, id), () => book(as, id)]) await expect(ask()).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('the bureau’s leader reads, and is told why he may not book', async () => {
    const { id } = await announce(HOST, { level: 'school' });
    expect((await open('bur-01', id)).standing).toMatchObject({ invited: false, leads: false });
    await expect(book('bur-01', id)).rejects.toMatchObject({ code: 'openlesson.notInvited' });
  });

  test('nobody books his own lesson', async () => {
    const { id } = await announce();
    await expect(book(TEACHER, id)).rejects.toMatchObject({ code: 'openlesson.ownLesson' });
  });
});

describe('seats', () => {
  test('fifty at once for seven seats: seven have one, forty-three wait in one order, and nobody has two', async () => {
    const { id } = await announce(HOST, { seats: 7 });
    const people = await Promise.all(Array.from({ length: 50 }, () => aPerson(hub.app)));
    const begun = await Promise.all(people.map(({ id: one }) => hub.app.get(Sessions).begin(one, 'test', 'test')));
    const sessions = begun.map(({ token }) => ({ cookie: `gongyan=${token}` }));
    const cards = await Promise.all([...sessions, ...sessions.slice(0, 10)].map((session) => hub.call(openLessonRoutes.book, { ...at(id), body: {} }, session)));
    for (const { booked } of cards) expect(booked).toBeLessThanOrEqual(7);
    expect(await open(HOST, id)).toMatchObject({ booked: 7, waiting: 43 });
    const [row]: { n: number }[] = await hub.app.get(DataSource).query('select count(distinct person_id)::int as n from open_lesson_seat where open_lesson_id = $1', [id]);
    expect(row?.n).toBe(50);
    // Three give back at once: exactly the first three of those who wait are lucky.
    const order: { personId: string; state: string }[] = await hub.app.get(DataSource).query('select person_id as "personId", state from open_lesson_seat where open_lesson_id = $1 order by turn', [id]);
    const having = order.filter(({ state }) => state === 'booked').slice(0, 3).map(({ personId: one }) => sessions[people.findIndex((person) => person.id === one)]);
    await Promise.all(having.map((session) => hub.call(openLessonRoutes.giveBack, at(id), session)));
    expect(await open(HOST, id)).toMatchObject({ booked: 7, waiting: 40 });
    const lucky: { personId: string }[] = await hub.app.get(DataSource).query("select person_id as \"personId\" from notice where kind = 'openlesson.seat' and link = $1", [`/open-lessons/${id}`]);
    expect(lucky.map(({ personId: one }) => one).sort()).toEqual(order.filter(({ state }) => state === 'waiting').slice(0, 3).map(({ personId: one }) => one).sort());
  });

  test('a seat given back goes to the first who waits, with a notice, and every page hears of it', async () => {
    const { id, studioId } = await announce(HOST, { seats: 1 });
    await book(STAFF, id);
    expect(await book(EXPERT, id)).toMatchObject({ booked: 1, waiting: 1, standing: { seat: 'waiting' } });
    await book(PART, id);
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    await giveBack(STAFF, id);
    for (const topic of [`openlesson:${id}`, `studio:${studioId}`]) expect(bell).toHaveBeenCalledWith(`live:${topic}`, 'live', { topic, event: 'openlesson.changed', facts: { openLessonId: id } });
    bell.mockRestore();
    expect((await open(EXPERT, id)).standing.seat).toBe('booked');
    expect((await open(PART, id)).standing.seat).toBe('waiting');
    expect(await notices(EXPERT, id)).toMatchObject([{ kind: 'openlesson.seat', facts: { title: '情绪温度计', day: '2026-11-26' } }]);
    await expect(giveBack(STAFF, id)).rejects.toMatchObject({ code: 'openlesson.noSeat' });
  });

  test('more seats let those in who wait; fewer than booked are refused', async () => {
    const { id } = await announce(HOST, { seats: 1 });
    for (const one of [STAFF, EXPERT, PART]) await book(one, id);
    await change(HOST, id, { seats: 2 });
    expect((await open(EXPERT, id)).standing.seat).toBe('booked');
    await expect(change(HOST, id, { seats: 1 })).rejects.toMatchObject({ code: 'openlesson.seatsTaken', problem: { facts: { booked: 2 } } });
  });

  test('whoever runs it reads the list of guests, nobody else', async () => {
    const { id } = await announce();
    await book(EXPERT, id);
    expect(await hub.call(openLessonRoutes.guests, at(id), await hub.as(HOST))).toMatchObject([{ person: { name: '白鹿鸣' }, state: 'booked' }]);
    for (const as of [EXPERT, TEACHER, PART]) await expect(hub.call(openLessonRoutes.guests, at(id), await hub.as(as))).rejects.toMatchObject({ code: 'access.notYours' });
  });
});

describe('changes', () => {
  test('everybody who booked or waits hears of a change, and of the end with its reason', async () => {
    const { id } = await announce(HOST, { seats: 1 });
    await book(STAFF, id);
    await book(EXPERT, id);
    await change(HOST, id, { place: '录播教室', seats: 1 });
    expect(await cancel(id)).toMatchObject({ state: 'cancelled', reason: '教室维修' });
    for (const as of [STAFF, EXPERT, TEACHER]) expect((await notices(as, id)).map(({ kind, facts }) => [kind, facts['reason']])).toEqual(expect.arrayContaining([['openlesson.changed', undefined], ['openlesson.cancelled', '教室维修']]));
    await expect(book(PART, id)).rejects.toMatchObject({ code: 'openlesson.otherState' });
  });

  test.each([TEACHER, EXPERT, PART, 'mem-0202'])('%s changes, holds, closes and cancels nothing', async (as) => {
    const { id } = await announce();
    hub.setNow(AFTER);
    for (const deed of [() => change(as, id), () => hold(id, as), () => conclude(id, as), () => cancel(id, '不想上了', as)]) await expect(deed()).rejects.toMatchObject({ code: 'access.notYours' });
  });

  test('the way from announced to archived, and no step out of turn', async () => {
    const { id } = await announce();
    await book(EXPERT, id);
    hub.setNow(BEFORE);
    await expect(hold(id)).rejects.toMatchObject({ code: 'openlesson.notBegun' });
    hub.setNow(AFTER);
    await expect(conclude(id)).rejects.toMatchObject({ code: 'openlesson.otherState' });
    await hold(id);
    expect(await notices(EXPERT, id)).toMatchObject([{ kind: 'openlesson.held', link: `/open-lessons/${id}/observe` }]);
    for (const deed of [() => cancel(id), () => change(HOST, id), () => giveBack(EXPERT, id)]) await expect(deed()).rejects.toMatchObject({ code: 'openlesson.otherState' });
    await expect(conclude(id)).rejects.toMatchObject({ code: 'openlesson.nobodyEvaluated' });
    await submit(EXPERT, id);
    expect(await conclude(id)).toMatchObject({ state: 'evaluated', submitted: 1 });
    expect((await notices(TEACHER, id)).map(({ kind }) => kind)).toContain('openlesson.evaluated');
    expect(await hub.call(openLessonRoutes.archive, { ...at(id), body: {} }, await hub.as(STAFF))).toMatchObject({ state: 'archived' });
  });
});

describe('hours', () => {
  const balance = async (id: string) => {
    const { expected } = await hub.call(hoursRoutes.balance, { params: { personId: personId(TEACHER) } }, await hub.as(TEACHER));
    const entries = (await hub.app.get(HoursDoor).entriesOf([personId(TEACHER)])).filter(({ sourceId }) => sourceId === id);
    return { expected: expected.filter(({ sourceId }) => sourceId === id).map(({ half, why }) => ({ half, why })), posted: entries.map(({ half, kind, ruleCode }) => ({ half, kind, ruleCode })) };
  };
  const through = async (begins: string) => {
    const startsAt = new Date(begins);
    const { id } = await announce(HOST, { startsAt });
    await book(EXPERT, id);
    hub.setNow(new Date(startsAt.getTime() + 3_600_000));
    await hold(id);
    const before = await balance(id);
    await submit(EXPERT, id);
    await conclude(id);
    return { id, before, after: await balance(id) };
  };

  test('shown when the lesson was held, posted once when its evaluation is closed', async () => {
    const { before, after } = await through('2026-11-27T01:00:00Z');
    expect(before).toEqual({ expected: [{ half: 16, why: 'notOver' }], posted: [] });
    expect(after).toEqual({ expected: [], posted: [{ half: 16, kind: 'credit', ruleCode: 'open_lesson' }] });
  });

  test('the same hour is not credited twice, and the teacher hears why', async () => {
    await through('2026-11-28T01:00:00Z');
    hub.setNow(TODAY);
    const { id, after } = await through('2026-11-28T01:20:00Z');
    expect(after).toEqual({ expected: [], posted: [] });
    expect((await notices(TEACHER, id)).find(({ kind }) => kind === 'openlesson.uncredited')?.facts['why']).toContain('公开课《情绪温度计》');
  });
});

test('later rooms ask who taught and who was there', async () => {
  const id = await held([EXPERT, PART]);
  await submit(EXPERT, id);
  const { id: cancelled } = await announce();
  await cancel(cancelled);
  const facts = await hub.app.get(OpenLessonDoor).heldBetween(new Date('2026-11-26T00:00:00Z'), new Date('2026-11-27T00:00:00Z'));
  expect(facts.find((fact) => fact.id === id)).toMatchObject({ taughtBy: personId(TEACHER), minutes: 40, level: 'district', observers: expect.arrayContaining([{ personId: personId(EXPERT), evaluated: true }, { personId: personId(PART), evaluated: false }]) });
  expect(facts.some((fact) => fact.id === cancelled)).toBe(false);
});
