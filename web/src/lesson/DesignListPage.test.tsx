// My designs and a new one.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { fakeLive } from '../../testing/fake-live';
import { aDesign, aPerson, aStudio, aStudioPage } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const designs = [aDesign(1, { title: '情绪温度计' }), aDesign(2, { title: '友谊的小船', state: 'consensus', present: [aPerson(2).id] })];
const writer = () => quietHub(new FakeHub()).on(lessonRoutes.mine, () => designs).on(studioRoutes.list, () => [aStudio()]).on(studioRoutes.open, () => aStudioPage());

test('the list shows state and who is in a design now', async () => {
  writer();
  await renderAt('/docs');
  expect((await screen.findByText('友谊的小船')).closest('a')?.getAttribute('href')).toBe(`/docs/${aDesign(2).id}`);
  expect(screen.getByText('1 人在编辑')).toBeTruthy();
});

test('who comes into a design is seen without asking again by the clock', async () => {
  const [hub, quiet] = [writer(), aDesign(1, { title: '情绪温度计' })];
  hub.on(lessonRoutes.mine, () => [quiet]);
  await renderAt('/docs');
  await screen.findByText('情绪温度计');
  expect(screen.queryByText('1 人在编辑')).toBeNull();
  await waitFor(() => expect([...fakeLive.watched]).toContain(`studio:${aStudio().id}`));
  hub.on(lessonRoutes.mine, () => [{ ...quiet, present: [aPerson(2).id] }]);
  await act(async () => fakeLive.tell(`studio:${aStudio().id}`, 'lesson.presenceChanged'));
  expect(await screen.findByText('1 人在编辑')).toBeTruthy();
});

test('filters stand in the address', async () => {
  writer();
  const page = await renderAt('/docs');
  await press('共案 1', 'link');
  expect(page.path()).toBe('/docs?state=consensus');
  expect(screen.queryByText('情绪温度计')).toBeNull();
});

test('a shared filter that fits nothing says so, and nonsense in the address is dropped', async () => {
  writer();
  await renderAt('/docs?find=%E6%B2%A1%E6%9C%89&state=nonsense');
  expect(await screen.findByText('没有符合条件的教学设计。')).toBeTruthy();
});

test('somebody without a studio is told how to come to one', async () => {
  quietHub(new FakeHub());
  await renderAt('/docs');
  expect((await screen.findByRole('link', { name: '看看工作室' })).getAttribute('href')).toBe('/studios');
});

test('a new design needs only a title: stage, minutes and last co-writers are proposed', async () => {
  const hub = writer().on(lessonRoutes.create, () => aDesign(9)).refuse(lessonRoutes.open, 'request.notFound');
  const page = await renderAt('/docs/new');
  expect(await screen.findByRole('button', { name: '开始写' })).toHaveProperty('disabled', true);
  await screen.findByRole('checkbox', { name: /温如言/ });
  fireEvent.change(screen.getByLabelText('课题'), { target: { value: '我会好好拒绝' } });
  await press('开始写');
  expect(hub.last(lessonRoutes.create)?.body).toEqual({ studioId: aStudio().id, title: '我会好好拒绝', stage: 'primary', grade: '', minutes: 40, unit: '', authorIds: [aPerson(2).id] });
  await waitFor(() => expect(page.path()).toBe(`/docs/${aDesign(9).id}`));
  expect(await screen.findByRole('heading', { name: '打不开这份教学设计' })).toBeTruthy();
});
