// The people room over HTTP: who I am, my devices, my password, finding others. Success and refusal from one
// set-up.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { aPerson, anAppointment, aResearcher, aSchool, PASSWORD } from '../../testing/builders.js';
import { closeSockets, connect, next, ask } from '../../testing/sockets.js';
import { startHub, type Refused, type TestHub } from '../../testing/start-hub.js';
import { Operator } from './account/operator.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { HubFacts } from './hub.facts.js';
import { PeopleDoor } from './people.door.js';

const NEXT = 'Vier-Birken-am-Hang';
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ now: new Date('2026-11-25T04:00:00Z') });
});
afterEach(closeSockets);
afterAll(() => hub.close());

const refused = async (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);

describe('who I am', () => {
  test('with the appointments of today, and none of yesterday', async () => {
    const [person, school] = [await aPerson(hub.app, { login: 'wei', name: '卫长歌' }), await aSchool(hub.app)];
    await anAppointment(hub.app, person.id, { role: 'schoolLead', scope: 'school', scopeId: school.id });
    await anAppointment(hub.app, person.id, { role: 'centreStaff', to: '2026-11-24' });
    const me = await hub.call(peopleRoutes.me, {}, await hub.signInAs('wei'));
    expect(me).toMatchObject({ person: { name: '卫长歌' }, login: 'wei', mustChangePassword: false });
    expect(me.appointments.map(({ role, scopeId }) => [role, scopeId])).toEqual([['schoolLead', school.id]]);
  });

  test('an appointment that begins tomorrow gives its right tomorrow', async () => {
    const person = await aPerson(hub.app, { login: 'morgen' });
    await anAppointment(hub.app, person.id, { role: 'centreStaff', from: '2026-11-26' });
    const session = await hub.signInAs('morgen');
    expect(await refused(hub.call(peopleRoutes.rosterTemplate, {}, session))).toBe('access.notYours');
    hub.setNow(new Date('2026-11-25T16:00:01Z'));
    expect(await refused(hub.call(peopleRoutes.rosterTemplate, {}, session))).toBe('done');
    hub.setNow(new Date('2026-11-25T04:00:00Z'));
  });
});

describe('my password', () => {
  test('changes with the old one, and ends every other session and socket of mine', async () => {
    await aPerson(hub.app, { login: 'ye', name: '叶思远' });
    const [here, there] = [await hub.signInAs('ye'), await hub.signInAs('ye')];
    const socket = await connect(hub, there);
    const ended = next(socket, 'srv:ended');
    await hub.call(peopleRoutes.changePassword, { body: { current: PASSWORD, next: NEXT } }, here);
    await ended;
    expect([await refused(hub.call(peopleRoutes.me, {}, here)), await refused(hub.call(peopleRoutes.me, {}, there))]).toEqual(['done', 'signIn.needed']);
    expect([await refused(hub.signInAs('ye', PASSWORD)), await refused(hub.signInAs('ye', NEXT))]).toEqual(['signIn.wrong', 'done']);
  });

  test.each<[string, { current: string; next: string }, string]>([
    ['the old one is wrong', { current: 'not it at all', next: NEXT }, 'signIn.wrong'],
    ['the new one is common', { current: PASSWORD, next: 'woaini1314' }, 'signIn.weakPassword'],
    ['the new one is known from a breach', { current: PASSWORD, next: 'Maverick' }, 'signIn.weakPassword'],
    ['the new one is my own name', { current: PASSWORD, next: 'chuzhiyuan2026' }, 'signIn.weakPassword'],
  ])('stays when %s', async (_sentence, body, code) => {
    const login = `chu-${code}-${body.next.length}`;
    await aPerson(hub.app, { login, name: '楚致远' });
    const session = await hub.signInAs(login);
    expect(await refused(hub.call(peopleRoutes.changePassword, { body }, session))).toBe(code);
    expect(await refused(hub.signInAs(login))).toBe('done');
  });

  test('leaves a line in the audit, without the password', async () => {
    const rows: unknown[] = await hub.app.get(UnitOfWork).manager.query("select * from audit_entry where act = 'people.passwordChanged'");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(NEXT);
  });
});

