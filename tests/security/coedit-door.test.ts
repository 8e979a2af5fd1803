// A co-author with a hand-made client at the door of a running hub: forged authors, reused clocks, giant and
// deep updates, other people's documents, other people's carets. Every one is refused with its code, and the
// log is byte for byte what it was.
import { content } from '@gongyan/server/platform/coedit/coedit.truth';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { coeditMessages, JoinReply, LIMITS, RefusedEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import { Page, ROOT } from '../testing/page.js';
import { request, Teacher } from '../testing/teacher.js';
import { newCircle, openPages, PASSWORD, type Circle } from '../testing/writers.js';


let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let victim: Page;
let attacker: Socket;
let lease: JoinReply;
let client: pg.Client;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url);
  [victim] = (await openPages(circle, 1)) as [Page];
  victim.type('受害者写的字');
  await victim.until('saved', () => victim.peer.outbox.empty);
  const mallory = circle.teachers[1];
  if (mallory === undefined) throw new Error('nobody to attack');
  attacker = await mallory.socket();
  lease = JoinReply.parse(await request(attacker, coeditMessages.join.name, { doc: circle.doc, schema: DOCUMENT_SCHEMA }));
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  victim?.close();
  attacker?.disconnect();
  circle?.teachers.forEach((teacher) => teacher.close());
  await client?.end();
  await stopAll();
  await database?.drop();
});

const logHash = async (): Promise<string> => {
  const { rows } = await client.query<{ seq: string; bytes: Buffer }>('select seq, bytes from doc_update where doc_id = $1 order by seq', [circle.doc]);
  const hash = createHash('sha256');
  for (const row of rows) hash.update(row.seq).update(row.bytes);
  return hash.digest('hex');
};

const copy = (): Y.Doc => {
  const ydoc = newYDoc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(victim.ydoc));
  return ydoc;
};

/** What a page under `as` would send after `edit`. */
const written = (as: number, edit: (root: Y.XmlFragment, ydoc: Y.Doc) => void): Uint8Array => {
  const ydoc = copy();
  const before = Y.encodeStateVector(ydoc);
  ydoc.clientID = as;
  ydoc.transact(() => edit(ydoc.getXmlFragment(ROOT), ydoc));
  return Y.encodeStateAsUpdate(ydoc, before);
};

const push = (update: Uint8Array, over: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const id = randomBytes(16).toString('base64url');
  const answer = new Promise<string>((done) => {
    const heard = (event: unknown): void => {
      const refused = RefusedEvent.parse(event);
      if (refused.push !== id) return;
      attacker.off('doc:refused', heard);
      done(refused.code);
    };
    attacker.on('doc:refused', heard);
  });
  attacker.emit(coeditMessages.push.name, { doc: circle.doc, epoch: lease.epoch, push: id, update: Buffer.from(update).toString('base64'), ...over });
  return answer;
};

const paragraph = (text: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};
const nest = (into: Y.XmlFragment, levels: number): void => {
  let around = into;
  for (let level = 0; level < levels; level += 1) {
    const inner = new Y.XmlElement('blockquote');
    around.insert(around.length, [inner]);
    around = inner;
  }
};
const section = (root: Y.XmlFragment): Y.XmlElement => {
  const first = root.get(0);
  if (!(first instanceof Y.XmlElement)) throw new Error('no section');
  return first;
};

const hostile: [string, string, () => Uint8Array, Readonly<Record<string, unknown>>?][] = [
  ['another person’s client id', 'coedit.foreignClient', () => written(victim.ydoc.clientID, (root) => section(root).insert(1, [paragraph('冒名')]))],
  ['clock squatting under another person’s id', 'coedit.foreignClient', () => written(victim.ydoc.clientID, (root) => { section(root).insert(1, [paragraph('占位'.repeat(500))]); section(root).delete(1, 1); })],
  ['a client id that nobody leased', 'coedit.foreignClient', () => written(987_654, (root) => section(root).insert(1, [paragraph('无名')]))],
  ['a gap', 'coedit.gap', () => { const ydoc = copy(); ydoc.clientID = lease.client; section(ydoc.getXmlFragment(ROOT)).insert(1, [paragraph('一')]); const before = Y.encodeStateVector(ydoc); section(ydoc.getXmlFragment(ROOT)).insert(1, [paragraph('二')]); return Y.encodeStateAsUpdate(ydoc, before); }],
  ['content that leans on what was never written', 'coedit.gap', () => { const ydoc = copy(); ydoc.clientID = 555_555; section(ydoc.getXmlFragment(ROOT)).insert(1, [paragraph('幽灵')]); const before = Y.encodeStateVector(ydoc); ydoc.clientID = lease.client; const ghost = section(ydoc.getXmlFragment(ROOT)).get(1); if (ghost instanceof Y.XmlElement) ghost.insert(1, [new Y.XmlText('跟随')]); return Y.encodeStateAsUpdate(ydoc, before); }],
  ['fourteen bytes that claim 2^53 letters', 'coedit.tooLarge', () => { const head = [1, 1]; let id = lease.client; while (id > 127) { head.push((id & 127) | 128); id = Math.floor(id / 128); } return Uint8Array.from([...head, id, 0, 0, 0xf0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]); }],
  ['five thousand levels', 'coedit.tooDeep', () => written(lease.client, (root) => nest(section(root), 5_000))],
  ['an unknown element', 'coedit.notAllowed', () => written(lease.client, (root) => section(root).insert(1, [new Y.XmlElement('iframe')]))],
  ['a script link', 'coedit.notAllowed', () => written(lease.client, (root) => { const element = new Y.XmlElement('image'); element.setAttribute('src', 'javascript:alert(1)'); section(root).insert(1, [element]); })],
  ['another root', 'coedit.notAllowed', () => written(lease.client, (_root, ydoc) => ydoc.getMap('settings').set('x', 1))],
  ['a truncated update', 'coedit.badUpdate', () => written(lease.client, (root) => section(root).insert(1, [paragraph('断')])).subarray(0, 12)],
  ['an update that says nothing', 'coedit.badUpdate', () => Uint8Array.from([0, 0])],
  ['an epoch of another life', 'coedit.epoch', () => written(lease.client, (root) => section(root).insert(1, [paragraph('旧')])), { epoch: 99 }],
  ['a document that he never joined', 'coedit.notJoined', () => written(lease.client, (root) => section(root).insert(1, [paragraph('外')])), { doc: '00000000-0000-4000-8000-00000000abcd' }],
];

