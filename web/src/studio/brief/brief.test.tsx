// 工作简报 on a page: begun for a month, chosen and put in order, kept until saved, never written over; published ones are read.
import { BriefFact, briefRoutes as routes, type BriefPage } from '@gongyan/shared/studio/brief/brief.contract';
import { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, aStudio, aStudioPage, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const id = BriefId.parse(uuid(950));
const fact = (n: number, more: Partial<BriefFact> = {}): BriefFact => BriefFact.parse({ kind: 'result', ref: uuid(960 + n), day: '2026-10-02', title: `成果${n}`, word: 'paper', level: 'city', note: '', attended: null, ...more });
const facts = [fact(1, { kind: 'meeting', title: '情绪课研讨', word: null, level: null, attended: 9 }), fact(2), fact(3)];
const aBrief = (more: Partial<BriefPage> = {}): BriefPage => ({
  id, studioId: aStudio().id, state: 'draft', period: 'month', from: '2026-10-01', to: '2026-10-31', yearFrom: '2026-09-01', no: null, revision: 3, foreword: '', changedAt: new Date(), publishedAt: null, withdrawnAt: null, reason: null,
  studioName: aStudio().name, items: [], gone: [], writtenBy: aPerson(1), notes: [], may: { write: true, publish: true, withdraw: false, note: false, follow: true }, ...more,
});
const hubWith = (brief: () => BriefPage) => quietHub(new FakeHub()).on(routes.open, brief).on(routes.facts, () => facts);
const tick = (title: string) => fireEvent.click(screen.getByRole('checkbox', { name: `选入《${title}》` }));

beforeEach(() => localStorage.clear());

test('the panel on the page of results: empty, then begun for a month', async () => {
  const hub = hubWith(() => aBrief()).on(studioRoutes.open, () => aStudioPage()).on(resultRoutes.list, () => []).on(routes.list, () => []).on(routes.begin, () => ({ id }));
  await renderAt(`/studios/${aStudio().id}/results`);
  await screen.findByText(/还没有简报。选一个月/);
  await press('起草简报');
  fireEvent.change(within(await screen.findByRole('dialog')).getByLabelText('类型'), { target: { value: 'term' } });
  await press('开始');
  await screen.findByRole('heading', { name: /2026 年 10 月（草稿）/ });
  expect(hub.last(routes.begin)?.body).toMatchObject({ period: 'term' });
});

test('chosen facts are put in order with a line, saved in that order, and only then published', async () => {
  const hub = hubWith(() => aBrief()).on(routes.save, () => ({ revision: 4 })).on(routes.publish, () => ({}));
  await renderAt(`/briefs/${id}`);
  await screen.findByText('情绪课研讨', {}, { timeout: 5_000 });
  for (const title of ['成果2', '成果3', '情绪课研讨']) tick(title);
  fireEvent.change(screen.getByLabelText('《成果3》的说明'), { target: { value: '刊于第 5 期' } });
  fireEvent.click(screen.getByRole('button', { name: '把《成果3》上移' }));
  expect(screen.getByRole('button', { name: '发布' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('有修改没有保存，已留在本机')).toBeTruthy();
  await press('保存草稿');
  await screen.findByText('已保存');
  expect(hub.last(routes.save)?.body).toEqual({ revision: 3, foreword: '', picks: [{ kind: 'result', ref: uuid(963), line: '刊于第 5 期' }, { kind: 'result', ref: uuid(962), line: '' }, { kind: 'meeting', ref: uuid(961), line: '' }] });
  await press('发布');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布' }));
  await screen.findByText('已发布');
  expect(hub.last(routes.publish)?.body).toEqual({ revision: 3 });
});

test('a draft that somebody else saved is not written over; what was typed stays on the device until it is given up', async () => {
  let revision = 3;
  hubWith(() => aBrief({ revision, foreword: revision === 3 ? '' : '别人写的' })).refuse(routes.save, 'brief.moved');
  const first = await renderAt(`/briefs/${id}`);
  fireEvent.change(await screen.findByLabelText(/写几句话/), { target: { value: '我写的' } });
  revision = 4;
  await press('保存草稿');
  await screen.findByText(/有人刚保存过这份草稿/);
  expect(screen.getByDisplayValue('我写的')).toBeTruthy();
  first.unmount();
  await renderAt(`/briefs/${id}`);
  expect(await screen.findByDisplayValue('我写的')).toBeTruthy();
  await press('载入最新草稿');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '载入最新草稿' }));
  expect(await screen.findByDisplayValue('别人写的')).toBeTruthy();
});

test('a draft names what is there no longer, with its line; saving once takes it out, and until then it is not published', async () => {
  const gone = { kind: 'result', ref: fact(9).ref, line: '刊于第 5 期' } as const;
  let saved = false;
  const hub = hubWith(() => aBrief(saved ? {} : { gone: [{ ...gone, title: '提问的艺术', at: 1 }, { ...gone, ref: fact(8).ref, title: '', line: '', at: 2 }] })).on(routes.save, () => { saved = true; return { revision: 4 }; });
  await renderAt(`/briefs/${id}`);
  await screen.findByText('成果《提问的艺术》', {}, { timeout: 5_000 });
  expect(screen.getByText('刊于第 5 期')).toBeTruthy();
  expect(screen.getByText('成果里选入的第 2 项')).toBeTruthy();
  expect(screen.getByRole('button', { name: '发布' }).hasAttribute('disabled')).toBe(true);
  await press('保存草稿');
  await screen.findByText('已保存');
  expect(hub.last(routes.save)?.body).toMatchObject({ picks: [] });
  expect(screen.queryByText(/已不在册/)).toBeNull();
});

test('an issue is read with its corrections; the host corrects and withdraws with a reason', async () => {
  const hub = hubWith(() => aBrief({ state: 'published', no: 3, foreword: '一起磨课', publishedAt: new Date(), items: [{ ...fact(2), line: '可借鉴' }], notes: [], may: { write: false, publish: false, withdraw: true, note: true, follow: true } })).on(routes.withdraw, () => ({}));
  await renderAt(`/briefs/${id}`);
  await screen.findByRole('heading', { name: '2026—2027 学年第 3 期' });
  expect(screen.getByRole('link', { name: '成果2' }).getAttribute('href')).toBe(`/studios/${aStudio().id}/results`);
  await press('撤回');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '撤回' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '日期写错' } });
  fireEvent.click(dialog.getByRole('button', { name: '撤回' }));
  await screen.findByText('已撤回');
  expect(hub.last(routes.withdraw)?.body).toEqual({ reason: '日期写错' });
});
