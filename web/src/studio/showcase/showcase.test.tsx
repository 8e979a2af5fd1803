// 公开页: the host's settings on the studio's home, and what a visitor's page makes of an answer.
import { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { ResultId } from '@gongyan/shared/studio/result/result.contract';
import { showcaseRoutes as routes, type PublicStudio, type Showcase } from '@gongyan/shared/studio/showcase/showcase.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aStudioPage, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';
import { isPublicStudio } from './visitor/visitor.read';

const aShowcase = (more: Partial<Showcase> = {}): Showcase => ({
  on: false, showsHost: false, briefIds: [], resultIds: [], revision: 2, changedAt: null, closed: null, hostName: '陆拾光',
  briefs: [{ id: BriefId.parse(uuid(950)), no: 3, period: 'month', from: '2026-10-01', yearFrom: '2026-09-01', held: ['陆拾光'] }],
  results: [{ id: ResultId.parse(uuid(960)), title: '提问的艺术', day: '2026-10-02', kind: 'paper', held: [] }, { id: ResultId.parse(uuid(961)), title: '温如言的课例', day: '2026-10-03', kind: 'case', held: ['温如言'] }], ...more,
});
const home = async (showcase: Showcase, rights = {}) => {
  const studio = aStudioPage();
  const hub = quietHub(new FakeHub()).on(studioRoutes.open, () => ({ ...studio, rights: { ...studio.rights, ...rights } })).on(studioRoutes.online, () => ({ personIds: [] })).on(routes.open, () => showcase);
  await renderAt(`/studios/${studio.id}`);
  return hub;
};
const tick = (name: string | RegExp) => screen.getByRole('checkbox', { name });

test('the host switches it on, ticks what is shown, and is told why something cannot be', async () => {
  const hub = (await home(aShowcase())).on(routes.change, ({ body }) => aShowcase(body));
  await press('公开页');
  fireEvent.click(await screen.findByRole('checkbox', { name: /^公开/ }, { timeout: 5_000 }));
  expect(tick(/温如言的课例/).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('含有姓名或号码，不能公开：温如言')).toBeTruthy();
  expect(tick(/第 3 期/).hasAttribute('disabled')).toBe(true);
  fireEvent.click(tick(/显示主持人姓名/));
  for (const name of [/第 3 期/, /提问的艺术/]) fireEvent.click(tick(name));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
  await screen.findByText('已公开');
  await screen.findByRole('link', { name: new RegExp(`/s/${aStudioPage().id}`) });
  expect(hub.last(routes.change)?.body).toEqual({ on: true, showsHost: true, briefIds: [uuid(950)], resultIds: [uuid(960)], revision: 2 });
});

test('the district sees it and may only close it, with a reason', async () => {
  const hub = (await home(aShowcase({ on: true }), { host: false, oversees: true })).on(routes.close, () => aShowcase());
  await press('公开页');
  await screen.findByText(/由主持人设置/, {}, { timeout: 5_000 });
  for (const box of screen.getAllByRole('checkbox')) expect(box.hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('link', { name: new RegExp(`/s/${aStudioPage().id}`) })).toBeTruthy();
  expect(screen.getByRole('button', { name: '关闭公开页' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText(/关闭的原因/), { target: { value: ' 含有学生作品 ' } });
  await press('关闭公开页');
  await screen.findByText('已关闭，链接不能再打开');
  expect(hub.last(routes.close)?.body).toEqual({ reason: '含有学生作品', revision: 2 });
});

const closed = { by: '沈知微', at: new Date('2026-11-22T17:00:00Z'), reason: '含有学生作品' };

test('what the district closed the host cannot switch on: he reads who, when, why and whom to ask, and may still put it right', async () => {
  const hub = (await home(aShowcase({ closed, resultIds: [ResultId.parse(uuid(960))] }))).on(routes.change, ({ body }) => aShowcase({ ...body, closed }));
  await press('公开页');
  await screen.findByText('沈知微在2026年11月23日关闭了公开页：含有学生作品。现在不能打开；请在下面改好，再请沈知微或区里其他教研员解除。', {}, { timeout: 5_000 });
  expect(tick(/^公开/).hasAttribute('disabled')).toBe(true);
  fireEvent.click(tick(/提问的艺术/));
  await press('保存');
  await screen.findByText('已保存');
  expect(hub.last(routes.change)?.body).toMatchObject({ on: false, resultIds: [] });
});

test('closed while the dialog was open, the refusal says who and why', async () => {
  (await home(aShowcase())).refuse(routes.change, 'showcase.closed', { by: '沈知微', day: '2026-11-23', reason: '含有学生作品' });
  await press('公开页');
  fireEvent.click(await screen.findByRole('checkbox', { name: /^公开/ }, { timeout: 5_000 }));
  await press('保存');
  await screen.findByText(/沈知微在 2026-11-23 关闭了这个公开页，原因：含有学生作品。/);
});

test('the district lifts it, which does not switch it on', async () => {
  const hub = (await home(aShowcase({ closed }), { host: false, oversees: true })).on(routes.lift, () => aShowcase());
  await press('公开页');
  await screen.findByText(/解除后仍不公开/, {}, { timeout: 5_000 });
  await press('解除关闭');
  await screen.findByText('已解除，是否公开由主持人定');
  expect(hub.last(routes.lift)?.body).toEqual({ revision: 2 });
});

test('a member has no such button', async () => {
  const hub = await home(aShowcase(), { host: false, member: true });
  await screen.findByRole('heading', { name: aStudioPage().name });
  expect(screen.queryByRole('button', { name: '公开页' })).toBeNull();
  expect(hub.times(routes.open)).toBe(0);
});

test('the visitor’s page takes a whole answer, and nothing that only looks like one', () => {
  const page: PublicStudio = {
    name: '拾光', focus: '', termStart: '2025-09-01', termEnd: '2028-08-31', members: 8, host: null, results: [{ kind: 'paper', level: 'city', day: '2026-10-02', title: '提问', grade: '', place: '' }],
    briefs: [{ no: 1, period: 'term', from: '2026-09-01', yearFrom: '2026-09-01', publishedOn: '2026-11-29', foreword: '', notes: [{ on: '2026-11-30', text: '更正' }], items: [{ kind: 'meeting', day: '2026-10-02', title: '研讨', word: null, level: null, note: '', attended: 9, line: '' }] }],
  };
  expect(isPublicStudio(page)).toBe(true);
  for (const wrong of [null, 'x', [], {}, { ...page, members: '8' }, { ...page, host: {} }, { ...page, briefs: [{}] }, { ...page, results: [{ ...page.results[0], kind: 'secret' }] }]) expect(isPublicStudio(wrong)).toBe(false);
});