describe('hand-made updates over a real socket', () => {
  test.each(hostile)('%s is refused as %s and the log is unchanged', async (...[, code, make, over]) => {
    const before = await logHash();
    await expect(push(make(), over)).resolves.toBe(code);
    expect(await logHash()).toBe(before);
  });

  test('an update over the size limit never reaches the judge', async () => {
    const before = await logHash();
    attacker.emit(coeditMessages.push.name, { doc: circle.doc, epoch: lease.epoch, push: randomBytes(16).toString('base64url'), update: 'A'.repeat(LIMITS.pushBytes * 2) });
    await expect(push(Uint8Array.from([0, 0]))).resolves.toBe('coedit.badUpdate');
    expect(await logHash()).toBe(before);
  });

  test('a flood of 2,000 mutated updates damages nothing, and whoever floods is put out', async () => {
    const putOut = new Promise((done) => attacker.once('disconnect', done));
    let seed = 4_711;
    const next = (below: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % below;
    const valid = written(lease.client, (root) => section(root).insert(1, [paragraph('变异')]));
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = Uint8Array.from(valid);
      for (let flips = 1 + next(6); flips > 0; flips -= 1) bytes[next(bytes.length)] = next(256);
      attacker.emit(coeditMessages.push.name, { doc: circle.doc, epoch: lease.epoch, push: randomBytes(16).toString('base64url'), update: Buffer.from(bytes).toString('base64') });
    }
    await putOut;
    victim.type('之后');
    await victim.until('still saved', () => victim.peer.outbox.empty, 30_000);
    const truth = await readLog(database.url, circle.doc);
    await victim.until('caught up', () => victim.peer.seq >= truth.rows);
    expect(content(victim.ydoc)).toBe(content(truth.ydoc));
  });
});

describe('other people’s rooms and names', () => {
  test('a teacher of another studio cannot join, pull or learn that the document exists', async () => {
    const stranger = await new Teacher(hub.url).signIn('demo-mem-0301', PASSWORD);
    const socket = await stranger.socket();
    for (const doc of [circle.doc, '00000000-0000-4000-8000-00000000abcd']) {
      await expect(request(socket, coeditMessages.join.name, { doc, schema: DOCUMENT_SCHEMA })).rejects.toMatchObject({ code: 'request.notFound' });
      await expect(request(socket, coeditMessages.pull.name, { doc, after: 0 })).rejects.toMatchObject({ code: 'request.notFound' });
    }
    stranger.close();
  });

  test('a caret travels under the true name whatever its body claims', async () => {
    const mallory = await (circle.teachers[1] as Teacher).socket();
    await request(mallory, coeditMessages.join.name, { doc: circle.doc, schema: DOCUMENT_SCHEMA });
    const heard = new Promise<{ here: { name: string; person: string }[] }>((done) => victim.socket.on('aw:update', (event) => event.here.some((entry: { caret: string | null }) => entry.caret === '"mine"') && done(event)));
    mallory.emit(coeditMessages.caret.name, { doc: circle.doc, caret: '"mine"', section: null, status: 'active' });
    const { here } = await heard;
    expect(here.find((entry) => entry.person === circle.teachers[1]?.me?.person.id)?.name).toBe(circle.teachers[1]?.me?.person.name);
    await expect(request(mallory, coeditMessages.caret.name, { doc: circle.doc, caret: null, section: null, status: 'active', name: '局长', person: 'x' })).rejects.toMatchObject({ code: 'request.invalid' });
    mallory.disconnect();
  });

  test('an older editor reads and cannot write', async () => {
    const teacher = circle.teachers[2];
    if (teacher === undefined) throw new Error('nobody');
    const page = new Page(await teacher.socket(), circle.doc, 0);
    await page.until('told to refresh', () => page.peer.fault === 'coedit.oldClient');
    expect(content(page.ydoc)).toBe(content(victim.ydoc));
    const before = await logHash();
    page.type('旧编辑器');
    await new Promise((done) => setTimeout(done, 400));
    expect(await logHash()).toBe(before);
    page.close();
  });
});

describe('pictures in the built hub, whose packages lie apart from it', () => {
  const upload = (bytes: Buffer): Promise<Response> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'x.png');
    const { url, cookie } = circle.host;
    return fetch(`${url}/api/documents/${circle.doc}/images`, { method: 'POST', body: form, headers: { origin: url, 'sec-fetch-site': 'same-origin', cookie } });
  };

  test('one is drawn anew and can be looked at', async () => {
    const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const reply = await upload(dot);
    expect(reply.status).toBe(200);
    const { src } = documentRoutes.addImage.reply.parse(await reply.json());
    const picture = Buffer.from(await (await circle.host.fetch('GET', src)).arrayBuffer());
    expect(picture.subarray(8, 12).toString()).toBe('WEBP');
  });

  test('something else is refused in words', async () => {
    const reply = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(await reply.json()).toMatchObject({ code: 'file.notImage' });
  });
});
