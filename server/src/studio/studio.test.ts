// Studios over HTTP: who sees one, who is invited, who is removed and what that ends at once.
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { PersonId } from '@gongyan/shared/kit/id';
import { liveMessages } from '@gongyan/shared/kit/live';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { DataSource } from 'typeorm';
import { documentId, personId, startDemoHub, studioId, type DemoHub } from '../../testing/demo-hub.js';
import { openSeat, soon } from '../../testing/open-seat.js';
import { ask, closeSockets, connect, next } from '../../testing/sockets.js';
import { AppointmentNews } from '../people/appointment.news.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LivePresence } from '../platform/realtime/live.presence.js';
import { SocketDesk } from '../platform/realtime/socket.desk.js';

let hub: DemoHub;
const shiguang = studioId('02');

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => {
  closeSockets();
  return hub.close();
});

const list = async (account: string) => hub.call(studioRoutes.list, {}, await hub.as(account));
const open = async (account: string, id: string = shiguang) => hub.call(studioRoutes.open, { params: { studioId: id } }, await hub.as(account));
const appoint = async (account: string, people: readonly string[], id: string = shiguang) =>
  hub.call(studioRoutes.appoint, { params: { studioId: id }, body: { personIds: people.map(personId), reason: '区里统一选派' } }, await hub.as(account));
const remove = async (account: string, person: string, reason = '工作调动', id: string = shiguang) =>
  hub.call(studioRoutes.remove, { params: { studioId: id, personId: personId(person) }, body: { reason } }, await hub.as(account));
