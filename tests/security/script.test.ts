// Thousands of ways to make a page run a stranger's script stand in every text that a page shows: written, pasted, from a Word file, in comments, names, names of
// files and notices. In a real browser nothing runs, with the content policy and without it. XSS_SEED=<n> replays, XSS_VECTORS=<n> makes it longer.
import { rangeOf, textsOf } from '@gongyan/shared/document/comment/anchor';
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { lessonIntakeRoutes, WordPreview } from '@gongyan/shared/lesson/intake/intake.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { aWord, p, r } from '../../server/testing/word.js';
import { Chance } from '../simulation/chance.js';
import { closeBrowser, desk, leaveDesks, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { settled } from '../testing/judged.js';
import { Page } from '../testing/page.js';
import { HOST, newCircle, PASSWORD, type Circle } from '../testing/writers.js';
import { poison } from './world/poisoned.js';
import { escaped, markup, vector } from './world/vectors.js';

const MANY = Number(process.env['XSS_VECTORS'] ?? 1_500);
const SEED = Number(process.env['XSS_SEED'] ?? 1 + (Date.now() % 100_000));
jest.setTimeout(240_000 + MANY * 100);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let imported = '';
const chance = new Chance(SEED);
const planted = new Map<string, Set<string>>();
/** As many as fit, and which door they came through. */
const vectors = (door: string, letters: number): string => {
  const [texts, known] = [[] as string[], planted.get(door) ?? new Set<string>()];
  planted.set(door, known);
  for (let next = vector(chance), length = 0; (length += next.length + 1) <= letters; next = vector(chance)) {
    texts.push(next);
    known.add(next);
  }
  return texts.length === 0 ? '<svg onload=hit()>' : texts.join(' ').trim();
};
/** What cannot stand in a form's name of a file is not tried. */
const fileName = (letters: number, ending: string): string => `${vectors('file names', letters).replace(/[\u0000-\u001f]/g, '')}${ending}`;
const plantedIn = (door: string): number => planted.get(door)?.size ?? 0;

const upload = async (address: string, name: string, bytes: Buffer): Promise<unknown> => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], name));
  const reply = await fetch(`${hub.url}/api${address}`, { method: 'POST', body: form, headers: { origin: hub.url, 'sec-fetch-site': 'same-origin', cookie: circle.host.cookie } });
  const answer: unknown = await reply.json();
  if (!reply.ok) throw new Error(`${address}: ${String(reply.status)} ${JSON.stringify(answer)}`);
  return answer;
};

const write = async (): Promise<void> => {
  const page = new Page(await circle.host.socket(), circle.doc);
  await page.until('loaded', () => page.peer.loaded && page.peer.role === 'write');
  for (let at = 0; at < 12; at += 1) page.type(vectors('text', 600));
  await page.until('saved', () => page.peer.outbox.empty);
  const [text] = textsOf(page.ydoc).filter((one) => one.length > 2);
  if (text === undefined) throw new Error('no words');
  const host = circle.host.me?.person.id;
  for (const [at, teacher] of circle.teachers.entries()) {
    for (let n = 0; n < 3; n += 1) await teacher.call(commentRoutes.begin, { params: { documentId: circle.doc }, body: { kind: 'advice', range: rangeOf({ text, index: 0 }, { text, index: 2 }, vectors('comments', 60)), text: vectors('comments', 1_000), mentions: at === 0 || host === undefined ? [] : [host] } });
  }
  page.close();
};

const doOthers = async (): Promise<void> => {
  const personIds = [circle.teachers[1]?.me?.person.id].filter((id) => id !== undefined);
  await circle.host.call(versionRoutes.name, { params: { documentId: circle.doc }, body: { name: vectors('names', 40), note: vectors('names', 300) } });
  for (let at = 0; at < 6; at += 1) await circle.host.call(studioTaskRoutes.assign, { params: { studioId: circle.studioId }, body: { kind: 'lead', title: vectors('notices', 80), ask: vectors('notices', 500), dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), personIds } });
  const result = await circle.host.call(resultRoutes.enter, { params: { studioId: circle.studioId }, body: { kind: 'paper', title: vectors('names', 120), day: '2026-01-02', level: 'city', place: vectors('names', 80), grade: '', note: vectors('names', 500), personIds } });
  for (let at = 0; at < 5; at += 1) await upload(`/results/${result.id}/files`, fileName(90, '.pdf'), Buffer.from('%PDF-1.7 x'));
  const body = Array.from({ length: 40 }, () => p(r(escaped(vectors('Word', 200))))).join('');
  const preview = WordPreview.parse(await upload(lessonIntakeRoutes.preview.path, fileName(80, '.docx'), aWord(body)));
  const card = await circle.host.call(lessonIntakeRoutes.create, { params: { intakeId: preview.id }, body: { studioId: circle.studioId, title: vectors('names', 60), stage: 'primary', grade: '三年级', minutes: 40, unit: '', authorIds: [] } });
  imported = card.id;
};

