// 年度任务 over HTTP on a real database: every number is the number of facts behind it, who sees whose, and reminders.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { dutyRoutes as routes, type DutyKey } from '@gongyan/shared/studio/duty/duty.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';

const [HOST, ANNA, BERT, OUTSIDER, STAFF, BUREAU] = ['host-02', 'mem-0203', 'mem-0204', 'mem-0301', 'cen-02', 'bur-01'] as const;
const studio = { params: { studioId: studioId('02') } };

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const board = async (as: string, day?: string) => hub.call(routes.board, { ...studio, query: day === undefined ? {} : { day } }, await hub.as(as));
const evidence = async (as: string, of: string, key: DutyKey) => hub.call(routes.evidence, { params: { ...studio.params, personId: of, key }, query: {} }, await hub.as(as));
const cell = async (as: string, of: string, key: DutyKey) => (await board(as)).rows.find(({ person }) => person.id === of)?.cells.find((one) => one.key === key);
const remind = async (as: string, people: readonly string[]) => (await hub.call(routes.remind, { ...studio, body: { personIds: [...people] } }, await hub.as(as))).told;

test('every number of every member is the number of facts that it opens to', async () => {
  const { rows, duties, year, source } = await board(HOST);
  expect([rows.length, year, duties.map(({ key }) => key)]).toEqual([9, { from: '2026-09-01', to: '2027-08-31' }, ['openLessons', 'lessonsObserved', 'reflections', 'lectures', 'papers', 'apprentices', 'meetings']]);
  expect(source).toContain('考核办法');
  expect(rows.map(({ person }) => person.id)).not.toContain(personId(HOST));
  let facts = 0;
  for (const { person, cells } of rows) {
    for (const { key, done, of } of cells) {
      const found = await evidence(HOST, person.id, key);
      expect({ key, done: found.filter(({ counts }) => counts).length, of: found.length }).toEqual({ key, done, of });
      for (const { day, link } of found) expect([day >= year.from && day <= year.to, link?.startsWith('/')]).toEqual([true, true]);
      facts += found.length;
    }
  }
  expect(facts).toBeGreaterThan(3);
});

test('a result counts once it is confirmed, for everybody who is named, and no longer when it is withdrawn', async () => {
  const before = (await cell(HOST, personId(ANNA), 'papers'))?.done ?? -1;
  const body = { kind: 'paper' as const, title: '课堂里的沉默', day: '2026-11-02', level: 'city' as const, place: '心理教育研究', grade: '', note: '', personIds: [personId(ANNA), personId(BERT)] };
  const { id } = await hub.call(resultRoutes.enter, { ...studio, body }, await hub.as(ANNA));
  expect((await cell(HOST, personId(ANNA), 'papers'))?.done).toBe(before);
  const settle = async (deed: 'confirm' | 'withdraw', reason: string) => hub.call(resultRoutes.settle, { params: { resultId: id }, body: { deed, reason } }, await hub.as(HOST));
  await settle('confirm', '');
  expect(await cell(HOST, personId(ANNA), 'papers')).toMatchObject({ done: before + 1, state: 'met' });
  expect(await evidence(BERT, personId(BERT), 'papers')).toMatchObject([{ title: '课堂里的沉默', day: '2026-11-02', counts: true }]);
  await settle('withdraw', '重复登记');
  expect((await cell(HOST, personId(ANNA), 'papers'))?.done).toBe(before);
});

test('a member sees himself, the host and the district everybody, nobody else anything', async () => {
  expect((await board(ANNA)).rows.map(({ person }) => person.id)).toEqual([personId(ANNA)]);
  expect((await board(STAFF)).rows).toHaveLength(9);
  for (const as of [OUTSIDER, BUREAU]) await expect(board(as)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(evidence(ANNA, personId(BERT), 'meetings')).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(evidence(HOST, personId(OUTSIDER), 'meetings')).rejects.toMatchObject({ code: 'request.notFound' });
  for (const as of [OUTSIDER, BUREAU]) await expect(evidence(as, personId(ANNA), 'meetings')).rejects.toMatchObject({ code: 'request.notFound' });
  // Of another year there are other facts, and before the first version no duties.
  expect((await board(HOST, '2023-10-01')).duties).toEqual([]);
});

test('whoever is behind is reminded once a week, however many press at once', async () => {
  hub.setNow(new Date('2027-03-01T02:00:00Z'));
  const behind = (await board(HOST)).rows.filter(({ cells }) => cells.some(({ state }) => state === 'behind')).map(({ person }) => person.id);
  expect(behind.length).toBeGreaterThan(0);
  const told = await Promise.all([remind(HOST, behind), remind(STAFF, behind), remind(HOST, behind)]);
  expect(told.flat().sort()).toEqual([...behind].sort());
  expect(await remind(HOST, behind)).toEqual([]);
  const [first] = (await board(HOST)).rows.filter(({ person }) => behind.includes(person.id));
  expect(first?.reminded).toBe('2027-03-01');
  hub.setNow(new Date('2027-03-09T02:00:00Z'));
  expect((await remind(HOST, behind)).sort()).toEqual([...behind].sort());
  const rows = (await hub.call(noticeRoutes.list, {}, await hub.as(ANNA))).rows.filter(({ kind }) => kind === 'studio.behind');
  expect(rows.length === 0 || rows.length === 2).toBe(true);
  await expect(remind(ANNA, behind)).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(remind(OUTSIDER, behind)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('what holds once is never changed', async () => {
  await expect(asOwner(hub, "update studio_duty set duties = '[]'")).rejects.toThrow(/never changed/);
});
