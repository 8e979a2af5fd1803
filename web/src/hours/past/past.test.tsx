// Past hours: wrong lines are named and nothing can be posted, whoever uploaded does not confirm, the second person does; and a
// teacher is told what to do instead.
import { PastImportId, pastRoutes, type PastPreview } from '@gongyan/shared/hours/past/past.contract';
import { peopleRoutes, type PersonCard } from '@gongyan/shared/people/people.contract';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, aStaffMe, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const id = PastImportId.parse(uuid(90));
const me = aStaffMe().person;
const preview = (by: PersonCard, error: number): PastPreview => ({
  import: { id, fileName: '往年.xlsx', rows: 3, state: 'waiting', uploadedAt: new Date(), confirmedAt: null, uploadedBy: by.id, confirmedBy: null, posted: null, uploader: by, confirmer: null },
  counts: { new: 2, known: 0, alike: 1, error }, people: 2, half: 12,
  shown: [{ line: 4, staffNo: '', name: '叶思远', school: '', day: '2024-03-14', title: '倾听的技术', kind: '校本研修', amount: '2', verdict: error > 0 ? 'error' : 'alike', errors: error > 0 ? [{ field: 'school', reason: 'missing' }] : [], meets: error > 0 ? null : { title: '倾听', day: '2024-03-14' } }],
});
const staffHub = (of: PastPreview) => quietHub(new FakeHub()).on(peopleRoutes.me, () => aStaffMe()).on(pastRoutes.open, () => of).on(pastRoutes.list, () => [of.import]);
const post = () => screen.findByRole('button', { name: /确认入账/ });

test('a wrong line is named with its reason, and nothing can be posted', async () => {
  staffHub(preview(aPerson(9), 1));
  await renderAt(`/hours/past/${id}`);
  expect(await screen.findByText('学校：没有填写')).toBeTruthy();
  expect(await post()).toHaveProperty('disabled', true);
});

test('whoever uploaded does not confirm, and reads who can', async () => {
  staffHub(preview(me, 0));
  await renderAt(`/hours/past/${id}`);
  expect(await screen.findByText(/请另一位区级工作人员打开这一页确认/)).toBeTruthy();
  expect(await post()).toHaveProperty('disabled', true);
});

test('the second person confirms; what looks alike only by an explicit word', async () => {
  const hub = staffHub(preview(aPerson(9), 0)).on(pastRoutes.confirm, () => preview(aPerson(9), 0));
  await renderAt(`/hours/past/${id}`);
  await press('确认入账 2 笔');
  await waitFor(() => expect(hub.last(pastRoutes.confirm)?.body).toEqual({ alikeToo: false }));
  fireEvent.click(await screen.findByLabelText(/疑似重复的 1 行也入账/));
  await press('确认入账 3 笔');
  await waitFor(() => expect(hub.last(pastRoutes.confirm)?.body).toEqual({ alikeToo: true }));
});

test('a teacher is told to claim instead', async () => {
  quietHub(new FakeHub());
  await renderAt('/hours/past');
  expect(await screen.findByText(/您自己的学时有遗漏，请用“学时申报”/)).toBeTruthy();
});
