// 管理 through its routes: whose account whom may touch, what each deed leaves behind, that the hub keeps an administrator, and that the
// audit can be found, read and checked.
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { aPerson, anAppointment, aResearcher, aSchool, PASSWORD } from '../../../testing/builders.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';

let hub: TestHub;
let staff: Session;
let chief: Session;
let chiefId: string;
let staffId: string;
let made = 0;
beforeAll(async () => {
  hub = await startHub({ now: new Date('2026-11-30T02:00:00Z') });
  staffId = (await aResearcher(hub.app, { login: 'staff', name: '沈知微' })).id;
  const administrator = await aPerson(hub.app, { login: 'chief', name: '管事' });
  chiefId = administrator.id;
  await anAppointment(hub.app, administrator.id, { role: 'administrator' });
  [staff, chief] = [await hub.signInAs('staff'), await hub.signInAs('chief')];
});
afterAll(() => hub.close());
afterEach(closeSockets);

const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const teacher = async () => {
  const login = `t-${(made += 1)}`;
  return { login, person: await aPerson(hub.app, { login, name: `老师${made}` }), session: await hub.signInAs(login) };
};
const setState = (as: Session, personId: string, state: 'active' | 'suspended') => refused(hub.call(adminRoutes.setState, { params: { personId }, body: { state, reason: '调离本区' } }, as));
const actsAbout = async (personId: string) => (await hub.call(adminRoutes.audit, { query: { find: personId } }, staff)).rows.map(({ act }) => act);
const give = (as: Session, personId: string, office: { role: string; schoolId?: string | null; from?: string; to?: string | null }) =>
  refused(hub.call(adminRoutes.giveOffice, { params: { personId }, body: { schoolId: null, from: '2026-11-30', to: null, ...office } }, as));

describe('an account', () => {
  test('is found by name, login, staff number and workplace, with what it holds', async () => {
    const school = await aSchool(hub.app, { name: '松果小学' });
    const person = await aPerson(hub.app, { login: 'ye.siyuan', name: '叶思远', staffNo: 'YL17', workplace: '松果小学' });
    await anAppointment(hub.app, person.id, { role: 'schoolLead', scope: 'school', scopeId: school.id });
    await anAppointment(hub.app, person.id, { role: 'teacher', scope: 'school', scopeId: school.id, to: '2021-01-01' });
    await hub.signInAs('ye.siyuan');
    for (const find of ['叶思', 'YE.SI', 'YL17', '松果', 'ysy']) {
      const { rows } = await hub.call(adminRoutes.accounts, { query: { find } }, staff);
      expect(rows.map(({ name, sessions, hasPassword, secondFactor, offices }) => ({ name, sessions, hasPassword, secondFactor, offices: offices.map(({ role, place }) => `${role} ${place}`) })))
        .toEqual([{ name: '叶思远', sessions: 1, hasPassword: true, secondFactor: false, offices: ['schoolLead 松果小学'] }]);
    }
    expect((await hub.call(adminRoutes.accounts, { query: { find: '%' } }, staff)).rows).toEqual([]);
  });

  test('stands page by page, everybody once', async () => {
    for (let at = 0; at < 65; at += 1) await aPerson(hub.app, { name: `甲${at}`, login: null });
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await hub.call(adminRoutes.accounts, { query: { find: '甲', ...(after === undefined ? {} : { after }) } }, staff);
      names.push(...page.rows.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(names).size).toBe(65);
    expect(names).toHaveLength(65);
    expect(await refused(hub.call(adminRoutes.accounts, { query: { after: 'nonsense' } }, staff))).toBe('request.invalid');
  });

  test('is suspended at once, on open pages too, and brought back with its password', async () => {
    const { login, person, session } = await teacher();
    const ended = next(await connect(hub, session), 'srv:ended');
    expect(await setState(staff, person.id, 'suspended')).toBe('done');
    await ended;
    expect([await refused(hub.call(peopleRoutes.me, {}, session)), await refused(hub.signInAs(login))]).toEqual(['signIn.needed', 'signIn.suspended']);
    expect(await setState(staff, person.id, 'active')).toBe('done');
    expect(await refused(hub.signInAs(login))).toBe('done');
    expect(await actsAbout(person.id)).toEqual(['people.broughtBack', 'people.suspended']);
  });

  test('gets a one-time password that must be changed, and its old one is worth nothing', async () => {
    const { login, person, session } = await teacher();
    const given = await hub.call(adminRoutes.resetPassword, { params: { personId: person.id }, body: {} }, staff);
    expect(given).toEqual({ login, password: expect.stringMatching(/^[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}$/) });
    expect([await refused(hub.call(peopleRoutes.me, {}, session)), await refused(hub.signInAs(login, PASSWORD))]).toEqual(['signIn.needed', 'signIn.wrong']);
    expect(await hub.call(peopleRoutes.me, {}, await hub.signInAs(login, given.password))).toMatchObject({ mustChangePassword: true });
    const { id } = await aPerson(hub.app, { login: null, passwordHash: null });
    expect(await refused(hub.call(adminRoutes.resetPassword, { params: { personId: id }, body: {} }, staff))).toBe('account.noLogin');
  });

  test('loses all its devices', async () => {
    const { person, session } = await teacher();
    await hub.call(adminRoutes.endSessions, { params: { personId: person.id }, body: {} }, staff);
    expect(await refused(hub.call(peopleRoutes.me, {}, session))).toBe('signIn.needed');
    expect(await refused(hub.call(adminRoutes.endSecondFactor, { params: { personId: person.id }, body: { reason: '手机丢了' } }, staff))).toBe('secondFactor.off');
  });

  test('of one’s own is nobody’s to change here; an administrator’s is not a researcher’s', async () => {
    expect([await setState(staff, staffId, 'suspended'), await setState(staff, chiefId, 'suspended'), await give(staff, staffId, { role: 'trainer' })]).toEqual(['account.own', 'access.notYours', 'account.own']);
    expect(await refused(hub.call(adminRoutes.resetPassword, { params: { personId: chiefId }, body: {} }, staff))).toBe('access.notYours');
    expect(await setState(staff, '00000000-0000-4000-8000-000000000abc', 'suspended')).toBe('request.notFound');
  });
});

