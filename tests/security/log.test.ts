// What a running hub and its database write down while people do everything that there is to do, well and badly, and while the database refuses whatever is written:
// each request by its number and the pattern of its route. Refuses names, texts, telephones, addresses of mail, passwords and tokens, whatever an error carries.
import { connected } from '@gongyan/server/platform/database/connected';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { servedRoutes } from '../../server/src/app.routes.js';
import { valueOf, written } from '../../server/testing/values.js';
import { addressOf, initOf } from '../../server/testing/verdicts.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';
import { OURS, standing } from './world/world.js';

jest.setTimeout(600_000);

const SEED = Number(process.env['LOG_SEED'] ?? 1 + (Date.now() % 100_000));
const MARK = `q7k${String(SEED)}`;
/** Of each kind that must not be written down. */
const SECRET = { text: `藏甲${MARK}`, phone: '13900017452', mail: `lin.${MARK}@canary.example`, password: `Mima-${MARK}-9!` };
const LEFT = new Set(['people.signOut', 'people.endSession', 'people.endAllSessions']);
const routes = Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route])).filter(([name]) => !LEFT.has(name));
const patterns = new Set(['-', ...routes.map(([, { method, path: of }]) => `${method} ${of}`)]);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let staff: Teacher;
let began = 0;
let ticket = '';
const numbers: string[] = [];
/** What was asked, by its number. */
const asked = new Map<string, string>();
const failed: string[] = [];

beforeAll(async () => {
  process.stdout.write(`log: seed ${String(SEED)}\n`);
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url, env: { LOG_LEVEL: 'info' } })).start();
  circle = await newCircle(hub.url, SECRET.text);
  staff = await new Teacher(hub.url).signIn('demo-cen-02', PASSWORD);
  // What is said at the start is for whoever started it.
  began = hub.output.length;
});
afterAll(async () => {
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

/** Whatever a page could put there: names, texts, telephones and addresses instead of the plain words that the generator knows. */
const secretly = (value: unknown): unknown => {
  if (typeof value === 'string') return /^考+$/.test(value) ? `${SECRET.text}\n${SECRET.phone}` : value.replace('teacher@example.org', SECRET.mail);
  if (Array.isArray(value)) return value.map(secretly);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'password' || key === 'newPassword' ? SECRET.password : secretly(inner)])) : value;
};

const note = async (reply: Response): Promise<void> => {
  const [number, text] = [reply.headers.get('x-request-id') ?? '', await reply.text()];
  numbers.push(number);
  asked.set(number, `${String(reply.status)} ${reply.url} ${text.slice(0, 120)}`);
  if (reply.status < 500) return;
  const problem = ProblemBody.parse(JSON.parse(text));
  failed.push(number);
  expect([problem.requestId, text.includes(MARK)]).toEqual([number, false]);
};

const tour = async (who: Teacher): Promise<void> => {
  const subjects = { ...standing(OURS), LessonDesign: circle.designId, Document: circle.doc };
  for (const [, route] of routes) {
    for (const full of [false, true]) {
      const body = route.body === undefined ? undefined : secretly(valueOf(written(route.body), { idOf: (noun) => Reflect.get(subjects, noun), ...(full ? { full: true as const } : {}) }));
      const found = route.query?.shape['find'] === undefined ? '' : `find=${encodeURIComponent(SECRET.text)}`;
      const address = addressOf(route, subjects);
      const { body: sent, headers = {}, method } = initOf(route, body);
      const reply = await fetch(`${hub.url}${address}${found === '' ? '' : `${address.includes('?') ? '&' : '?'}${found}`}`, { redirect: 'manual', method: method ?? 'GET', body: sent ?? null, headers: { origin: hub.url, 'sec-fetch-site': 'same-origin', cookie: who.cookie, ...Object.fromEntries(new Headers(headers)) } }).catch(() => null);
      // What is refused before all of it was sent may be hung up on.
      if (reply !== null) await note(reply);
    }
  }
};

const misuse = async (): Promise<void> => {
  const send = async (method: string, address: string, { body, headers = {} }: { readonly body?: string; readonly headers?: Record<string, string> } = {}): Promise<void> => {
    await note(await fetch(`${hub.url}${address}`, { method, ...(body === undefined ? {} : { body }), headers: { origin: hub.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers } }));
  };
  await send('POST', '/api/sign-in', { body: JSON.stringify({ login: SECRET.mail, password: SECRET.password }) });
  await send('POST', '/api/sign-in', { body: `{"login": "${SECRET.text}", "password": "${SECRET.password}` });
  await send('POST', '/api/sign-in', { body: SECRET.text });
  await send('GET', `/api/${encodeURIComponent(SECRET.text)}/${SECRET.mail}?phone=${SECRET.phone}`);
  await send('GET', `/api/me?token=${SECRET.password}`, { headers: { cookie: `gongyan=${MARK}${'x'.repeat(30)}`, authorization: `Bearer ${SECRET.password}`, 'user-agent': SECRET.mail, referer: `${hub.url}/?${MARK}` } });
  await send('GET', `/api/designs/%E0%A4%A/${MARK}`);
};

