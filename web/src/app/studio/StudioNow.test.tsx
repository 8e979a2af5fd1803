// What happens in a studio now, on its page: live, and silent about what is not yet known or not the reader's.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { compareRoutes } from '@gongyan/shared/studio/compare/compare.contract';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aDesign, aFigures, aPerson, aResult, aStudio, aStudioPage, aTask, aTaskLine } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const address = `/studios/${aStudio().id}`;
const topic = `studio:${aStudio().id}`;

const open = async (hub: FakeHub, page = aStudioPage()) => {
  quietHub(hub).on(studioRoutes.open, () => page).on(studioRoutes.online, () => ({ personIds: [] }));
  await renderAt(address);
  await screen.findByRole('heading', { name: page.name });
};

const strip = async (hub: FakeHub, page = aStudioPage()) => {
  await open(hub, page);
  return (name: string) => within(screen.getByRole('heading', { name }).closest('section') ?? document.body);
};

test('who is in which text, live, with outsiders only counted', async () => {
  const hub = new FakeHub();
  const panel = await strip(hub);
  expect(await panel('正在写').findByText('现在没有人在写。')).toBeTruthy();
  await waitFor(() => expect(fakeLive.watched).toContain(topic));
  hub.on(lessonRoutes.mine, () => [aDesign(1, { title: '情绪温度计', present: [aPerson(2).id, aPerson(9).id] }), aDesign(2)]);
  await act(async () => fakeLive.tell(topic, 'lesson.presenceChanged'));
  expect((await panel('正在写').findByText('情绪温度计')).textContent).toBeTruthy();
  expect(panel('正在写').getByText('温如言，另 1 人')).toBeTruthy();
  expect(panel('正在写').queryByText('教学设计2')).toBeNull();
});

test('the host sees what waits for him, and nothing is said of nothing before it is known', async () => {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => { answer = resolve; });
  const hub = new FakeHub();
  quietHub(hub).on(joiningRoutes.queue, async () => { await asked; return []; }).on(studioRoutes.open, () => aStudioPage()).on(studioRoutes.online, () => ({ personIds: [] }));
  hub.on(resultRoutes.list, () => [aResult(1), aResult(2, { people: [aPerson(1)] })]).on(studioTaskRoutes.list, () => [{ ...aTask(1), lines: [aTaskLine(2, { state: 'submitted' }), aTaskLine(1, { state: 'submitted' }), aTaskLine(3)] }, { ...aTask(2), lines: [aTaskLine(1)] }]);
  await renderAt(address);
  await screen.findByRole('heading', { name: '等我办' });
  expect(screen.queryByText('没有等您办的事。')).toBeNull();
  await act(async () => answer());
  expect((await screen.findByRole('link', { name: /^成果等您确认\s*1$/ })).getAttribute('href')).toBe(`${address}/results`);
  for (const name of [/^任务等您完成\s*1$/, /^任务等您确认\s*1$/]) expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(`${address}/plan`);
});

test('a member has nothing to confirm; the year’s numbers open to their facts', async () => {
  const fact: Fact = { key: 'papers', day: '2026-11-02', title: '课堂里的沉默', link: '/studios/1/results', counts: true, level: 'city', mark: null };
  const hub = new FakeHub();
  const rights = { host: false, member: true, oversees: false, works: true };
  await open(hub, aStudioPage({ rights }));
  expect(await screen.findByText('没有等您办的事。')).toBeTruthy();
  hub.on(compareRoutes.own, () => ({ year: { from: '2026-09-01', to: '2027-08-31' }, figures: aFigures({ counts: { ...aFigures().counts, papers: 1 } }) })).on(compareRoutes.evidence, () => [fact]);
  await act(async () => fakeLive.tell(topic, 'result.changed'));
  await press('论文 1');
  expect((await screen.findByRole('link', { name: '课堂里的沉默' })).getAttribute('href')).toBe('/studios/1/results');
  expect(screen.queryByText(/人落后/)).toBeNull();
});

test('a teacher of another studio who may look is shown nothing of it', async () => {
  await open(new FakeHub(), aStudioPage({ rights: { host: false, member: false, oversees: false, works: true } }));
  for (const name of ['正在写', '等我办', '本学年', '本月教研']) expect(screen.queryByRole('heading', { name })).toBeNull();
});
