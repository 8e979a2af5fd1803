// The pages of claims: the queue by keyboard, a reason before anything goes back, objections, and a claim that is kept
// on this device.
import { claimRoutes, ClaimFileId, ClaimId, type ClaimLine, type ClaimView } from '@gongyan/shared/hours/claim/claim.contract';
import { hoursRoutes, Rules, RuleSetId } from '@gongyan/shared/hours/hours.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aMe, aPerson, aStaffMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const line = (n: number, change: Partial<ClaimLine> = {}): ClaimLine => ({
  id: ClaimId.parse(uuid(n)), personId: aPerson(n).id, schoolId: null, ruleCode: 'course', level: null, units: 480, title: `第${n}次培训`, organiser: '进修学院', day: '2026-11-20', lastDay: '2026-11-20', from: null, to: null, note: '',
  state: 'schoolChecked', steps: 2, noticeUntil: null, changedAt: new Date('2026-11-21T02:00:00Z'), person: aPerson(n), school: '松果小学', ruleName: '集中培训', half: 16, reason: null, refusal: null,
  files: [{ id: ClaimFileId.parse(uuid(n)), fileName: '证书.webp', mime: 'image/webp', size: 9, addedAt: new Date() }], ...change,
});
const view = (claim: ClaimLine, change: Partial<ClaimView> = {}): ClaimView => ({ claim, steps: [], likenesses: [], may: ['check', 'return', 'reject'], ...change });
const rules = Rules.parse({
  classMinutes: 60, voidsAt: { missed: 1, of: 5 }, yearStartsOn: '09-01', profiles: [{ code: 'year', name: '每年', cycleYears: 1, cycleStart: '2026-01-01', total: 180, perYear: null, splits: [], noMakeUp: true, source: '' }],
  conversions: [{ code: 'course', name: '集中培训', unit: 'minutes', amounts: [], yearCap: null, category: '专业科目', form: '集中培训', evidence: '证书', source: '' }],
});
const set = { id: RuleSetId.parse(uuid(9)), version: 1, name: '规则', state: 'published' as const, validFrom: '2020-01-01', rules, draftedBy: aPerson(1).id, draftedAt: new Date(), publishedBy: aPerson(1).id, publishedAt: new Date() };

const key = (name: string) => act(async () => void fireEvent.keyDown(document.body, { key: name }));

test('J and K move, A approves what was looked at, R asks for a reason first', async () => {
  const claims = [line(1), line(2)];
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => aStaffMe()).on(claimRoutes.queue, () => claims)
    .on(claimRoutes.open, ({ params }) => view(claims.find(({ id }) => id === params.claimId) ?? line(1))).on(claimRoutes.act, () => line(2, { state: 'publicised' }));
  await renderAt('/hours/claims/review');
  expect(await screen.findByRole('heading', { name: '第1次培训' })).toBeTruthy();
  await key('j');
  expect(await screen.findByRole('heading', { name: '第2次培训' })).toBeTruthy();
  await screen.findByRole('button', { name: '通过' });
  await key('a');
  await waitFor(() => expect(hub.last(claimRoutes.act)).toMatchObject({ params: { claimId: uuid(2) }, body: { deed: 'check', reason: null, seen: 2 } }));
  await key('k');
  expect(await screen.findByRole('heading', { name: '第1次培训' })).toBeTruthy();
  await screen.findByRole('button', { name: '通过' });
  await key('r');
  const dialog = await screen.findByRole('dialog', { hidden: true });
  expect(dialog.textContent).toContain('退回申报');
  fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '缺签到表' } });
  const [, go] = screen.getAllByRole('button', { name: '退回', hidden: true });
  await act(async () => void fireEvent.click(go ?? dialog));
  await waitFor(() => expect(hub.last(claimRoutes.act)).toMatchObject({ params: { claimId: uuid(1) }, body: { deed: 'return', reason: '缺签到表' } }));
});

test('what was handed in again is decided on only when it is shown as it stands now', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => aStaffMe()).on(claimRoutes.queue, () => [line(1, { steps: 4 })])
    .on(claimRoutes.open, () => view(line(1))).on(claimRoutes.act, () => line(1));
  await renderAt('/hours/claims/review');
  expect(await screen.findByRole('heading', { name: '第1次培训' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
  await key('a');
  await key('r');
  expect([hub.last(claimRoutes.act), screen.queryByRole('dialog', { hidden: true })]).toEqual([undefined, null]);
});

test('what looks alike is shown, and whoever checks nothing is told who does', async () => {
  quietHub(new FakeHub()).on(peopleRoutes.me, () => aStaffMe()).on(claimRoutes.queue, () => [line(1)])
    .on(claimRoutes.open, () => view(line(1), { likenesses: [{ kind: 'sameFile', person: aPerson(3), title: '同一培训', day: '2026-11-20', own: false, state: 'posted' }] }));
  await renderAt('/hours/claims/review');
  expect(await screen.findByText('同一份材料')).toBeTruthy();
  expect(screen.getByAltText('证书.webp')).toBeTruthy();
});

test('mine, how far each is; and an objection to somebody else’s notice', async () => {
  const hub = quietHub(new FakeHub()).on(claimRoutes.mine, () => [line(1, { state: 'publicised', noticeUntil: '2026-12-01' })]).on(claimRoutes.act, () => line(2))
    .on(claimRoutes.notices, () => [{ id: ClaimId.parse(uuid(2)), person: '许清秋', school: '松果小学', ruleName: '集中培训', half: 16, from: '2026-11-24', until: '2026-12-01', own: false, steps: 4 }]);
  await renderAt('/hours/claims');
  expect(await screen.findByText('公示中')).toBeTruthy();
  await press('异议');
  fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '当天全校都在运动会' } });
  const buttons = screen.getAllByRole('button', { name: '异议', hidden: true });
  await act(async () => void fireEvent.click(buttons.at(-1) ?? document.body));
  await waitFor(() => expect(hub.last(claimRoutes.act)?.body).toEqual({ deed: 'object', reason: '当天全校都在运动会', seen: 4 }));
});

test('a claim is worth something as it is typed, and stays on this device', async () => {
  quietHub(new FakeHub()).on(hoursRoutes.ruleSets, () => [set]).on(claimRoutes.mine, () => []);
  await renderAt('/hours/claims/new');
  fireEvent.change(await screen.findByLabelText('活动名称'), { target: { value: '心理危机干预培训' } });
  fireEvent.change(screen.getByLabelText('申报学时'), { target: { value: '7.5' } });
  expect(await screen.findByText('按现行规则折算 7.5 学时')).toBeTruthy();
  expect(screen.getByText(/还没填好：主办单位/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '提交申报' }).disabled).toBe(true);
  expect(JSON.parse(localStorage.getItem(`claim-draft:${aMe().person.id}`) ?? '{}')).toMatchObject({ title: '心理危机干预培训', amount: '7.5' });
});
