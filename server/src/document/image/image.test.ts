// Pictures over HTTP: added by whoever writes, seen by whoever reads, drawn anew, within a quota.
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { isSafeLink } from '@gongyan/shared/document/document.schema';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { NoteDesk } from '../../../testing/note-desk.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type Session, type TestHub } from '../../../testing/start-hub.js';

let hub: TestHub;
let desk: NoteDesk;
let note: DocumentId;
let photo: File;
let writer: Someone;
let commenter: Someone;
let stranger: Someone;

const add = (file: File | undefined, as: Session) => hub.call(documentRoutes.addImage, { params: { documentId: note }, ...(file === undefined ? {} : { file }) }, as);

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  const bytes = await sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: { r: 230, g: 200, b: 90 } } }).jpeg().toBuffer();
  photo = new File([new Uint8Array(bytes)], '温度计.jpg', { type: 'image/jpeg' });
  [writer, commenter, stranger] = [await someone(hub), await someone(hub), await someone(hub)];
  desk.roles.set(writer.person.id, 'write').set(commenter.person.id, 'comment');
  note = await desk.aNote(writer.person.id);
});
afterAll(() => hub.close());

test('a writer adds one; it is drawn anew, smaller, and its address may stand in a document', async () => {
  const added = await add(photo, writer.session);
  expect(added).toMatchObject({ width: 2_400, height: 1_200 });
  expect(isSafeLink(added.src)).toBe(true);
  const served = await hub.fetch(added.src, {}, commenter.session);
  expect(served.status).toBe(200);
  expect(served.headers.get('content-type')).toBe('image/webp');
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  expect(served.headers.get('content-security-policy')).toContain('sandbox');
  expect(served.headers.get('cache-control')).toContain('private');
  expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).format).toBe('webp');
});

test('the same picture twice is kept once', async () => {
  const [first, second] = [await add(photo, writer.session), await add(photo, writer.session)];
  expect(second).toEqual(first);
  expect(await hub.app.get(DataSource).query('select count(*)::int as n from document_image where document_id = $1', [note])).toEqual([{ n: 1 }]);
});

test('a commenter adds none, a stranger learns nothing, and nobody sees a picture through another document', async () => {
  await expect(add(photo, commenter.session)).rejects.toMatchObject({ code: 'coedit.revoked' });
  await expect(add(photo, stranger.session)).rejects.toMatchObject({ code: 'request.notFound' });
  const { src } = await add(photo, writer.session);
  expect((await hub.fetch(src, {}, stranger.session)).status).toBe(404);
  expect((await hub.fetch(src)).status).toBe(401);
  const elsewhere = await desk.aNote(stranger.person.id);
  expect((await hub.fetch(src.replace(note, elsewhere), {}, writer.session)).status).toBe(404);
});

test.each([
  ['an SVG that calls itself PNG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>', 'file.notImage'],
  ['a page that calls itself PNG', '<!doctype html><script>alert(1)</script>', 'file.notImage'],
  ['an empty file', '', 'file.notImage'],
])('%s is refused', async (_, content, code) => {
  await expect(add(new File([content], 'x.png', { type: 'image/png' }), writer.session)).rejects.toMatchObject({ code });
});

test('a form without a file is refused', async () => {
  await expect(add(undefined, writer.session)).rejects.toMatchObject({ code: 'request.invalid' });
});

test('a name that is none of ours is refused before anything is looked up', async () => {
  const response = await hub.fetch(`/api/documents/${note}/images/..%2f..%2fetc%2fpasswd`, {}, writer.session);
  expect([400, 404]).toContain(response.status);
});

test('a document holds no more than its quota', async () => {
  await hub.app.get(DataSource).query("update document_image set size = 60 * 1024 * 1024 where document_id = $1", [note]);
  const another = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'black' } }).png().toBuffer();
  await expect(add(new File([new Uint8Array(another)], 'y.png'), writer.session)).rejects.toMatchObject({ code: 'file.quota', problem: { facts: { maxMb: 60 } } });
});
