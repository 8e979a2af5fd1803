// What a program may with a personal token: every route of the hub, every scope, people of several offices. It gets what its person gets at
// this moment where its scope opens the route, and nothing anywhere else.
import { ProblemBody } from '@gongyan/shared/kit/problem';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { Scope } from '@gongyan/shared/kit/scope';
import { servedRoutes } from '../../server/src/app.routes.js';
import { personId, startDemoHub, type DemoHub } from '../../server/testing/demo-hub.js';
import { aToken, askWith } from '../../server/testing/tokens.js';
import { addressOf, initOf, keepNothing, plainly } from '../../server/testing/verdicts.js';
import { valueOf, written } from '../../server/testing/values.js';
import { OWN_ONLY, SCOPES } from './verdicts/scopes.table.js';
import { bodiesOf } from './world/bodies.js';
import { everythingOf, type Everything } from './world/whole.world.js';
import { OURS, READERS } from './world/world.js';

jest.setTimeout(180_000);

const routes = Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route]));
const opened = routes.filter(([, { access }]) => access.tokens !== undefined && access.tokens.scope !== 'any');
const closed = routes.filter(([, { access }]) => access.tokens === undefined);
/** A host, the subject, a member of another studio, two of the district, a school's lead, an expert, a leader of the bureau. */
const WHO = ['H', 'S', 'm', 'D', 'C', 's', 'E', 'B'] as const;

let hub: DemoHub;
let ours: Everything;

beforeAll(async () => {
  hub = await startDemoHub();
  ours = await everythingOf(hub, OURS);
  for (const letter of WHO) await hub.as(READERS[letter]);
  keepNothing(hub);
});
afterAll(() => hub?.close());

const told = async (response: Response): Promise<string> => {
  if (!response.ok) return ProblemBody.parse(await response.json()).code;
  await response.arrayBuffer();
  return 'done';
};

const callOf = (name: string, route: RouteSpec): readonly [string, () => RequestInit] => {
  const subjects = { ...ours.subjects, ...ours.others[name] };
  const body = route.body === undefined ? undefined : (bodiesOf(subjects)[name] ?? valueOf(written(route.body), plainly(subjects)));
  return [addressOf(route, subjects), () => initOf(route, body)];
};

test('a scope opens these routes and no others', () => {
  const found: Record<string, string[]> = {};
  for (const [name, { access }] of routes) if (access.tokens !== undefined) (found[access.tokens.scope] ??= []).push(name);
  const sorted = (table: Readonly<Record<string, readonly string[]>>) => Object.fromEntries(Object.entries(table).map(([scope, names]) => [scope, [...names].sort()]));
  expect(sorted(found)).toEqual(sorted(SCOPES));
  expect(Object.keys(SCOPES).filter((scope) => scope !== 'any').sort()).toEqual([...Scope.options].sort());
  expect(routes.filter(([, { access }]) => access.tokens?.ownOnly === true).map(([name]) => name).sort()).toEqual([...OWN_ONLY].sort());
});

test('no scope opens a door to rights: signing in, sessions, sockets, passwords, proofs, tokens, offices, accounts', () => {
  const never = opened.filter(([name, { path, access }]) => access.proven === true || access.policy === 'anyone' || /^(proof|admin|token)\./.test(name) || /sign-|password|session-|sessions|ticket|second-factor|proof|token|\/admin\//.test(path.replace('/training-sessions', '')));
  expect(never.map(([name]) => name)).toEqual(['trainingSession.list']);
});

test.each(opened)('%s: with its scope what the person may, with every other one nothing', async (name, route) => {
  const [address, init] = callOf(name, route);
  const { scope, ownOnly } = route.access.tokens ?? {};
  for (const letter of WHO) {
    const who = personId(READERS[letter]);
    const fitting = await aToken(hub, who, Scope.options.filter((one) => one === scope));
    const others = await aToken(hub, who, Scope.options.filter((one) => one !== scope));
    const person = await told(await hub.fetch(address, init(), await hub.as(READERS[letter])));
    const own = ownOnly !== true || String(ours.subjects['Person']) === who;
    expect({ letter, says: await told(await askWith(hub, fitting)(address, init())) }).toEqual({ letter, says: own ? person : 'token.scope' });
    expect({ letter, says: await told(await askWith(hub, others)(address, init())) }).toEqual({ letter, says: 'token.scope' });
  }
});

test('a program says what it sends: a form is refused, whatever it brings', async () => {
  const ask = askWith(hub, await aToken(hub, personId(OURS.subject), ['notices:write']));
  const send = (kind: string) => ask('/api/notices/read-all', { method: 'POST', headers: { 'content-type': kind }, body: '{}' });
  expect([await told(await send('application/json')), await told(await send('text/plain')), await told(await send('application/x-www-form-urlencoded'))]).toEqual(['done', 'request.unsupported', 'request.unsupported']);
});

test.each(closed)('%s is closed to a token for everything, even an administrator’s', async (name, route) => {
  const [address, init] = callOf(name, route);
  expect(await told(await askWith(hub, await aToken(hub, personId(READERS.C), Scope.options))(address, init()))).toBe('token.closed');
});
