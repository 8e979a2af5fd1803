// What a confidential document is kept as: whoever has the whole database, every table and every byte, reads none of its words; whoever
// has a right reads all of them, before and after one that was kept in plain is sealed.
import { piecesBetween, rangeOf, textsOf, plain, wordsOf } from '@gongyan/shared/document/comment/anchor';
import { commentRoutes, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { asOwner } from '../../testing/as-owner.js';
import { NoteDesk } from '../../testing/note-desk.js';
import { someone, type Someone } from '../../testing/someone.js';
import { startHub, type TestHub } from '../../testing/start-hub.js';
import { Compaction } from '../platform/coedit/coedit.compaction.js';
import { CoeditLibrary } from '../platform/coedit/coedit.library.js';
import { KEEP_ROWS } from '../platform/coedit/coedit.pg-log.js';
import type { ServerStep } from '../platform/coedit/coedit.pen.js';
import { unpackRows } from '../platform/coedit/coedit.segment.js';
import { readLogIn } from '../platform/coedit/coedit.truth.js';
import { connected } from '../platform/database/connected.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DataKey } from '../platform/sealed/data.key.js';
import { isSealed } from '../platform/sealed/document.seal.js';
import { harmedAttachments } from '../recount/attachments.js';
import { DocumentSealing } from './document.sealing.js';

const WORDS = { body: '她近来总说睡不着', comment: '先征得本人同意再记', suggestion: '改成近两周入睡困难', reason: '说得具体些更好', draft: '没来得及上传的一段', old: '版本里的旧话' };
const inflated = promisify(inflate);
let hub: TestHub;
let desk: NoteDesk;
let writer: Someone;
let supervisor: Someone;

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [writer, supervisor] = [await someone(hub), await someone(hub)];
  desk.roles.set(writer.person.id, 'write').set(supervisor.person.id, 'write');
});
afterAll(() => hub.close());

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => hub.app.get(DataSource).query(sql, values);
const textIn = (ydoc: Y.Doc): Y.XmlText => {
  const [text] = textsOf(ydoc);
  if (text === undefined) throw new Error('no text');
  return text;
};
const write = (id: DocumentId, words: string) => hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(id, [{
  by: writer.person.id, kind: 'merge', change: (ydoc) => { const text = textIn(ydoc); text.delete(0, text.length); text.insert(0, words); },
}]));
const rangeOfAll = async (id: DocumentId): Promise<TextRange> => {
  const text = textIn((await hub.app.get(CoeditLibrary).text(id))?.doc ?? new Y.Doc());
  const range = rangeOf({ text, index: 0 }, { text, index: plain(text).length }, '');
  return { ...range, quote: wordsOf(piecesBetween(text.doc ?? new Y.Doc(), range)) };
};

interface Made {
  readonly id: DocumentId;
  readonly picture: string;
}

/** Something in every place that holds words of a document. */
const filled = async (confidential: boolean): Promise<Made> => {
  const id = await desk.aNote(writer.person.id, randomUUID(), confidential);
  await write(id, WORDS.old);
  await hub.call(versionRoutes.name, { params: { documentId: id }, body: { name: '初稿', note: '' } }, writer.session);
  await write(id, WORDS.body);
  await hub.call(commentRoutes.begin, { params: { documentId: id }, body: { kind: 'advice', range: await rangeOfAll(id), text: WORDS.comment, mentions: [] } }, supervisor.session);
  const made = await hub.call(suggestionRoutes.make, { params: { documentId: id }, body: { place: { kind: 'words', range: await rangeOfAll(id) }, replacement: WORDS.suggestion, reason: WORDS.reason } }, supervisor.session);
  await hub.call(suggestionRoutes.accept, { params: { documentId: id }, body: { seen: [{ id: made.id, original: made.original, replacement: made.replacement }] } }, writer.session);
  await hub.call(documentRoutes.keepDraft, { params: { documentId: id }, body: { title: '副本', text: WORDS.draft } }, supervisor.session);
  const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 10, g: 200, b: Math.floor(Math.random() * 255) } } }).png().toBuffer();
  const { src } = await hub.call(documentRoutes.addImage, { params: { documentId: id }, file: new File([new Uint8Array(photo)], '图.png', { type: 'image/png' }) }, writer.session);
  return { id, picture: src };
};

/** Everything that was written reads as it was written, by every way in. */
const reads = async ({ id, picture }: Made) => {
  const [text, [thread], [suggestion], versions, drafts, image] = [
    await hub.call(documentRoutes.text, { params: { documentId: id } }, writer.session),
    await hub.call(commentRoutes.threads, { params: { documentId: id } }, writer.session),
    await hub.call(suggestionRoutes.list, { params: { documentId: id } }, writer.session),
    await hub.call(versionRoutes.list, { params: { documentId: id } }, writer.session),
    await hub.call(documentRoutes.drafts, {}, supervisor.session),
    await hub.fetch(picture, {}, writer.session),
  ];
  const first = versions.at(-1);
  const opened = first === undefined ? null : await hub.call(versionRoutes.open, { params: { documentId: id, versionId: first.id } }, writer.session);
  return {
    text: text.text.includes(WORDS.suggestion), quote: thread?.quote, said: thread?.messages.map((message) => message.text), original: suggestion?.original, replacement: suggestion?.replacement, reason: suggestion?.reason,
    old: JSON.stringify(opened).includes(WORDS.old), drafts: drafts.filter(({ documentId }) => documentId === id).map((draft) => draft.text), picture: (await sharp(Buffer.from(await image.arrayBuffer())).metadata()).format,
  };
};
const ALL = { text: true, quote: WORDS.body, said: [WORDS.comment], original: WORDS.body, replacement: WORDS.suggestion, reason: WORDS.reason, old: true, drafts: [WORDS.draft], picture: 'webp' };

