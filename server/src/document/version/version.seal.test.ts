// What makes a version an evidence: sealed, with everybody who wrote in it, readable after its rows were squeezed
// together; and what keeps itself, whatever the clocks say.
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { documentJson } from '@gongyan/shared/document/document.json';
import { versionRoutes, type VersionId } from '@gongyan/shared/document/version/version.contract';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { asOwner } from '../../../testing/as-owner.js';
import { NoteDesk } from '../../../testing/note-desk.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { Compaction } from '../../platform/coedit/coedit.compaction.js';
import { KEEP_ROWS } from '../../platform/coedit/coedit.pg-log.js';
import type { ServerStep, WriteKind } from '../../platform/coedit/coedit.pen.js';
import { unpackRows } from '../../platform/coedit/coedit.segment.js';
import { Workshop } from '../../platform/coedit/coedit.workshop.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log.js';
import { DocumentDoor } from '../document.door.js';
import { VersionDoor } from './version.door.js';
import { VersionKeeper } from './version.keeper.js';

let hub: TestHub;
let desk: NoteDesk;
let ye: Someone;
let chu: Someone;
let note: DocumentId;

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [ye, chu] = [await someone(hub), await someone(hub)];
  desk.roles.set(ye.person.id, 'write').set(chu.person.id, 'write');
});
beforeEach(async () => {
  note = await desk.aNote(ye.person.id);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => hub.close());

const amend = (...steps: ServerStep[]) => hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).amend(note, steps));
const sectionOf = (ydoc: Y.Doc): Y.XmlElement => {
  const [section] = ydoc.getXmlFragment('content').toArray();
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  return section;
};
const adds = (by: Someone, words: string, kind: WriteKind = 'merge'): ServerStep => ({
  by: by.person.id, kind, change: (ydoc) => { const paragraph = new Y.XmlElement('paragraph'); paragraph.insert(0, [new Y.XmlText(words)]); sectionOf(ydoc).push([paragraph]); },
});
const marks = (by: Someone): ServerStep => ({
  by: by.person.id, kind: 'comment', change: (ydoc) => { const [, block] = sectionOf(ydoc).toArray(); const words = block instanceof Y.XmlElement ? block.get(0) : null; if (words instanceof Y.XmlText) words.format(0, 2, { 'comment--x1': { thread: 't1' } }); },
});
const name = (called: string) => hub.call(versionRoutes.name, { params: { documentId: note }, body: { name: called, note: '' } }, ye.session);
const list = () => hub.call(versionRoutes.list, { params: { documentId: note } }, ye.session);
const open = (versionId: VersionId) => hub.call(versionRoutes.open, { params: { documentId: note, versionId } }, chu.session);
const stateOf = async (id: VersionId): Promise<Buffer> => (await hub.app.get(DataSource).query('select state from document_version where id = $1', [id]))[0].state;

test('a version whose bytes were changed behind its back is not opened; others are, and the next is kept', async () => {
  const [first] = [await name('初稿'), await amend(adds(chu, '又一段。'))];
  const second = await name('二稿');
  for (const deed of ['alter table document_version disable trigger document_version_stays', `update document_version set state = set_byte(state, length(state) - 1, get_byte(state, length(state) - 1) # 1) where id = '${second.id}'`, 'alter table document_version enable trigger document_version_stays']) await asOwner(hub, deed);
  const fault = jest.spyOn(hub.app.get(Log), 'fault').mockReturnValue(undefined);
  await expect(open(second.id)).rejects.toMatchObject({ code: 'version.damaged' });
  expect(fault).toHaveBeenCalledWith(expect.anything(), { documentId: note, versionId: second.id });
  await expect(open(first.id)).resolves.toMatchObject({ version: { name: '初稿' } });
  await amend(adds(ye, '再一段。'));
  await expect(name('三稿')).resolves.toMatchObject({ seq: 3 });
});

test('it keeps everybody who ever wrote in it, not only since the last one', async () => {
  await amend(adds(chu, '楚老师写了很长的一段话。'));
  await name('初稿');
  await amend(adds(ye, '叶老师的话。'), marks(chu));
  await name('二稿');
  const [second, first] = await list();
  expect(first?.contributors.map(({ id }) => id)).toEqual([chu.person.id]);
  expect([second?.writers.map(({ id }) => id), second?.contributors.map(({ id }) => id)]).toEqual([[ye.person.id], [chu.person.id, ye.person.id]]);
});

