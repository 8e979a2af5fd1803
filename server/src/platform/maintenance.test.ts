// Closed for maintenance and opened again: every node tells people why, sockets are let go and taken back, and machines that look whether a
// node lives see no difference.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { aPerson } from '../../testing/builders.js';
import { closeSockets, connect, next, pause } from '../../testing/sockets.js';
import { startHub, type Refused, type Session, type TestHub } from '../../testing/start-hub.js';
import { COMMAND_LINE } from './audit/audit.trail.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Maintenance } from './maintenance.js';

let one: TestHub;
let other: TestHub;
let ye: Session;

beforeAll(async () => {
  one = await startHub();
  other = await startHub({ beside: one });
  await aPerson(one.app, { login: 'ye' });
  ye = await one.signInAs('ye');
});
afterEach(closeSockets);
afterAll(async () => {
  await other.close();
  await one.close();
});

const answer = (hub: TestHub): Promise<string> => hub.call(peopleRoutes.me, {}, ye).then(() => 'open', ({ problem }: Refused) => `${problem.code} ${String(problem.facts['reason'])}`);
const becomes = async (hub: TestHub, want: string): Promise<void> => {
  for (const until = Date.now() + 10_000; (await answer(hub)) !== want; await pause(25)) if (Date.now() > until) throw new Error(`still ${await answer(hub)}`);
};

test('every node is closed with the reason, lets go of its sockets, and is ready all the same; then opens again', async () => {
  const sockets = [await connect(one, ye), await connect(other, ye)];
  const gone = sockets.map((socket) => next(socket, 'disconnect', 10_000));
  await one.app.get(Maintenance).begin('升级，约 20 分钟', COMMAND_LINE);
  await Promise.all([one, other].map((hub) => becomes(hub, 'server.maintenance 升级，约 20 分钟')));
  await Promise.all(gone);
  for (const hub of [one, other]) {
    expect((await hub.fetch('/health/ready')).status).toBe(200);
    await expect(connect(hub, null, { headers: { cookie: ye.cookie } })).rejects.toThrow();
    await expect(hub.signInAs('ye')).rejects.toMatchObject({ code: 'server.maintenance' });
  }
  // Said again: the newer words.
  await other.app.get(Maintenance).begin('还要 10 分钟', COMMAND_LINE);
  await Promise.all([one, other].map((hub) => becomes(hub, 'server.maintenance 还要 10 分钟')));
  await other.app.get(Maintenance).end(COMMAND_LINE);
  await Promise.all([one, other].map((hub) => becomes(hub, 'open')));
  await connect(one, ye);
  await connect(other, ye);
  const rows: unknown[] = await one.app.get(UnitOfWork).manager.query("select act, reason, facts from audit_entry where act like 'hub.%' order by id");
  const by = { by: 'command line' };
  expect(rows).toEqual([{ act: 'hub.closed', reason: '升级，约 20 分钟', facts: by }, { act: 'hub.closed', reason: '还要 10 分钟', facts: by }, { act: 'hub.opened', reason: null, facts: by }]);
});

test('a node that starts meanwhile starts closed', async () => {
  await one.app.get(Maintenance).begin('搬家', COMMAND_LINE);
  const third = await startHub({ beside: one });
  expect(await answer(third)).toBe('server.maintenance 搬家');
  await one.app.get(Maintenance).end(COMMAND_LINE);
  await becomes(third, 'open');
  await third.close();
});
