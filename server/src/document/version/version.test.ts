// Versions on a real database: named and kept by themselves, never changed, read by whoever may read; and the way
// back, which keeps what still stands, its authors and its comments.
import { DocumentId, documentRoutes } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import { versionRoutes, type Version } from '@gongyan/shared/document/version/version.contract';
import { SessionId } from '@gongyan/shared/people/people.contract';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { asOwner } from '../../../testing/as-owner.js';
import { NoteDesk } from '../../../testing/note-desk.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import type { ServerStep } from '../../platform/coedit/coedit.pen.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentDoor } from '../document.door.js';
import { says } from './restore.plan.js';
import { runsOf } from './restore.runs.js';
import { VersionDoor } from './version.door.js';
import { VersionKeeper } from './version.keeper.js';
import { VersionService } from './version.service.js';

let hub: TestHub;
let desk: NoteDesk;
let ye: Someone;
let chu: Someone;
let reader: Someone;
let stranger: Someone;
let note: DocumentId;

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [ye, chu, reader, stranger] = [await someone(hub), await someone(hub), await someone(hub), await someone(hub)];
  desk.roles.set(ye.person.id, 'write').set(chu.person.id, 'write').set(reader.person.id, 'read');
});
beforeEach(async () => {
  note = await desk.aNote(ye.person.id);
});
afterAll(() => hub.close());

const run = <T>(job: () => Promise<T>): Promise<T> => hub.app.get(UnitOfWork).run(job);
const amend = (...steps: ServerStep[]) => run(() => hub.app.get(DocumentDoor).amend(note, steps));
const sectionOf = (ydoc: Y.Doc): Y.XmlElement => {
  const [section] = ydoc.getXmlFragment('content').toArray();
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  return section;
};
const adds = (by: Someone, words: string): ServerStep => ({
  by: by.person.id, kind: 'merge', change: (ydoc) => { const paragraph = new Y.XmlElement('paragraph'); paragraph.insert(0, [new Y.XmlText(words)]); sectionOf(ydoc).push([paragraph]); },
});
const drops = (by: Someone, at: number): ServerStep => ({ by: by.person.id, kind: 'merge', change: (ydoc) => sectionOf(ydoc).delete(at, 1) });
const name = (by: Someone, called: string) => hub.call(versionRoutes.name, { params: { documentId: note }, body: { name: called, note: '' } }, by.session);
const list = (by: Someone) => hub.call(versionRoutes.list, { params: { documentId: note } }, by.session);
const restore = (by: Someone, { id }: Pick<Version, 'id'>) => hub.call(versionRoutes.restore, { params: { documentId: note, versionId: id }, body: {} }, by.session);
const text = async () => (await hub.call(documentRoutes.text, { params: { documentId: note } }, ye.session)).text;
const docNow = async (): Promise<Y.Doc> => (await hub.app.get(CoeditLibrary).text(note))?.doc ?? new Y.Doc();
/** Every letter with its author's id. */
const authors = async (): Promise<[string, string][]> => {
  const ydoc = await docNow();
  const known = await hub.app.get(CoeditLibrary).authorsOf(note, [...Y.decodeStateVector(Y.encodeStateVector(ydoc)).keys()]);
  const found: [string, string][] = [];
  const walk = (parent: Y.XmlElement | Y.XmlFragment): void => parent.toArray().forEach((child) => {
    if (child instanceof Y.XmlText) for (const { text: words, client } of runsOf(child)) for (const letter of words) found.push([letter, known.get(client)?.person ?? '?']);
    if (child instanceof Y.XmlElement) walk(child);
  });
  walk(ydoc.getXmlFragment('content'));
  return found;
};