test('after compaction it is the same byte for byte, and its part of the log can still be walked', async () => {
  await amend(...Array.from({ length: 40 }, (_, at) => adds(at % 2 === 0 ? ye : chu, `第${at}段。`)));
  const version = await name('集体备课前');
  const [before, said] = [await stateOf(version.id), (await open(version.id)).json];
  for (let part = 0; part < 8; part += 1) await amend(...Array.from({ length: 100 }, (_, at) => ({ by: ye.person.id, kind: 'merge' as const, change: (ydoc: Y.Doc) => { const [, block] = sectionOf(ydoc).toArray(); const words = block instanceof Y.XmlElement ? block.get(0) : null; if (words instanceof Y.XmlText) words.insert(0, String(at % 10)); } })));
  expect(await hub.app.get(Compaction).compact(note)).toBe(841);
  const source = hub.app.get(DataSource);
  const kept: { seq: string }[] = await source.query('select seq from doc_update where doc_id = $1 order by seq', [note]);
  expect([kept.length, Number(kept[0]?.seq)]).toEqual([KEEP_ROWS, 841 - KEEP_ROWS + 1]);
  expect([(await stateOf(version.id)).equals(before), (await open(version.id)).json]).toEqual([true, said]);
  const segments: { rows: Buffer }[] = await source.query('select rows from doc_segment where doc_id = $1 order by from_seq', [note]);
  const walked = (await Promise.all(segments.map(({ rows }) => promisify(inflate)(rows)))).flatMap((rows) => unpackRows(new Uint8Array(rows))).filter(({ seq }) => Number(seq) <= version.seq);
  const ydoc = new Y.Doc();
  for (const { bytes } of walked) Y.applyUpdate(ydoc, bytes);
  expect([walked.length, documentJson(ydoc)]).toEqual([version.seq, said]);
}, 60_000);

test('what stood before an import is kept by itself, under the name of who imported; once, and never for an empty beginning', async () => {
  await amend(adds(chu, '原来的话。'));
  await amend(adds(ye, '文件里的话。', 'import'));
  const [kept, ...more] = await list();
  expect([kept?.kind, kept?.maker?.id, kept?.characters, more.length]).toEqual(['beforeImport', ye.person.id, 11, 0]);
  await name('导入后');
  await amend(adds(ye, '又一个文件。', 'import'));
  expect((await list()).map(({ kind }) => kind)).toEqual(['named', 'beforeImport']);
});

test('a long text is read in the worker thread', async () => {
  const study = jest.spyOn(hub.app.get(Workshop), 'study');
  await open((await name('初稿')).id);
  expect(study).toHaveBeenCalledTimes(2);
});

describe('what keeps itself', () => {
  const keeper = () => hub.app.get(VersionKeeper);
  const automatic = async () => (await list()).filter(({ kind }) => kind === 'automatic').length;

  test('goes by the numbers of the log, not by clocks: one that is fast hides no edit', async () => {
    await amend(adds(chu, '一段。'));
    hub.setNow(new Date('2099-01-01T00:00:00Z'));
    await keeper().look(0);
    hub.setNow(new Date());
    await amend(adds(chu, '又一段。'));
    await keeper().look(0);
    expect(await automatic()).toBe(2);
  });

  test('a comment is no writing', async () => {
    await amend(adds(chu, '一段。'));
    await keeper().look(0);
    await amend(marks(ye));
    await keeper().look(0);
    expect(await automatic()).toBe(1);
  });

  test('a failure is written to the log with its number, holds nobody else up, and is tried again', async () => {
    await amend(adds(chu, '一段。'));
    const fault = jest.spyOn(hub.app.get(Log), 'fault').mockReturnValue(undefined);
    const fix = jest.spyOn(hub.app.get(VersionDoor), 'fix').mockRejectedValueOnce(new Error('no room'));
    expect(await keeper().look(0)).toBe(0);
    expect(fault).toHaveBeenCalledWith(expect.objectContaining({ message: 'no room' }), { doing: 'keep a version', failure: 1, documentId: note });
    fix.mockRestore();
    expect(await keeper().look(0)).toBe(1);
  });
});
