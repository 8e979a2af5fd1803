// The preparation on the page of a design: the one next step, dialogs that keep what was typed, choices block by block,
// the panel, and the board of a studio.
import { collectiveRoutes, type BlockUpdate, type Preparation } from '@gongyan/shared/lesson/collective/collective.contract';
import { lessonRoutes, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { FakeSession } from '../../../testing/fake-session';
import { aDesign, aPerson, aPreparation, aStudio, aStudioPage } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

jest.mock('../../platform/coedit/coedit.open', () => ({ openCoedit: () => new FakeSession() }));
jest.mock('../../document/DocumentEditor', () => ({
  DocumentEditor: ({ title, side }: { title: string; side: (facts: unknown) => ReactNode }) => <><p>{`编辑器：${title}`}</p>{side({})}</>,
}));
/** Beside the text, without the comments and versions that need an editor. */
jest.mock('../DesignPanel', () => ({
  DesignPanel: ({ design }: { design: DesignCard }) => {
    const { PrepTab } = jest.requireActual<typeof import('./PrepTab')>('./PrepTab');
    return <PrepTab design={design} />;
  },
}));
const open = async (design: DesignCard, prep: Partial<Preparation>, hub = new FakeHub()) => {
  quietHub(hub).on(lessonRoutes.open, () => design).on(studioRoutes.list, () => [aStudio()])
    .on(studioRoutes.open, () => aStudioPage({ rights: { host: design.leadAuthorId === aPerson(1).id, member: true, oversees: false, works: true } }))
    .on(collectiveRoutes.open, () => aPreparation(1, { state: design.state, ...prep }));
  const page = await renderAt(`/docs/${design.id}`);
  await screen.findByText(`编辑器：${design.title}`);
  return { hub, page };
};
const now = new Date('2026-11-01T02:00:00Z');
const dialog = () => screen.findByRole('dialog');

test('the stages say where the design stands, and the lead author opens the discussion for whom he chooses', async () => {
  const hub = new FakeHub().on(collectiveRoutes.discuss, () => aPreparation(1, { state: 'in_discussion' }));
  await open(aDesign(1), {}, hub);
  const stages = await screen.findByRole('list', { name: '备课阶段' });
  expect(within(stages).getAllByRole('listitem').map((item) => [item.textContent?.replace(/^\d/, ''), item.getAttribute('aria-current')])).toEqual([['初备', 'step'], ['集中研讨', null], ['共案', null], ['已归档', null]]);
  await press('开放研讨');
  const box = within(await dialog());
  expect(box.getByRole('button', { name: '开放研讨' })).toHaveProperty('disabled', true);
  await act(async () => void fireEvent.click(await box.findByRole('checkbox', { name: /温如言/ })));
  fireEvent.change(box.getByLabelText('截止日'), { target: { value: '2099-01-05' } });
  await act(async () => void fireEvent.click(box.getByRole('button', { name: '开放研讨' })));
  expect(hub.last(collectiveRoutes.discuss)?.body).toEqual({ personIds: [aPerson(2).id], until: '2099-01-05' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('fixing that is refused keeps the note and says why', async () => {
  const hub = new FakeHub().refuse(collectiveRoutes.fix, 'lesson.discussionRuns', { day: '2026-11-30', names: '温如言' });
  await open(aDesign(1, { state: 'in_discussion' }), { discussion: { until: '2020-01-01', openedAt: now, people: [] } }, hub);
  await press('定稿共案');
  fireEvent.change(within(await dialog()).getByLabelText('说明（可不填）'), { target: { value: '改了导入' } });
  await press('定稿');
  expect((await screen.findByRole('alert')).textContent).toContain('还没有提意见的：温如言');
  expect(within(await dialog()).getByLabelText('说明（可不填）')).toHaveProperty('value', '改了导入');
});

test('whoever was asked is told what is wanted of him; a comment of his changes that without a reload', async () => {
  const design = aDesign(1, { state: 'in_discussion', leadAuthorId: aPerson(2).id, authors: [aPerson(2)], role: 'comment' });
  const discussion = (given: number) => ({ discussion: { until: '2099-11-30', openedAt: now, people: [{ person: aPerson(1), given }] } });
  const { hub } = await open(design, discussion(0));
  expect(await screen.findByText('请您在2099年11月30日前至少批注或建议一处：选中正文里的文字即可。')).toBeTruthy();
  hub.on(collectiveRoutes.open, () => aPreparation(1, { state: 'in_discussion', ...discussion(1) }));
  await act(async () => fakeLive.tell(`design:${design.id}`, 'lesson.preparationChanged', { designId: design.id }));
  expect(await screen.findByText('正在集中研讨，2099年11月30日截止，1/1 人已提意见。')).toBeTruthy();
});

test('reopening asks for a reason first', async () => {
  const hub = new FakeHub().on(collectiveRoutes.reopen, () => aPreparation(1));
  await open(aDesign(1, { state: 'consensus' }), {}, hub);
  await press('重新打开');
  const go = within(await dialog()).getByRole('button', { name: '重新打开' });
  expect(go).toHaveProperty('disabled', true);
  fireEvent.change(within(await dialog()).getByLabelText('原因'), { target: { value: '试教后要改导入' } });
  await act(async () => void fireEvent.click(go));
  expect(hub.last(collectiveRoutes.reopen)?.body).toEqual({ reason: '试教后要改导入' });
});

test('a reflection that was closed by mistake is still there, until it is written', async () => {
  const hub = new FakeHub().on(collectiveRoutes.reflect, () => aPreparation(1, { state: 'reflected' }));
  await open(aDesign(1, { state: 'taught', forkOf: aDesign(2).id }), {}, hub);
  const text = async () => within(await dialog()).getByLabelText('达成、意外、下次改一处');
  await press('写课后反思');
  fireEvent.change(await text(), { target: { value: '学生比预想的更愿意分享自己的情绪。' } });
  await press('取消');
  await press('写课后反思');
  expect(await text()).toHaveProperty('value', '学生比预想的更愿意分享自己的情绪。');
  await press('写入');
  expect(hub.last(collectiveRoutes.reflect)?.body).toEqual({ text: '学生比预想的更愿意分享自己的情绪。' });
  expect(localStorage.length).toBe(0);
});

test('a member makes his own version and is in it at once', async () => {
  const fork = aDesign(7, { state: 'second_preparation', forkOf: aDesign(1).id, title: '情绪温度计' });
  const hub = new FakeHub().on(collectiveRoutes.fork, () => fork);
  const { page } = await open(aDesign(1, { state: 'consensus' }), {}, hub);
  await press('另存我的方案');
  await waitFor(() => expect(page.path()).toBe(`/docs/${fork.id}`));
});

const paragraph = (text: string) => ({ type: 'section', attrs: { key: 'goals' }, content: [{ type: 'sectionTitle', content: [{ type: 'text', text: '活动目标' }] }, { type: 'paragraph', content: [{ type: 'text', text }] }] });
const both: BlockUpdate = { block: 'section goals', title: '活动目标', print: 'p1', kind: 'both', mine: paragraph('我的目标'), theirs: paragraph('共案目标'), merged: paragraph('我的目标共案目标') };
const theirs: BlockUpdate = { block: 'section focus', title: '重点与难点', print: 'p2', kind: 'theirs', mine: paragraph('旧重点'), theirs: paragraph('新重点'), merged: paragraph('新重点') };

test('共案已更新: a choice for each block, proposed but mine; what is sent is what was looked at', async () => {
  const hub = new FakeHub().on(collectiveRoutes.update, () => ({ blocks: [both, theirs] })).on(collectiveRoutes.takeUpdate, () => aPreparation(1, { state: 'second_preparation' }));
  await open(aDesign(1, { state: 'second_preparation', forkOf: aDesign(2).id }), { behind: true, origin: { designId: aDesign(2).id, title: '情绪温度计', state: 'consensus' } }, hub);
  expect((await screen.findByRole('link', { name: '源自共案' })).getAttribute('href')).toBe(`/docs/${aDesign(2).id}`);
  await press('逐段查看');
  const goals = within(await screen.findByRole('radiogroup', { name: '“活动目标”怎么处理' }));
  const focus = within(screen.getByRole('radiogroup', { name: '“重点与难点”怎么处理' }));
  expect(goals.getByRole('radio', { name: '合并' })).toHaveProperty('checked', true);
  expect(focus.getByRole('radio', { name: '采纳' })).toHaveProperty('checked', true);
  expect(focus.queryByRole('radio', { name: '合并' })).toBeNull();
  fireEvent.click(goals.getByRole('radio', { name: '保留我的' }));
  await press('完成');
  expect(hub.last(collectiveRoutes.takeUpdate)?.body).toEqual({ choices: [{ block: 'section goals', print: 'p1', choice: 'keep' }, { block: 'section focus', print: 'p2', choice: 'take' }] });
});

test('when the text moved meanwhile nothing is written, and one press shows how it stands now', async () => {
  const hub = new FakeHub().on(collectiveRoutes.update, () => ({ blocks: [theirs] })).refuse(collectiveRoutes.takeUpdate, 'lesson.updateStale');
  await open(aDesign(1, { state: 'second_preparation', forkOf: aDesign(2).id }), { behind: true }, hub);
  await press('逐段查看');
  await press('完成');
  expect((await screen.findByRole('alert')).textContent).toContain('没有写入任何修改');
  hub.on(collectiveRoutes.update, () => ({ blocks: [] }));
  await press('重新查看');
  expect(await screen.findByText('您的方案已经包含共案的全部更新。')).toBeTruthy();
});

test('the panel shows who has commented, and every step with its reason and its authors', async () => {
  await open(aDesign(1, { state: 'in_discussion' }), {
    discussion: { until: '2099-11-30', openedAt: now, people: [{ person: aPerson(2), given: 2 }, { person: aPerson(3), given: 0 }] },
    steps: [{ action: 'reopen', by: aPerson(1), at: now, note: '试教后要改导入', day: null, versionId: null, contributors: [] }, { action: 'fix', by: aPerson(1), at: now, note: '', day: null, versionId: null, contributors: [aPerson(1), aPerson(2)] }],
  });
  expect(await screen.findByText('2 条意见')).toBeTruthy();
  for (const words of ['还没有意见', '试教后要改导入', '署名：陆拾光、温如言', '定稿后，老师们可以另存自己的方案。']) expect(screen.getByText(words)).toBeTruthy();
});

test.each([
  [[1, 2, 3], 'consensus', /归档后，共案署名的 3 位老师各记一次/],
  [[1, 2, 3], 'archived', /3 位老师已各记一次/],
  [[1, 2], 'consensus', /除主备人外有 1 位老师的文字，满 2 位才计/],
] as const)('what the round is worth: signed by %s, %s', async (people, state, words) => {
  await open(aDesign(1, { state, leadAuthorId: aPerson(1).id }), { state, steps: [{ action: 'fix', by: aPerson(1), at: now, note: '', day: null, versionId: null, contributors: people.map((one) => aPerson(one)) }] });
  expect(await screen.findByText(words)).toBeTruthy();
});

test('the host sees what a teacher changed, and takes it in once the 共案 is open', async () => {
  const forks = [{ designId: aDesign(9).id, owner: aPerson(2), state: 'second_preparation' as const, behind: false }];
  const hub = new FakeHub().on(collectiveRoutes.ideas, () => ({ blocks: [theirs] })).on(collectiveRoutes.takeIdeas, () => aPreparation(1));
  const { hub: same } = await open(aDesign(1, { state: 'consensus' }), { forks }, hub);
  await press('看改动');
  expect(await screen.findByText(/请先重新打开（写明原因）/)).toBeTruthy();
  expect(screen.queryByRole('radio', { name: '收进共案' })).toBeNull();
  same.on(collectiveRoutes.open, () => aPreparation(1, { state: 'in_discussion', forks }));
  await act(async () => fakeLive.tell(`design:${aDesign(1).id}`, 'lesson.preparationChanged', { designId: aDesign(1).id }));
  await act(async () => void fireEvent.click(await screen.findByRole('radio', { name: '收进共案' })));
  await press('收进共案（1 处）');
  expect(hub.last(collectiveRoutes.takeIdeas)).toMatchObject({ params: { forkId: aDesign(9).id }, body: { choices: [{ block: 'section focus', print: 'p2', choice: 'take' }] } });
});

test('the board shows every design in the column of its state, and moves it when a step is taken', async () => {
  const hub = quietHub(new FakeHub()).on(studioRoutes.open, () => aStudioPage()).on(studioRoutes.online, () => ({ personIds: [] }))
    .on(lessonRoutes.mine, () => [aDesign(1, { title: '情绪温度计' }), aDesign(2, { title: '友谊的小船', state: 'second_preparation', forkOf: aDesign(1).id })]);
  await renderAt(`/studios/${aStudio().id}`);
  const column = (name: string) => within(screen.getByRole('region', { name }));
  await screen.findByText('情绪温度计');
  expect(column('初备 1').getByText('情绪温度计')).toBeTruthy();
  expect(column('二次备课 1').getByText('个性化方案')).toBeTruthy();
  hub.on(lessonRoutes.mine, () => [aDesign(1, { title: '情绪温度计', state: 'in_discussion' })]);
  await act(async () => fakeLive.tell(`studio:${aStudio().id}`, 'lesson.preparationChanged', { designId: aDesign(1).id }));
  await waitFor(() => expect(column('集中研讨 1').getByText('情绪温度计')).toBeTruthy());
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '列表' })));
  expect(screen.queryByRole('region', { name: '集中研讨 1' })).toBeNull();
  expect(screen.getByText('情绪温度计')).toBeTruthy();
});