describe('an office', () => {
  test('is given and ended, heard by open pages at once, and stands in the audit', async () => {
    const { person, session } = await teacher();
    const socket = await connect(hub, session);
    await ask(socket, 'live:watch', { topic: `person:${person.id}` });
    const heard = next(socket, 'live');
    expect(await give(staff, person.id, { role: 'centreStaff' })).toBe('done');
    expect(await heard).toMatchObject({ event: 'people.appointmentsChanged' });
    expect(await refused(hub.call(adminRoutes.status, {}, session))).toBe('done');
    const [office] = (await hub.call(adminRoutes.accounts, { query: { find: person.name } }, staff)).rows[0]?.offices ?? [];
    await hub.call(adminRoutes.endOffice, { params: { appointmentId: office?.id } }, staff);
    expect(await refused(hub.call(adminRoutes.status, {}, session))).toBe('access.notYours');
    expect(await refused(hub.call(adminRoutes.endOffice, { params: { appointmentId: office?.id } }, staff))).toBe('request.notFound');
    expect(await actsAbout(person.id)).toEqual(['people.officeEnded', 'people.officeGiven']);
  });

  test('is refused with a reason', async () => {
    const [{ person }, school] = [await teacher(), await aSchool(hub.app)];
    expect([
      await give(staff, person.id, { role: 'host' }), await give(staff, person.id, { role: 'schoolLead' }), await give(staff, person.id, { role: 'trainer', schoolId: school.id }), await give(staff, person.id, { role: 'trainer', to: '2026-11-01' }),
      await give(staff, person.id, { role: 'schoolLead', schoolId: '00000000-0000-4000-8000-000000000abc' }), await give(staff, person.id, { role: 'schoolLead', schoolId: school.id }), await give(staff, person.id, { role: 'schoolLead', schoolId: school.id }),
    ]).toEqual(['office.ofStudio', 'office.place', 'office.place', 'office.days', 'request.notFound', 'done', 'office.held']);
  });

  test('of an administrator only an administrator gives; the last one stays', async () => {
    const { person, session } = await teacher();
    expect(await give(staff, person.id, { role: 'administrator' })).toBe('access.notYours');
    expect(await give(chief, person.id, { role: 'administrator' })).toBe('done');
    // Both take the other's away at once: one of them stays.
    const officeOf = async (find: string) => (await hub.call(adminRoutes.accounts, { query: { find } }, staff)).rows[0]?.offices.find(({ role }) => role === 'administrator')?.id;
    const [his, mine] = [await officeOf('chief'), await officeOf(person.name)];
    const outcomes = await Promise.all([refused(hub.call(adminRoutes.endOffice, { params: { appointmentId: his } }, session)), refused(hub.call(adminRoutes.endOffice, { params: { appointmentId: mine } }, chief))]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await Promise.all(['chief', person.name].map(officeOf))).filter((id) => id !== undefined)).toHaveLength(1);
  });
});

