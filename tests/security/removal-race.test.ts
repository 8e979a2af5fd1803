// A member is removed and taken in again, many times, while he types in two windows and colleagues write beside him.
// From the commit of each removal on not one row of his enters the log; what the others write after it does not reach
// him, whether pushed, pulled or shown as a caret; he is told within a second; what he had not sent yet stays with him
// as a private copy. RACE_SEED=<n> replays a run, RACE_CYCLES=<n> makes it longer.
import { content } from '@gongyan/server/platform/coedit/coedit.truth';
import { coeditMessages, UpdatesEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { Chance } from '../simulation/chance.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { expectEqual } from '../testing/log-check.js';
import { Page } from '../testing/page.js';
import { request, Teacher } from '../testing/teacher.js';
import { newCircle, openPages, PASSWORD, type Circle } from '../testing/writers.js';

const CYCLES = Number(process.env['RACE_CYCLES'] ?? 50);
const SEED = Number(process.env['RACE_SEED'] ?? 1 + (Date.now() % 100_000));
/** Twenty-five edits a second in each of two windows. */
const KEY_MS = 40;
const TOLD_MS = 1_000;
const VICTIM = 'demo-mem-0201';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let victim: Teacher;
let removers: Teacher[];
/** The district, which takes him back at once: two hands, since each may act so often a minute. */
let staff: Teacher[];
let colleagues: Page[];
let client: pg.Client;
const hands = new Set<NodeJS.Timeout>();

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, '移出竞争');
  const found = circle.teachers.find((teacher) => teacher.me?.login === VICTIM);
  if (found === undefined) throw new Error('nobody to remove');
  victim = found;
  staff = [await new Teacher(hub.url).signIn('demo-cen-02', PASSWORD), await new Teacher(hub.url).signIn('demo-cen-03', PASSWORD)];
  removers = [circle.host, ...staff.slice(0, 1)];
  colleagues = await openPages({ ...circle, teachers: circle.teachers.filter((teacher) => teacher !== victim) }, 3);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await witness();
});

afterAll(async () => {
  hands.forEach((hand) => clearInterval(hand));
  colleagues?.forEach((page) => page.close());
  circle?.teachers.forEach((teacher) => teacher.close());
  await client?.end();
  await stopAll();
  await database?.drop();
});

/** The database itself notes where the log stood when an access epoch rose: in the removal's own transaction, with the
 *  head's row locked, so that every later row has a higher number. */
const witness = async (): Promise<void> => {
  await client.query(`
    create table race_witness (at bigserial primary key, epoch int not null, seq bigint not null);
    create function race_note() returns trigger language plpgsql security definer as $$ begin
      insert into race_witness (epoch, seq) values (new.access_epoch, new.seq); return null; end $$;
    create trigger race_note after update of access_epoch on doc_head for each row when (new.doc_id = '${circle.doc}' and new.access_epoch <> old.access_epoch) execute function race_note();`);
};
const boundary = async (): Promise<number> => Number((await client.query<{ seq: string }>('select seq from race_witness order by at desc limit 1')).rows[0]?.seq);
const head = async (): Promise<number> => Number((await client.query<{ seq: string }>('select seq from doc_head where doc_id = $1', [circle.doc])).rows[0]?.seq);
const rowsOf = async (after: number): Promise<number> =>
  Number((await client.query<{ n: string }>('select count(*) as n from doc_update where doc_id = $1 and person_id = $2 and seq > $3', [circle.doc, victim.me?.person.id, after])).rows[0]?.n);

/** Everything that reaches a socket of his about the document. */
class Ear {
  /** The highest number of the log whose bytes he was sent. */
  seq = 0;
  toldAt: number | null = null;
  /** Frames after he was told; nothing may be among them but refusals of what he still sends. */
  readonly after: string[] = [];

  constructor(readonly socket: Socket) {
    socket.onAny((event: string, payload: unknown) => {
      if (event === 'doc:access' && Reflect.get(Object(payload), 'role') === null) this.toldAt = performance.now();
      else if (this.toldAt !== null && /^(doc|aw):/.test(event) && event !== 'doc:refused') this.after.push(event);
      if (event !== 'doc:updates') return;
      const { seq, lengths } = UpdatesEvent.decode(payload as Parameters<typeof UpdatesEvent.decode>[0]);
      this.seq = Math.max(this.seq, seq + lengths.length - 1);
    });
  }

  again(): void {
    [this.seq, this.toldAt] = [0, null];
    this.after.splice(0);
    for (const event of ['connect', 'disconnect', 'doc:updates', 'doc:acked', 'doc:refused', 'doc:head', 'doc:access']) this.socket.removeAllListeners(event);
  }
}

const typing = (pages: readonly Page[], chance: Chance): (() => void) => {
  const timers = pages.map((page) => setInterval(() => page.type(chance.text(1, '情绪没有好坏先看见再说出来')), KEY_MS));
  timers.forEach((timer) => hands.add(timer));
  return () => timers.forEach((timer) => clearInterval(timer));
};