beforeAll(async () => {
  process.stdout.write(`script: seed ${String(SEED)}\n`);
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, vectors('names', 60));
  await write();
  await doOthers();
  // Of those that are short enough for every column.
  const short = Array.from({ length: 4_000 }, () => vector(chance)).filter((one) => one.length <= 34 && one.includes('hit()'));
  planted.set('columns', new Set(short));
  const many = await poison(database.url, short);
  process.stdout.write(`script: ${String(many)} texts of the database are vectors\n`);
});
afterEach(leaveDesks);
afterAll(async () => {
  circle?.teachers.forEach((teacher) => teacher.close());
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

interface Watched extends Desk {
  readonly ran: string[];
}
/** Without the policy: its header is taken from every page on its way. */
const watched = async (policy: boolean): Promise<Watched> => {
  const at = await desk();
  const ran: string[] = [];
  await at.context.exposeFunction('hit', () => void ran.push(at.page.url()));
  at.page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') ran.push(dialog.message());
    void dialog.accept();
  });
  if (!policy) {
    await at.context.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const reply = await route.fetch();
      const { 'content-security-policy': _policy, ...headers } = reply.headers();
      return route.fulfill({ response: reply, headers });
    });
  }
  return { ...at, ran };
};
/** A page without a policy is complained about; here it is meant. */
const complaintsOf = ({ complaints }: Desk): string[] => complaints.splice(0).filter((one) => !one.startsWith('the policy of'));

const paste = (at: Desk, html: string): Promise<void> => at.page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData('text/html', text);
  data.setData('text/plain', 'x');
  document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, html);

const listed = async (at: Desk, address: string): Promise<string> => {
  const reply: unknown = await (await at.page.request.get(`${hub.url}/api${address}`)).json();
  const [first] = Array.isArray(reply) ? reply : [];
  return String(first?.id);
};

const addressesOf = async (at: Desk): Promise<string[]> => {
  const [studio, lesson] = [`/studios/${circle.studioId}`, await listed(at, '/open-lessons')];
  return [
    '/', '/studios', studio, `${studio}/members`, `${studio}/plan`, `${studio}/results`, `${studio}/mentoring`, `${studio}/templates`, '/studio-openings', '/approvals', '/docs', `/docs/${circle.designId}/contribution`, '/published', '/open-lessons',
    `/open-lessons/${lesson}`, `/open-lessons/${lesson}/result`, '/meetings', '/meetings?list=series', '/rubrics', '/hours', '/hours/claims', '/growth', '/training', '/certificates', '/mentoring', '/me', '/notices',
  ];
};
const OF_STAFF = ['/', '/studios', '/hours/claims/review', '/district', '/admin/accounts', '/admin/audit', '/training'];

/** How many of the pages show them at all: words in the page, or in a field. */
const visit = async (at: Desk, addresses: readonly string[]): Promise<string[]> => {
  const shown: string[] = [];
  for (const address of addresses) {
    await at.page.goto(hub.url + address);
    await settled(at.page);
    await at.page.evaluate(() => document.querySelectorAll<HTMLElement>('main a[href^="j" i], main details > summary').forEach((one) => one.click()));
    if (await at.page.evaluate(() => document.body.innerText.includes('hit()'))) shown.push(address);
  }
  return shown;
};