describe('my devices', () => {
  test('are listed, the present one marked, and ended one by one', async () => {
    await aPerson(hub.app, { login: 'fu' });
    const [here, there] = [await hub.signInAs('fu'), await hub.signInAs('fu')];
    const sessions = await hub.call(peopleRoutes.sessions, {}, here);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current);
    await hub.call(peopleRoutes.endSession, { params: { sessionId: other?.id } }, here);
    expect([await refused(hub.call(peopleRoutes.me, {}, here)), await refused(hub.call(peopleRoutes.me, {}, there))]).toEqual(['done', 'signIn.needed']);
    expect(await refused(hub.call(peopleRoutes.endSession, { params: { sessionId: other?.id } }, here))).toBe('request.notFound');
  });

  test("somebody else's device is not mine to end, and I do not learn that it exists", async () => {
    await aPerson(hub.app, { login: 'lu' });
    await aPerson(hub.app, { login: 'huo' });
    const [mine, his] = [await hub.signInAs('lu'), await hub.signInAs('huo')];
    const [session] = await hub.call(peopleRoutes.sessions, {}, his);
    expect(await refused(hub.call(peopleRoutes.endSession, { params: { sessionId: session?.id } }, mine))).toBe('request.notFound');
    expect(await refused(hub.call(peopleRoutes.me, {}, his))).toBe('done');
  });

  test('my other pages hear that a device was ended', async () => {
    const person = await aPerson(hub.app, { login: 'zhong' });
    const [here, there] = [await hub.signInAs('zhong'), await hub.signInAs('zhong')];
    const socket = await connect(hub, here);
    await ask(socket, 'live:watch', { topic: `person:${person.id}` });
    const heard = next(socket, 'live');
    const other = (await hub.call(peopleRoutes.sessions, {}, here)).find(({ current }) => !current);
    await hub.call(peopleRoutes.endSession, { params: { sessionId: other?.id } }, here);
    expect(await heard).toEqual({ topic: `person:${person.id}`, event: 'people.sessionEnded', facts: { sessionId: other?.id } });
    expect(await refused(hub.call(peopleRoutes.me, {}, there))).toBe('signIn.needed');
  });

  test('all end together', async () => {
    await aPerson(hub.app, { login: 'qin' });
    const sessions = [await hub.signInAs('qin'), await hub.signInAs('qin'), await hub.signInAs('qin')];
    await hub.call(peopleRoutes.endAllSessions, { body: {} }, sessions[0]);
    expect(await Promise.all(sessions.map((session) => refused(hub.call(peopleRoutes.me, {}, session))))).toEqual(['signIn.needed', 'signIn.needed', 'signIn.needed']);
  });
});

describe('finding people', () => {
  const found = async (find: string) => (await hub.call(peopleRoutes.findPeople, { query: { find } }, await hub.signInAs('finder'))).rows.map(({ name }) => name);
  beforeAll(async () => {
    await aPerson(hub.app, { login: 'finder', name: '寻' });
    for (const name of ['单雄信', '曾乐天', '欧阳叶子', 'Anna_Lee%']) await aPerson(hub.app, { name });
    await aPerson(hub.app, { name: '曾离开', state: 'suspended' });
  });

  test.each<[string, string, string[]]>([
    ['by a part of the name', '雄', ['单雄信']],
    ['by the initials', 'sxx', ['单雄信']],
    ['by the pinyin as it is said of a surname', 'zengle', ['曾乐天']],
    ['by capitals and spaces', 'OU YANG', ['欧阳叶子']],
    ['not those who left', '曾', ['曾乐天']],
    ['not with a sign that means anything to a database', '%', ['Anna_Lee%']],
    ['nor with another', '_', ['Anna_Lee%']],
    ['nobody', "' or 1=1 --", []],
  ])('%s', async (_sentence, find, names) => {
    expect(await found(find)).toEqual(names);
  });

  test('page by page, everybody once', async () => {
    for (let at = 0; at < 45; at += 1) await aPerson(hub.app, { name: `甲${at}`, login: null });
    const session = await hub.signInAs('finder');
    const names: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next: more } = await hub.call(peopleRoutes.findPeople, { query: { find: '甲', ...(after === undefined ? {} : { after }) } }, session);
      names.push(...rows.map(({ name }) => name));
      after = more ?? undefined;
    } while (after !== undefined);
    expect([names.length, new Set(names).size]).toEqual([45, 45]);
    expect(await refused(hub.call(peopleRoutes.findPeople, { query: { after: 'rubbish' } }, session))).toBe('request.invalid');
  });
});