/** With the hands of an attacker: everything that a page could send, after the right is gone. */
const tryEverything = async (socket: Socket, page: Page): Promise<string[]> => {
  const body = { doc: circle.doc, epoch: 1, push: randomBytes(16).toString('base64url'), update: Buffer.from(Y.encodeStateAsUpdate(page.ydoc)).toString('base64') };
  const refused = new Promise<string>((done) => socket.on('doc:refused', (event: { push: string; code: string }) => event.push === body.push && done(event.code)));
  socket.emit(coeditMessages.push.name, body);
  socket.emit(coeditMessages.caret.name, { doc: circle.doc, caret: '"ghost"', section: null, status: 'active' });
  const code = (error: unknown): string => String(Reflect.get(Object(error), 'code'));
  const pull = await request(socket, coeditMessages.pull.name, { doc: circle.doc, after: 0 }).then(() => 'read', code);
  const joined = await request(socket, coeditMessages.join.name, { doc: circle.doc, schema: DOCUMENT_SCHEMA }).then(() => 'read', code);
  const text = await victim.call(documentRoutes.text, { params: { documentId: circle.doc } }).then(() => 'read', code);
  return [await refused, pull, joined, text];
};

interface Cycle {
  readonly told: number;
  readonly unsent: number;
}

/** He comes in three times in a cycle: as often as a person may, and no oftener, however quick the machine is. */
const CYCLE_MS = (3 * 60_000) / coeditMessages.join.access.perMinute;

const cycle = async (number: number, ears: readonly Ear[], chance: Chance): Promise<Cycle> => {
  const pages = ears.map((ear) => (ear.again(), new Page(ear.socket, circle.doc)));
  await Promise.all(pages.map((page) => page.until('he writes again', () => page.peer.loaded && page.peer.role === 'write')));
  const stop = typing(pages, chance);
  await new Promise((done) => setTimeout(done, 60 + chance.below(400)));
  const remover = removers[number % removers.length] as Teacher;
  const person = { studioId: circle.studioId, personId: victim.me?.person.id };
  await remover.call(studioRoutes.remove, { params: person, body: { reason: '竞争测试' } });
  const committed = performance.now();
  const end = await boundary();
  await Promise.all(pages.map((page) => page.until('told', () => page.peer.removed, 5_000)));
  const told = Math.max(...ears.map((ear) => (ear.toldAt ?? Infinity) - committed));
  const tried = await tryEverything(ears[0]?.socket as Socket, pages[0] as Page);
  // He goes on typing, the others write on: long enough for several commits and a heartbeat's carets.
  const others = colleagues.map((page) => page.text.length);
  await Promise.all(colleagues.map((page, at) => page.until('the others write on', () => page.text.length > (others[at] ?? 0) + 2)));
  stop();
  expect({ number, told: told <= TOLD_MS, tried }).toEqual({ number, told: true, tried: ['coedit.notJoined', 'request.notFound', 'request.notFound', 'request.notFound'] });
  expect({ number, hisRows: await rowsOf(end), framesAfter: ears.flatMap(({ after }) => after) }).toEqual({ number, hisRows: 0, framesAfter: [] });
  expect({ number, read: Math.max(0, ...ears.map(({ seq }) => seq - end)) }).toEqual({ number, read: 0 });
  expect(await head()).toBeGreaterThan(end);
  const unsent = pages.reduce((sum, page) => sum + page.peer.outbox.pending, 0);
  if (number % 8 === 0) await keepCopy(pages[0] as Page);
  pages.forEach((page) => page.peer.destroy());
  // The host may not take him back without the chain.
  await (staff[number % staff.length] as Teacher).call(studioRoutes.appoint, { params: { studioId: circle.studioId }, body: { personIds: [person.personId], reason: '竞争测试' } });
  return { told, unsent };
};

const keepCopy = async (page: Page): Promise<void> => {
  const text = page.text.slice(-2_000);
  const draft = await victim.call(documentRoutes.keepDraft, { params: { documentId: circle.doc }, body: { title: '移出竞争', text } });
  expect(draft.text).toBe(text);
  expect((await victim.call(documentRoutes.drafts)).map(({ id }) => id)).toContain(draft.id);
  await expect(circle.host.call(documentRoutes.drafts)).resolves.toEqual([]);
};

test(`${CYCLES} removals under a typing member, seed ${SEED}`, async () => {
  const chance = new Chance(SEED);
  const ears = [new Ear(await victim.socket()), new Ear(await victim.socket())];
  const shown: string[] = [];
  colleagues[0]?.socket.on('aw:update', (event) => JSON.stringify(event).includes('ghost') && shown.push('ghost'));
  const stop = typing(colleagues.slice(1, 3), chance);
  const cycles: Cycle[] = [];
  for (let number = 0; number < CYCLES; number += 1) {
    const pace = new Promise((done) => setTimeout(done, CYCLE_MS));
    cycles.push(await cycle(number, ears, chance));
    await pace;
  }
  stop();
  // Whatever went wrong inside would stand here.
  expect(hub.output).not.toContain('fault');
  const told = cycles.map((one) => one.told).sort((a, b) => a - b);
  process.stdout.write(`removal race: seed ${SEED}, ${CYCLES} removals, told after ${told[told.length >> 1]?.toFixed(0)} ms (median), ${told.at(-1)?.toFixed(0)} ms (worst); ${cycles.filter(({ unsent }) => unsent > 0).length} with unsent edits\n`);
  expect(shown).toEqual([]);
  expect(cycles.some(({ unsent }) => unsent > 0)).toBe(true);
  await Promise.all(colleagues.map((page) => page.until('saved', () => page.peer.outbox.empty)));
  const truth = await expectEqual(database.url, colleagues);
  expect(content(truth.ydoc)).not.toContain('<ghost');
});