describe('naming', () => {
  test('keeps the text as it is, with who wrote and how much came and went since', async () => {
    const first = await name(ye, '初稿');
    expect(first).toMatchObject({ kind: 'named', name: '初稿', seq: 1, characters: 6, added: 6, removed: 0 });
    await amend(adds(chu, '第二段话。'), drops(ye, 1));
    const second = await name(chu, '试教稿');
    expect(second).toMatchObject({ seq: 3, characters: 7, added: 5, removed: 4 });
    expect((await list(reader)).map(({ name: called, maker, writers }) => [called, maker?.id, writers.map(({ id }) => id)])).toEqual([
      ['试教稿', chu.person.id, [chu.person.id]], ['初稿', ye.person.id, []],
    ]);
    const opened = await hub.call(versionRoutes.open, { params: { documentId: note, versionId: first.id } }, reader.session);
    expect(documentText(opened.json as never)).toBe('记录\n第一句。\n');
  });
  test('the same text needs one name; what was written since another', async () => {
    await name(ye, '初稿');
    await expect(name(chu, '又一个')).rejects.toMatchObject({ code: 'version.same' });
    await amend(adds(chu, '又一段。'));
    await expect(name(chu, '又一个')).resolves.toMatchObject({ name: '又一个' });
  });
  test('belongs to those who write; looking to those who read; nothing to strangers', async () => {
    const version = await name(ye, '初稿');
    await expect(name(reader, '我的')).rejects.toMatchObject({ code: 'version.writersOnly' });
    await expect(restore(reader, version)).rejects.toMatchObject({ code: 'version.writersOnly' });
    for (const deed of [list(stranger), name(stranger, 'x'), restore(stranger, version), hub.call(versionRoutes.open, { params: { documentId: note, versionId: version.id } }, stranger.session)]) {
      await expect(deed).rejects.toMatchObject({ code: 'request.notFound' });
    }
    const other = await desk.aNote(ye.person.id);
    await expect(hub.call(versionRoutes.open, { params: { documentId: other, versionId: version.id } }, ye.session)).rejects.toMatchObject({ code: 'request.notFound' });
  });
  test('is for ever: not even the owner of the tables changes one', async () => {
    await name(ye, '初稿');
    for (const deed of ["update document_version set name = 'x'", 'delete from document_version']) {
      await expect(hub.app.get(DataSource).query(deed)).rejects.toThrow('permission denied');
      await expect(asOwner(hub, deed)).rejects.toThrow('版本一经保存不可修改或删除');
    }
  });
});

test('a spell of work that ended keeps itself, once, and not when nothing was written', async () => {
  const keeper = hub.app.get(VersionKeeper);
  await amend(adds(chu, '一段。'));
  expect(await keeper.look()).toBe(0);
  await keeper.look(0);
  expect((await list(ye)).map(({ kind, name: called, writers }) => [kind, called, writers.map(({ id }) => id)])).toEqual([['automatic', '', [chu.person.id]]]);
  await keeper.look(0);
  expect(await list(ye)).toHaveLength(1);
});

