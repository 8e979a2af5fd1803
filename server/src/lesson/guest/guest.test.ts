// 特邀点评 over HTTP: who invites, what a guest may, and what is left when the invitation ends.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { DataSource } from 'typeorm';
import { designId, personId, startDemoHub, studioId, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';

let hub: DemoHub;
const thermometer = designId('001');
const other = designId('002');

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const set = async (account: string, people: readonly string[], id: string = thermometer) => hub.call(guestRoutes.set, { params: { designId: id }, body: { personIds: people.map(personId) } }, await hub.as(account));
const list = async (account: string) => (await hub.call(guestRoutes.list, { params: { designId: thermometer } }, await hub.as(account))).map(({ id }) => id);
const open = async (account: string, id: string = thermometer) => hub.call(lessonRoutes.open, { params: { designId: id } }, await hub.as(account));
const mine = async (account: string) => (await hub.call(lessonRoutes.mine, { query: {} }, await hub.as(account))).map(({ id, role }) => ({ id, role }));

test('an expert asked in reads, comments and finds it among his designs, and nothing else of the studio', async () => {
  await expect(open('exp-01')).rejects.toMatchObject({ code: 'request.notFound' });
  expect((await set('host-02', ['exp-01', 'mem-0301'])).map(({ id }) => id)).toEqual(['exp-01', 'mem-0301'].map(personId));
  const card = await open('exp-01');
  expect(card).toMatchObject({ title: '情绪温度计', role: 'comment' });
  expect(await mine('exp-01')).toEqual([{ id: thermometer, role: 'comment' }]);
  expect((await mine('mem-0301')).filter(({ id }) => id === thermometer)).toEqual([{ id: thermometer, role: 'comment' }]);
  const seat = await openSeat(hub.app, personId('exp-01'), card.documentId);
  expect(seat.joined.role).toBe('comment');
  seat.leave();
  expect(await hub.call(commentRoutes.readers, { params: { documentId: card.documentId } }, await hub.as('host-02'))).toEqual(expect.arrayContaining([expect.objectContaining({ id: personId('exp-01') })]));
  await expect(open('exp-01', other)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.call(studioRoutes.open, { params: { studioId: studioId('02') } }, await hub.as('exp-01'))).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.call(lessonRoutes.mine, { query: { studioId: studioId('02') } }, await hub.as('exp-01'))).rejects.toMatchObject({ code: 'request.notFound' });
  expect((await hub.call(noticeRoutes.list, {}, await hub.as('exp-01'))).rows).toContainEqual(expect.objectContaining({ kind: 'lesson.guest', facts: expect.objectContaining({ title: '情绪温度计' }), link: `/docs/${thermometer}` }));
});

test('an invitation that ends takes away the open page in the same commit, and says so', async () => {
  await set('host-02', ['exp-01']);
  const { documentId } = await open('exp-01');
  const seat = await openSeat(hub.app, personId('exp-01'), documentId);
  await set('host-02', []);
  await soon('the guest is put out', () => !seat.isSeated());
  for (const attempt of [() => open('exp-01'), async () => hub.call(documentRoutes.text, { params: { documentId } }, await hub.as('exp-01'))]) await expect(attempt()).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(openSeat(hub.app, personId('exp-01'), documentId)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.app.get(LiveKeepers).mayWatch(personId('exp-01'), `design:${thermometer}`)).resolves.toBe(false);
  expect(await mine('exp-01')).toEqual([]);
  expect((await hub.call(noticeRoutes.list, {}, await hub.as('exp-01'))).rows).toContainEqual(expect.objectContaining({ kind: 'lesson.unguest', link: null }));
  const audit: unknown = await hub.app.get(DataSource).query("select facts from audit_entry where act = 'lesson.guestsChanged' order by id desc limit 1");
  expect(audit).toEqual([{ facts: { added: [], removed: [personId('exp-01')] } }]);
});

test('lead author and host invite; a member, a guest and a stranger do not', async () => {
  await set('host-02', ['exp-01']);
  await expect(set('mem-0205', ['exp-02'])).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(set('exp-01', ['exp-02'])).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(set('mem-0302', ['mem-0302'])).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await list('mem-0205')).toEqual([personId('exp-01')]);
  await expect(list('mem-0302')).rejects.toMatchObject({ code: 'request.notFound' });
});

test('whoever sees the studio anyway is not invited, nor somebody who does not exist', async () => {
  await expect(set('host-02', ['mem-0205'])).rejects.toMatchObject({ code: 'lesson.guestInside' });
  await expect(set('host-02', ['cen-02'])).rejects.toMatchObject({ code: 'lesson.guestInside' });
  await expect(hub.call(guestRoutes.set, { params: { designId: thermometer }, body: { personIds: ['00000000-0000-4000-8000-000000000abc'] } }, await hub.as('host-02'))).rejects.toMatchObject({ code: 'request.notFound' });
});
