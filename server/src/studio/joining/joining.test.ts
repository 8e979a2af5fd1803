// Joining a studio over HTTP: the whole chain through five people, an invitation, every wrong hand, seats under pressure, and
// what a membership that ends takes away.
import { liveMessages } from '@gongyan/shared/kit/live';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { joiningRoutes, type JoiningDeed } from '@gongyan/shared/studio/joining/joining.contract';
import { studioRoutes, type MembershipId, type MembershipKind } from '@gongyan/shared/studio/studio.contract';
import { DataSource } from 'typeorm';
import { documentId, personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';

let hub: DemoHub;
const shiguang = studioId('02');
const WORDS = { statement: '希望向工作室学习情绪主题的备课。', goals: '每学期一节公开课' };

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => {
  closeSockets();
  return hub.close();
});

const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(sql, values);
const apply = async (account: string, kind: MembershipKind = 'member', id = shiguang) => hub.call(joiningRoutes.apply, { params: { studioId: id }, body: { kind, ...WORDS } }, await hub.as(account));
const open = async (account: string, membershipId: MembershipId) => hub.call(joiningRoutes.open, { params: { membershipId } }, await hub.as(account));
const queue = async (account: string) => (await hub.call(joiningRoutes.queue, {}, await hub.as(account))).map(({ id }) => id);
/** Of this room, by name: in a test all of them are of one instant. */
const notices = async (account: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows.map(({ kind }) => kind).filter((kind) => /^(joining|studio)\./.test(kind)).sort();
const act = async (account: string, membershipId: MembershipId, deed: JoiningDeed, more: { reason?: string; form?: typeof WORDS; seen?: number } = {}) => {
  const [row] = await rows('select steps from studio_membership where id = $1', [membershipId]);
  return hub.call(joiningRoutes.act, { params: { membershipId }, body: { deed, reason: more.reason ?? null, seen: more.seen ?? Number(row?.['steps']), form: more.form ?? null } }, await hub.as(account));
};
const codes = async (calls: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(calls)).map((outcome) => (outcome.status === 'fulfilled' ? 'yes' : String(Reflect.get(Object(outcome.reason), 'code')))).sort();

describe('from an application to a membership', () => {
  let id: MembershipId;

  test('a teacher sees what is public of the studios, and nothing else of them', async () => {
    const openings = await hub.call(joiningRoutes.openings, {}, await hub.as('ht-01'));
    expect(openings).toHaveLength(6);
    expect(openings.find((one) => one.id === shiguang)).toMatchObject({ name: '拾光小学心育名师工作室', freeSeats: 1, kinds: ['member', 'online', 'assistant'], host: { name: '陆拾光' } });
    expect(Object.keys(openings[0] ?? {}).sort()).toEqual(['baseSchool', 'focus', 'freeSeats', 'host', 'id', 'kinds', 'name', 'seats', 'stage', 'termEnd']);
    await expect(hub.call(studioRoutes.open, { params: { studioId: shiguang } }, await hub.as('ht-01'))).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('he applies, once', async () => {
    const row = await apply('ht-01');
    id = row.id;
    expect(row).toMatchObject({ state: 'applied', kind: 'member', from: null, to: null });
    await expect(apply('ht-01')).rejects.toMatchObject({ code: 'joining.underWay' });
    await expect(apply('ht-01', 'member', studioId('03'))).rejects.toMatchObject({ code: 'joining.underWay' });
    expect(await notices('sch-01')).toEqual(['joining.waiting']);
    expect(await open('ht-01', id)).toMatchObject({ line: { waitsFor: 'school', dueOn: '2026-11-30', school: '云岚区松果小学' }, may: ['withdraw'] });
  });

  test.each([
    ['a host of another studio', 'host-03'], ['a member', 'mem-0201'], ['an expert', 'exp-01'], ['another school’s lead', 'sch-27'], ['a trainer', 'trn-01'], ['another applicant', 'mem-0210'],
  ])('%s reads nothing of it', async (_, account) => {
    await expect(open(account, id)).rejects.toMatchObject({ code: 'request.notFound' });
    for (const deed of ['check', 'reject', 'sign', 'withdraw'] as const) await expect(act(account, id, deed, { reason: '不同意加入' })).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test.each([
    ['school', 'sch-01', ['host-02', 'cen-04', 'bur-01', 'cen-02'], 'school_recommended'],
    ['host', 'host-02', ['sch-01', 'cen-04', 'bur-01', 'cen-02'], 'host_reviewed'],
    ['college', 'cen-04', ['sch-01', 'host-02', 'bur-01', 'cen-02'], 'college_checked'],
    ['bureau', 'bur-01', ['sch-01', 'host-02', 'cen-04', 'cen-02'], 'approved'],
  ] as const)('the %s has its turn, in its queue alone, and nobody else takes it', async (_, account, others, state) => {
    for (const other of others) {
      expect(await queue(other)).not.toContain(id);
      await expect(act(other, id, 'check')).rejects.toMatchObject({ code: expect.stringMatching(/^(access.notYours|joining.sameHand)$/) });
    }
    await expect(act('ht-01', id, 'check')).rejects.toMatchObject({ code: 'joining.own' });
    expect(await queue(account)).toContain(id);
    await expect(act(account, id, 'check', { seen: 99 })).rejects.toMatchObject({ code: 'joining.moved' });
    const { steps } = (await open(account, id)).line;
    // Fifty taps are one step.
    expect(await codes(Array.from({ length: 4 }, () => act(account, id, 'check', { seen: steps })))).toEqual(['joining.moved', 'joining.moved', 'joining.moved', 'yes']);
    expect((await open('ht-01', id)).line).toMatchObject({ state, steps: steps + 1 });
    expect(await queue(account)).not.toContain(id);
  });

  test('what was approved holds the seat: nobody else gets the last one', async () => {
    await expect(hub.call(studioRoutes.appoint, { params: { studioId: shiguang }, body: { personIds: [personId('pt-01')], reason: '区里统一选派' } }, await hub.as('cen-02'))).rejects.toMatchObject({ code: 'studio.full' });
  });

  test('both sign what was drawn up, and only then he belongs', async () => {
    const { agreement, line } = await open('ht-01', id);
    expect(agreement?.text).toContain('甘棠');
    expect(agreement?.text).toContain('2028-08-31');
    expect(line.waitsFor).toBe('agreement');
    for (const account of ['bur-01', 'cen-02', 'sch-01']) await expect(act(account, id, 'sign')).rejects.toMatchObject({ code: 'access.notYours' });
    await act('ht-01', id, 'sign');
    await expect(act('ht-01', id, 'sign')).rejects.toMatchObject({ code: 'joining.otherState' });
    await expect(hub.call(studioRoutes.open, { params: { studioId: shiguang } }, await hub.as('ht-01'))).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await act('host-02', id, 'sign')).toMatchObject({ state: 'active', from: '2026-11-23', to: '2028-08-31' });
    await expect(hub.call(studioRoutes.open, { params: { studioId: shiguang } }, await hub.as('ht-01'))).resolves.toMatchObject({ rights: { member: true } });
  });

  test('every step stands in the history, the audit and somebody’s notices', async () => {
    const { history } = await open('ht-01', id);
    expect(history.map((step) => [step.act, step.by?.name])).toEqual([['apply', '甘棠'], ['recommend', '卫长歌'], ['hostReview', '陆拾光'], ['collegeCheck', '范书白'], ['approve', '刘行舟'], ['sign', '甘棠'], ['sign', '陆拾光'], ['begin', '陆拾光']]);
    expect(await notices('ht-01')).toEqual(['joining.passed', 'joining.passed', 'joining.passed', 'joining.toSign', 'studio.invited']);
    const audit = await rows("select facts->>'after' as after from audit_entry where subject = $1 order by id", [personId('ht-01')]);
    expect(audit.map(({ after }) => after)).toEqual(['applied', 'school_recommended', 'host_reviewed', 'college_checked', 'approved', 'approved', 'active']);
    await expect(rows("update studio_step set reason = 'x' where membership_id = $1", [id])).rejects.toThrow(/permission denied/);
  });

  test('he leaves by himself with his reason, and everything of the studio with that commit', async () => {
    const [seat, socket] = [await openSeat(hub.app, personId('ht-01'), documentId('001')), await connect(hub, await hub.as('ht-01'))];
    await ask(socket, liveMessages.watch.name, { topic: `studio:${shiguang}` });
    const dropped = next(socket, 'live:dropped');
    await expect(act('ht-01', id, 'withdraw')).rejects.toMatchObject({ code: 'joining.noReason' });
    await expect(act('host-02', id, 'withdraw', { reason: '不想要他了' })).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await act('ht-01', id, 'withdraw', { reason: '工作调动，离开本区' })).toMatchObject({ state: 'withdrawn', to: '2026-11-23' });
    await soon('put out', () => !seat.isSeated());
    expect(await dropped).toEqual({ topic: `studio:${shiguang}` });
    expect(await notices('host-02')).toContain('studio.left');
    await expect(act('ht-01', id, 'withdraw', { reason: '再退一次试试' })).rejects.toMatchObject({ code: 'joining.otherState' });
  });
});

describe('other ways', () => {
  test('where his school has no lead the district recommends, by another hand than the college’s', async () => {
    const { id } = await apply('pt-01');
    expect(await queue('cen-02')).toContain(id);
    await act('cen-04', id, 'check');
    await act('host-02', id, 'check');
    await expect(act('cen-04', id, 'check')).rejects.toMatchObject({ code: 'joining.sameHand' });
    // The college’s only hand has acted: another of the district stands in.
    expect(await act('cen-02', id, 'check')).toMatchObject({ state: 'college_checked' });
    await expect(act('bur-01', id, 'reject')).rejects.toMatchObject({ code: 'joining.noReason' });
    expect(await act('bur-01', id, 'reject', { reason: '本期名额优先薄弱学校' })).toMatchObject({ state: 'rejected' });
    expect((await open('pt-01', id)).line.reason).toBe('本期名额优先薄弱学校');
    expect(await notices('pt-01')).toContain('joining.rejected');
    await expect(act('bur-01', id, 'check')).rejects.toMatchObject({ code: 'joining.otherState' });
  });

  test('an online learner needs nobody but the host, and reads along in two studios at most', async () => {
    for (const [number, host] of [['02', 'host-02'], ['03', 'host-03']] as const) {
      const { id } = await apply('pt-02', 'online', studioId(number));
      expect(await act(host, id, 'check')).toMatchObject({ state: 'active', kind: 'online' });
    }
    await expect(apply('pt-02', 'online', studioId('04'))).rejects.toMatchObject({ code: 'joining.enoughStudios' });
  });

  test('an invitation is answered by the teacher, and then goes the same way as an application', async () => {
    const propose = async (account: string, person: string) => hub.call(joiningRoutes.propose, { params: { studioId: shiguang }, body: { personIds: [personId(person)], kind: 'member' } }, await hub.as(account));
    for (const account of ['mem-0201', 'sch-01', 'bur-01']) await expect(propose(account, 'ht-02')).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(propose('exp-01', 'ht-02')).rejects.toMatchObject({ code: 'request.notFound' });
    const [row] = await propose('host-02', 'ht-02');
    if (row === undefined) throw new Error('nobody was invited');
    expect(row.state).toBe('proposed');
    expect(await notices('ht-02')).toEqual(['joining.proposed']);
    for (const account of ['sch-27', 'bur-01']) await expect(open(account, row.id)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(act('ht-02', row.id, 'accept')).rejects.toMatchObject({ code: 'joining.noForm' });
    await expect(act('host-02', row.id, 'accept', { form: WORDS })).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await act('ht-02', row.id, 'accept', { form: WORDS })).toMatchObject({ state: 'applied' });
    expect(await notices('host-02')).toContain('joining.accepted');
    expect(await queue('sch-27')).toContain(row.id);
    expect(await act('ht-02', row.id, 'withdraw')).toMatchObject({ state: 'withdrawn' });
  });

  test('a deadline that is over is told once, to whom it waits for and to who waits', async () => {
    const { id } = await apply('ht-02');
    const before = [await notices('ht-02'), await notices('sch-27')];
    hub.setNow(new Date('2026-12-02T02:00:00Z'));
    await hub.app.get(DayTurn).look();
    hub.setNow(new Date('2026-12-03T02:00:00Z'));
    await hub.app.get(DayTurn).look();
    expect([await notices('ht-02'), await notices('sch-27')]).toEqual(before.map((kinds) => ['joining.overdue', ...kinds].sort()));
    hub.setNow(TODAY);
    await act('ht-02', id, 'withdraw');
  });
});

describe('seats under pressure', () => {
  /** An application of this teacher, checked by all but the bureau. */
  const almost = async (account: string): Promise<MembershipId> => {
    const { id } = await apply(account);
    await rows("update studio_membership set state = 'college_checked' where id = $1", [id]);
    return id;
  };

  test('two approvals in the same second never give one seat away twice', async () => {
    await rows('update studio set seats = 10 where id = $1', [shiguang]);
    const ids = [await almost('ht-01'), await almost('pt-01'), await almost('ht-02')];
    expect(await codes(ids.map((id) => act('bur-01', id, 'check')))).toEqual(['studio.full', 'studio.full', 'yes']);
    expect(await rows("select count(*)::int as n from studio_membership where studio_id = $1 and kind = 'member' and state in ('active', 'approved')", [shiguang])).toEqual([{ n: 10 }]);
    for (const [account, at] of [['ht-01', 0], ['pt-01', 1], ['ht-02', 2]] as const) await act(account, ids[at] as MembershipId, 'withdraw');
  });

  test('nobody has two applications as 入室成员, however fast he sends them', async () => {
    expect(await codes([apply('ht-01', 'member', studioId('02')), apply('ht-01', 'member', studioId('03')), apply('ht-01', 'member', studioId('05'))])).toEqual(['joining.underWay', 'joining.underWay', 'yes']);
  });
});

describe('moving to another studio', () => {
  const transfer = async (account: string, to: string, person = 'mem-0202') =>
    hub.call(joiningRoutes.transfer, { params: { studioId: shiguang, personId: personId(person) }, body: { to: studioId(to), reason: '工作单位调到初中' } }, await hub.as(account));

  test.each([['the host', 'host-02'], ['the member', 'mem-0202'], ['the bureau', 'bur-01'], ['an expert', 'exp-01']])('%s does not', async (_, account) => {
    await expect(transfer(account, '03')).rejects.toMatchObject({ code: 'access.notYours' });
  });

  test('leaves and enters at once, or neither', async () => {
    await expect(transfer('cen-02', '04')).rejects.toMatchObject({ code: 'studio.full' });
    await expect(transfer('cen-02', '02')).rejects.toMatchObject({ code: 'joining.sameStudio' });
    expect((await hub.call(studioRoutes.list, {}, await hub.as('mem-0202'))).map(({ id }) => id)).toEqual([shiguang]);
    const seat = await openSeat(hub.app, personId('mem-0202'), documentId('001'));
    expect(await transfer('cen-02', '03')).toMatchObject({ studioId: studioId('03'), state: 'active', from: '2026-11-23' });
    await soon('put out', () => !seat.isSeated());
    expect((await hub.call(studioRoutes.list, {}, await hub.as('mem-0202'))).map(({ id }) => id)).toEqual([studioId('03')]);
    expect(await rows("select state from studio_membership where person_id = $1 order by state", [personId('mem-0202')])).toEqual([{ state: 'active' }, { state: 'transferred' }]);
    await expect(transfer('cen-02', '03')).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

test('the database itself lets nobody decide on his own application, nor twice', async () => {
  const [row] = await rows('select id, studio_id, person_id from studio_membership where person_id = $1', [personId('mem-0201')]);
  const insert = (by: unknown, nth: number) => rows("insert into studio_step (studio_id, membership_id, nth, act, from_state, to_state, by_id, at) values ($1, $2, $3, 'approve', 'applied', 'approved', $4, now())", [row?.['studio_id'], row?.['id'], nth, by]);
  await expect(insert(row?.['person_id'], 90)).rejects.toThrow(/不能审批自己/);
  await expect(insert(personId('bur-01'), 91)).rejects.toThrow(/studio_step_one_hand/);
});