/** From now on the database refuses every row of every table but those of sessions, and quotes it in all that an error has. */
const refuseAll = (): Promise<void> => connected(database.url, 'refuse-all', async (sql) => {
  await sql.query(`create function planted() returns trigger language plpgsql as $$ begin
    raise exception 'refused' using detail = 'Failing row contains ' || new::text, hint = new::text; end $$`);
  const { rows } = await sql.query("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'node')");
  for (const { name } of z.array(z.object({ name: z.string() })).parse(rows)) await sql.query(`create trigger aaa_planted before insert or update on "${name}" for each row execute function planted()`);
});

/** Those that have come whole. */
const lines = (): Record<string, unknown>[] => hub.output.slice(began, hub.output.lastIndexOf('\n') + 1).split('\n').filter((line) => line !== '').map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
const requestLines = () => new Map(lines().filter(({ msg }) => msg === 'request').map((line) => [line['requestId'], line]));

test('everything is asked and done, also badly, also while the database refuses what is written', async () => {
  await tour(circle.host);
  await tour(staff);
  await misuse();
  ({ ticket } = await circle.host.call(peopleRoutes.socketTicket, { body: {} }));
  await refuseAll();
  await tour(circle.teachers[1] ?? circle.host);
  for (const title of [SECRET.text, SECRET.phone, SECRET.mail]) await note(await circle.host.fetch('POST', '/api/designs', { studioId: circle.studioId, title, stage: 'primary', grade: '三年级', minutes: 40, unit: SECRET.text, authorIds: [] }));
  process.stdout.write(`log: ${String(numbers.length)} requests, ${String(failed.length)} failed at the database, ${String(lines().length)} lines\n`);
  expect([numbers.length > 800, failed.length > 20]).toEqual([true, true]);
});

/** A line is written when the answer has been sent: some may still be on their way here. The line of a fault comes before. */
const allThere = async (): Promise<void> => {
  const until = Date.now() + 10_000;
  for (let there = requestLines(); numbers.some((number) => !there.has(number)) && Date.now() < until; there = requestLines()) await new Promise((done) => setTimeout(done, 100));
};

test('every request has its line, by its number and the pattern of its route; what failed has a second one', async () => {
  await allThere();
  const [requests, faults] = [requestLines(), new Map(lines().filter(({ msg }) => msg === 'fault').map((line) => [line['requestId'], line]))];
  expect(numbers.filter((number) => !requests.has(number)).map((number) => asked.get(number))).toEqual([]);
  expect(failed.filter((number) => !faults.has(number))).toEqual([]);
  expect([...requests.values()].map(({ route }) => String(route)).filter((route) => !patterns.has(route))).toEqual([]);
  expect([...faults.values()].filter(({ stack, code }) => typeof stack !== 'string' || !stack.includes(' at ') || typeof code !== 'string')).toEqual([]);
});

test('nobody’s words, numbers or secrets are in it', async () => {
  const said = hub.output.slice(began);
  const cookies = [...circle.teachers, staff].map(({ cookie }) => cookie.split('=')[1] ?? '');
  const isTold = (line: string): boolean => /[\p{Script=Han}]|(?<![\da-f])1[3-9]\d{9}(?![\da-f])|[\w.]+@[\w-]+\.\w/u.test(line) || [MARK, SECRET.phone, SECRET.password, PASSWORD, ticket, ...cookies].some((words) => words.length > 5 && line.includes(words));
  const found = said.split('\n').filter(isTold);
  expect(found.slice(0, 5)).toEqual([]);
});

test('nor in the log of the database', async () => {
  const folder = await connected(database.url, 'log-place', async (sql) => z.array(z.object({ data_directory: z.string() })).parse((await sql.query('show data_directory')).rows)[0]?.data_directory ?? '');
  const said = readFileSync(path.join(path.dirname(folder), 'postgres.log'), 'utf8');
  expect(said).toContain('refused');
  expect(said.split('\n').filter((line) => line.includes(MARK) || line.includes(SECRET.phone)).slice(0, 5)).toEqual([]);
});
