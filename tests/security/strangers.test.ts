// One loop over all contracts: every route that is not open to everybody refuses a stranger, and every route
// that changes something refuses another site, and whatever a form of a page can send, before it looks at what was sent.
import { ProblemBody } from '@gongyan/shared/kit/problem';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { servedRoutes } from '../../server/src/app.routes.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Page } from '../testing/page.js';
import { Teacher } from '../testing/teacher.js';
import { newCircle, PASSWORD } from '../testing/writers.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let hub: Hub;
const routes: [string, RouteSpec][] = Object.entries(servedRoutes.tables)
  .flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route]));
const SOMEONE = '00000000-0000-4000-8000-000000000abc';
/** Uploads come as forms; an empty one is enough to be refused. */
const kindOf = (route: RouteSpec): Record<string, string> => (route.upload === undefined ? {} : { 'content-type': 'multipart/form-data; boundary=x' });
const addressOf = (route: RouteSpec): string => `/api${route.path.replace(/:name/, `${'0'.repeat(64)}.webp`).replace(/:\w+/g, SOMEONE)}`;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
});

afterAll(async () => {
  await stopAll();
  await database.drop();
});

test.each(routes.filter(([, route]) => route.access.policy !== 'anyone'))('%s refuses a stranger', async (_name, route) => {
  const reply = await new Teacher(hub.url).fetch(route.method, addressOf(route), route.method === 'GET' ? undefined : {}, kindOf(route));
  expect(ProblemBody.parse(await reply.json())).toMatchObject({ status: 401, code: 'signIn.needed' });
});

test.each(routes.filter(([, route]) => route.method !== 'GET'))('%s refuses a page of another site', async (_name, route) => {
  const reply = await new Teacher(hub.url).fetch(route.method, addressOf(route), {}, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
  expect(ProblemBody.parse(await reply.json())).toMatchObject({ status: 403, code: 'request.foreignOrigin' });
});

/** What a page can make a browser send without asking first. */
const FORMS = ['application/x-www-form-urlencoded', 'text/plain', 'text/plain; x=application/json', 'multipart/form-data; boundary=x', ''];

test.each(routes.filter(([, route]) => route.method !== 'GET' && (route.body !== undefined || route.upload !== undefined)))('%s refuses a form', async (_name, route) => {
  for (const kind of FORMS.filter((one) => route.upload === undefined || !one.startsWith('multipart'))) {
    const reply = await fetch(`${hub.url}${addressOf(route)}`, { method: route.method, body: new Blob(['{"a":1}'], { type: kind }), headers: { origin: hub.url, 'sec-fetch-site': 'same-origin', ...(kind === '' ? {} : { 'content-type': kind }) } });
    expect(ProblemBody.parse(await reply.json())).toMatchObject({ status: 415, code: 'request.unsupported' });
  }
});

test.each(routes.filter(([, route]) => route.access.policy === 'districtStaff'))('%s refuses a teacher who is not of the district’s staff', async (_name, route) => {
  const teacher = await new Teacher(hub.url).signIn('demo-pt-01', PASSWORD);
  const reply = await teacher.fetch(route.method, addressOf(route), route.method === 'GET' ? undefined : {}, kindOf(route));
  expect(ProblemBody.parse(await reply.json())).toMatchObject({ status: 403, code: 'access.notYours' });
});

test.each(routes.filter(([, route]) => route.access.policy === 'administrator'))('%s refuses a researcher who does not administer the hub', async (_name, route) => {
  const researcher = await new Teacher(hub.url).signIn('demo-cen-02', PASSWORD);
  const reply = await researcher.fetch(route.method, addressOf(route), route.method === 'GET' ? undefined : {}, kindOf(route));
  expect(ProblemBody.parse(await reply.json())).toMatchObject({ status: 403, code: 'access.notYours', facts: { who: 'administrator' } });
});

test('a school that blocks websockets writes together by long-polling', async () => {
  const circle = await newCircle(hub.url, '只有长轮询的学校');
  const [host, member] = circle.teachers;
  if (host === undefined || member === undefined) throw new Error('nobody to write');
  const polling = new Page(await member.socket({ transports: ['polling'] }), circle.doc);
  const other = new Page(await host.socket(), circle.doc);
  await Promise.all([polling, other].map((page) => page.until('loaded', () => page.peer.loaded && page.peer.role === 'write')));
  polling.type('轮询写的');
  await other.until('polled letters', () => other.text.includes('轮询写的'));
  other.type('长连写的');
  await polling.until('letters by websocket', () => polling.text.includes('长连写的'));
  await polling.until('acknowledged', () => polling.peer.outbox.empty);
  expect(polling.text).toBe(other.text);
  polling.close();
  other.close();
  circle.teachers.forEach((teacher) => teacher.close());
});
