// 听课与评课 over HTTP: notes that are sent twice, drafts on two devices, sheets filled in or not, submitted once and for good;
// and nobody reads a word or a point of another's before his time, by whatever route or hint.
import { evaluationRoutes } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { designId, personId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { AFTER, aNote, announce, answer, at, BEFORE, BEGIN, book, conclude, EXPERT, filled, held, HOST, keepNotes, observe, open, openLessonHub, PART, result, STAFF, submit, TEACHER } from '../../../testing/open-desk.js';
import { SocketDesk } from '../../platform/realtime/socket.desk.js';

let hub: DemoHub;
const keepDraft = async (as: string, id: string, seen: number, lost = 1) => hub.call(evaluationRoutes.keepDraft, { ...at(id), body: { seen, sheet: filled(lost) } }, await hub.as(as));

beforeAll(async () => {
  hub = await openLessonHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

describe('observing', () => {
  test('beside the plan: the steps of the design as it was announced, and what was kept of it since', async () => {
    const { id } = await announce();
    await book(EXPERT, id);
    const { plan, notes, own, rubric } = await observe(EXPERT, id);
    expect(plan.steps.map(({ title, minutes }) => [title, minutes])).toEqual([['团体热身', '6 分钟'], ['团体转换', '8 分钟'], ['团体工作', '20 分钟'], ['团体结束', '6 分钟']]);
    expect(plan.sections.map(({ title }) => title)).toContain('活动目标');
    expect([notes, own, rubric.version]).toEqual([[], null, 2]);
  });

  test('notes from the day on; sent twice they are one, an older edit changes nothing, a removed one is gone', async () => {
    const { id } = await announce();
    await book(EXPERT, id);
    const [one, two] = [aNote(), aNote({ second: 130, text: '' })];
    await expect(keepNotes(EXPERT, id, [one])).rejects.toMatchObject({ code: 'openlesson.notToday', problem: { facts: { day: '2026-11-26' } } });
    hub.setNow(BEGIN);
    for (let times = 0; times < 2; times += 1) await keepNotes(EXPERT, id, [one, two], BEGIN);
    await keepNotes(EXPERT, id, [{ ...one, rev: 3, text: '全班起立，五人笑' }], AFTER);
    await keepNotes(EXPERT, id, [{ ...one, rev: 2, text: '迟到的旧字' }, { ...two, rev: 2, removed: true }]);
    const seen = await observe(EXPERT, id);
    expect(seen.notes).toMatchObject([{ id: one.id, second: 65, text: '全班起立，五人笑' }]);
    expect(seen.startedAt).toEqual(BEGIN);
  });

  test('nobody writes over another’s note, not even with its id', async () => {
    const { id } = await announce();
    for (const one of [EXPERT, PART]) await book(one, id);
    hub.setNow(BEGIN);
    const mine = aNote();
    await keepNotes(EXPERT, id, [mine]);
    await keepNotes(PART, id, [{ ...mine, rev: 9, text: '改成我的' }]);
    expect((await observe(EXPERT, id)).notes).toMatchObject([{ text: '全班起立' }]);
    expect((await observe(PART, id)).notes).toEqual([]);
  });

  test('a draft is kept as long as it is written on one device; of two the later is told', async () => {
    const { id } = await announce();
    await book(EXPERT, id);
    hub.setNow(BEGIN);
    expect(await keepDraft(EXPERT, id, 0)).toEqual({ rev: 1 });
    expect(await keepDraft(EXPERT, id, 1, 2)).toEqual({ rev: 2 });
    await expect(keepDraft(EXPERT, id, 1, 3)).rejects.toMatchObject({ code: 'evaluation.draftElsewhere' });
    expect((await observe(EXPERT, id)).draft).toEqual({ rev: 2, sheet: filled(2) });
  });

  test.each([
    ['without a booking', PART, 'openlesson.notBooked'], ['from the waiting list', STAFF, 'openlesson.notBooked'], ['who runs it but has no seat', HOST, 'openlesson.notBooked'], ['who teaches it', TEACHER, 'openlesson.ownLesson'],
  ])('nobody observes or scores: %s', async (_, as, code) => {
    const { id } = await announce(HOST, { seats: 1 });
    await book(EXPERT, id);
    await book(STAFF, id);
    hub.setNow(AFTER);
    await hub.call(openLessonRoutes.hold, { ...at(id), body: {} }, await hub.as(HOST));
    for (const deed of [() => observe(as, id), () => keepNotes(as, id, [aNote()]), () => keepDraft(as, id, 0), () => submit(as, id)]) await expect(deed()).rejects.toMatchObject({ code });
  });

  test('somebody to whom the lesson is not open finds none of it', async () => {
    const id = await held([STAFF], { level: 'school' });
    await submit(STAFF, id);
    for (const deed of [() => observe(PART, id), () => submit(PART, id), () => result(PART, id), () => answer(PART, id)]) await expect(deed()).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('submitting', () => {
  test('totals are computed, the grade comes from the bands of the version', async () => {
    const id = await held([EXPERT]);
    expect(await submit(EXPERT, id, { sheet: filled(1) })).toMatchObject({ total: 88, grade: '优秀', reason: null });
    expect((await observe(EXPERT, id)).own).toMatchObject({ total: 88, sheet: filled(1) });
  });

  test.each([
    ['a place without points', (sheet: ReturnType<typeof filled>) => ({ ...sheet, items: sheet.items.map((item) => ({ ...item, points: item.points.slice(0, -1) })) }), 'evaluation.missing'],
    ['more points than there are', (sheet: ReturnType<typeof filled>) => ({ ...sheet, items: sheet.items.map((item) => ({ ...item, points: item.points.map(() => 11) })) }), 'evaluation.tooMany'],
    ['no evidence where it is asked for', (sheet: ReturnType<typeof filled>) => ({ ...sheet, items: sheet.items.map((item) => ({ ...item, evidence: '' })) }), 'evaluation.noEvidence'],
    ['a sheet of another kind', (sheet: ReturnType<typeof filled>) => ({ ...sheet, items: [...sheet.items, { key: 'extra', points: [1], evidence: '' }] }), 'request.invalid'],
  ])('is refused with %s', async (_, bent, code) => {
    const id = await held([EXPERT]);
    await expect(submit(EXPERT, id, { sheet: bent(filled()) })).rejects.toMatchObject({ code });
  });

  test('not before the lesson is recorded as held, and not after the evaluation is closed', async () => {
    const { id } = await announce();
    for (const one of [EXPERT, PART]) await book(one, id);
    hub.setNow(BEFORE);
    await expect(submit(EXPERT, id)).rejects.toMatchObject({ code: 'openlesson.notHeld' });
    hub.setNow(AFTER);
    await hub.call(openLessonRoutes.hold, { ...at(id), body: {} }, await hub.as(HOST));
    await submit(EXPERT, id);
    await conclude(id);
    await expect(submit(PART, id)).rejects.toMatchObject({ code: 'openlesson.otherState' });
  });

  test('ten times at once is once; a correction says why and leaves the first as it was', async () => {
    const id = await held([EXPERT]);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => submit(EXPERT, id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(submit(EXPERT, id, { sheet: filled(2) })).rejects.toMatchObject({ code: 'evaluation.submitted' });
    expect(await submit(EXPERT, id, { sheet: filled(2), reason: '第二项看错了' })).toMatchObject({ total: 76, reason: '第二项看错了' });
    const rows: unknown[] = await hub.app.get(DataSource).query('select turn, reason from evaluation where open_lesson_id = $1 order by turn', [id]);
    expect(rows).toEqual([{ turn: 0, reason: null }, { turn: 1, reason: '第二项看错了' }]);
    expect(await result(EXPERT, id)).toMatchObject({ lesson: { submitted: 1 }, scores: { mean: 76 }, texts: [{ corrected: '第二项看错了' }] });
  });

  test('the database itself changes no submitted sheet and takes none for one’s own lesson', async () => {
    const id = await held([EXPERT]);
    await submit(EXPERT, id);
    for (const sql of [`update evaluation set reason = 'x' where open_lesson_id = '${id}'`, `delete from evaluation where open_lesson_id = '${id}'`, 'truncate evaluation']) await expect(asOwner(hub, sql)).rejects.toThrow('评课一经提交不可修改或删除');
    await expect(asOwner(hub, `insert into evaluation select gen_random_uuid(), open_lesson_id, '${personId(TEACHER)}', 0, sheet, null, now() from evaluation where open_lesson_id = '${id}'`)).rejects.toThrow('不能评自己的课');
    await expect(hub.app.get(DataSource).query('delete from evaluation')).rejects.toThrow();
  });
});

/** Every answer that this person can get about the lesson, as one text. */
const everything = async (as: string, id: string): Promise<string> => {
  const session = await hub.as(as);
  const answers = await Promise.allSettled([
    hub.call(openLessonRoutes.list, {}, session), hub.call(openLessonRoutes.list, { query: { designId: designId('001') } }, session), open(as, id), result(as, id), observe(as, id),
    hub.call(openLessonRoutes.guests, at(id), session), hub.call(noticeRoutes.list, {}, session),
  ]);
  return JSON.stringify(answers.filter(({ status }) => status === 'fulfilled'));
};

describe('nobody reads others’ before his time', () => {
  const SECRET = '只有提交后才看得到';

  test('observers, hosts, the district, the teacher and passers-by read counts and nothing else while it runs', async () => {
    const id = await held([EXPERT, PART, STAFF]);
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    await submit(EXPERT, id, { sheet: filled(1.5, SECRET) });
    const told = JSON.stringify(bell.mock.calls);
    bell.mockRestore();
    expect(told).toContain('evaluation.submitted');
    for (const word of [SECRET, personId(EXPERT), '优秀']) expect(told).not.toContain(word);
    // Identifiers are chance and may hold any digits.
    expect(told.replaceAll(/[0-9a-f-]{36}/g, '')).not.toMatch(/[0-9]{2}/);
    for (const as of [PART, STAFF, HOST, TEACHER, 'mem-0202', 'bur-01', 'exp-02']) {
      const known = await everything(as, id);
      expect([as, known.includes(SECRET)]).toEqual([as, false]);
      expect(await result(as, id)).toMatchObject({ lesson: { submitted: 1 }, texts: null, answer: null, rubric: null, scores: null });
    }
    expect(JSON.stringify(await result(EXPERT, id))).toContain(SECRET);
    // Now his own is in, he reads the other's; whoever still owes his own does not.
    await submit(PART, id, { sheet: filled(0) });
    expect(await result(PART, id)).toMatchObject({ scores: { mean: 91, grade: '特优' } });
    expect((await result(PART, id)).texts).toHaveLength(2);
    expect(await everything(STAFF, id)).not.toContain(SECRET);
  });

  test('a draft is its writer’s alone, whoever asks', async () => {
    const id = await held([EXPERT, PART]);
    await hub.call(evaluationRoutes.keepDraft, { ...at(id), body: { seen: 0, sheet: filled(1, SECRET) } }, await hub.as(PART));
    await keepNotes(PART, id, [aNote({ text: SECRET })]);
    await submit(EXPERT, id);
    for (const as of [EXPERT, HOST, STAFF, TEACHER]) expect([as, (await everything(as, id)).includes(SECRET)]).toEqual([as, false]);
    await conclude(id);
    for (const as of [EXPERT, HOST, STAFF, TEACHER]) expect([as, (await everything(as, id)).includes(SECRET)]).toEqual([as, false]);
  });

  test('an observer who never submitted reads nothing afterwards either', async () => {
    const id = await held([EXPERT, PART]);
    await submit(EXPERT, id, { sheet: filled(1, SECRET) });
    await conclude(id);
    expect(await everything(PART, id)).not.toContain(SECRET);
    expect(await result(HOST, id)).toMatchObject({ scores: { mean: 88 } });
  });

  test('the teacher reads the words, answers, and then the points; also when he leads the studio', async () => {
    const id = await held([EXPERT, PART], { teacherId: personId(HOST) });
    await submit(EXPERT, id, { sheet: filled(1, SECRET) });
    await submit(PART, id);
    expect(await result(HOST, id)).toMatchObject({ texts: null, scores: null });
    await expect(answer(HOST, id)).rejects.toMatchObject({ code: 'openlesson.otherState' });
    await conclude(id);
    const before = await result(HOST, id);
    expect(before).toMatchObject({ rubric: null, scores: null, answer: null });
    expect(JSON.stringify(before.texts)).toContain(`亮点：${SECRET}`);
    expect(JSON.stringify(before)).not.toContain(`${SECRET}的依据`);
    await expect(answer(EXPERT, id)).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await answer(HOST, id)).toMatchObject({ scores: { mean: 88, grade: '优秀' }, answer: { by: personId(HOST) } });
    await expect(answer(HOST, id)).rejects.toMatchObject({ code: 'evaluation.answered' });
    expect((await result(PART, id)).answer?.text).toContain('转换环节');
  });

  test('names only if the form says so, for everybody, and in no order that tells', async () => {
    const [named, hidden] = [await held([EXPERT, PART]), await held([EXPERT, PART], { namesShown: false })];
    for (const id of [named, hidden]) {
      await submit(EXPERT, id);
      await submit(PART, id);
      await conclude(id, HOST);
    }
    expect((await result(TEACHER, named)).texts?.map(({ observer }) => observer?.name).sort()).toEqual(['瞿白露', '白鹿鸣'].sort());
    for (const as of [TEACHER, EXPERT, HOST, STAFF]) {
      const seen = await result(as, hidden);
      expect(seen.texts?.map(({ observer }) => observer)).toEqual([null, null]);
      expect(JSON.stringify(seen)).not.toContain(personId(as === EXPERT ? PART : EXPERT));
      const ids = seen.texts?.map((text) => text.id) ?? [];
      expect(ids).toEqual([...ids].sort());
    }
  });
});