describe('going back', () => {
  test('writes what went anew, under the names of its authors, and keeps what stands now as a version', async () => {
    await amend(adds(chu, '楚老师的话。'));
    const before = await authors();
    const version = await name(ye, '初稿');
    await amend(drops(ye, 2), adds(ye, '后来的话。'));
    const { before: kept, changed } = await restore(ye, version);
    expect([changed, kept.kind, kept.note]).toEqual([true, 'before', '初稿']);
    expect(await text()).toBe('记录\n第一句。\n楚老师的话。\n');
    expect(await authors()).toEqual(before);
    await restore(ye, kept);
    expect(await text()).toBe('记录\n第一句。\n后来的话。\n');
  });
  test('open pages hear it, nobody’s unsent words are lost, and a locked text stays', async () => {
    const version = await name(ye, '初稿');
    const seat = await openSeat(hub.app, chu.person.id, note);
    await amend(adds(ye, '后来的话。'));
    const unsent = await seat.paragraph('还没送到的话。');
    await restore(ye, version);
    await soon('the frame', () => seat.heard.filter(({ event }) => event === 'doc:updates').length >= 2);
    await hub.call(documentRoutes.mergeOffline, { params: { documentId: note }, body: { pushId: 'AAAAAAAAAAAAAAAAAAAAAA', epoch: 1, schema: DOCUMENT_SCHEMA, update: unsent } }, chu.session);
    expect(await text()).toBe('记录\n第一句。\n还没送到的话。\n');
    seat.leave();
    await run(() => hub.app.get(DocumentDoor).setState([note], 'locked'));
    await expect(restore(ye, version)).rejects.toMatchObject({ code: 'coedit.locked' });
  });
  test('an emoji is one letter, never half of one', async () => {
    const feels = (face: string): ServerStep => ({ by: chu.person.id, kind: 'merge', change: (ydoc) => { const [, paragraph] = sectionOf(ydoc).toArray(); const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null; if (words instanceof Y.XmlText) { words.delete(0, words.length); words.insert(0, `今天${face}很好`); } } });
    await amend(feels('😀'));
    const version = await name(ye, '初稿');
    await amend(feels('😁'));
    await restore(ye, version);
    expect(await text()).toBe('记录\n今天😀很好\n');
  });
  test('comments on what stands survive', async () => {
    await amend({ by: chu.person.id, kind: 'comment', change: (ydoc) => { const [, paragraph] = sectionOf(ydoc).toArray(); const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null; if (words instanceof Y.XmlText) words.format(0, 2, { 'comment--x1': { thread: 't1' } }); } });
    const version = await name(ye, '初稿');
    await amend(adds(ye, '后来的话。'));
    await restore(ye, version);
    expect(JSON.stringify(documentJson(await docNow()))).toContain('"thread":"t1"');
  });
  test('whatever was done between, the text is the same again, to the letter and to the author', async () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), by: fc.boolean(), words: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'甲乙丙丁课堂情绪') }), at: fc.nat(9) }),
      fc.record({ kind: fc.constant('drop' as const), by: fc.boolean(), at: fc.nat(9) }),
      fc.record({ kind: fc.constant('cut' as const), by: fc.boolean(), at: fc.nat(9), from: fc.nat(5), length: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('type' as const), by: fc.boolean(), at: fc.nat(9), from: fc.nat(5), words: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...'子丑寅卯') }), bold: fc.boolean() }),
    );
    type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
    const stepOf = (one: Deed): ServerStep => ({
      by: (one.by ? ye : chu).person.id, kind: 'merge',
      change: (ydoc) => {
        const section = sectionOf(ydoc);
        const at = 1 + (one.at % Math.max(1, section.length - 1));
        const block = section.get(at);
        const words = block instanceof Y.XmlElement ? block.get(0) : null;
        if (one.kind === 'add') { const made = new Y.XmlElement(one.at % 3 === 0 ? 'heading' : 'paragraph'); made.insert(0, [new Y.XmlText(one.words)]); section.insert(Math.min(at, section.length), [made]); }
        else if (one.kind === 'drop') { if (section.length > 2) section.delete(Math.min(at, section.length - 1), 1); }
        else if (words instanceof Y.XmlText && one.kind === 'cut') words.delete(Math.min(one.from, words.length), Math.min(one.length, words.length - Math.min(one.from, words.length)));
        else if (words instanceof Y.XmlText && one.kind === 'type') words.insert(Math.min(one.from, words.length), one.words, one.bold ? { bold: {} } : {});
      },
    });
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), fc.array(deed, { minLength: 1, maxLength: 10 }), async (first, later) => {
      note = await desk.aNote(ye.person.id);
      await amend(...first.map(stepOf));
      const [said, written] = [says(await docNow()), await authors()];
      const version = await run(() => hub.app.get(VersionDoor).fix({ documentId: note, kind: 'named', name: '那时', note: '', by: ye.person.id }));
      await amend(...later.map(stepOf));
      // Past the limit of calls per minute that holds at the door.
      await hub.app.get(VersionService).restore({ personId: chu.person.id, sessionId: SessionId.parse(randomUUID()), name: '', districtStaff: false, administrator: false }, note, version.id);
      expect(says(await docNow())).toEqual(said);
      expect(await authors()).toEqual(written);
    }), { numRuns: Number(process.env['RESTORE_RUNS'] ?? 12), seed: Number(process.env['RESTORE_SEED'] ?? 7) });
  }, 60_000);
});