const openText = async (at: Desk, design: string): Promise<void> => {
  await at.page.goto(`${hub.url}/docs/${design}`);
  await at.page.locator('.ProseMirror[contenteditable="true"]').first().waitFor({ timeout: 20_000 });
  await at.page.getByText('hit()').first().waitFor();
};
const LIVE = '.ProseMirror :is(script, iframe, object, embed, form, link, meta, base, style), .ProseMirror a:is([href^="javascript" i], [href^="data" i], [href^="vbscript" i]), .comment-text :is(script, img, svg)';
/** Elements with a handler of their own, wherever they stand. */
const handlers = (at: Desk): Promise<string[]> => at.page.evaluate((selector) => [...document.querySelectorAll('body *')].filter((one) => one.matches(selector) || one.getAttributeNames().some((name) => name.startsWith('on'))).map((one) => one.outerHTML.slice(0, 120)), LIVE);

const pasteAll = async (at: Desk): Promise<void> => {
  await at.page.locator('.ProseMirror p').first().click();
  for (let n = 0; n < MANY / 50; n += 1) await paste(at, Array.from({ length: 10 }, () => markup(chance, (one) => planted.set('pasted', (planted.get('pasted') ?? new Set()).add(one)))).join(''));
  await at.page.evaluate(() => document.querySelectorAll<HTMLElement>('.ProseMirror a, .comment-text a').forEach((link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))));
};

test.each([['with', true], ['without', false]] as const)('%s the content policy nothing of it runs', async (words, policy) => {
  const at = await watched(policy);
  await signInWith(at.page, { url: hub.url, login: HOST, password: PASSWORD });
  await openText(at, circle.designId);
  await at.page.locator('.comment-card').first().waitFor();
  await pasteAll(at);
  expect(await handlers(at)).toEqual([]);
  await openText(at, imported);
  expect(await handlers(at)).toEqual([]);
  // With it every journey looks for violations; here some pages of each kind are enough.
  const addresses = (await addressesOf(at)).filter((_address, place) => !policy || place % 3 === 0);
  const shown = await visit(at, addresses);
  await signInWith(at.page, { url: hub.url, login: 'demo-cen-02', password: PASSWORD });
  shown.push(...(await visit(at, OF_STAFF)));
  process.stdout.write(`script: ${words} policy, seed ${String(SEED)}, ${[...planted].map(([door, known]) => `${door} ${String(known.size)}`).join(', ')}; ${String(shown.length)} of ${String(addresses.length + OF_STAFF.length)} pages show them, ${String(at.ran.length)} ran\n`);
  expect({ ran: at.ran, complaints: complaintsOf(at) }).toEqual({ ran: [], complaints: [] });
  expect(hub.output.split('\n').filter((line) => line.includes('"msg":"fault"'))).toEqual([]);
  expect(shown.length).toBeGreaterThan(policy ? 8 : 20);
});

test('there are many of them, through every door', () => {
  for (const door of ['text', 'comments', 'names', 'file names', 'notices', 'Word', 'pasted', 'columns']) expect({ door, few: plantedIn(door) < 5 }).toEqual({ door, few: false });
  expect(new Set([...planted.values()].flatMap((known) => [...known])).size).toBeGreaterThan(1_000);
});

/** Puts them into the page as markup, and does what makes handlers run. */
const trust = (at: Desk, texts: readonly string[]): Promise<void> => at.page.evaluate((all) => {
  const boxes = all.map((text) => {
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML = text;
    return box;
  });
  for (const one of boxes.flatMap((box) => [...box.querySelectorAll('*')])) {
    for (const name of one.getAttributeNames().filter((of) => /^on[a-z]+$/i.test(of))) one.dispatchEvent(new Event(name.slice(2).toLowerCase()));
  }
}, texts);

test.each([['with', true], ['without', false]] as const)('a page that trusts them would run them: %s the policy', async (_words, policy) => {
  const at = await watched(policy);
  await at.page.goto(`${hub.url}/login`);
  await trust(at, [...(planted.get('comments') ?? [])].filter((one) => !/refresh|<base/i.test(one)));
  // What they called arrives before the answer to a later question.
  await at.page.evaluate(() => undefined);
  const [told, ran] = [at.complaints.splice(0).filter((one) => one.startsWith('policy violated: script-src')).length, at.ran.length];
  process.stdout.write(`script: in a page that trusts them ${String(ran)} ran, ${String(told)} were refused by the policy\n`);
  expect(policy ? { ran, told: told > 50 } : { ran: ran > 50, told }).toEqual(policy ? { ran: 0, told: true } : { ran: true, told: 0 });
  await at.page.goto('about:blank');
  at.complaints.splice(0);
});