const notices = async (account: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows;
const rows = (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(sql, values);

describe('who sees which studio', () => {
  test.each([
    ['a host sees his own', 'host-02', 1],
    ['a member sees his own', 'mem-0201', 1],
    ['district staff see all', 'cen-02', 6],
    ['a leader of the bureau sees all', 'bur-01', 6],
    ['the lead of a base school sees that one', 'sch-01', 1],
    ['an expert of the university sees none', 'exp-01', 0],
    ['a part-time teacher of no studio sees none', 'pt-01', 0],
    ['whose application is still under way sees none', 'mem-0210', 0],
    ['a dismissed member sees none', 'mem-0309', 0],
  ])('%s', async (_, account, count) => expect(await list(account)).toHaveLength(count));

  test('a card tells host, school, active members and what the reader may do', async () => {
    expect(await list('mem-0201')).toEqual([expect.objectContaining({
      name: '拾光小学心育名师工作室', baseSchool: '云岚区松果小学', members: 9, seats: 10, rights: { host: false, member: true, oversees: false, works: true },
      host: expect.objectContaining({ name: '陆拾光' }),
    })]);
  });

  test('whoever may not see one is told it is not found', async () => {
    for (const account of ['pt-01', 'mem-0210', 'mem-0301', 'sch-27']) await expect(open(account)).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('members see active members; the host and district staff also applications and those who left', async () => {
    expect((await open('mem-0201')).members).toHaveLength(9);
    expect((await open('sch-01')).members).toHaveLength(9);
    expect((await open('host-02')).members.map(({ state }) => state).filter((state) => state !== 'active')).toEqual(['school_recommended']);
    expect((await open('cen-02', studioId('03'))).members.map(({ state }) => state).filter((state) => state !== 'active')).toEqual(['dismissed']);
  });

  test('why somebody left does not travel', async () => {
    const page = await hub.fetch(`/api/studios/${studioId('03')}`, {}, await hub.as('cen-02'));
    expect(await page.text()).not.toContain('endReason');
  });
});

describe('appointing', () => {
  test.each([
    ['a member appoints nobody', 'mem-0201', 'pt-01', 'access.notYours'],
    ['nor does the host: he invites, and the chain decides', 'host-02', 'pt-01', 'access.notYours'],
    ['nor the lead of the base school', 'sch-01', 'pt-01', 'access.notYours'],
    ['nor the bureau past its own chain', 'bur-01', 'pt-01', 'access.notYours'],
    ['nor a stranger', 'exp-01', 'pt-01', 'access.notYours'],
    ['nobody appoints himself', 'cen-02', 'cen-02', 'joining.own'],
    ['a member is not appointed again', 'cen-02', 'mem-0202', 'studio.alreadyMember'],
    ['nor is the host', 'cen-02', 'host-02', 'studio.alreadyMember'],
    ['nor a member of another studio', 'cen-02', 'mem-0301', 'studio.otherStudio'],
    ['nor who has applied to another studio', 'cen-02', 'mem-0510', 'joining.underWay'],
    ['nor somebody who does not exist', 'cen-02', 'nobody', 'request.notFound'],
  ])('%s', async (_, by, person, code) => {
    await expect(appoint(by, [person])).rejects.toMatchObject({ code });
    expect(await notices('pt-01')).toEqual([]);
  });

  test('nor somebody whose account is suspended', async () => {
    await rows("update person set state = 'suspended' where id = $1", [personId('ht-02')]);
    await expect(appoint('cen-02', ['ht-02'])).rejects.toMatchObject({ code: 'request.notFound' });
    await rows("update person set state = 'active' where id = $1", [personId('ht-02')]);
  });

  test('all of a list or none: beyond the last seat nobody joins', async () => {
    await expect(appoint('cen-02', ['pt-01', 'pt-02'])).rejects.toMatchObject({ code: 'studio.full', problem: { facts: { seats: 10 } } });
    expect((await open('host-02')).members.filter(({ state }) => state === 'active')).toHaveLength(9);
    expect(await notices('pt-01')).toEqual([]);
  });

  test('who is appointed is a member from today, finds a notice, and the studio\'s pages hear of it', async () => {
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    const joined = await appoint('cen-02', ['pt-01']);
    expect(joined).toEqual([expect.objectContaining({ state: 'active', kind: 'member', from: '2026-11-23', to: '2028-08-31', person: expect.objectContaining({ name: '瞿白露' }) })]);
    expect((await list('pt-01')).map(({ rights }) => rights.member)).toEqual([true]);
    expect(await notices('pt-01')).toEqual([expect.objectContaining({ kind: 'studio.invited', facts: { studio: '拾光小学心育名师工作室' }, link: `/studios/${shiguang}` })]);
    expect(bell).toHaveBeenCalledWith(`live:studio:${shiguang}`, 'live', { topic: `studio:${shiguang}`, event: 'studio.memberJoined', facts: { personId: personId('pt-01') } });
    bell.mockRestore();
    await expect(appoint('cen-02', ['pt-02'])).rejects.toMatchObject({ code: 'studio.full' });
  });

  test('an appointment ends a pending application with a yes, in the same row', async () => {
    await remove('host-02', 'pt-01');
    const before = await rows('select id from studio_membership where person_id = $1', [personId('mem-0210')]);
    const [joined] = await appoint('cen-02', ['mem-0210']);
    expect(joined).toMatchObject({ id: before[0]?.['id'], state: 'active', from: '2026-11-23' });
    expect(await rows('select count(*)::int as n from studio_membership where person_id = $1', [personId('mem-0210')])).toEqual([{ n: 1 }]);
    await remove('cen-02', 'mem-0210');
  });

  test('two studios that are given the same teacher at once, or two people that fill the last seat: one of them succeeds', async () => {
    const teachers = await rows("select id from person where staff_no is not null and state = 'active' order by staff_no limit 9", []);
    const ids = teachers.map(({ id }) => PersonId.parse(id));
    const send = async (account: string, number: string, id: PersonId | undefined) =>
      hub.call(studioRoutes.appoint, { params: { studioId: studioId(number) }, body: { personIds: [id], reason: '区里统一选派' } }, await hub.as(account));
    const codes = async (calls: readonly Promise<unknown>[]) =>
      (await Promise.allSettled(calls)).map((outcome) => (outcome.status === 'fulfilled' ? 'joined' : Reflect.get(Object(outcome.reason), 'code'))).sort();
    await rows('update studio set seats = 30 where id = any ($1)', [[studioId('01'), studioId('03')]]);
    for (const id of ids.slice(0, 6)) expect(await codes([send('cen-01', '01', id), send('cen-02', '03', id)])).toEqual(['joined', 'studio.otherStudio']);
    await rows('update studio set seats = 10 where id = $1', [studioId('05')]);
    expect(await codes(ids.slice(6).map((id, n) => send(n === 0 ? 'cen-01' : 'cen-02', '05', id)))).toEqual(['joined', 'studio.full', 'studio.full']);
  });

  test('whose membership in another studio is over may join', async () => {
    await rows("update studio_membership set to_on = '2026-11-22' where person_id = $1", [personId('mem-0302')]);
    await rows('update studio set seats = 20 where id = $1', [studioId('06')]);
    await expect(appoint('cen-02', ['mem-0302'], studioId('06'))).resolves.toMatchObject([{ state: 'active' }]);
    expect(await rows('select state from studio_membership where person_id = $1 order by state', [personId('mem-0302')])).toEqual([{ state: 'active' }, { state: 'completed' }]);
  });

  test('nobody is appointed into a studio that is suspended', async () => {
    await rows("update studio set state = 'suspended' where id = $1", [studioId('04')]);
    await expect(appoint('cen-02', ['ht-02'], studioId('04'))).rejects.toMatchObject({ code: 'studio.notActive' });
  });
});

describe('removing', () => {
  test.each([
    ['a member removes nobody', 'mem-0201', 'mem-0203', 'access.notYours'],
    ['the host stays', 'cen-02', 'host-02', 'studio.hostStays'],
    ['who is no member is not found', 'host-02', 'mem-0301', 'request.notFound'],
    ['a stranger learns nothing', 'exp-01', 'mem-0203', 'request.notFound'],
  ])('%s', async (_, by, person, code) => expect(remove(by, person)).rejects.toMatchObject({ code }));

  test('needs a reason', async () => {
    const response = await hub.fetch(`/api/studios/${shiguang}/members/${personId('mem-0203')}/remove`, { method: 'POST', body: JSON.stringify({ reason: ' ' }), headers: { 'content-type': 'application/json' } }, await hub.as('host-02'));
    expect(response.status).toBe(400);
  });

  test('puts the person out of every open editor of the studio, and nobody else', async () => {
    const doc = documentId('001');
    const [his, host] = [await openSeat(hub.app, personId('mem-0203'), doc), await openSeat(hub.app, personId('host-02'), doc)];
    const unsent = await his.paragraph('移出前一秒写的。');
    expect(his.joined.role).toBe('write');
    const removed = await remove('host-02', 'mem-0203', '一学期未参加活动');
    expect(removed).toMatchObject({ state: 'dismissed', to: '2026-11-23' });
    await soon('put out', () => !his.isSeated());
    expect(his.heard).toContainEqual({ event: 'doc:access', payload: { doc, role: null, state: 'locked' } });
    expect(host.role()).toBe('write');
    const late = hub.call(documentRoutes.mergeOffline, { params: { documentId: doc }, body: { pushId: 'AAAAAAAAAAAAAAAAAAAAAA', epoch: 1, schema: DOCUMENT_SCHEMA, update: unsent } }, await hub.as('mem-0203'));
    await expect(late).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(open('mem-0203')).rejects.toMatchObject({ code: 'request.notFound' });
    host.leave();
  });

  test('and takes the studio\'s topic from his pages', async () => {
    const socket = await connect(hub, await hub.as('mem-0204'));
    for (const topic of [`studio:${shiguang}`, `person:${personId('mem-0204')}`]) expect(await ask(socket, liveMessages.watch.name, { topic })).toMatchObject({ ok: true });
    const dropped = next(socket, 'live:dropped');
    await remove('host-02', 'mem-0204');
    expect(await dropped).toEqual({ topic: `studio:${shiguang}` });
    expect(await ask(socket, liveMessages.watch.name, { topic: `studio:${shiguang}` })).toMatchObject({ ok: false, problem: { code: 'request.notFound' } });
  });

  test('leaves a notice with the reason, an entry in the audit, and the row as it ended', async () => {
    expect(await notices('mem-0203')).toEqual([expect.objectContaining({ kind: 'studio.removed', facts: { studio: '拾光小学心育名师工作室', reason: '一学期未参加活动' }, link: null })]);
    expect(await rows("select act, actor_id, reason, facts from audit_entry where subject = $1", [personId('mem-0203')])).toEqual([
      { act: 'studio.memberRemoved', actor_id: personId('host-02'), reason: '一学期未参加活动', facts: { studio: shiguang, before: 'active', after: 'dismissed' } },
    ]);
    expect(await rows('select state, to_on::text, end_reason from studio_membership where person_id = $1', [personId('mem-0203')])).toEqual([{ state: 'dismissed', to_on: '2026-11-23', end_reason: '一学期未参加活动' }]);
    await expect(rows("update audit_entry set reason = '' where subject = $1", [personId('mem-0203')])).rejects.toThrow('permission denied');
  });

  test('a second time there is nobody to remove', async () => {
    await expect(remove('host-02', 'mem-0203')).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

test('an office in the district that ends puts its holder out of the open documents', async () => {
  const seat = await openSeat(hub.app, personId('cen-03'), documentId('001'));
  expect(seat.role()).toBe('comment');
  await hub.app.get(UnitOfWork).run(async () => {
    await hub.app.get(UnitOfWork).manager.query('update appointment set "to" = \'2026-11-22\' where person_id = $1', [personId('cen-03')]);
    await hub.app.get(AppointmentNews).tell([personId('cen-03')]);
  });
  await soon('put out', () => !seat.isSeated());
  await expect(open('cen-03')).rejects.toMatchObject({ code: 'request.notFound' });
});

describe('who is online', () => {
  test('members and host of the studio, told to whoever sees it, and one hint for its pages', async () => {
    const presence = hub.app.get(LivePresence);
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    for (const account of ['host-02', 'mem-0201', 'mem-0202', 'cen-02']) presence.arrived(personId(account));
    const online = async (account: string) => hub.call(studioRoutes.online, { params: { studioId: shiguang } }, await hub.as(account));
    expect(new Set((await online('mem-0201')).personIds)).toEqual(new Set(['host-02', 'mem-0201', 'mem-0202'].map(personId)));
    await expect(online('pt-01')).rejects.toMatchObject({ code: 'request.notFound' });
    const hints = () => bell.mock.calls.filter(([room, , frame]) => room === `live:studio:${shiguang}` && Reflect.get(Object(frame), 'event') === 'studio.presenceChanged');
    await soon('the hint', () => hints().length > 0, 3_000);
    expect(hints()).toEqual([[`live:studio:${shiguang}`, 'live', { topic: `studio:${shiguang}`, event: 'studio.presenceChanged', facts: {} }]]);
    bell.mockRestore();
  });
});
