// The demo's newsletter and public page: made from its own rows, shown to a stranger, once, and whole also after a start that was interrupted.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { briefRoutes } from '@gongyan/shared/studio/brief/brief.contract';
import { showcaseRoutes } from '@gongyan/shared/studio/showcase/showcase.contract';
import { startDemoHub, studioId, type DemoHub } from '../../testing/demo-hub.js';
import { ShowcaseStore } from '../studio/showcase/showcase.store.js';
import { seedBriefs } from './brief.seed.js';
import { readDemo } from './demo-data.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const params = { studioId: studioId('02') };
const issues = async () => hub.call(briefRoutes.list, { params }, await hub.as('mem-0201'));
const visit = () => hub.call(showcaseRoutes.visit, { params: { studio: params.studioId } });

test('a start that is interrupted between the two leaves neither', async () => {
  const put = jest.spyOn(hub.app.get(ShowcaseStore), 'put').mockRejectedValueOnce(new Error('killed'));
  await expect(seedBriefs(hub.app, readDemo())).rejects.toThrow('killed');
  put.mockRestore();
  expect(await issues()).toEqual([]);
});

test('the next one goes on: an issue of October with the rows of that month, on a page that a stranger reads without anybody’s name but the host’s', async () => {
  await seedBriefs(hub.app, readDemo());
  expect(await issues()).toMatchObject([{ state: 'published', no: 1, period: 'month', from: '2026-10-01', to: '2026-10-31', items: 1 }]);
  const page = await visit();
  expect(page).toMatchObject({ host: { name: '陆拾光' }, briefs: [{ no: 1, publishedOn: '2026-11-02', items: [{ kind: 'result', day: '2026-10-16', title: '一节情绪课怎样提问' }] }] });
  expect(page.results.map(({ title }) => title).sort()).toEqual(['一节情绪课怎样提问', '小学低段情绪识别绘本课程的开发']);
  for (const account of ['mem-0201', 'host-02']) expect(await hub.call(noticeRoutes.list, {}, await hub.as(account))).toMatchObject({ unread: 0 });
});

test('a second time changes nothing, not even what its host chose since', async () => {
  const host = await hub.as('host-02');
  const { revision } = await hub.call(showcaseRoutes.open, { params }, host);
  await hub.call(showcaseRoutes.change, { params, body: { on: false, showsHost: false, briefIds: [], resultIds: [], revision } }, host);
  await seedBriefs(hub.app, readDemo());
  expect(await hub.call(showcaseRoutes.open, { params }, host)).toMatchObject({ on: false, revision: revision + 1 });
  expect(await issues()).toHaveLength(1);
});
