// What a teacher reads about a cohort: what is short and what is next; that it can no longer be met, and the way out.
import { CohortId, EnrolmentId, type CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { progressRoutes, type MyCourse, type Requirement } from '@gongyan/shared/training/progress/progress.contract';
import { CertRuleSetId, LevelId, ProgrammeId } from '@gongyan/shared/training/scheme/scheme.contract';
import { CohortSessionId } from '@gongyan/shared/training/session/session.contract';
import { fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { aPerson, uuid } from '../../testing/people-here';
import { quietHub, renderAt } from '../../testing/render-at';

const C = LevelId.parse(uuid(70));
const card: CohortCard = {
  id: CohortId.parse(uuid(60)), programmeId: ProgrammeId.parse(uuid(61)), ordinal: 4, name: '第4期B证培训班', ruleSetId: CertRuleSetId.parse(uuid(62)), quota: 240, startsOn: '2026-10-10', endsOn: '2027-01-16', enrolUntil: '2026-09-25',
  organiser: '进修学院', place: '报告厅', state: 'in_training', reason: null, programme: { id: ProgrammeId.parse(uuid(61)), kind: 'certificate', name: 'B 证培训班', levelId: C, perYear: 1, note: '' }, levelName: 'B 证', ruleVersion: 1,
  heads: { applied: 0, approved: 0, admitted: 0, waitlisted: 0, learning: 139, met: 0, certified: 0, left: 0 }, sessions: { planned: 20, over: 11, half: 160 }, standing: { staff: false, trains: false, leads: [], mine: null },
};
const requirement = (change: Partial<Requirement>): Requirement => ({ code: 'attendance', of: null, need: 18, got: 11, booked: 9, state: 'open', spare: 2, missed: 0, voided: false, ...change });
const course = (requirements: Requirement[], change: Partial<MyCourse> = {}): MyCourse => ({
  cohort: card, next: { id: CohortSessionId.parse(uuid(63)), title: '心理活动课的目标与活动', startsAt: new Date('2026-12-05T00:30:00Z'), place: '报告厅' }, works: [], nextCohort: { id: CohortId.parse(uuid(64)), name: '第5期B证培训班' },
  enrolment: { id: EnrolmentId.parse(uuid(65)), cohortId: card.id, personId: aPerson(1).id, schoolId: null, state: 'in_training', nominatedBy: null, recommended: true, placeNo: 1, reason: null, carriedFrom: null, createdAt: new Date() },
  progress: { requirements, met: requirements.every(({ state }) => state === 'met'), possible: requirements.every(({ state }) => state !== 'impossible'), half: 88 }, ...change,
});
const show = async (mine: MyCourse, more = (hub: FakeHub) => hub) => {
  const hub = more(quietHub(new FakeHub()).on(progressRoutes.mine, () => ({ courses: [mine], open: [], levels: [{ id: C, name: 'C 证' }] })));
  await renderAt('/');
  return hub;
};

test('names what is short, one by one, and the next session', async () => {
  await show(course([requirement({}), requirement({ code: 'hours', need: 144, got: 88, booked: 72 }), requirement({ code: 'work', of: 'case_analysis', need: 1, got: 0, booked: 1, spare: null }), requirement({ code: 'exam', need: 60, got: 0, spare: null })]));
  expect(await screen.findByText('距B 证还差：再到 7 次课（余下 9 次，还能缺 2 次）；1 份个案分析（已交，待评定）；考试满 60 分。')).toBeTruthy();
  expect(screen.getByText(/下一次课：.*12月5日.*《心理活动课的目标与活动》，报告厅。/)).toBeTruthy();
});

test('says when not one more may be missed', async () => {
  await show(course([requirement({ got: 9, spare: 0, missed: 2 })]));
  expect(await screen.findByText('距B 证还差：余下 9 次课一次都不能再缺。')).toBeTruthy();
});

test('says why it can no longer be met, and moves to the next cohort with one button', async () => {
  const moved = (hub: FakeHub) => hub.on(enrolmentRoutes.defer, () => ({ cohortId: CohortId.parse(uuid(64)), name: '第5期B证培训班' }));
  const hub = await show(course([requirement({ got: 8, spare: -1, missed: 3, state: 'impossible' })]), moved);
  expect(await screen.findByText('本期已无法达标：出勤最多 17 次，要求 18 次。')).toBeTruthy();
  expect(screen.getByText('可转入第5期B证培训班，已得学时保留。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '转入第5期B证培训班' }));
  expect(await screen.findByText('已转入第5期B证培训班')).toBeTruthy();
  expect(hub.last(enrolmentRoutes.defer)?.params).toEqual({ enrolmentId: uuid(65) });
});
