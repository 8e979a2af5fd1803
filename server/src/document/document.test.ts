// A document over HTTP: who reads it, large offline edits, and rights that end while it is open.
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { NoteDesk } from '../../testing/note-desk.js';
import { openSeat, soon } from '../../testing/open-seat.js';
import { someone, type Someone } from '../../testing/someone.js';
import { startHub, type TestHub } from '../../testing/start-hub.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DocumentDoor } from './document.door.js';

let hub: TestHub;
let desk: NoteDesk;
let note: DocumentId;
let writer: Someone;
let commenter: Someone;
let reader: Someone;
let stranger: Someone;
const circle = randomUUID();

const text = (who: Someone, documentId: string = note) => hub.call(documentRoutes.text, { params: { documentId } }, who.session);
const merge = (who: Someone, update: Uint8Array, change: Readonly<Record<string, unknown>> = {}) =>
  hub.call(documentRoutes.mergeOffline, {
    params: { documentId: note }, body: { pushId: randomBytes(16).toString('base64url'), epoch: 1, schema: DOCUMENT_SCHEMA, update, ...change },
  }, who.session);

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [writer, commenter, reader, stranger] = [await someone(hub), await someone(hub), await someone(hub), await someone(hub)];
  desk.roles.set(writer.person.id, 'write').set(commenter.person.id, 'comment').set(reader.person.id, 'read');
  note = await desk.aNote(writer.person.id, circle);
});
afterAll(() => hub.close());

describe('reading', () => {
  test('whoever has any right reads JSON and words', async () => {
    for (const who of [writer, commenter, reader]) {
      const found = await text(who);
      expect(found).toMatchObject({ seq: 1, text: '记录\n第一句。\n', json: { type: 'doc' } });
    }
  });
  test('a stranger is told what somebody with a wrong link is told', async () => {
    await expect(text(stranger)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(text(writer, randomUUID())).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('a large offline edit', () => {
  test('of a writer is one row of the log, also when it comes twice', async () => {
    const seat = await openSeat(hub.app, writer.person.id, note);
    const [update, pushId] = [await seat.paragraph('离线写的一段。'), randomBytes(16).toString('base64url')];
    const first = await merge(writer, update, { pushId });
    expect(first.seq).toBe(2);
    expect(first.at).toBeInstanceOf(Date);
    expect((await merge(writer, update, { pushId })).seq).toBe(2);
    expect((await text(reader)).text).toBe('记录\n第一句。\n离线写的一段。\n');
    seat.leave();
  });

  test.each([
    ['of a commenter is refused', () => commenter, 'coedit.revoked'],
    ['of a reader is refused', () => reader, 'coedit.revoked'],
    ['of a stranger is not found', () => stranger, 'request.notFound'],
  ])('%s', async (_, who, code) => {
    const seat = await openSeat(hub.app, writer.person.id, note);
    const update = await seat.paragraph('别人写的。');
    seat.leave();
    await expect(merge(who(), update)).rejects.toMatchObject({ code });
    expect((await text(writer)).text).not.toContain('别人写的');
  });

  test('that is no update, or of an older copy, is refused', async () => {
    const seat = await openSeat(hub.app, writer.person.id, note);
    await expect(merge(writer, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'coedit.badUpdate' });
    await expect(merge(writer, await seat.paragraph('旧的。'), { epoch: 7 })).rejects.toMatchObject({ code: 'coedit.epoch' });
    seat.leave();
  });

  test('that carries the signature of somebody else is refused', async () => {
    desk.roles.set(reader.person.id, 'write');
    const [seat, other] = [await openSeat(hub.app, writer.person.id, note), await openSeat(hub.app, reader.person.id, note)];
    const forged = await other.paragraph('冒名写的。');
    await expect(merge(writer, forged)).rejects.toMatchObject({ code: 'coedit.foreignClient' });
    seat.leave();
    other.leave();
    desk.roles.set(reader.person.id, 'read');
  });
});

describe('a right that ends', () => {
  test('puts the person out of the open document, and the others stay', async () => {
    const [seat, other] = [await openSeat(hub.app, commenter.person.id, note), await openSeat(hub.app, writer.person.id, note)];
    await desk.change(commenter.person.id, null, { circleIds: [circle] });
    await soon('put out', () => !seat.isSeated());
    expect(seat.heard).toContainEqual({ event: 'doc:access', payload: { doc: note, role: null, state: 'open' } });
    expect([other.isSeated(), other.role()]).toEqual([true, 'write']);
    await expect(text(commenter)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(openSeat(hub.app, commenter.person.id, note)).rejects.toMatchObject({ code: 'request.notFound' });
    other.leave();
    desk.roles.set(commenter.person.id, 'comment');
  });

  test('to write only turns the open editor to reading', async () => {
    const seat = await openSeat(hub.app, writer.person.id, note);
    await desk.change(writer.person.id, 'comment', { documentIds: [note] });
    await soon('told', () => seat.role() === 'comment');
    expect(seat.heard).toContainEqual({ event: 'doc:access', payload: { doc: note, role: 'comment', state: 'open' } });
    await desk.change(writer.person.id, 'write', { documentIds: [note] });
    await soon('told', () => seat.role() === 'write');
    seat.leave();
  });

  test('in a deed that fails has not ended', async () => {
    const seat = await openSeat(hub.app, writer.person.id, note);
    const deed = hub.app.get(UnitOfWork).run(async () => {
      await hub.app.get(DocumentDoor).bumpAccess({ documentIds: [note] });
      throw new Error('the deed failed');
    });
    await expect(deed).rejects.toThrow('the deed failed');
    expect([seat.isSeated(), seat.role()]).toEqual([true, 'write']);
    seat.leave();
  });
});

test('a document whose making fails leaves nothing behind', async () => {
  const count = () => hub.app.get(DataSource).query('select (select count(*) from document)::int + (select count(*) from doc_head)::int + (select count(*) from doc_update)::int as n');
  const before: unknown = await count();
  const deed = hub.app.get(UnitOfWork).run(async () => {
    await desk.aNote(writer.person.id);
    throw new Error('the deed failed');
  });
  await expect(deed).rejects.toThrow('the deed failed');
  expect(await count()).toEqual(before);
});

test('a kind has one keeper, and documents of a kind that nobody keeps are found by nobody', async () => {
  const door = hub.app.get(DocumentDoor);
  expect(() => door.keep('test_note', () => Promise.resolve('write'))).toThrow('already have a keeper');
  const orphan = await hub.app.get(UnitOfWork).run(() => door.create({ kind: 'nobodys', circleId: circle, title: '无人', by: writer.person.id, seed: () => undefined }));
  await expect(text(writer, orphan)).rejects.toMatchObject({ code: 'request.notFound' });
});
