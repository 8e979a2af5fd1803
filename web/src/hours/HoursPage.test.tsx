// A person's hours: the gap in words, what is not counted, every entry with its calculation, the second person's
// tap, and an entry taken back with a reason.
import { EntryId, ExpectedId, hoursRoutes, RuleSetId, type Count, type EntryLine, type Expected } from '@gongyan/shared/hours/hours.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { fakeLive } from '../../testing/fake-live';
import { aMe, aPerson, aStaffMe } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const me = aMe().person;
const count = (change: Partial<Count> = {}): Count => ({
  profile: 'cycle360', name: '五年360学时', from: '2026-09-01', to: '2031-08-31', need: 720, got: 17, expected: 0, met: false, year: { from: '2026-09-01', to: '2027-08-31', need: 144, got: 17 }, capped: [],
  splits: [{ name: '集中培训', need: 320, got: 17, expected: 0 }, { name: '非集中培训', need: 400, got: 0, expected: 0 }], ...change,
});
const entry = (change: Partial<EntryLine> = {}): EntryLine => ({
  id: EntryId.parse(uuid(1)), seq: 7, personId: me.id, kind: 'credit', half: 5, category: '专业科目', form: '集中培训', ruleSetId: RuleSetId.parse(uuid(2)), ruleCode: 'course', title: '危机识别培训', sourceType: 'cohort', sourceId: 'c', from: null, to: null,
  occurredOn: '2026-11-20', evidence: [{ label: '到课记录', link: '/cohorts/1' }], workings: { unit: 'minutes', units: 118, worth: 45, level: null }, postedBy: aPerson(2).id, postedAt: new Date('2026-11-20T08:00:00Z'), reverses: null, reason: null,
  poster: aPerson(2), ruleVersion: 1, ruleName: '集中培训', reversedBy: null, ...change,
});
const expected: Expected = { ...entry(), id: ExpectedId.parse(uuid(3)), why: 'secondPerson', proposedBy: aPerson(3).id, since: new Date(), title: '十月教研' };
const balance = (counts: Count[], soon: Expected[] = []) => ({ person: me, counts, expected: soon, ruleVersion: 1 });

test('the gap is one sentence, each part by its name; what is expected is told apart', async () => {
  quietHub(new FakeHub()).on(hoursRoutes.balance, () => balance([count({ expected: 8 })], [expected])).on(hoursRoutes.ledger, () => ({ rows: [], next: null }));
  await renderAt('/hours');
  expect(await screen.findByText('还差 351.5 学时')).toBeTruthy();
  expect(screen.getByText('其中集中培训差 151.5、非集中培训差 200')).toBeTruthy();
  expect(screen.getByText('另有 4 学时待确认，不计入')).toBeTruthy();
  expect(screen.getByText(/等第二人确认/)).toBeTruthy();
  expect(await screen.findByText(/还没有学时记录/)).toBeTruthy();
});

test('an entry opens to its calculation, its rule and its evidence', async () => {
  quietHub(new FakeHub()).on(hoursRoutes.balance, () => balance([count()])).on(hoursRoutes.ledger, () => ({ rows: [entry()], next: null }));
  await renderAt('/hours');
  expect(await screen.findByText('118 分钟 ÷ 每学时 45 分钟，舍去不足 0.5 的部分 = 2.5 学时')).toBeTruthy();
  expect(screen.getByText('第 1 版 · 集中培训')).toBeTruthy();
  expect(screen.getByRole('link', { name: '到课记录', hidden: true }).getAttribute('href')).toBe('/cohorts/1');
  expect(screen.queryByRole('button', { name: '冲销', hidden: true })).toBeNull();
});

test('hours that are posted meanwhile move the page without reload', async () => {
  const hub = quietHub(new FakeHub()).on(hoursRoutes.balance, () => balance([count()])).on(hoursRoutes.ledger, () => ({ rows: [], next: null }));
  await renderAt('/hours');
  await screen.findByText('还差 351.5 学时');
  await waitFor(() => expect(fakeLive.watched).toContain(`person:${me.id}`));
  hub.on(hoursRoutes.balance, () => balance([count({ got: 25, splits: [{ name: '集中培训', need: 320, got: 25, expected: 0 }] })]));
  await act(async () => fakeLive.tell(`person:${me.id}`, 'hours.posted', { personId: me.id }));
  expect(await screen.findByText('还差 347.5 学时')).toBeTruthy();
});

test('the second person confirms with one tap', async () => {
  const hub = quietHub(new FakeHub()).on(hoursRoutes.balance, () => balance([])).on(hoursRoutes.ledger, () => ({ rows: [], next: null }))
    .on(hoursRoutes.waiting, () => [{ ...expected, person: aPerson(3), proposer: aPerson(3) }]).on(hoursRoutes.confirm, () => entry());
  await renderAt('/hours');
  await press('确认入账');
  expect(hub.last(hoursRoutes.confirm)?.params).toEqual({ expectedId: expected.id });
});

test('district staff take an entry of somebody else back, with a reason', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => aStaffMe()).on(hoursRoutes.balance, () => ({ ...balance([count()]), person: aPerson(5) }))
    .on(hoursRoutes.ledger, () => ({ rows: [entry({ personId: aPerson(5).id })], next: null })).on(hoursRoutes.reverse, () => entry({ kind: 'reversal', half: -5 }));
  await renderAt(`/people/${aPerson(5).id}/hours`);
  fireEvent.click(await screen.findByRole('button', { name: '冲销', hidden: true }));
  const go = await screen.findByRole<HTMLButtonElement>('button', { name: '确认冲销', hidden: true });
  expect(go.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '与十月教研重复' } });
  await act(async () => void fireEvent.click(go));
  await waitFor(() => expect(hub.last(hoursRoutes.reverse)?.body).toEqual({ reason: '与十月教研重复' }));
});
