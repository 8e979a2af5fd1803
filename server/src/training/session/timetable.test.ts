// Planning over HTTP: a cohort made and changed, its timetable planned, copied, moved and called off, its works set and called
// off. By those who may; everybody concerned hears of it, with the reason.
import { CohortId, cohortRoutes } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { ProgrammeId } from '@gongyan/shared/training/scheme/scheme.contract';
import { CohortSessionId, sessionRoutes } from '@gongyan/shared/training/session/session.contract';
import { WorkId, workRoutes } from '@gongyan/shared/training/work/work.contract';
import { DataSource } from 'typeorm';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { demoId } from '../../seed/demo-id.js';

let hub: DemoHub;
const [running, next] = [demoId(CohortId, 'co-B04'), demoId(CohortId, 'co-B05')];
const code = (wanted: string) => ({ code: wanted });
const STAFF = 'cen-02';
/** A trainer of the running cohort, a school's lead, a teacher, an outsider of the bureau. */
const OTHERS = ['trn-01', 'sch-01', 'pt-01', 'bur-01'] as const;

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const heard = async (account: string) => (await hub.call(noticeRoutes.list, { query: {} }, await hub.as(account))).rows.filter(({ kind }) => kind.startsWith('training.')).map(({ kind, facts }) => ({ kind, facts }));
const planned = { programmeId: demoId(ProgrammeId, 'pr-B'), ordinal: 6, name: '第6期B证培训班', quota: 40, startsOn: '2027-09-06', endsOn: '2027-12-30', enrolUntil: '2027-08-20', organiser: '进修学院', place: '报告厅' };

describe('a cohort', () => {
  test('is made by district staff, one of each number', async () => {
    const plan = async (by: string, more = {}) => hub.call(enrolmentRoutes.planCohort, { body: { ...planned, ...more } }, await hub.as(by));
    for (const other of OTHERS) await expect(plan(other)).rejects.toMatchObject(code('access.notYours'));
    await expect(plan(STAFF, { ordinal: 5 })).rejects.toMatchObject(code('cohort.twice'));
    await expect(plan(STAFF, { enrolUntil: '2027-10-01' })).rejects.toMatchObject(code('cohort.days'));
    await expect(plan(STAFF)).resolves.toMatchObject({ state: 'planned', ruleVersion: null });
  });

  test('is changed by them, as far as it has not begun, and its learners hear of another place', async () => {
    const card = await hub.call(cohortRoutes.open, { params: { cohortId: running } }, await hub.as(STAFF));
    const { ordinal, name, quota, startsOn, endsOn, enrolUntil, organiser, place } = card;
    const change = async (by: string, more = {}) => hub.call(enrolmentRoutes.changeCohort, { params: { cohortId: running }, body: { ordinal, name, quota, startsOn, endsOn, enrolUntil, organiser, place, ...more } }, await hub.as(by));
    for (const other of OTHERS) await expect(change(other)).rejects.toMatchObject(code('access.notYours'));
    await expect(change(STAFF, { quota: 3 })).rejects.toMatchObject(code('cohort.quotaTooSmall'));
    await expect(change(STAFF, { startsOn: '2026-10-11' })).rejects.toMatchObject(code('cohort.begun'));
    await expect(change(STAFF, { ordinal: 5 })).rejects.toMatchObject(code('cohort.twice'));
    await expect(change(STAFF, { place: '二号楼' })).resolves.toMatchObject({ place: '二号楼', ruleVersion: 1 });
    expect(await heard('pt-01')).toContainEqual({ kind: 'training.moved', facts: expect.objectContaining({ cohort: '第4期B证培训班' }) });
  });
});

