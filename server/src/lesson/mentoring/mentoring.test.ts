// A pairing and the room of lessons: progress from open lessons and comments, versions cited before and after, the report lesson, the
// assessment, the completion, and the file of it all.
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Choices, mentoringRoutes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { personId, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { at, confirm, confirmed, endAll, LEARNER, MENTOR, notices, open, openMentoring, paired, save, STAFF, submit } from '../../../testing/mentor-desk.js';
import { AFTER, announce, book, hold, openLessonHub, submit as evaluate } from '../../../testing/open-desk.js';
import { pdfText } from '../../../testing/pdf-text.js';
import { adds, comment, openPrep, write } from '../../../testing/prep-desk.js';
import { unzip } from '../../../testing/unzip.js';
import { LessonQueries } from '../lesson.queries.js';
import { LessonService } from '../lesson.service.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openLessonHub();
  await openPrep(openMentoring(Promise.resolve(hub)));
  await endAll();
});
beforeEach(() => hub.setNow(TODAY));
afterEach(() => endAll());
afterAll(() => hub.close());

const design = async (): Promise<DesignCard> => {
  const id = await hub.app.get(LessonService).create({ personId: personId(LEARNER), name: '汤沐阳', sessionId: 'test', districtStaff: false, administrator: false }, { studioId: studioId('02'), title: '我的情绪我做主', stage: 'primary', grade: '四年级', minutes: 40, unit: '', authorIds: [] });
  return hub.app.get(LessonQueries).card(personId(LEARNER), id);
};
const done = async (id: string) => Object.fromEntries((await open(LEARNER, id)).progress.map(({ goal, done: n }) => [goal, n]));
const choices = async (id: string): Promise<Choices> => hub.call(mentoringRoutes.choices, at(id), await hub.as(LEARNER));
const report = async (id: string, openLessonId: string, as: string = LEARNER) => hub.call(mentoringRoutes.report, { ...at(id), body: { openLessonId } }, await hub.as(as));
const assess = async (id: string, grade: 'good' | 'fail', as: string = MENTOR) => hub.call(mentoringRoutes.assess, { ...at(id), body: { grade, words: '提问越来越小，学生说得越来越多。' } }, await hub.as(as));
const complete = async (id: string, as: string = MENTOR) => hub.call(mentoringRoutes.complete, { ...at(id), body: {} }, await hub.as(as));
/** Taught by the apprentice, evaluated by the mentor. */
const taught = async (): Promise<string> => {
  hub.setNow(TODAY);
  const { id } = await announce();
  await book(MENTOR, id);
  hub.setNow(AFTER);
  await hold(id);
  await evaluate(MENTOR, id);
  return id;
};

test('a design counts when the mentor has spoken to it, and its versions are cited in their order', async () => {
  const { id } = await paired();
  const { documentId, id: designId } = await design();
  const name = async (word: string) => (await hub.call(versionRoutes.name, { params: { documentId }, body: { name: word, note: '' } }, await hub.as(LEARNER))).id;
  await write(LEARNER, documentId, adds('goals', '学生能说出三种情绪。'));
  const before = await name('初稿');
  await write(LEARNER, documentId, adds('goals', '昨天放学路上，你的心情几度？'));
  const after = await name('改后');
  expect((await done(id))['designs']).toBe(0);
  await comment(MENTOR, documentId);
  expect((await open(LEARNER, id)).facts).toEqual([{ goal: 'designs', day: expect.any(String), title: '我的情绪我做主', link: `/docs/${designId}` }]);
  expect((await choices(id)).designs).toEqual(expect.arrayContaining([{ documentId, title: '我的情绪我做主', versions: [{ id: after, name: '改后', at: expect.any(Date) }, { id: before, name: '初稿', at: expect.any(Date) }] }]));
  const log = await save(LEARNER, id, { cite: { documentId, before, after } });
  expect(log.cite).toEqual({ documentId, before, after, title: '我的情绪我做主' });
  for (const wrong of [{ documentId, before: after, after: before }, { documentId, before, after: before }]) await expect(save(LEARNER, id, { cite: wrong })).rejects.toMatchObject({ code: 'mentoring.noVersions' });
  await confirm(MENTOR, await submit(LEARNER, log));
  expect((await done(id))['designs']).toBe(1);
});

