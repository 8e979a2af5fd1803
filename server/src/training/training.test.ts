// The training room on a real database: what each person sees of a cohort, and rules that a second person publishes and
// nobody changes afterwards.
import { CohortId, cohortRoutes } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { schemeRoutes, type CertRuleSet } from '@gongyan/shared/training/scheme/scheme.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../testing/as-owner.js';
import { personId, startDemoHub, type DemoHub } from '../../testing/demo-hub.js';
import { demoId } from '../seed/demo-id.js';

let hub: DemoHub;
const running = demoId(CohortId, 'co-B04');
const params = { cohortId: running };

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const board = async (account: string) => hub.call(progressRoutes.board, { params }, await hub.as(account));
const plan = async () => hub.call(schemeRoutes.plan, {}, await hub.as('cen-02'));

describe('a cohort', () => {
  test('shows its numbers to everybody', async () => {
    const card = await hub.call(cohortRoutes.open, { params }, await hub.as('bur-01'));
    expect(card).toMatchObject({ name: '第4期B证培训班', state: 'in_training', levelName: 'B 证', ruleVersion: 1, sessions: { planned: 20, over: 11, half: 160 }, standing: { staff: false, trains: false, leads: [], mine: null } });
    expect(await hub.call(cohortRoutes.list, {}, await hub.as('pt-01'))).toContainEqual(expect.objectContaining({ id: running, standing: expect.objectContaining({ mine: expect.objectContaining({ state: 'in_training' }) }) }));
  });

  test('shows who is in it to staff and its trainers, a school’s own to its lead, and himself to a learner', async () => {
    const [staff, trainer, lead, learner, expert] = [await board('cen-02'), await board('trn-01'), await board('sch-27'), await board('pt-01'), await board('exp-01')];
    expect(trainer.rows.map(({ person }) => person.id)).toEqual(staff.rows.map(({ person }) => person.id));
    expect(staff.rows.length).toBeGreaterThan(100);
    expect(lead.rows.map(({ person }) => person.id)).toContain(personId('ht-02'));
    expect(new Set(lead.rows.map(({ schoolName }) => schoolName)).size).toBe(1);
    expect([learner.rows.map(({ person }) => person.id), expert.rows]).toEqual([[personId('pt-01')], []]);
  });

  test.each([
    ['pt-01', { attended: 11, half: 88, spare: 2, state: 'open' }], ['pt-02', { attended: 9, half: 72, spare: 0, state: 'open' }], ['ht-02', { attended: 8, half: 64, spare: -1, state: 'impossible' }],
  ])('has %s as the sample says', async (account, { attended, half, spare, state }) => {
    const row = (await board('cen-02')).rows.find(({ person }) => person.id === personId(account));
    expect(row?.progress).toMatchObject({ half, requirements: expect.arrayContaining([expect.objectContaining({ code: 'attendance', got: attended, need: 18, spare, state })]) });
  });
});

