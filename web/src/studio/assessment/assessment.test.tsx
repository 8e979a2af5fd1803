// 考核 on a page: points filled in by the evidence, a reason where they depart from it, what is typed kept on the device, and the list as others see it.
import { RoundId, assessmentRoutes as routes, type AssessmentItem, type AssessmentPage, type AssessmentRound } from '@gongyan/shared/studio/assessment/assessment.contract';
import { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { SheetItem } from '@gongyan/shared/studio/assessment/sheet.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aPerson, aStudio, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const studio = { ...aStudio(), host: aPerson(1), members: [] };
const id = AssessmentId.parse(uuid(700));
const attendance: SheetItem = { key: 'attendance', group: '日常工作', title: '按时参加活动', titleEn: 'Attendance', rule: { kind: 'deduct', max: 100, facts: 'meetings', marks: { absent: 30, late: 10 } } };
const plans: SheetItem = { key: 'plans', group: '日常工作', title: '计划与总结', titleEn: 'Plan', rule: { kind: 'fixed', max: 100, facts: null, needs: 1 } };
const fact = { key: 'meetings', day: '2026-10-23', title: '同课异构', link: '/meetings/1', counts: true, level: null, mark: 'late' } as const;
const item = (one: SheetItem, more: Partial<AssessmentItem>): AssessmentItem => ({ item: one, computed: null, facts: [], marks: [], stands: null, ...more });
const page = (more: Partial<AssessmentPage> = {}): AssessmentPage => ({
  id, subject: 'members', person: aPerson(2), state: 'self_scored', total: 150, grade: null, noticeUntil: null, studioId: studio.id, studioName: studio.name, hostId: aPerson(1).id, year: { from: '2026-09-01', to: '2027-08-31' },
  sheet: { key: 'member100', version: 1, validFrom: '2025-09-01', subject: 'members', title: '成员年度考核表', titleEn: 'Member', stages: ['self', 'host'], grades: [], noticeDays: 5, source: '公开的考核办法' }, turn: 0, panel: [], people: [aPerson(2)],
  items: [item(attendance, { computed: 90, facts: [fact], stands: 90 }), item(plans, { stands: 60, marks: [{ item: 'plans', tenths: 60, reason: '', stage: 'self', byId: aPerson(2).id, at: new Date(0), turn: 0 }] })],
  objections: [], may: { score: 'host', publicise: false, object: false, answer: false }, ...more,
});

const at = async (given: AssessmentPage) => {
  const hub = quietHub(new FakeHub()).on(routes.page, () => given).on(routes.score, () => ({}));
  await renderAt(`/assessments/${id}`);
  return hub;
};
const fields = async (name: string) => screen.findByLabelText<HTMLInputElement>(`${name} 的分数`);
afterEach(() => localStorage.clear());

test('points stand as the evidence has them; to depart takes a reason; what is handed in is asked for once more', async () => {
  const hub = await at(page());
  expect([(await fields('按时参加活动')).value, (await fields('计划与总结')).value]).toEqual(['9', '6']);
  expect(screen.getByRole('link', { name: '同课异构' }).getAttribute('href')).toBe('/meetings/1');
  fireEvent.change(await fields('按时参加活动'), { target: { value: '７.5' } });
  expect(screen.getByText('与依据不同，请写明理由（至少 2 个字）。')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '交评分' }).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('按时参加活动 的理由'), { target: { value: '中途离开一次' } });
  expect(screen.getByText('合计 13.5 分')).toBeTruthy();
  await press('交评分');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '交评分' }));
  await screen.findByText('评分已交');
  expect(hub.last(routes.score)?.body).toEqual({ stage: 'host', turn: 0, marks: [{ item: 'attendance', tenths: 75, reason: '中途离开一次' }, { item: 'plans', tenths: 60, reason: '' }] });
});

test('above its most, or with two decimals, is told beside the field; what was typed is there again', async () => {
  await at(page());
  for (const value of ['10.5', '3.25', '很好']) {
    fireEvent.change(await fields('计划与总结'), { target: { value } });
    expect(screen.getByText('请填 0 到 10 之间的数，最多一位小数。')).toBeTruthy();
  }
  fireEvent.change(await fields('计划与总结'), { target: { value: '8' } });
  expect(JSON.parse(localStorage.getItem(`assessment:${id}:0:host:${aPerson(1).id}`) ?? '{}')).toEqual({ plans: { points: '8', reason: '' } });
});

test('whoever only reads sees points, reasons and objections, and no fields', async () => {
  await at(page({ state: 'objected', turn: 1, noticeUntil: '2026-11-28', may: { score: null, publicise: false, object: false, answer: true }, objections: [{ id: uuid(1), by: aPerson(3), reason: '课题漏计', at: new Date(0), answer: null, answeredBy: null, upheld: null }] }));
  expect(await screen.findByText('课题漏计')).toBeTruthy();
  expect(screen.queryByLabelText('计划与总结 的分数')).toBeNull();
  await press('处理');
  expect(within(await screen.findByRole('dialog')).getByText('课题漏计', { exact: false })).toBeTruthy();
});

const round = (more: Partial<AssessmentRound> = {}): AssessmentRound => ({
  id: RoundId.parse(uuid(800)), subject: 'members', year: { from: '2026-09-01', to: '2027-08-31' }, sheet: { key: 'member100', version: 1, title: '成员年度考核表', titleEn: 'Member' }, panel: [],
  lines: [{ id, subject: 'members', person: aPerson(2), state: 'publicised', total: 915, grade: 'excellent', noticeUntil: '2026-11-28', opens: false }], ...more,
});

test('a colleague’s published result: name, points, grade and a way to object, no way in', async () => {
  const hub = quietHub(new FakeHub()).on(studioRoutes.open, () => ({ ...studio, rights: { host: false, member: true, oversees: false, works: true } })).on(routes.rounds, () => [round()]).on(routes.object, () => ({}));
  await renderAt(`/studios/${studio.id}/assessment`);
  expect(await screen.findByText('91.5 分')).toBeTruthy();
  expect([screen.queryByRole('link', { name: new RegExp(aPerson(2).name) }), screen.queryByText('成绩册 Excel'), screen.queryByRole('button', { name: '开始考核' })]).toEqual([null, null, null]);
  await press('提出异议');
  fireEvent.change(await screen.findByLabelText('哪里不对，请写明'), { target: { value: '出勤应再核对' } });
  await press('提出');
  await screen.findByText('异议已提出');
  expect(hub.last(routes.object)?.body).toEqual({ reason: '出勤应再核对' });
  hub.on(routes.objections, () => [{ id: uuid(850), person: aPerson(2), title: '成员年度考核表', titleEn: 'Member', year: { from: '2026-09-01', to: '2027-08-31' }, reason: '出勤应再核对', at: new Date(), answer: '已补两次签到', answeredBy: aPerson(6), upheld: true }]).on(routes.rounds, () => []);
  fakeLive.tell(`studio:${studio.id}`, 'assessment.changed', { assessmentId: id });
  expect((await screen.findByRole('heading', { name: '我提的异议' })).closest('section')?.textContent).toContain('成立，退回重评 · 邵青梧：已补两次签到');
});

test('nothing has begun: it says so', async () => {
  quietHub(new FakeHub()).on(studioRoutes.open, () => studio).on(routes.rounds, () => []);
  await renderAt(`/studios/${studio.id}/assessment`);
  expect(await screen.findByText(/还没有开始过考核/)).toBeTruthy();
});