test('the audit is read page by page and its chain checked; a changed row is named', async () => {
  const { rows, next: more } = await hub.call(adminRoutes.audit, {}, staff);
  expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort((a, b) => b - a));
  expect(rows[0]?.actor?.name).toEqual(expect.any(String));
  if (more !== null) expect((await hub.call(adminRoutes.audit, { query: { after: more } }, staff)).rows[0]?.id).toBeLessThan(Number(more));
  expect((await hub.call(adminRoutes.audit, { query: { find: '调离' } }, staff)).rows.every(({ reason }) => reason === '调离本区')).toBe(true);
  expect(await hub.call(adminRoutes.verifyAudit, { body: {} }, staff)).toMatchObject({ whole: true, firstHarmed: null });
  await asOwner(hub, "alter table audit_entry disable trigger user; update audit_entry set reason = '别的' where id = (select max(id) from audit_entry)");
  expect(await hub.call(adminRoutes.verifyAudit, { body: {} }, staff)).toMatchObject({ whole: false, firstHarmed: expect.any(Number) });
});

test('how the hub stands: nodes, jobs that are done, and no backup yet', async () => {
  await hub.call(adminRoutes.runJobs, { body: {} }, staff);
  const status = await hub.call(adminRoutes.status, {}, staff);
  expect(status.nodes).toHaveLength(1);
  expect(status.jobs.length).toBeGreaterThan(2);
  expect(status.jobs.filter(({ late }) => late)).toEqual([]);
  expect(status.database.bytes).toBeGreaterThan(1e6);
  expect(status.disk.free).toBeGreaterThan(0);
  expect(status.backups).toEqual([]);
  expect(status.certificates).toEqual([]);
  expect(status.check).toBeNull();
  await hub.app.get(UnitOfWork).manager.query('update hub_check set at = now(), differences = 2, audit_whole = false');
  expect((await hub.call(adminRoutes.status, {}, staff)).check).toMatchObject({ differences: 2, ledgerWhole: true, auditWhole: false });
});

test('none of it is a teacher’s', async () => {
  const { session } = await teacher();
  expect([await refused(hub.call(adminRoutes.accounts, {}, session)), await refused(hub.call(adminRoutes.audit, {}, session)), await refused(hub.call(adminRoutes.status, {}, session))]).toEqual(['access.notYours', 'access.notYours', 'access.notYours']);
});

test('somebody’s devices are seen and ended one by one, with a line in the audit; not one’s own, nor an administrator’s by a researcher', async () => {
  const { person, login } = await teacher();
  await hub.signInAs(login);
  const other = await aPerson(hub.app);
  await anAppointment(hub.app, other.id, { role: 'administrator' });
  const params = { personId: person.id };
  const seen = await hub.call(adminRoutes.sessions, { params }, staff);
  expect(seen).toMatchObject([{ place: 'same' }, { place: 'same' }]);
  const [first] = seen;
  const end = (personId: string, sessionId: unknown) => refused(hub.call(adminRoutes.endSession, { params: { personId, sessionId }, body: {} }, staff));
  expect([await end(other.id, first?.id), await end(staffId, first?.id), await end(person.id, first?.id), await end(person.id, first?.id)]).toEqual(['access.notYours', 'account.own', 'done', 'request.notFound']);
  expect((await hub.call(adminRoutes.sessions, { params }, staff)).map(({ id }) => id)).toEqual(seen.slice(1).map(({ id }) => id));
  expect(await refused(hub.call(adminRoutes.sessions, { params: { personId: other.id } }, staff))).toBe('access.notYours');
  expect(await actsAbout(person.id)).toEqual(['people.deviceOut']);
});
