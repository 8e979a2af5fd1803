// The pages of joining and founding: what is public, what waits and for whom, a reason before anything is refused, and a draft
// that is kept when it is not accepted.
import { foundingRoutes, type FoundingLine, type FoundingView, type HostCheck } from '@gongyan/shared/studio/founding/founding.contract';
import { joiningRoutes, type JoiningLine, type JoiningView, type Opening } from '@gongyan/shared/studio/joining/joining.contract';
import { StudioId, studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aMember, aPerson, aStudio, aStudioPage, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const opening: Opening = { ...aStudio(), host: aPerson(1), freeSeats: 1, kinds: ['member', 'online'] };
const line = (more: Partial<JoiningLine> = {}): JoiningLine => ({
  ...aMember(2), from: null, state: 'applied', studio: aStudio().name, host: aPerson(1), school: '松果小学', chain: ['school', 'host', 'college', 'bureau', 'agreement'], waitsFor: 'school', since: new Date('2026-11-21T02:00:00Z'), dueOn: '2020-01-01',
  steps: 1, reason: null, ...more,
});
const view = (more: Partial<JoiningView> = {}): JoiningView => ({ line: line(), statement: '希望学习情绪主题的备课', goals: '', agreement: null, history: [{ act: 'apply', from: null, to: 'applied', by: aPerson(2), reason: null, at: new Date() }], may: [], ...more });
const check: HostCheck = { fitness: { title: true, years: null }, title: '高级教师', inPostSince: '2025-09-01', titles: ['高级教师'], years: 5, mostSeats: 12, termYears: 3, schools: [{ id: aStudio().baseSchoolId, name: '松果小学' }], refusal: null };
const founding = (more: Partial<FoundingLine> = {}): FoundingLine => ({ ...aStudio(), state: 'applied', waitsFor: 'college', since: new Date(), dueOn: null, steps: 1, reason: null, ...more });
const foundingView = (more: Partial<FoundingView> = {}): FoundingView => ({ line: founding(), plan: '三年里每学期一轮公开课与评课，形成一套课例。', host: check, nextStart: null, nextEnd: null, history: [], may: [], ...more });
const type = (label: RegExp | string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('a teacher without a studio is led to those that take applications, and applies with a reason', async () => {
  const hub = quietHub(new FakeHub()).on(joiningRoutes.openings, () => [opening, { ...opening, name: '满员工作室', kinds: [], freeSeats: 0 }].map((one, at) => (at === 0 ? one : { ...one, id: StudioId.parse(uuid(77)) })))
    .on(joiningRoutes.mine, () => []).on(joiningRoutes.apply, () => line()).on(joiningRoutes.open, () => view());
  await renderAt('/studios');
  await act(async () => void fireEvent.click(screen.getAllByRole('link', { name: '加入工作室' })[0] ?? document.body));
  expect(await screen.findByText('空 1 / 12 席')).toBeTruthy();
  const [first, second] = screen.getAllByRole('button', { name: '申请加入' });
  expect(second).toHaveProperty('disabled', true);
  expect(screen.getByText(/您现在不能申请/)).toBeTruthy();
  await act(async () => void fireEvent.click(first ?? document.body));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: '提交申请' })).toHaveProperty('disabled', true);
  type('申请理由', '希望学习情绪主题的备课');
  await press('提交申请');
  expect(hub.last(joiningRoutes.apply)).toMatchObject({ body: { kind: 'member', statement: '希望学习情绪主题的备课', goals: '' } });
  expect(await screen.findByText('等学校推荐')).toBeTruthy();
});

test('where it stands, since when, and that its days are over', async () => {
  quietHub(new FakeHub()).on(joiningRoutes.open, () => view({ line: line({ state: 'host_reviewed', waitsFor: 'college' }) }));
  await renderAt(`/joinings/${line().id}`);
  expect((await screen.findByText('进修学校复核')).getAttribute('aria-current')).toBe('step');
  expect(screen.getByText('已过期限（2020年1月1日）')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
});

test('passing is one tap, refusing asks why, and the answer of the server is shown as a sentence', async () => {
  const hub = quietHub(new FakeHub()).on(joiningRoutes.open, () => view({ may: ['check', 'reject'] })).refuse(joiningRoutes.act, 'studio.full', { seats: 10 });
  await renderAt(`/joinings/${line().id}`);
  await screen.findByRole('button', { name: '通过' });
  await press('通过');
  expect(hub.last(joiningRoutes.act)?.body).toEqual({ deed: 'check', reason: null, seen: 1, form: null });
  expect(await screen.findByText(/工作室名额已满（10 人）/)).toBeTruthy();
  hub.on(joiningRoutes.act, () => line({ state: 'rejected', waitsFor: null }));
  await press('不通过');
  const dialog = await screen.findByRole('dialog');
  const go = within(dialog).getByRole('button', { name: '不通过' });
  expect(go).toHaveProperty('disabled', true);
  type(/^原因/, '名额优先薄弱学校');
  await act(async () => void fireEvent.click(go));
  expect(hub.last(joiningRoutes.act)?.body).toMatchObject({ deed: 'reject', reason: '名额优先薄弱学校' });
});

test('the invited answers with his own words', async () => {
  const hub = quietHub(new FakeHub()).on(joiningRoutes.open, () => view({ line: line({ state: 'proposed', waitsFor: 'answer' }), statement: '', may: ['accept', 'decline'] })).on(joiningRoutes.act, () => line());
  await renderAt(`/joinings/${line().id}`);
  await screen.findByText('等本人答复邀请');
  await press('接受邀请');
  const dialog = await screen.findByRole('dialog');
  type('申请理由', '愿意加入，承担研讨记录');
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name: '接受邀请' })));
  expect(hub.last(joiningRoutes.act)?.body).toMatchObject({ deed: 'accept', form: { statement: '愿意加入，承担研讨记录', goals: '' } });
});

