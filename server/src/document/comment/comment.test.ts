// Comments over HTTP: mark and thread stand or fall together; who may do what; what a page of the document sees.
import { piecesMarked, rangeOf, textsOf, wordsOf } from '@gongyan/shared/document/comment/anchor';
import { commentRoutes, type TextRange, type Thread } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { anAppointment } from '../../../testing/builders.js';
import { NoteDesk } from '../../../testing/note-desk.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { topic } from '@gongyan/shared/kit/topic';
import { DocumentDoor } from '../document.door.js';

let hub: TestHub;
let desk: NoteDesk;
let note: DocumentId;
let writer: Someone;
let expert: Someone;
let reader: Someone;
let stranger: Someone;

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [writer, expert, reader, stranger] = [await someone(hub), await someone(hub, { name: '白鹿鸣' }), await someone(hub), await someone(hub, { name: '路人甲' })];
  await anAppointment(hub.app, expert.person.id, { role: 'expert' });
  desk.roles.set(writer.person.id, 'write').set(expert.person.id, 'comment').set(reader.person.id, 'read');
});
beforeEach(async () => { note = await desk.aNote(writer.person.id); });
afterAll(() => {
  closeSockets();
  return hub.close();
});

const textNow = async (): Promise<Y.Doc> => {
  const found = await hub.app.get(CoeditLibrary).text(note);
  if (found === null) throw new Error('no document');
  return found.doc;
};
/** From one character to another of the texts in reading order: titles do not count. */
const stretch = async (from: readonly [number, number], to: readonly [number, number] = [from[0], from[1] + 1]): Promise<TextRange> => {
  const texts = textsOf(await textNow());
  const [start, end] = [texts[from[0]], texts[to[0]]];
  if (start === undefined || end === undefined) throw new Error('no such text');
  return rangeOf({ text: start, index: from[1] }, { text: end, index: to[1] }, '所选');
};
const secondParagraph = (): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('第二句。')]);
  return paragraph;
};
const processTable = (): Y.XmlElement => {
  const [table, row, cell, paragraph] = [new Y.XmlElement('processTable'), new Y.XmlElement('processRow'), new Y.XmlElement('processCell'), new Y.XmlElement('paragraph')];
  cell.setAttribute('col', 'teacher');
  paragraph.insert(0, [new Y.XmlText('点名小游戏。')]);
  cell.insert(0, [paragraph]);
  row.insert(0, [cell]);
  table.insert(0, [row]);
  return table;
};
const words = (text = '这里可以更具体。', mentions: PersonId[] = []) => ({ text, mentions });
const begin = async (who: Someone, range?: TextRange, more: { text?: string; mentions?: PersonId[] } = {}): Promise<Thread> =>
  hub.call(commentRoutes.begin, { params: { documentId: note }, body: { kind: 'advice', range: range ?? (await stretch([0, 0], [0, 2])), ...words(more.text, more.mentions) } }, who.session);
const reply = (who: Someone, thread: Thread, text = '好的。', mentions: PersonId[] = []) => hub.call(commentRoutes.reply, { params: { documentId: note, threadId: thread.id }, body: words(text, mentions) }, who.session);
const settle = (who: Someone, thread: Thread, resolved = true) => hub.call(commentRoutes.settle, { params: { documentId: note, threadId: thread.id }, body: { resolved } }, who.session);
const threads = (who: Someone) => hub.call(commentRoutes.threads, { params: { documentId: note } }, who.session);
const marked = async (thread: Thread): Promise<string> => wordsOf(piecesMarked(await textNow(), 'comment', ['thread', thread.id]));
const noticesOf = async (who: Someone) => (await hub.call(noticeRoutes.list, { query: {} }, who.session)).rows;

test('an expert without the right to write comments: the server sets the mark in his name, with his seal', async () => {
  const thread = await begin(expert);
  expect(thread).toMatchObject({ kind: 'advice', quote: '第一', createdBy: expert.person.id, resolvedAt: null, messages: [{ expert: true, text: '这里可以更具体。' }] });
  expect(await marked(thread)).toBe('第一');
  expect(await threads(reader)).toEqual([thread]);
});

