// The roster: errors by row, nothing confirmed while one is left, and closed to everybody but district staff.
import { AppointmentId, ImportId, OrganisationId, peopleRoutes, type RosterPreview } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { aMe, aPerson, uuid } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const staff = aMe({ appointments: [{ id: AppointmentId.parse(uuid(800)), personId: aPerson(1).id, role: 'centreStaff', scope: 'district', scopeId: OrganisationId.parse(uuid(801)), from: '2025-09-01', to: null }] });
const preview = (error: number): RosterPreview => ({
  id: ImportId.parse(uuid(700)), fileName: '名册.csv', counts: { create: 3, update: 1, same: 0, error },
  rows: [{ line: 5, staffNo: '2019005', name: '丁小满', school: '云上小学', post: '专职', verdict: error > 0 ? 'error' : 'create', errors: error > 0 ? [{ field: 'school', reason: 'unknownSchool' }] : [] }],
});

const upload = async (hub: FakeHub) => {
  quietHub(hub).on(peopleRoutes.me, () => staff);
  await renderAt('/admin/roster');
  const input = await screen.findByLabelText(/选择名册文件/);
  await act(async () => void fireEvent.change(input, { target: { files: [new File(['x'], '名册.csv')] } }));
};

test('a row with an error is named with its reason, and nothing can be written', async () => {
  await upload(new FakeHub().on(peopleRoutes.previewRoster, () => preview(1)));
  expect(await screen.findByText('学校：没有这所学校')).toBeTruthy();
  expect(screen.getByRole('button', { name: /确认写入/ })).toHaveProperty('disabled', true);
});

test('a clean preview is confirmed and the outcome told', async () => {
  const hub = new FakeHub().on(peopleRoutes.previewRoster, () => preview(0)).on(peopleRoutes.confirmRoster, () => ({ created: 3, updated: 1, same: 0 }));
  await upload(hub);
  await press('确认写入：新增 3，更新 1');
  expect(await screen.findByText('已写入：新增 3 人，更新 1 人，0 人无变化。')).toBeTruthy();
  expect(hub.last(peopleRoutes.confirmRoster)?.params).toEqual({ importId: uuid(700) });
});

test('a file that cannot be read is refused in words', async () => {
  await upload(new FakeHub().refuse(peopleRoutes.previewRoster, 'people.importUnreadable', { why: '不是表格' }));
  expect((await screen.findByRole('alert')).textContent).toContain('文件无法读取：不是表格');
});

test('a teacher is told who keeps the roster and sees no way to upload', async () => {
  quietHub(new FakeHub());
  await renderAt('/admin/roster');
  expect(await screen.findByText(/这里由区教研员和系统管理员维护/)).toBeTruthy();
  expect(screen.queryByText('管理')).toBeNull();
});
