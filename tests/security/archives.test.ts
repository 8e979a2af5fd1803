// Hostile archives at the doors of a running hub, as Word files and as Excel files: each is refused in words with less than two seconds of the
// processor, nothing of them stays in its memory, and the hub goes on. Refuses to measure by the clock on the wall: another program's work counts there.
import { lessonIntakeRoutes } from '@gongyan/shared/lesson/intake/intake.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { aWord, p } from '../../server/testing/word.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';
import { HOSTILE } from './world/archives.js';

jest.setTimeout(180_000);

const MOST_SECONDS = 2;
const MOST_MB = 48;
const TOKEN = 'a-token-for-whoever-watches-the-hub';
/** Uploads are few a minute and person. */
const HANDS = ['mem-0201', 'mem-0202', 'mem-0203', 'mem-0204', 'mem-0205', 'mem-0206', 'mem-0207', 'mem-0301', 'mem-0302', 'host-02'];
const STAFF = ['cen-01', 'cen-02', 'cen-03', 'cen-04', 'cen-05', 'cen-06'];

let database: TestDatabase;
let hub: Hub;
const hands = new Map<string, Teacher>();

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url, env: { METRICS_TOKEN: TOKEN } })).start();
  for (const account of [...HANDS, ...STAFF]) hands.set(account, await new Teacher(hub.url).signIn(`demo-${account}`, PASSWORD));
});
afterAll(async () => {
  await stopAll();
  await database?.drop();
});

/** All threads of the hub together. */
const figures = async (): Promise<{ readonly seconds: number; readonly mb: number }> => {
  const text = await (await fetch(`${hub.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
  const [seconds, bytes] = ['process_cpu_seconds_total', 'process_resident_memory_bytes'].map((name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]));
  return { seconds: seconds ?? NaN, mb: (bytes ?? NaN) / 2 ** 20 };
};

let last = 0;
/** Since the last time that it was asked; the hub answers that few times a minute. */
const spent = async (): Promise<number> => {
  const before = last;
  last = (await figures()).seconds;
  return last - before;
};

interface Told {
  readonly status: number;
  readonly code: string;
  readonly seconds: number;
}
const send = async (route: RouteSpec, account: string, { bytes, name }: { readonly bytes: Buffer; readonly name: string }): Promise<Told> => {
  const form = new FormData();
  form.append(route.upload?.field ?? 'file', new File([new Uint8Array(bytes)], name));
  const reply = await fetch(`${hub.url}/api${route.path}`, { method: route.method, body: form, headers: { origin: hub.url, 'sec-fetch-site': 'same-origin', cookie: hands.get(account)?.cookie ?? '' } });
  const answer: unknown = await reply.json();
  return { status: reply.status, code: reply.ok ? 'read' : ProblemBody.parse(answer).code, seconds: await spent() };
};
const isRefused = ({ status, code, seconds }: Told): boolean => status >= 400 && status < 500 && code !== 'request.tooMany' && seconds < MOST_SECONDS;

test('there are sixty of them', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(60));

test('each is refused, quickly, and forgotten', async () => {
  // What the hub loads for such files is there, and a file that somebody's Word wrote is read.
  expect(await send(lessonIntakeRoutes.preview, 'host-02', { bytes: aWord(p('正文')), name: '教案.docx' })).toMatchObject({ code: 'read' });
  await send(peopleRoutes.previewRoster, 'cen-01', { bytes: aWord(p('正文')), name: '名册.xlsx' });
  // Its threads' first memory is kept for the next ones; what counts is whether it goes on growing.
  let before = (await figures()).mb;
  const first = before;
  await spent();
  const told: (Told & { readonly name: string })[] = [];
  for (const [at, [name, make]] of HOSTILE.entries()) {
    if (at === Math.floor(HOSTILE.length / 3)) ({ mb: before } = await figures());
    const bytes = make();
    told.push({ name, ...(await send(lessonIntakeRoutes.preview, HANDS[at % HANDS.length] ?? '', { bytes, name: '教案.docx' })) });
    if (at % 2 === 0) told.push({ name: `${name}, as a table`, ...(await send(peopleRoutes.previewRoster, STAFF[at % STAFF.length] ?? '', { bytes, name: '名册.xlsx' })) });
  }
  const [grown, slowest] = [(await figures()).mb - before, told.reduce((most, one) => (one.seconds > most.seconds ? one : most))];
  process.stdout.write(`archives: ${String(HOSTILE.length)}, ${String(told.length)} uploads, at most ${slowest.seconds.toFixed(2)} s of the processor (${slowest.name}), the hub grew by ${(before - first).toFixed(0)} MB with the first third, by ${grown.toFixed(0)} MB with the rest\n`);
  expect(told.filter((one) => !isRefused(one))).toEqual([]);
  expect(grown).toBeLessThan(MOST_MB);
  expect(hub.output).not.toContain('fault');
  expect(await send(lessonIntakeRoutes.preview, 'mem-0201', { bytes: aWord(p('正文')), name: '教案.docx' })).toMatchObject({ code: 'read' });
});