test('the first page tells about the hub, and offers demo accounts in a demo only', async () => {
  const facts = hub.app.get(HubFacts);
  await aPerson(hub.app, { login: 'demo-a', name: '甲示范' });
  await facts.offerDemoAccounts([{ login: 'demo-a', persona: '教研员' }, { login: 'demo-gone', persona: '已不在' }]);
  expect(await hub.call(peopleRoutes.hub)).toMatchObject({ name: '共研', demo: true, documentSchema: expect.any(Number), demoAccounts: [{ login: 'demo-a', name: '甲示范', persona: '教研员' }] });
  const real = await startHub({ settings: { demo: false, production: true, publicUrl: null } });
  expect(await real.call(peopleRoutes.hub)).toMatchObject({ demo: false, demoAccounts: [] });
  await expect(real.app.get(HubFacts).offerDemoAccounts([])).rejects.toThrow('production');
  await real.close();
});

test('the door answers for many at once', async () => {
  const [staff, person, school] = [await aResearcher(hub.app), await aPerson(hub.app), await aSchool(hub.app, { name: '问渠小学' })];
  await anAppointment(hub.app, person.id, { role: 'schoolLead', scope: 'school', scopeId: school.id });
  const door = hub.app.get(PeopleDoor);
  const offices = await door.offices([staff.id, person.id]);
  expect([offices.get(staff.id)?.districtStaff, offices.get(person.id)?.leadsSchools]).toEqual([true, [school.id]]);
  expect(Object.keys((await door.cards([person.id])).get(person.id) ?? {}).sort()).toEqual(['id', 'name', 'title', 'workplace']);
  expect([await door.isDistrictStaff(staff.id), await door.isDistrictStaff(person.id)]).toEqual([true, false]);
  expect([await door.personIdByLogin(String(person.login).toUpperCase()), await door.personIdByLogin('nobody')]).toEqual([person.id, null]);
  expect((await door.schoolNames([school.id])).get(school.id)).toBe('问渠小学');
});

describe('the operator', () => {
  test('makes an administrator who may do what district staff may', async () => {
    await hub.app.get(Operator).createAdmin({ login: 'root', name: '管理员', password: NEXT });
    expect(await refused(hub.call(peopleRoutes.rosterTemplate, {}, await hub.signInAs('root', NEXT)))).toBe('done');
  });
  test('makes nobody with a weak password or a login that is taken, and leaves nothing half done', async () => {
    const operator = hub.app.get(Operator);
    expect(await refused(operator.createAdmin({ login: 'root2', name: '管理员', password: 'admin888' }))).toBe('signIn.weakPassword');
    expect(await refused(operator.createAdmin({ login: 'ROOT', name: '管理员', password: NEXT }))).toBe('request.invalid');
    expect(await hub.app.get(PeopleDoor).personIdByLogin('root2')).toBeNull();
  });
  test('gives a new password that must be changed, and ends what was open', async () => {
    const session = await hub.signInAs('root', NEXT);
    await hub.app.get(Operator).resetPassword('root', 'Drei-Linden-im-Tal');
    expect(await refused(hub.call(peopleRoutes.me, {}, session))).toBe('signIn.needed');
    const me = await hub.call(peopleRoutes.me, {}, await hub.signInAs('root', 'Drei-Linden-im-Tal'));
    expect(me.mustChangePassword).toBe(true);
  });
});
