// Notices over HTTP: they stand or fall with their deed, and belong to one person.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { someone, type Someone } from '../../testing/someone.js';
import { startHub, type TestHub } from '../../testing/start-hub.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SocketDesk } from '../platform/realtime/socket.desk.js';
import { NoticeDoor, type NewNotice } from './notice.door.js';

let hub: TestHub;
let me: Someone;
let other: Someone;
const tell = (notices: readonly NewNotice[]) => hub.app.get(UnitOfWork).run(() => hub.app.get(NoticeDoor).write(notices));
const invitation = ({ person }: Someone, studio = '拾光小学心育名师工作室'): NewNotice => ({ personId: person.id, kind: 'studio.invited', facts: { studio }, link: '/studios/1' });

beforeAll(async () => {
  hub = await startHub({ now: new Date('2026-11-23T01:00:00Z') });
  [me, other] = [await someone(hub), await someone(hub)];
});
afterAll(() => hub.close());

test('a notice arrives with the commit of its deed: a row, and one bell for that person', async () => {
  const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
  await tell([invitation(me)]);
  const { rows, unread, next } = await hub.call(noticeRoutes.list, {}, me.session);
  expect(rows).toEqual([expect.objectContaining({ kind: 'studio.invited', facts: { studio: '拾光小学心育名师工作室' }, link: '/studios/1', readAt: null })]);
  expect([unread, next]).toEqual([1, null]);
  expect(bell).toHaveBeenCalledWith(`live:person:${me.person.id}`, 'live', { topic: `person:${me.person.id}`, event: 'notice.arrived', facts: { noticeId: rows[0]?.id } });
  bell.mockRestore();
});

test('a deed that fails leaves neither notice nor bell', async () => {
  const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
  const deed = hub.app.get(UnitOfWork).run(async () => {
    await hub.app.get(NoticeDoor).write([invitation(other)]);
    throw new Error('the deed failed');
  });
  await expect(deed).rejects.toThrow('the deed failed');
  expect((await hub.call(noticeRoutes.list, {}, other.session)).rows).toEqual([]);
  expect(bell).not.toHaveBeenCalled();
  bell.mockRestore();
});

test('outside a deed nothing is written', async () => {
  await expect(hub.app.get(NoticeDoor).write([invitation(other)])).rejects.toThrow('outside a unit of work');
  expect((await hub.call(noticeRoutes.list, {}, other.session)).rows).toEqual([]);
});

test('reading one marks it once; somebody else\'s is not found', async () => {
  const [notice] = (await hub.call(noticeRoutes.list, {}, me.session)).rows;
  const noticeId = notice?.id;
  await expect(hub.call(noticeRoutes.read, { params: { noticeId } }, other.session)).rejects.toMatchObject({ code: 'request.notFound' });
  const read = await hub.call(noticeRoutes.read, { params: { noticeId } }, me.session);
  expect(read.readAt).toEqual(new Date('2026-11-23T01:00:00Z'));
  hub.setNow(new Date('2026-11-23T02:00:00Z'));
  expect((await hub.call(noticeRoutes.read, { params: { noticeId } }, me.session)).readAt).toEqual(read.readAt);
  expect((await hub.call(noticeRoutes.list, {}, me.session)).unread).toBe(0);
});

test('a long list comes in pages, newest first, none twice and none lost', async () => {
  await tell(Array.from({ length: 65 }, (_, n) => invitation(me, `第${n}工作室`)));
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof noticesAfter>> = await noticesAfter(after);
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  }
  expect(seen).toHaveLength(66);
  expect(new Set(seen).size).toBe(66);
});
const noticesAfter = (after: string | undefined) => hub.call(noticeRoutes.list, { query: after === undefined ? {} : { after } }, me.session);

test('all are read at once, and only one\'s own', async () => {
  await tell([invitation(other)]);
  expect(await hub.call(noticeRoutes.readAll, { body: {} }, me.session)).toEqual({ read: 65 });
  expect((await hub.call(noticeRoutes.list, {}, me.session)).unread).toBe(0);
  expect((await hub.call(noticeRoutes.list, {}, other.session)).unread).toBe(1);
});

test('a cursor that we did not write is refused', async () => {
  await expect(noticesAfter('2026_x')).rejects.toMatchObject({ code: 'request.invalid' });
});

test('without a session there is nothing to see', async () => {
  await expect(hub.call(noticeRoutes.list)).rejects.toMatchObject({ code: 'signIn.needed' });
});
