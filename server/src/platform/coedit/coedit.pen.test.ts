// The server's own pen: in whose name it writes, what open pages hear, what a lock means to it, and that it
// and the writers at their pages never disturb each other's numbers.
import { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { NoteDesk } from '../../../testing/note-desk.js';
import { openSeat, soon, type OpenSeat } from '../../../testing/open-seat.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { DocumentDoor } from '../../document/document.door.js';
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CoeditLibrary } from './coedit.library.js';
import type { ServerStep } from './coedit.pen.js';
import { newPushId } from './coedit.push-id.js';
import { CoeditService } from './coedit.service.js';

let hub: TestHub;
let desk: NoteDesk;
let writer: Someone;
let expert: Someone;
let note: DocumentId;

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [writer, expert] = [await someone(hub), await someone(hub)];
  desk.roles.set(writer.person.id, 'write').set(expert.person.id, 'comment');
});
beforeEach(async () => {
  note = await desk.aNote(writer.person.id);
});
afterAll(() => hub.close());

const run = <T>(job: (documents: DocumentDoor) => Promise<T>): Promise<T> => hub.app.get(UnitOfWork).run(() => job(hub.app.get(DocumentDoor)));
const query = <Row>(sql: string, values: unknown[] = [note]): Promise<Row[]> => hub.app.get(DataSource).query(sql, values);
const wordsOf = async (doc: DocumentId): Promise<string> => {
  const found = await hub.app.get(CoeditLibrary).text(doc);
  return documentText(documentJson(found?.doc ?? new Y.Doc()));
};
const firstText = (ydoc: Y.Doc): Y.XmlText => {
  const [section] = ydoc.getXmlFragment('content').toArray();
  const paragraph = section instanceof Y.XmlElement ? section.get(1) : null;
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
};
const appends = (by: PersonId, words: string): ServerStep => ({ by, kind: 'suggestion', change: (ydoc) => firstText(ydoc).insert(firstText(ydoc).length, words) });
const hall = () => hub.app.get(CoeditService).hall;
const pushOf = (seat: OpenSeat, update: Uint8Array) => hall().push(seat.link, { doc: note, epoch: 1, push: newPushId(), update });
/** As a page does: the next push follows the acknowledgement. */
const written = (seat: OpenSeat, update: Uint8Array): Promise<void> =>
  new Promise((done) => hall().pushes.write(hall().seatOf(seat.link, note), { doc: note, epoch: 1, push: newPushId(), update }, () => done()));

test('a step is one row in the name of its person, and open pages hear it after the commit', async () => {
  const seat = await openSeat(hub.app, writer.person.id, note);
  await expect(run((documents) => documents.amend(note, [appends(expert.person.id, '第二句。'), appends(writer.person.id, '第三句。')]))).resolves.toEqual({ seq: 3 });
  expect(await wordsOf(note)).toBe('记录\n第一句。第二句。第三句。\n');
  expect(await query('select person_id, kind from doc_client where doc_id = $1 order by kind, person_id')).toEqual(expect.arrayContaining([
    { person_id: expert.person.id, kind: 'suggestion' }, { person_id: writer.person.id, kind: 'suggestion' }, { person_id: writer.person.id, kind: 'seed' },
  ]));
  await soon('the frame', () => seat.heard.some(({ event }) => event === 'doc:updates'));
  expect(seat.heard.find(({ event }) => event === 'doc:updates')?.payload).toMatchObject({ doc: note, seq: 2, lengths: [expect.any(Number), expect.any(Number)] });
  seat.leave();
});

test('the same person and kind write on under the same client id', async () => {
  for (const words of ['甲', '乙', '丙']) await run((documents) => documents.amend(note, [appends(expert.person.id, words)]));
  expect(await query("select max_clock::int as clock from doc_client where doc_id = $1 and kind = 'suggestion'")).toEqual([{ clock: 3 }]);
  expect(await wordsOf(note)).toBe('记录\n第一句。甲乙丙\n');
});

test('nothing written, nothing heard when the unit of work fails; nothing changed is nothing written', async () => {
  const seat = await openSeat(hub.app, writer.person.id, note);
  await expect(run(async (documents) => {
    await documents.amend(note, [appends(expert.person.id, '不算')]);
    throw new Error('changed its mind');
  })).rejects.toThrow('changed its mind');
  await expect(run((documents) => documents.amend(note, [{ by: expert.person.id, kind: 'comment', change: () => undefined }]))).resolves.toBeNull();
  expect(await query('select count(*)::int as rows from doc_update where doc_id = $1')).toEqual([{ rows: 1 }]);
  expect(seat.heard.filter(({ event }) => event === 'doc:updates')).toEqual([]);
  seat.leave();
});

test('a comment leaves the last editor as he was; a deletion fills no clocks', async () => {
  const [before] = await query<{ edited_at: Date }>('select edited_at, edited_by from doc_head where doc_id = $1');
  await run((documents) => documents.amend(note, [{ by: expert.person.id, kind: 'comment', change: (ydoc) => firstText(ydoc).format(0, 3, { 'comment--abc': { thread: 'abc' } }) }]));
  expect(await query('select edited_at, edited_by from doc_head where doc_id = $1')).toEqual([before]);
  await run((documents) => documents.amend(note, [{ by: expert.person.id, kind: 'merge', change: (ydoc) => firstText(ydoc).delete(0, 1) }]));
  expect(await query("select count(*)::int as n from doc_client where doc_id = $1 and kind = 'merge'")).toEqual([{ n: 0 }]);
  expect(await wordsOf(note)).toBe('记录\n一句。\n');
});