describe('the timetable', () => {
  const copy = async (by: string, from: CohortId, to = next) => hub.call(sessionRoutes.copy, { params: { cohortId: to }, body: { from } }, await hub.as(by));
  const list = async () => hub.call(sessionRoutes.list, { params: { cohortId: next } }, await hub.as(STAFF));

  test('is copied from an earlier cohort of the programme, same weekdays and clocks, once', async () => {
    for (const other of OTHERS) await expect(copy(other, running)).rejects.toMatchObject(code('access.notYours'));
    await expect(copy(STAFF, demoId(CohortId, 'co-P02'))).rejects.toMatchObject(code('request.notFound'));
    await expect(copy(STAFF, next)).rejects.toMatchObject(code('request.notFound'));
    await expect(copy(STAFF, running)).resolves.toEqual({ sessions: 20, works: 4, dropped: [] });
    await expect(copy(STAFF, running)).rejects.toMatchObject(code('session.copyTwice'));
    const [old] = await hub.call(sessionRoutes.list, { params: { cohortId: running } }, await hub.as(STAFF));
    const [first, ...rest] = await list();
    expect([rest.length, first?.title, first?.trainers.map(({ id }) => id), first?.state]).toEqual([19, old?.title, old?.trainers.map(({ id }) => id), 'planned']);
    const weeks = ((first?.startsAt.getTime() ?? 0) - (old?.startsAt.getTime() ?? 0)) / (7 * 86_400_000);
    expect([weeks % 1, (first?.startsAt.getTime() ?? 0) >= Date.parse('2027-07-05T00:00:00+08:00')]).toEqual([0, true]);
    expect((await hub.call(workRoutes.list, { params: { cohortId: next } }, await hub.as(STAFF))).map(({ title }) => title)).toContain('理论考试');
  });

  test('takes several sessions at once: all or none', async () => {
    const one = { moduleCode: 'B1', title: '补课', form: '面授', startsAt: new Date('2027-07-20T01:00:00Z'), endsAt: new Date('2027-07-20T05:00:00Z'), place: '', trainerIds: [personId('trn-02')] };
    const plan = async (sessions: object[]) => hub.call(sessionRoutes.plan, { params: { cohortId: next }, body: { sessions } }, await hub.as(STAFF));
    await expect(plan([one, { ...one, trainerIds: [personId('pt-01')] }])).rejects.toMatchObject(code('session.trainerOutside'));
    await expect(plan([one, { ...one, endsAt: one.startsAt }])).rejects.toMatchObject(code('session.days'));
    expect(await list()).toHaveLength(20);
    expect(await plan([one, { ...one, title: '补课二' }])).toMatchObject([{ title: '补课', half: 8 }, { title: '补课二' }]);
    expect(await list()).toHaveLength(22);
  });

  test('moves and is called off with a reason; learners and trainers hear of both', async () => {
    const session = demoId(CohortSessionId, 'co-B04-s20');
    const known = (await hub.call(sessionRoutes.list, { params: { cohortId: running } }, await hub.as(STAFF))).find(({ id }) => id === session);
    if (known === undefined) throw new Error('not seeded');
    const { moduleCode, title, form, trainers } = known;
    const body = { moduleCode, title, form, place: '三楼', startsAt: known.startsAt, endsAt: known.endsAt, trainerIds: trainers.map(({ id }) => id) };
    const change = async (by: string, id = session) => hub.call(sessionRoutes.change, { params: { cohortSessionId: id }, body }, await hub.as(by));
    const cancel = async (by: string, reason: string) => hub.call(sessionRoutes.cancel, { params: { cohortSessionId: session }, body: { reason } }, await hub.as(by));
    for (const other of OTHERS) {
      await expect(change(other)).rejects.toMatchObject(code('access.notYours'));
      await expect(cancel(other, '不想上')).rejects.toMatchObject(code('access.notYours'));
    }
    await expect(change(STAFF)).resolves.toMatchObject({ place: '三楼' });
    await expect(change(STAFF, demoId(CohortSessionId, 'co-B04-s01'))).rejects.toMatchObject(code('session.otherState'));
    await expect(cancel(STAFF, '场地检修')).resolves.toMatchObject({ state: 'cancelled', reason: '场地检修' });
    await expect(cancel(STAFF, '场地检修')).rejects.toMatchObject(code('session.otherState'));
    const facts = expect.objectContaining({ title, reason: '场地检修' });
    expect(await heard('pt-01')).toEqual(expect.arrayContaining([{ kind: 'training.sessionMoved', facts: expect.objectContaining({ title }) }, { kind: 'training.sessionCancelled', facts }]));
    const told: { id: string }[] = await hub.app.get(DataSource).query("select person_id as id from notice where kind = 'training.sessionCancelled'");
    for (const { id } of trainers) expect(told.map((one) => one.id)).toContain(id);
    expect((await hub.call(progressRoutes.mine, {}, await hub.as('pt-01'))).courses.find(({ cohort }) => cohort.id === running)?.cohort.sessions).toMatchObject({ planned: 19 });
  });
});

