// 另存为我的副本: what could not be uploaded any more stays with the person who wrote it, and with nobody else.
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { NoteDesk } from '../../../testing/note-desk.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';

let hub: TestHub;
let removed: Someone;
let host: Someone;
const keep = (documentId: string, body: unknown, who: Someone) => hub.call(documentRoutes.keepDraft, { params: { documentId }, body }, who.session);

beforeAll(async () => {
  hub = await startHub({ now: new Date('2026-11-23T01:00:00Z') });
  [removed, host] = [await someone(hub), await someone(hub)];
});
afterAll(() => hub.close());

test('somebody without any right in a document keeps his words, and is told where they are', async () => {
  const note = await new NoteDesk(hub.app).aNote(host.person.id);
  const draft = await keep(note, { title: ' 情绪温度计 ', text: '我写的一段。' }, removed);
  expect(draft).toMatchObject({ documentId: note, title: '情绪温度计', text: '我写的一段。', at: new Date('2026-11-23T01:00:00Z') });
  expect(await hub.call(documentRoutes.drafts, {}, removed.session)).toEqual([draft]);
  const { rows } = await hub.call(noticeRoutes.list, {}, removed.session);
  expect(rows).toEqual([expect.objectContaining({ kind: 'document.draftKept', facts: { title: '情绪温度计' }, link: '/me/drafts' })]);
});

test('nobody else sees it, not even the host of the document', async () => {
  expect(await hub.call(documentRoutes.drafts, {}, host.session)).toEqual([]);
});

test('keeping a copy does not tell whether a document exists', async () => {
  await expect(keep(randomUUID(), { title: '某文', text: '某段' }, host)).resolves.toMatchObject({ title: '某文' });
});

test('an empty title, too long a text and a strange field are refused', async () => {
  const send = (body: unknown) => hub.fetch(`/api/documents/${randomUUID()}/drafts`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, removed.session);
  expect((await send({ title: ' ', text: '' })).status).toBe(400);
  expect((await send({ title: '长', text: 'x'.repeat(400_001) })).status).toBe(400);
  expect((await send({ title: '长', text: '', personId: host.person.id })).status).toBe(400);
});

test('copies beyond a person\'s quota are refused with words', async () => {
  await hub.app.get(DataSource).query("insert into document_draft (id, document_id, person_id, title, text, at) values (gen_random_uuid(), gen_random_uuid(), $1, '满', repeat('x', 20 * 1024 * 1024), now())", [host.person.id]);
  await expect(keep(randomUUID(), { title: '再一份', text: '一段' }, host)).rejects.toMatchObject({ code: 'document.draftQuota', problem: { facts: { maxMb: 20 } } });
});