/** In which rows of which tables the words stand, as letters or as their bytes; of this document alone. */
const sightings = async (id: DocumentId): Promise<string[]> => {
  const tables = await rows<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1");
  const found: string[] = [];
  for (const { name } of tables) for (const [which, words] of Object.entries(WORDS)) {
    // A part of the words too: an edit may have left only some letters of a piece standing.
    const [hit] = await rows<{ there: boolean }>(`select exists (select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0) as there`, [words.slice(0, 6), Buffer.from(words.slice(0, 6)).toString('hex')]);
    if (hit?.there === true) found.push(`${name} ${which}`);
  }
  for (const segment of await rows<{ rows: Buffer }>('select rows from doc_segment where doc_id = $1', [id])) {
    if (unpackRows(await inflated(segment.rows)).some(({ bytes }) => !isSealed(bytes))) found.push('doc_segment');
  }
  return found;
};

const compacted = async (id: DocumentId): Promise<void> => {
  const letter: ServerStep = { by: writer.person.id, kind: 'merge', change: (ydoc) => { const text = textIn(ydoc); text.insert(text.length, '甲'); } };
  await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(id, Array.from({ length: KEEP_ROWS + 300 }, () => letter)));
  await hub.app.get(Compaction).compact(id);
  expect(await rows('select from doc_segment where doc_id = $1', [id])).toHaveLength(1);
};

const wipe = async (id: DocumentId): Promise<void> => {
  await asOwner(hub, `alter table document_version disable trigger all; delete from document_version where document_id = '${id}'; alter table document_version enable trigger all;
    delete from document_message where thread_id in (select id from document_thread where document_id = '${id}'); delete from document_thread where document_id = '${id}';
    delete from document_suggestion where document_id = '${id}'; delete from document_draft where document_id = '${id}'; delete from document_image where document_id = '${id}'; delete from document_words where document_id = '${id}';
    delete from document where id = '${id}'; delete from doc_update where doc_id = '${id}'; delete from doc_snapshot where doc_id = '${id}'; delete from doc_segment where doc_id = '${id}'; delete from doc_push_past where doc_id = '${id}'; delete from doc_client where doc_id = '${id}'; delete from doc_head where doc_id = '${id}'`);
};

test('whoever has the whole database reads none of its words, and whoever has a right reads all of them', async () => {
  const made = await filled(true);
  expect(await reads(made)).toEqual(ALL);
  expect(await sightings(made.id)).toEqual([]);
  await compacted(made.id);
  expect(await sightings(made.id)).toEqual([]);
  expect((await reads(made)).old).toBe(true);
  const key = () => hub.app.get(DataKey);
  await connected(hub.databaseUrl, 'look', async (sql) => {
    await expect(readLogIn(sql, made.id)).rejects.toThrow('nobody gave the data key');
    expect(textIn((await readLogIn(sql, made.id, key)).ydoc).toString()).toContain(WORDS.suggestion);
    expect(await harmedAttachments(sql, key)).toEqual([]);
  });
  expect((await hub.call(contributionRoutes.table, { params: { documentId: made.id } }, writer.session)).people.length).toBeGreaterThan(0);
  await wipe(made.id);
}, 120_000);

test('one that was kept in plain is sealed at the next start, whole, once', async () => {
  const made = await filled(false);
  await compacted(made.id);
  expect(await sightings(made.id)).toEqual(expect.arrayContaining(['document_message comment', 'document_draft draft', 'document_suggestion suggestion', 'document_version old', 'doc_segment']));
  await rows('update document set confidential = true where id = $1', [made.id]);
  await rows('delete from document_words where document_id = $1', [made.id]);
  // A node of an older version could not read what is sealed.
  const older = randomUUID();
  await rows("insert into hub_node (id, beat_at, picture) values ($1, clock_timestamp() + interval '1 minute', '{}')", [older]);
  await hub.app.get(DocumentSealing).sealNow();
  expect(await sightings(made.id)).toContain('document_message comment');
  await rows('delete from hub_node where id = $1', [older]);
  await hub.app.get(DocumentSealing).sealNow();
  expect(await sightings(made.id)).toEqual([]);
  expect(await reads(made)).toEqual(ALL);
  const [before] = await rows<{ sealed_key: Buffer }>('select sealed_key from doc_head where doc_id = $1', [made.id]);
  await hub.app.get(DocumentSealing).sealNow();
  expect(await rows('select sealed_key from doc_head where doc_id = $1', [made.id])).toEqual([before]);
  await write(made.id, WORDS.body);
  expect(await sightings(made.id)).toEqual([]);
  await connected(hub.databaseUrl, 'look', async (sql) => {
    const key = () => hub.app.get(DataKey);
    expect(textIn((await readLogIn(sql, made.id, key)).ydoc).toString()).toContain(WORDS.body);
    expect(await harmedAttachments(sql, key)).toEqual([]);
  });
}, 120_000);

test('a version can be sealed once, and changed in nothing else', async () => {
  const made = await filled(true);
  for (const deed of ["update document_version set name = 'x'", "update document_version set state = '\\xff475901'", 'delete from document_version']) {
    await expect(asOwner(hub, `${deed} where document_id = '${made.id}'`)).rejects.toThrow('never changed or removed');
  }
});