test('a hand that first only deletes still writes under a client id of its own', async () => {
  const cut: ServerStep = { by: expert.person.id, kind: 'suggestion', change: (ydoc) => firstText(ydoc).delete(0, 1) };
  await run((documents) => documents.amend(note, [cut, appends(expert.person.id, '新的')]));
  expect(await query("select max_clock::int as clock from doc_client where doc_id = $1 and kind = 'suggestion'")).toEqual([{ clock: 2 }]);
  const found = await hub.app.get(CoeditLibrary).text(note);
  expect([...Y.decodeStateVector(Y.encodeStateVector(found?.doc ?? new Y.Doc())).keys()]).not.toContain(0);
});

test('what no page could write, the server does not write either', async () => {
  const script = { by: writer.person.id, kind: 'merge', change: (ydoc: Y.Doc) => ydoc.getXmlFragment('content').push([new Y.XmlElement('script')]) } as const;
  await expect(run((documents) => documents.amend(note, [script]))).rejects.toThrow('coedit.notAllowed');
});

test('nobody writes under a client id of the server, not even the person whose name it bears', async () => {
  const words = 'mine';
  await run((documents) => documents.amend(note, [appends(writer.person.id, words)]));
  const [server] = await query<{ client: number }>("select client_id::int as client from doc_client where doc_id = $1 and kind = 'suggestion'");
  const seat = await openSeat(hub.app, writer.person.id, note);
  const found = await hub.app.get(CoeditLibrary).text(note);
  if (found === null || server === undefined) throw new Error('nothing written');
  const before = Y.encodeStateVector(found.doc);
  found.doc.clientID = server.client;
  firstText(found.doc).insert(0, '冒充');
  pushOf(seat, Y.encodeStateAsUpdate(found.doc, before));
  await soon('the refusal', () => seat.heard.some(({ event }) => event === 'doc:refused'));
  expect(seat.heard.find(({ event }) => event === 'doc:refused')?.payload).toMatchObject({ code: 'coedit.foreignClient' });
  expect((await hall().join(seat.link, { doc: note, schema: 2, client: server.client })).client).not.toBe(server.client);
  seat.leave();
});

test('a lock binds pages and server alike, is heard at once, and so is its end', async () => {
  const seat = await openSeat(hub.app, writer.person.id, note);
  const told = (state: string) => seat.heard.some(({ event, payload }) => event === 'doc:access' && typeof payload === 'object' && payload !== null && 'state' in payload && payload.state === state);
  await run((documents) => documents.setState([note], 'locked'));
  await soon('the lock', () => told('locked'));
  await expect(run((documents) => documents.amend(note, [appends(expert.person.id, '不能')]))).rejects.toMatchObject({ code: 'coedit.locked' });
  pushOf(seat, await seat.paragraph('也不能'));
  await soon('the refusal', () => seat.heard.some(({ event }) => event === 'doc:refused'));
  await run((documents) => documents.setState([note], 'open'));
  await soon('the opening', () => told('open'));
  await expect(run((documents) => documents.amend(note, [appends(expert.person.id, '能了')]))).resolves.toEqual({ seq: 2 });
  seat.leave();
});

test('pages and server write at once: dense numbers, every word once', async () => {
  const seat = await openSeat(hub.app, writer.person.id, note);
  const ydoc = (await hub.app.get(CoeditLibrary).text(note))?.doc ?? new Y.Doc();
  ydoc.clientID = seat.joined.client;
  const deeds: Promise<unknown>[] = [];
  for (let at = 0; at < 30; at += 1) {
    const pushed = new Promise<Uint8Array>((done) => ydoc.once('update', done));
    firstText(ydoc).insert(0, '页');
    deeds.push(run((documents) => documents.amend(note, [appends(expert.person.id, '师')])));
    await written(seat, await pushed);
  }
  await Promise.all(deeds);
  await hall().pushes.queue.drained();
  const rows = await query<{ seq: number }>('select seq::int as seq from doc_update where doc_id = $1 order by seq');
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 61 }, (_, at) => at + 1));
  expect(await wordsOf(note)).toBe(`记录\n${'页'.repeat(30)}第一句。${'师'.repeat(30)}\n`);
  seat.leave();
});

test('a fork begins as the other one was, every character with its author, and goes its own way', async () => {
  await run((documents) => documents.amend(note, [appends(expert.person.id, '专家的话。')]));
  const source = await hub.app.get(CoeditLibrary).text(note);
  if (source === null) throw new Error('no text');
  const from = { documentId: note, state: Y.encodeStateAsUpdate(source.doc) };
  const fork = await run((documents) => documents.fork({ kind: 'test_note', circleId: note, title: '个性化', by: writer.person.id, from }));
  await run((documents) => documents.amend(note, [appends(expert.person.id, '后来的。')]));
  const seat = await openSeat(hub.app, writer.person.id, fork);
  expect(seat.joined.head).toBe(1);
  expect(await wordsOf(fork)).toBe('记录\n第一句。专家的话。\n');
  expect(await query('select person_id, kind, max_clock::int as clock from doc_client where doc_id = $1 and kind <> $2', [fork, 'own'])).toEqual(
    expect.arrayContaining([{ person_id: expert.person.id, kind: 'suggestion', clock: 5 }, { person_id: writer.person.id, kind: 'seed', clock: expect.any(Number) }]),
  );
  await run((documents) => documents.amend(fork, [appends(writer.person.id, '我的。')]));
  expect([await wordsOf(fork), await wordsOf(note)]).toEqual(['记录\n第一句。专家的话。我的。\n', '记录\n第一句。专家的话。后来的。\n']);
  seat.leave();
});
