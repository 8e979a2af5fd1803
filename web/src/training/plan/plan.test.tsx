// Planning a course: a cohort suggested from the last one, several sessions in one go, calling one off with its reason; and
// nothing of it for whoever may not.
import { CohortId, cohortRoutes, type CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { CertRuleSetId, LevelId, ProgrammeId, schemeRoutes, SchemeId, type CertPlan } from '@gongyan/shared/training/scheme/scheme.contract';
import { CohortSessionId, sessionRoutes, type SessionCard } from '@gongyan/shared/training/session/session.contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, aStaffMe, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const [B, programmeId, cohortId, set] = [LevelId.parse(uuid(70)), ProgrammeId.parse(uuid(61)), CohortId.parse(uuid(60)), CertRuleSetId.parse(uuid(62))];
const programme = { id: programmeId, kind: 'certificate' as const, name: 'B 证培训班', levelId: B, perYear: 1, note: '' };
const card = (staff: boolean, change: Partial<CohortCard> = {}): CohortCard => ({
  id: cohortId, programmeId, ordinal: 4, name: '第4期B证培训班', ruleSetId: set, quota: 240, startsOn: '2026-10-10', endsOn: '2027-01-16', enrolUntil: '2026-09-25', organiser: '进修学院', place: '报告厅', state: 'in_training', reason: null, programme, levelName: 'B 证', ruleVersion: 1,
  heads: { applied: 0, approved: 0, admitted: 0, waitlisted: 0, learning: 139, met: 0, certified: 0, left: 0 }, sessions: { planned: 1, over: 0, half: 8 }, standing: { staff, trains: false, leads: [], mine: null }, ...change,
});
const plan: CertPlan = {
  schemes: [{ id: SchemeId.parse(uuid(71)), code: 'abc', name: 'ABC', recordOnly: false, note: '' }], levels: [{ id: B, schemeId: SchemeId.parse(uuid(71)), code: 'B', name: 'B 证', ordinal: 2, audience: '' }], programmes: [programme],
  ruleSets: [{
    id: set, levelId: B, version: 3, state: 'published', validFrom: '2020-01-01', draftedBy: aPerson(2).id, draftedAt: new Date(0), publishedBy: aPerson(3).id, publishedAt: new Date(0), drafter: aPerson(2), publisher: aPerson(3), used: 1,
    rules: { minHalf: 160, minAttendance: { present: 9, of: 10 }, graceMinutes: 15, requires: [], minYearsInPost: 0, schoolRecommendation: false, exam: null, works: [], practical: false, interview: 'none', modules: [{ code: 'B1', name: '取向', half: 160 }], source: '' },
  }],
};
const session: SessionCard = { id: CohortSessionId.parse(uuid(63)), cohortId, moduleCode: 'B1', title: '短程辅导', form: '面授', startsAt: new Date('2026-12-05T00:30:00Z'), endsAt: new Date('2026-12-05T04:30:00Z'), place: '报告厅', state: 'planned', reason: null, trainers: [aPerson(5)], half: 8, marked: 0, present: 0 };
const hubOf = (staff: boolean) => {
  const hub = quietHub(new FakeHub()).on(cohortRoutes.list, () => [card(staff)]).on(cohortRoutes.open, () => card(staff)).on(schemeRoutes.plan, () => plan).on(sessionRoutes.list, () => [session]).on(progressRoutes.board, () => ({ rows: [], levels: [] }));
  return staff ? hub.on(peopleRoutes.me, () => aStaffMe()) : hub;
};
const fill = (label: string, value: string) => fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(label), { target: { value } });

test('a new cohort is suggested from the last one, and says which rules it will go by', async () => {
  const hub = hubOf(true).on(enrolmentRoutes.planCohort, () => card(true));
  await renderAt('/training');
  await press('新建班次');
  expect(await screen.findByText(/现行规则：B 证第 3 版（80 学时，出勤 9\/10）/)).toBeTruthy();
  expect([screen.getByLabelText<HTMLInputElement>('名称').value, screen.getByLabelText<HTMLInputElement>('第几期').value, screen.getByLabelText<HTMLInputElement>('名额').value]).toEqual(['第5期B证培训班', '5', '240']);
  fill('名额', '60');
  await press('建立班次');
  await waitFor(() => expect(hub.last(enrolmentRoutes.planCohort)?.body).toMatchObject({ programmeId, ordinal: 5, quota: 60, organiser: '进修学院' }));
});

test('several sessions are planned in one go; each next one stands a week later', async () => {
  const hub = hubOf(true).on(sessionRoutes.plan, () => [session, session]);
  await renderAt(`/cohorts/${cohortId}`);
  await press('课表');
  await press('排课');
  fill('内容', '危机识别');
  await press('加入，再排下一次');
  fill('内容', '危机干预');
  await press('排 2 次课');
  await waitFor(() => expect(hub.last(sessionRoutes.plan)?.body).toMatchObject({ sessions: [{ title: '危机识别', startsAt: '2026-12-12T00:30:00.000Z', trainerIds: [aPerson(5).id] }, { title: '危机干预', startsAt: '2026-12-19T00:30:00.000Z' }] }));
});

test('a session is called off with its reason; what the server refuses is said, and nothing typed is lost', async () => {
  const hub = hubOf(true).refuse(sessionRoutes.cancel, 'session.otherState');
  await renderAt(`/cohorts/${cohortId}`);
  await press('课表');
  await press('修改《短程辅导》');
  await press('取消这次课…');
  fill('原因（学员会看到）', '场地检修');
  await press('取消这次课');
  expect(await screen.findByText(/这次课的状态刚有变化/)).toBeTruthy();
  expect(hub.last(sessionRoutes.cancel)?.body).toEqual({ reason: '场地检修' });
  expect(screen.getByLabelText<HTMLTextAreaElement>('原因（学员会看到）').value).toBe('场地检修');
});

test('a teacher sees the timetable and nothing to change it with', async () => {
  hubOf(false);
  await renderAt(`/cohorts/${cohortId}`);
  await press('课表');
  expect(await screen.findByText('短程辅导')).toBeTruthy();
  for (const name of ['排课', '修改班次', '修改《短程辅导》']) expect(screen.queryByRole('button', { name })).toBeNull();
});