describe('rules of a level', () => {
  let draft: CertRuleSet;
  const change = (set: CertRuleSet, minHalf: number) => ({ validFrom: '2026-12-01', rules: { ...set.rules, minHalf, modules: [] } });

  test('are drafted by one and published by another', async () => {
    const { ruleSets, levels } = await plan();
    const level = levels.find(({ code }) => code === 'B');
    const base = ruleSets.find(({ levelId }) => levelId === level?.id);
    if (base === undefined || level === undefined) throw new Error('not seeded');
    draft = await hub.call(schemeRoutes.draftRules, { params: { levelId: level.id }, body: change(base, 180) }, await hub.as('cen-03'));
    expect(draft).toMatchObject({ version: 2, state: 'draft', draftedBy: personId('cen-03') });
    const publish = async (account: string) => hub.call(schemeRoutes.publishRules, { params: { certRuleSetId: draft.id }, body: {} }, await hub.as(account));
    await expect(publish('cen-03')).rejects.toMatchObject({ code: 'cert.rulesSameHand' });
    await expect(publish('sch-01')).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(publish('cen-02')).resolves.toMatchObject({ state: 'published', publishedBy: personId('cen-02') });
    await expect(publish('cen-02')).rejects.toMatchObject({ code: 'cert.rulesPublished' });
  });

  test('never change once published, and a cohort keeps the version it enrolled under', async () => {
    await expect(hub.call(schemeRoutes.changeRules, { params: { certRuleSetId: draft.id }, body: change(draft, 2) }, await hub.as('cen-03'))).rejects.toMatchObject({ code: 'cert.rulesPublished' });
    const sql = hub.app.get(DataSource);
    await expect(sql.query("update cert_rule_set set rules = '{}' where id = $1", [draft.id])).rejects.toThrow('不可修改');
    await expect(sql.query('update cohort set rule_set_id = $1 where id = $2', [draft.id, running])).rejects.toThrow('不再变动');
    expect(await hub.call(cohortRoutes.open, { params }, await hub.as('cen-02'))).toMatchObject({ ruleVersion: 1 });
  });

  test('ask for levels before, but never in a circle, and each kind of work once', async () => {
    const { levels } = await plan();
    const [c, b] = ['C', 'B'].map((code) => levels.find((level) => level.code === code));
    const call = async (rules: object) => hub.call(schemeRoutes.draftRules, { params: { levelId: c?.id }, body: { validFrom: '2026-12-01', rules: { ...draft.rules, ...rules } } }, await hub.as('cen-03'));
    await expect(call({ requires: [c?.id] })).rejects.toMatchObject({ code: 'cert.requiresCircle' });
    await expect(call({ requires: [b?.id] })).rejects.toMatchObject({ code: 'cert.requiresCircle' });
    await expect(call({ requires: [], works: [{ kind: 'case_analysis', count: 1 }, { kind: 'case_analysis', count: 2 }] })).rejects.toMatchObject({ code: 'cert.worksTwice' });
  });

  test('show before they are published what they would change, for whom', async () => {
    const { levels, ruleSets } = await plan();
    const [a, b] = ['A', 'B'].map((code) => levels.find((level) => level.code === code));
    const base = ruleSets.find(({ levelId, version }) => levelId === b?.id && version === 1);
    if (base === undefined || a === undefined || b === undefined) throw new Error('not seeded');
    const rules = { ...base.rules, minYearsInPost: 30, works: [{ kind: 'group_plan', count: 2 }] };
    const set = await hub.call(schemeRoutes.draftRules, { params: { levelId: b.id }, body: { validFrom: '2026-12-01', rules } }, await hub.as('cen-03'));
    const effect = async (account: string) => hub.call(enrolmentRoutes.rulesEffect, { params: { certRuleSetId: set.id } }, await hub.as(account));
    for (const other of ['trn-01', 'sch-01', 'pt-01', 'bur-01']) await expect(effect(other)).rejects.toMatchObject({ code: 'access.notYours' });
    const { eligible, cohorts } = await effect('cen-02');
    expect(eligible.after).toBe(0);
    expect(eligible.before).toBeGreaterThanOrEqual(eligible.losing.length);
    for (const one of eligible.losing) expect(one).toMatchObject({ code: 'enrolment.needsYears' });
    expect(cohorts.find(({ cohort }) => cohort.id === running)).toMatchObject({ takes: false, version: 1, refused: [], lacking: [] });
    expect(cohorts.find(({ cohort }) => cohort.name === '第5期B证培训班')).toMatchObject({ takes: true, version: null, lacking: expect.arrayContaining([{ code: 'work', of: 'group_plan', need: 2, set: 0 }]) });
  });

  test('must add up, and history has none', async () => {
    const { levels, schemes } = await plan();
    const legacy = levels.find(({ schemeId }) => schemes.find(({ id }) => id === schemeId)?.recordOnly === true);
    const post = levels.find(({ code }) => code === 'post');
    const call = async (levelId: unknown, rules: object) => hub.call(schemeRoutes.draftRules, { params: { levelId }, body: { validFrom: '2026-12-01', rules: { ...draft.rules, ...rules } } }, await hub.as('cen-03'));
    await expect(call(legacy?.id, {})).rejects.toMatchObject({ code: 'cert.recordOnly' });
    await expect(call(post?.id, { modules: [{ code: 'X', name: '伦理', half: 10 }] })).rejects.toMatchObject({ code: 'cert.modulesShort' });
    await expect(call(post?.id, { minAttendance: { present: 5, of: 4 } })).rejects.toMatchObject({ code: 'cert.attendanceOver' });
  });
});

test('what was recorded is never changed, not even past the program', async () => {
  const sql = hub.app.get(DataSource);
  for (const table of ['session_attendance', 'work_result']) {
    await expect(sql.query(`delete from ${table}`)).rejects.toThrow();
    await expect(asOwner(hub, `delete from ${table}`)).rejects.toThrow();
  }
});