test('one Chinese character is a valid place, and so is a stretch over two blocks', async () => {
  expect((await begin(writer, await stretch([0, 2]))).quote).toBe('句');
  await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(note, [{ by: writer.person.id, kind: 'import', change: (ydoc) => (ydoc.getXmlFragment('content').get(0) as Y.XmlElement).push([secondParagraph()]) }]));
  const wide = await begin(writer, await stretch([0, 2], [1, 3]));
  expect([wide.quote, await marked(wide)]).toEqual(['句。\n第二句', '句。\n第二句']);
});

test('two threads on the same words keep both marks', async () => {
  const [one, other] = [await begin(writer), await begin(expert)];
  expect([await marked(one), await marked(other)]).toEqual(['第一', '第一']);
});

test.each<[string, () => Someone, string]>([
  ['somebody who may only read', () => reader, 'comment.mayNot'],
  ['a stranger', () => stranger, 'request.notFound'],
])('%s does not comment, answer or settle', async (_, who, code) => {
  const thread = await begin(writer);
  await expect(begin(who())).rejects.toMatchObject({ code });
  await expect(reply(who(), thread)).rejects.toMatchObject({ code });
  await expect(settle(who(), thread)).rejects.toMatchObject({ code });
});

test('a stranger reads neither threads nor people, and may not watch', async () => {
  await expect(threads(stranger)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.call(commentRoutes.readers, { params: { documentId: note } }, stranger.session)).rejects.toMatchObject({ code: 'request.notFound' });
  const keepers = hub.app.get(LiveKeepers);
  expect(await keepers.mayWatch(stranger.person.id, topic('document', note))).toBe(false);
  expect(await keepers.mayWatch(reader.person.id, topic('document', note))).toBe(true);
});

test('words that are gone are refused in plain words, and nothing is left behind', async () => {
  const range = await stretch([0, 0], [0, 2]);
  await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(note, [{ by: writer.person.id, kind: 'restore', change: (ydoc) => textsOf(ydoc)[0]?.delete(0, 4) }]));
  await expect(begin(writer, range)).rejects.toMatchObject({ code: 'comment.textGone' });
  await expect(begin(writer, { from: new Uint8Array([9, 9, 9]), to: new Uint8Array([1]), quote: '假' })).rejects.toMatchObject({ code: 'comment.textGone' });
  expect(await threads(writer)).toEqual([]);
});

test('a deleted place keeps its thread with the quotation', async () => {
  const thread = await begin(writer);
  await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(note, [{ by: writer.person.id, kind: 'restore', change: (ydoc) => textsOf(ydoc)[0]?.delete(0, 4) }]));
  expect(await marked(thread)).toBe('');
  expect(await threads(writer)).toEqual([thread]);
});

test('in a locked document nothing is marked, but what was said may be answered', async () => {
  const thread = await begin(writer);
  await hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).setState([note], 'locked'));
  await expect(begin(writer)).rejects.toMatchObject({ code: 'coedit.locked' });
  expect((await reply(expert, thread)).messages).toHaveLength(2);
  expect(await threads(writer)).toHaveLength(1);
});

test('whoever began a thread or writes the text settles it; it can be opened again', async () => {
  const [ofExpert, ofWriter] = [await begin(expert), await begin(writer)];
  await expect(settle(expert, ofWriter)).rejects.toMatchObject({ code: 'comment.notYoursToResolve' });
  expect(await settle(expert, ofExpert)).toMatchObject({ resolvedBy: { id: expert.person.id } });
  expect(await settle(writer, ofExpert, false)).toMatchObject({ resolvedBy: null, resolvedAt: null });
});