test('an open lesson that the mentor evaluated counts once, also when an entry tells of it', async () => {
  const { id } = await paired();
  const lessonId = await taught();
  expect(await done(id)).toMatchObject({ mentorObserves: 1, apprenticeObserves: 0 });
  await confirmed(id, { day: '2026-11-26', kind: '听课评课', lessonId });
  expect(await done(id)).toMatchObject({ mentorObserves: 1 });
  await confirmed(id, { day: '2026-11-24', kind: '听课评课' });
  expect(await done(id)).toMatchObject({ mentorObserves: 2 });
});

test('the report lesson, the outcome in the host’s words, and the completion', async () => {
  const { id } = await paired();
  const { id: announced } = await announce();
  await expect(report(id, announced)).rejects.toMatchObject({ code: 'mentoring.noReportLesson' });
  await expect(assess(id, 'good')).rejects.toMatchObject({ code: 'mentoring.otherState' });
  const lessonId = await taught();
  expect((await choices(id)).lessons).toEqual(expect.arrayContaining([{ id: lessonId, title: '情绪温度计', day: '2026-11-26', byApprentice: true }]));
  expect(await report(id, lessonId)).toMatchObject({ state: 'reported', reportLessonId: lessonId, waits: [{ who: 'host', what: 'assess' }] });
  expect((await done(id))['reportLesson']).toBe(1);
  expect(await hub.call(mentoringRoutes.waiting, {}, await hub.as(MENTOR))).toEqual(expect.arrayContaining([expect.objectContaining({ id, waits: [{ who: 'host', what: 'assess' }] })]));
  await expect(assess(id, 'good', LEARNER)).rejects.toMatchObject({ code: 'mentoring.ownOutcome' });
  expect(await assess(id, 'fail', STAFF)).toMatchObject({ state: 'assessed', grade: 'fail' });
  await expect(complete(id)).rejects.toMatchObject({ code: 'mentoring.notPassed' });
  expect(await assess(id, 'good')).toMatchObject({ grade: 'good', words: '提问越来越小，学生说得越来越多。' });
  await expect(complete(id, LEARNER)).rejects.toMatchObject({ code: 'mentoring.ownOutcome' });
  expect(await complete(id)).toMatchObject({ state: 'completed', waits: [] });
  expect((await notices(LEARNER, id)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mentoring.assessed', 'mentoring.completed']));
});

test('a lesson of somebody else, or from before the pairing, is no report lesson', async () => {
  const { id } = await paired();
  const held = (await choices(id)).lessons;
  hub.setNow(TODAY);
  const { id: others } = await announce(MENTOR, { teacherId: personId('mem-0202') });
  hub.setNow(AFTER);
  await hold(others);
  await expect(report(id, others)).rejects.toMatchObject({ code: 'mentoring.noReportLesson' });
  expect((await choices(id)).lessons).toEqual(held);
});

test('the file holds the agreement, the signatures, the entries that were handed over, and no draft', async () => {
  const { id } = await paired();
  await confirmed(id, { topic: '分享环节超时', advice: '用计时铃，先两人后四人' });
  await save(LEARNER, id, { topic: '还在想的草稿' });
  const file = async (format: 'docx' | 'pdf') => Buffer.from(await hub.call(mentoringRoutes.paper, { params: { pairId: id, format } }, await hub.as(LEARNER)));
  const word = unzip(await file('docx'), 'word/document.xml');
  const pdf = pdfText(await file('pdf'));
  for (const said of ['带教档案', '师傅每学期听课并评课', '陆拾光', '汤沐阳', '分享环节超时', '用计时铃，先两人后四人', '双方已确认']) {
    expect(word).toContain(said);
    expect(pdf).toContain(said);
  }
  expect(word).not.toContain('还在想的草稿');
});