test('both signatures stand under the agreement', async () => {
  const hub = quietHub(new FakeHub()).on(joiningRoutes.act, () => line()).on(joiningRoutes.open, () => view({ line: line({ state: 'approved', waitsFor: 'agreement' }), agreement: { text: '协议全文', memberSignedAt: null, hostSignedAt: new Date('2026-11-22T02:00:00Z') }, may: ['sign', 'withdraw'] }));
  await renderAt(`/joinings/${line().id}`);
  expect(await screen.findByText('协议全文')).toBeTruthy();
  expect(screen.getByText('温如言：还没有签')).toBeTruthy();
  await press('签署协议');
  expect(hub.last(joiningRoutes.act)?.body).toMatchObject({ deed: 'sign' });
});

test('what waits for me is counted on the first page, listed in one queue, and moves by itself', async () => {
  const hub = quietHub(new FakeHub()).on(joiningRoutes.queue, () => [line()]).on(foundingRoutes.queue, () => [founding()]);
  await renderAt('/');
  await act(async () => void fireEvent.click(await screen.findByRole('link', { name: '2 件' })));
  expect(await screen.findByRole('heading', { name: '工作室申报' })).toBeTruthy();
  expect(screen.getByText(/松果小学 · 拾光小学心育名师工作室 · 入室成员/)).toBeTruthy();
  hub.on(joiningRoutes.queue, () => []).on(foundingRoutes.queue, () => []);
  const mine = `person:${aPerson(1).id}`;
  await act(async () => fakeLive.tell(mine, 'joining.moved', { membershipId: line().id }));
  await act(async () => fakeLive.tell(mine, 'founding.moved', { studioId: aStudio().id }));
  expect(await screen.findByText('没有等您审批的事。')).toBeTruthy();
});

test('an application for a studio says what the register cannot show, and keeps what was typed when it is refused', async () => {
  const hub = quietHub(new FakeHub()).on(foundingRoutes.mine, () => ({ host: check, list: [] })).refuse(foundingRoutes.save, 'founding.tooManySeats', { seats: 12 });
  await renderAt('/studio-foundings');
  expect(await screen.findByText('任教满 5 年：名册只记到 2025-09-01，由进修学校核实')).toBeTruthy();
  await press('开始申报');
  type('工作室名称', '松果情绪教育名师工作室');
  type('研究方向', '情绪教育');
  await press('提交申报');
  expect(hub.last(foundingRoutes.save)?.body).toMatchObject({ name: '松果情绪教育名师工作室', seats: 8 });
  expect(await screen.findByText('入室成员名额最多 12 人。')).toBeTruthy();
  expect(screen.getByLabelText('研究方向')).toHaveProperty('value', '情绪教育');
  expect(hub.times(foundingRoutes.act)).toBe(0);
});

test('whoever may not host is told why before he begins', async () => {
  quietHub(new FakeHub()).on(foundingRoutes.mine, () => ({ host: { ...check, fitness: { title: false, years: true }, title: '一级教师', refusal: { status: 409, code: 'founding.notFit' as const, facts: {} } }, list: [] }));
  await renderAt('/studio-foundings');
  expect(await screen.findByText(/您的职称不符合主持人条件/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '开始申报' })).toHaveProperty('disabled', true);
});

test('the review confirms in words what the register does not show', async () => {
  const hub = quietHub(new FakeHub()).on(foundingRoutes.open, () => foundingView({ may: ['review', 'return', 'refuse'] })).on(foundingRoutes.act, () => founding({ state: 'reviewed' }));
  await renderAt(`/studio-foundings/${aStudio().id}`);
  await screen.findByRole('button', { name: '评审通过' });
  await press('评审通过');
  const dialog = await screen.findByRole('dialog');
  const go = within(dialog).getByRole('button', { name: '评审通过' });
  expect(go).toHaveProperty('disabled', true);
  type('核实说明', '核对人事档案，任教 9 年');
  await act(async () => void fireEvent.click(go));
  expect(hub.last(foundingRoutes.act)?.body).toEqual({ deed: 'review', reason: '核对人事档案，任教 9 年', seen: 1 });
});

test('the district appoints with its ground, and moves a member to another studio', async () => {
  const other = aStudio({ id: StudioId.parse(uuid(88)), name: '同舟初中心育名师工作室' });
  const hub = quietHub(new FakeHub()).on(studioRoutes.list, () => [aStudio(), other]).on(studioRoutes.online, () => ({ personIds: [] })).on(studioRoutes.open, () => aStudioPage({ rights: { host: false, member: false, oversees: true, works: true } })).on(joiningRoutes.transfer, () => aMember(2));
  await renderAt(`/studios/${aStudio().id}/members`);
  expect(await screen.findByRole('button', { name: '聘任成员' })).toBeTruthy();
  await press('把温如言转到别的工作室');
  const dialog = await screen.findByRole('dialog');
  type(/^原因/, '工作单位调到初中');
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name: '转' })));
  expect(hub.last(joiningRoutes.transfer)).toMatchObject({ params: { personId: aPerson(2).id }, body: { to: other.id, reason: '工作单位调到初中' } });
});