test('own words are changed and deleted; deleted ones keep their place', async () => {
  const thread = await reply(expert, await begin(writer), '我来补充。');
  const message = thread.messages[1];
  if (message === undefined) throw new Error('no reply');
  const params = { documentId: note, threadId: thread.id, messageId: message.id };
  await expect(hub.call(commentRoutes.edit, { params, body: words('改别人的') }, writer.session)).rejects.toMatchObject({ code: 'comment.notYours' });
  await expect(hub.call(commentRoutes.remove, { params }, writer.session)).rejects.toMatchObject({ code: 'comment.notYours' });
  expect((await hub.call(commentRoutes.edit, { params, body: words('我来补充两点。') }, expert.session)).messages[1]).toMatchObject({ text: '我来补充两点。', editedAt: expect.any(Date) as Date });
  expect((await hub.call(commentRoutes.remove, { params }, expert.session)).messages[1]).toMatchObject({ text: '', deletedAt: expect.any(Date) as Date });
  await expect(hub.call(commentRoutes.edit, { params, body: words('又回来') }, expert.session)).rejects.toMatchObject({ code: 'comment.notYours' });
  await expect(hub.call(commentRoutes.edit, { params: { ...params, messageId: randomUUID() }, body: words() }, expert.session)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('an edit that meets the deletion of the same words never brings them back', async () => {
  const thread = await begin(writer);
  const message = thread.messages[0];
  if (message === undefined) throw new Error('no message');
  const work = hub.app.get(UnitOfWork);
  let edit: Promise<unknown> = Promise.resolve();
  await work.run(async () => {
    await work.manager.query(`update document_message set text = '', mentions = '{}', deleted_at = now() where id = $1`, [message.id]);
    edit = hub.call(commentRoutes.edit, { params: { documentId: note, threadId: thread.id, messageId: message.id }, body: words('改过的话。') }, writer.session).catch((error: unknown) => error);
    // Not yet committed: the edit must be waiting for it, not reading around it.
    for (let waits = 0; waits === 0;) [{ waits }] = await work.manager.query(`select count(*)::int as waits from pg_locks where not granted`) as [{ waits: number }];
  });
  expect(await edit).toMatchObject({ code: 'comment.notYours' });
  expect((await threads(writer))[0]?.messages[0]).toMatchObject({ text: '', deletedAt: expect.any(Date) as Date });
});

test('a page that watches the document hears that there is something new to read', async () => {
  const socket = await connect(hub, writer.session);
  await ask(socket, 'live:watch', { topic: topic('document', note) });
  const heard = next(socket, 'live');
  await begin(expert);
  expect(await heard).toMatchObject({ event: 'document.commented', topic: topic('document', note) });
});

test('words in a cell of the process table are a place like any other', async () => {
  await hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).amend(note, [{ by: writer.person.id, kind: 'restore', change: (ydoc) => void ydoc.getXmlFragment('content').push([processTable()]) }]));
  const texts = textsOf(await textNow());
  const at = texts.findIndex((text) => text.toString().includes('点名小游戏'));
  const thread = await begin(expert, await stretch([at, 0], [at, 3]));
  expect(thread.quote).toBe('点名小');
  expect(await marked(thread)).toBe('点名小');
});

test('who is named or answered gets word; somebody who cannot see the document cannot be named', async () => {
  const thread = await begin(writer, undefined, { mentions: [expert.person.id] });
  expect((await noticesOf(expert))[0]).toMatchObject({ kind: 'document.mentioned', facts: { title: '记录', by: writer.person.name } });
  await reply(expert, thread);
  expect((await noticesOf(writer))[0]).toMatchObject({ kind: 'document.replied', facts: { by: '白鹿鸣' } });
  await expect(reply(writer, thread, '@路人甲', [stranger.person.id])).rejects.toMatchObject({ code: 'comment.outsider' });
  expect((await threads(writer))[0]?.messages).toHaveLength(2);
});

test('an open page hears the mark as a frame of the text', async () => {
  const seat = await openSeat(hub.app, writer.person.id, note);
  await begin(expert);
  await soon('the frame', () => seat.heard.some(({ event }) => event === 'doc:updates'));
  seat.leave();
  expect(seat.heard.map(({ event }) => event)).toContain('doc:updates');
});