describe('works', () => {
  test('are set by trainers and staff, whole, and called off only before anybody handed in', async () => {
    const add = async (by: string, more = {}) => hub.call(workRoutes.add, { params: { cohortId: running }, body: { kind: 'interview', templateKey: null, title: '结业面谈', dueOn: '2027-01-15', ...more } }, await hub.as(by));
    for (const other of ['sch-01', 'pt-01', 'bur-01', 'exp-01']) await expect(add(other)).rejects.toMatchObject(code('access.notYours'));
    await expect(add('trn-01', { kind: 'assignment' })).rejects.toMatchObject(code('work.kind'));
    await expect(add('trn-01', { templateKey: 'case_analysis' })).rejects.toMatchObject(code('work.kind'));
    const { id } = await add('trn-01');
    expect(await heard('pt-01')).toContainEqual({ kind: 'training.workSet', facts: expect.objectContaining({ work: '结业面谈', due: '2027-01-15' }) });
    const change = async (by: string) => hub.call(workRoutes.change, { params: { workId: id }, body: { title: '结业面谈（十分钟）', dueOn: '2027-01-16' } }, await hub.as(by));
    const cancel = async (by: string, workId: string = id) => hub.call(workRoutes.cancel, { params: { workId }, body: { reason: '改为笔谈' } }, await hub.as(by));
    for (const other of ['sch-01', 'pt-01', 'bur-01']) {
      await expect(change(other)).rejects.toMatchObject(code('access.notYours'));
      await expect(cancel(other)).rejects.toMatchObject(code('access.notYours'));
    }
    await expect(change('trn-01')).resolves.toMatchObject({ title: '结业面谈（十分钟）' });
    await expect(cancel('trn-01', demoId(WorkId, 'co-B04-w1'))).rejects.toMatchObject(code('work.begun'));
    await expect(cancel('trn-01')).resolves.toMatchObject({ reason: '改为笔谈' });
    await expect(change('trn-01')).rejects.toMatchObject(code('work.cancelled'));
    await expect(hub.call(workRoutes.mark, { params: { workId: id }, body: { personIds: [personId('pt-01')], state: 'passed', score: null, note: '' } }, await hub.as('trn-01'))).rejects.toMatchObject(code('work.cancelled'));
    await expect(hub.call(workRoutes.handIn, { params: { workId: id }, body: { documentId: null, note: '交' } }, await hub.as('pt-01'))).rejects.toMatchObject(code('work.cancelled'));
    expect(await heard('pt-01')).toContainEqual({ kind: 'training.workCancelled', facts: expect.objectContaining({ reason: '改为笔谈' }) });
  });
});

test('a cohort that is cancelled says why to everybody in it, and nothing is expected of it any more', async () => {
  const cancel = async (reason: string | null) => hub.call(enrolmentRoutes.stepCohort, { params: { cohortId: running }, body: { action: 'cancel', reason } }, await hub.as(STAFF));
  await expect(cancel(null)).rejects.toMatchObject(code('cohort.noReason'));
  await expect(cancel('讲师不能到场')).resolves.toMatchObject({ state: 'cancelled', reason: '讲师不能到场' });
  expect(await heard('pt-01')).toContainEqual({ kind: 'training.cancelled', facts: expect.objectContaining({ reason: '讲师不能到场' }) });
  expect(await hub.app.get(DataSource).query("select 1 from hours_expected h join enrolment e on e.id::text = h.source_id where e.cohort_id = $1", [running])).toEqual([]);
});
