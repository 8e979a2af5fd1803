// Rights that end or begin with a day, on pages that stay open over midnight: nobody clicks anything, and within a
// minute whoever lost a right is put out and whoever gained one may write.
import { liveMessages } from '@gongyan/shared/kit/live';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { documentId, personId, startDemoHub, studioId, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat, soon, type OpenSeat } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';

let hub: DemoHub;
const shiguang = studioId('02');
/** Long after any day on which this test may run, so that only the moved clock turns the day. */
const LAST_DAY = '2031-01-15';
const EVENING = new Date(`${LAST_DAY}T23:59:00+08:00`);
const MIDNIGHT = new Date('2031-01-16T00:00:06+08:00');

const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(sql, values);
const epoch = async () => (await rows('select access_epoch::int as epoch from doc_head where doc_id = $1', [documentId('001')]))[0]?.['epoch'];
const heardAccess = (seat: OpenSeat) => seat.heard.filter(({ event }) => event === 'doc:access').map(({ payload }) => Reflect.get(Object(payload), 'role'));

beforeAll(async () => {
  hub = await startDemoHub();
  // The demo's is published and locked; here it is written in.
  await rows("update doc_head set state = 'open' where doc_id = $1", [documentId('001')]);
  await rows('update studio set term_end = $1', ['2031-12-31']);
  await rows("update studio_membership set to_on = '2031-12-31' where state = 'active'");
  await rows('update studio_membership set to_on = $1 where person_id = $2', [LAST_DAY, personId('mem-0201')]);
  await rows("update studio_membership set from_on = '2031-01-16', state = 'active' where person_id = $1", [personId('mem-0202')]);
  await rows('update appointment set "to" = $1 where person_id = $2', [LAST_DAY, personId('cen-03')]);
  hub.setNow(EVENING);
  await hub.app.get(DayTurn).look();
});
afterAll(() => {
  closeSockets();
  return hub.close();
});

test('over midnight the open pages of a member and of a researcher lose what ended, without anybody looking', async () => {
  const [host, member, researcher] = [await openSeat(hub.app, personId('host-02'), documentId('001')), await openSeat(hub.app, personId('mem-0201'), documentId('001')), await openSeat(hub.app, personId('cen-03'), documentId('001'))];
  const page = await connect(hub, await hub.as('mem-0201'));
  await ask(page, liveMessages.watch.name, { topic: `studio:${shiguang}` });
  const dropped = next(page, 'live:dropped', 20_000);
  const before = await epoch();
  expect([member.role(), researcher.role()]).toEqual(['write', 'comment']);

  hub.setNow(MIDNIGHT);
  // Nobody calls the job: the hub looks at its clock by itself, every few seconds.
  await soon('the member is put out', () => !member.isSeated() && !researcher.isSeated(), 20_000);
  expect(await dropped).toEqual({ topic: `studio:${shiguang}` });
  expect(Number(await epoch())).toBeGreaterThan(Number(before));
  expect([heardAccess(member), heardAccess(researcher), heardAccess(host)]).toEqual([[null], [null], []]);
  expect(host.role()).toBe('write');

  const body = { pushId: randomBytes(16).toString('base64url'), epoch: 1, schema: DOCUMENT_SCHEMA, update: await member.paragraph('任期满后') };
  await expect(hub.call(documentRoutes.mergeOffline, { params: { documentId: documentId('001') }, body }, await hub.as('mem-0201'))).rejects.toMatchObject({ code: 'request.notFound' });
  host.leave();
});

test('the membership is completed once, with a notice, a line of audit and no second time', async () => {
  const facts = async () => ({
    state: (await rows('select state from studio_membership where person_id = $1', [personId('mem-0201')]))[0]?.['state'],
    notices: (await hub.call(noticeRoutes.list, {}, await hub.as('mem-0201'))).rows.map(({ kind, facts: said }) => [kind, said]),
    audit: await rows("select actor_id, facts from audit_entry where act = 'studio.membershipEnded'"),
    epoch: await epoch(),
  });
  const after = await facts();
  expect(after).toMatchObject({
    state: 'completed', notices: [['studio.ended', { studio: '拾光小学心育名师工作室' }]],
    audit: [{ actor_id: null, facts: { studio: shiguang, before: 'active', after: 'completed' } }],
  });
  await hub.app.get(DayTurn).look();
  expect(await facts()).toEqual(after);
  await expect(hub.call(studioRoutes.open, { params: { studioId: shiguang } }, await hub.as('mem-0201'))).rejects.toMatchObject({ code: 'request.notFound' });
});

test('whose membership begins with the day may write from it on', async () => {
  const seat = await openSeat(hub.app, personId('mem-0202'), documentId('001'));
  expect(seat.role()).toBe('write');
  seat.leave();
});
