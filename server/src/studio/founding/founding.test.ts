// A studio's life over HTTP: from a teacher's draft to the plaque, through the review of its term to a renewal or its end, and
// every wrong hand on the way.
import { foundingRoutes, type FoundingDeed, type FoundingForm } from '@gongyan/shared/studio/founding/founding.contract';
import { charterRoutes } from '@gongyan/shared/studio/charter/charter.contract';
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { StudioId, studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { documentId, personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { demoId } from '../../seed/demo-id.js';

let hub: DemoHub;
const [mine, shiguang] = [StudioId.parse(randomUUID()), studioId('02')];
const form: FoundingForm = {
  name: '青禾小学情绪教育名师工作室', stage: 'primary', baseSchoolId: demoId(SchoolId, 's-13'), focus: '情绪教育', seats: 6, termStart: '2026-09-01', plan: '三年里每学期一轮公开课与评课，形成一套课例与案例。',
};

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(sql, values);
const save = async (account: string, change: Partial<FoundingForm> = {}, id = mine) => hub.call(foundingRoutes.save, { params: { studioId: id }, body: { ...form, ...change } }, await hub.as(account));
const open = async (account: string, id = mine) => hub.call(foundingRoutes.open, { params: { studioId: id } }, await hub.as(account));
const act = async (account: string, deed: FoundingDeed, { reason, id = mine, seen }: { reason?: string; id?: StudioId; seen?: number } = {}) => {
  const [row] = await rows('select steps from studio where id = $1', [id]);
  return hub.call(foundingRoutes.act, { params: { studioId: id }, body: { deed, reason: reason ?? null, seen: seen ?? Number(row?.['steps'] ?? 0) } }, await hub.as(account));
};
const kinds = async (account: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows.map(({ kind }) => kind);
const queue = async (account: string) => (await hub.call(foundingRoutes.queue, {}, await hub.as(account))).map(({ id }) => id);

describe('the draft', () => {
  test('says what is asked of a host and what the register knows', async () => {
    const { host } = await hub.call(foundingRoutes.mine, {}, await hub.as('mem-0201'));
    expect(host).toMatchObject({ fitness: { title: true, years: null }, title: '高级教师', inPostSince: '2025-09-01', years: 5, mostSeats: 12, schools: [{ name: '云岚区竹溪小学' }], refusal: null });
    expect((await hub.call(foundingRoutes.mine, {}, await hub.as('host-02'))).host.refusal).toMatchObject({ code: 'founding.alreadyHost', facts: { studio: '拾光小学心育名师工作室' } });
    expect((await hub.call(foundingRoutes.mine, {}, await hub.as('mem-0202'))).host.refusal).toMatchObject({ code: 'founding.notFit' });
  });

  test.each<[string, string, Partial<FoundingForm>, string]>([
    ['not by a title that is not enough', 'mem-0202', {}, 'founding.notFit'],
    ['not by who hosts one already', 'host-02', { baseSchoolId: demoId(SchoolId, 's-01') }, 'founding.alreadyHost'],
    ['not at a school where he does not work', 'mem-0201', { baseSchoolId: demoId(SchoolId, 's-02') }, 'founding.school'],
    ['not with more seats than the rules allow', 'mem-0201', { seats: 13 }, 'founding.tooManySeats'],
  ])('is written %s', async (_, account, change, code) => expect(save(account, change)).rejects.toMatchObject({ code }));

  test('is its host’s alone, saved once however often it is sent', async () => {
    await save('mem-0201');
    expect(await save('mem-0201', { seats: 8 })).toMatchObject({ state: 'draft', seats: 8, termEnd: '2029-08-31' });
    expect(await rows('select count(*)::int as n from studio where host_id = $1', [personId('mem-0201')])).toEqual([{ n: 1 }]);
    for (const account of ['cen-02', 'cen-04', 'bur-01', 'host-02', 'exp-01']) await expect(open(account)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(save('mem-0203')).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(save('mem-0201', {}, StudioId.parse(randomUUID()))).rejects.toMatchObject({ code: 'founding.alreadyHost' });
  });
});

describe('from the application to the plaque', () => {
  test('the host submits; nobody meets a studio that is not one yet', async () => {
    expect(await act('mem-0201', 'submit')).toMatchObject({ state: 'applied' });
    await expect(save('mem-0201')).rejects.toMatchObject({ code: 'founding.otherState' });
    expect(await kinds('cen-04')).toContain('founding.waiting');
    for (const account of ['mem-0201', 'cen-02', 'bur-01']) await expect(hub.call(studioRoutes.open, { params: { studioId: mine } }, await hub.as(account))).rejects.toMatchObject({ code: 'request.notFound' });
    expect((await hub.call(joiningRoutes.openings, {}, await hub.as('pt-01'))).map(({ id }) => id)).not.toContain(mine);
    await expect(hub.call(joiningRoutes.apply, { params: { studioId: mine }, body: { kind: 'member', statement: '希望加入这个工作室学习', goals: '' } }, await hub.as('pt-01'))).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test.each(['host-02', 'mem-0203', 'exp-01', 'trn-01', 'pt-01', 'sch-01'])('%s reads and does nothing of it', async (account) => {
    await expect(open(account)).rejects.toMatchObject({ code: 'request.notFound' });
    for (const deed of ['review', 'approve', 'hang', 'revoke'] as const) await expect(act(account, deed, { reason: '让我来办吧' })).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('the college returns it with its reason, the host changes it, and the review begins anew', async () => {
    await expect(act('bur-01', 'review', { reason: '看过原件了' })).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(act('cen-02', 'review', { reason: '看过原件了' })).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(act('cen-04', 'return')).rejects.toMatchObject({ code: 'founding.noReason' });
    expect(await act('cen-04', 'return', { reason: '请补充公开课安排' })).toMatchObject({ state: 'draft' });
    expect((await open('mem-0201')).line.reason).toBe('请补充公开课安排');
    expect(await kinds('mem-0201')).toContain('founding.returned');
    await save('mem-0201', { plan: `${form.plan}每学期公开课两节。` });
    await act('mem-0201', 'submit');
  });

  test('what the register does not show the college confirms in words, which stay', async () => {
    await expect(act('cen-04', 'review')).rejects.toMatchObject({ code: 'founding.unshown' });
    await expect(act('cen-04', 'review', { reason: '核对人事档案，任教 9 年', seen: 1 })).rejects.toMatchObject({ code: 'founding.moved' });
    expect(await queue('cen-04')).toEqual([mine]);
    expect(await act('cen-04', 'review', { reason: '核对人事档案，任教 9 年' })).toMatchObject({ state: 'reviewed' });
    expect([await queue('cen-04'), await queue('bur-01')]).toEqual([[], [mine]]);
    await expect(act('cen-04', 'approve')).rejects.toMatchObject({ code: 'access.notYours' });
  });

  test('the bureau approves, the district hangs the plaque, the studio takes members', async () => {
    expect(await act('bur-01', 'approve')).toMatchObject({ state: 'approved' });
    await expect(act('mem-0201', 'hang')).rejects.toMatchObject({ code: 'founding.own' });
    expect(await act('cen-02', 'hang')).toMatchObject({ state: 'active' });
    expect((await hub.call(studioRoutes.list, {}, await hub.as('mem-0201'))).find(({ id }) => id === mine)).toMatchObject({ rights: { host: true } });
    expect((await hub.call(joiningRoutes.openings, {}, await hub.as('pt-01'))).map(({ id }) => id)).toContain(mine);
    expect((await open('cen-02')).history.map((step) => [step.act, step.by?.name, step.reason])).toEqual([
      ['submit', '汤沐阳', null], ['return', '范书白', '请补充公开课安排'], ['submit', '汤沐阳', null], ['review', '范书白', '核对人事档案，任教 9 年'], ['approve', '刘行舟', null], ['hang', '沈知微', null],
    ]);
  });
});

test('a deadline that is over is told to the host and to whom it waits for, once', async () => {
  const id = StudioId.parse(randomUUID());
  await rows('update person set title = $2 where id = $1', [personId('mem-0401'), '高级教师']);
  const { host } = await hub.call(foundingRoutes.mine, {}, await hub.as('mem-0401'));
  await save('mem-0401', { baseSchoolId: host.schools[0]?.id ?? form.baseSchoolId }, id);
  await act('mem-0401', 'submit', { id });
  for (const day of ['2026-12-08', '2026-12-09']) {
    hub.setNow(new Date(`${day}T02:00:00Z`));
    await hub.app.get(DayTurn).look();
  }
  hub.setNow(TODAY);
  expect([await kinds('mem-0401'), await kinds('cen-04')].map((all) => all.filter((kind) => kind === 'founding.overdue').length)).toEqual([1, 1]);
});

describe('its term', () => {
  const write = async (account: string) => hub.call(writingRoutes.start, { params: { studioId: shiguang }, body: { templateId: 'group_plan', templateVersion: 1, title: '试写' } }, await hub.as(account));

  test('suspended, nothing is begun or written in it, in open editors too; resumed, it goes on', async () => {
    const seats = await Promise.all(['host-02', 'mem-0201'].map((account) => openSeat(hub.app, personId(account), documentId('001'))));
    expect(seats.map((seat) => seat.role())).toEqual(['write', 'write']);
    await expect(act('host-02', 'suspend', { id: shiguang, reason: '我想停一停' })).rejects.toMatchObject({ code: 'founding.own' });
    await expect(act('cen-02', 'suspend', { id: shiguang })).rejects.toMatchObject({ code: 'founding.noReason' });
    await act('cen-02', 'suspend', { id: shiguang, reason: '基地校校舍维修' });
    await expect(write('host-02')).rejects.toMatchObject({ code: 'studio.notActive' });
    expect(await kinds('mem-0203')).toContain('founding.suspended');
    await soon('only read', () => seats.every((seat) => seat.role() === 'read'));
    await act('cen-02', 'resume', { id: shiguang });
    await soon('written again', () => seats.every((seat) => seat.role() === 'write'));
    for (const seat of seats) seat.leave();
    await expect(write('host-02')).resolves.toMatchObject({ title: '试写' });
  });

  test('reviewed and renewed, it works on, and its new term begins with its day', async () => {
    const id = studioId('03');
    await act('bur-01', 'openReview', { id });
    await expect(act('cen-02', 'renew', { id })).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await act('bur-01', 'renew', { id })).toMatchObject({ state: 'renewed', termEnd: '2028-08-31' });
    expect(await open('host-03', id)).toMatchObject({ nextStart: '2028-09-01', nextEnd: '2031-08-31' });
    await expect(hub.call(studioRoutes.open, { params: { studioId: id } }, await hub.as('mem-0301'))).resolves.toMatchObject({ rights: { member: true } });
    hub.setNow(new Date('2028-09-01T02:00:00Z'));
    await hub.app.get(DayTurn).look();
    expect((await open('host-03', id)).line).toMatchObject({ state: 'active', termStart: '2028-09-01', termEnd: '2031-08-31' });
    expect(await rows("select distinct state from studio_membership where studio_id = $1 and to_on = '2028-08-31'", [id])).toEqual([{ state: 'completed' }]);
    await expect(hub.call(studioRoutes.open, { params: { studioId: id } }, await hub.as('mem-0301'))).rejects.toMatchObject({ code: 'request.notFound' });
    hub.setNow(TODAY);
  });

  test('revoked, everybody is out at once, and what waited is closed with the reason', async () => {
    await rows("update studio_membership set state = 'active', to_on = '2028-08-31' where studio_id = $1 and state = 'completed'", [shiguang]);
    const seat = await openSeat(hub.app, personId('mem-0203'), documentId('001'));
    await expect(act('cen-02', 'revoke', { id: shiguang, reason: '连续两年考核不合格' })).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await act('bur-01', 'revoke', { id: shiguang, reason: '连续两年考核不合格' })).toMatchObject({ state: 'revoked' });
    await soon('put out', () => !seat.isSeated());
    const hosts = await openSeat(hub.app, personId('host-02'), documentId('001'));
    expect(hosts.role()).toBe('read');
    hosts.leave();
    expect(await rows('select state, count(*)::int as n from studio_membership where studio_id = $1 group by state order by state', [shiguang])).toEqual([{ state: 'completed', n: 9 }, { state: 'rejected', n: 1 }]);
    expect(await kinds('mem-0203')).toContain('founding.ended');
    await expect(hub.call(studioRoutes.open, { params: { studioId: shiguang } }, await hub.as('mem-0203'))).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(write('host-02')).rejects.toMatchObject({ code: 'studio.notActive' });
    await expect(act('bur-01', 'resume', { id: shiguang })).rejects.toMatchObject({ code: 'founding.otherState' });
  });
});

describe('the rules', () => {
  test('are published by the district alone, from today on, and count from their day', async () => {
    const [charter] = await hub.call(charterRoutes.list, {}, await hub.as('pt-01'));
    if (charter === undefined) throw new Error('no rules');
    const { rules } = charter;
    const publish = async (account: string, validFrom: string, change: Partial<typeof rules>) => hub.call(charterRoutes.publish, { body: { validFrom, rules: { ...rules, ...change } } }, await hub.as(account));
    for (const account of ['host-02', 'bur-01', 'sch-01', 'pt-01']) await expect(publish(account, '2026-12-01', {})).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(publish('cen-02', '2026-11-22', {})).rejects.toMatchObject({ code: 'charter.past' });
    await publish('cen-02', '2026-11-24', { mostSeats: 5 });
    expect((await hub.call(foundingRoutes.mine, {}, await hub.as('mem-0301'))).host.mostSeats).toBe(12);
    await publish('cen-02', '2026-11-23', { mostSeats: 7 });
    expect((await hub.call(foundingRoutes.mine, {}, await hub.as('mem-0301'))).host.mostSeats).toBe(7);
  });
});
