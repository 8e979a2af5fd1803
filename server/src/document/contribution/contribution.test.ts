// Who wrote what, over HTTP, of lesson designs on a real database: every letter has one owner, every number opens to its
// lines, and nobody of another studio sees either.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { plain, rangeOf, textsOf } from '@gongyan/shared/document/comment/anchor';
import { contributionRoutes, type Contribution } from '@gongyan/shared/document/contribution/contribution.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { personId, type DemoHub } from '../../../testing/demo-hub.js';
import { adds, docOf, draft, fix, fixed, fork, goesOn, HOST, LEAD, openPrep, OTHER, reopen, text, write } from '../../../testing/prep-desk.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { Compaction } from '../../platform/coedit/coedit.compaction.js';
import { CoeditHistory } from '../../platform/coedit/coedit.history.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ContributionCount } from './contribution.count.js';

const MINE = '学生能说出三种拒绝的话。';
const THEIRS = '学生愿意在小组里练习拒绝，并说出当时的感受。';
let hub: DemoHub;
let design: Awaited<ReturnType<typeof draft>>;

beforeAll(async () => { hub = await openPrep(); });
beforeEach(async () => { design = await draft(); });
afterAll(async () => {
  closeSockets();
  await hub.close();
});

const params = () => ({ params: { documentId: design.documentId } });
const table = async (account: string = LEAD, documentId: DocumentId = design.documentId) => hub.call(contributionRoutes.table, { params: { documentId } }, await hub.as(account));
const of = ({ people }: Contribution, account: string) => people.find(({ person }) => person.id === personId(account));
const log = async (account: string, more: { after?: string; section?: string } = {}) =>
  hub.call(contributionRoutes.log, { params: { documentId: design.documentId, personId: personId(account) }, query: more }, await hub.as(LEAD));
const whole = ({ people, nobody, characters }: Contribution) => [people.reduce((sum, { stands }) => sum + stands, 0) + nobody.template + nobody.imported + nobody.repeated, characters];
const at = async (words: string) => {
  const found = textsOf(await docOf(design.documentId)).find((one) => plain(one).includes(words));
  if (found === undefined) throw new Error(`no ${words}`);
  const from = plain(found).indexOf(words);
  return rangeOf({ text: found, index: from }, { text: found, index: from + words.length }, words);
};

test('a new design is the template’s, nobody’s', async () => {
  const fresh = await table();
  expect([fresh.people, fresh.nobody.template, fresh.nobody.imported]).toEqual([[], fresh.characters, 0]);
  expect(fresh.characters).toBeGreaterThan(20);
});

test('two write: each number is theirs, by section, and opens to lines that add up to it', async () => {
  await write(LEAD, design.documentId, adds('goals', MINE));
  await write(OTHER, design.documentId, adds('goals', THEIRS.repeat(3)));
  await write(OTHER, design.documentId, goesOn(MINE, '并能用上其中一种。'));
  await write(LEAD, design.documentId, (ydoc) => { const found = textsOf(ydoc).find((one) => one.toString().startsWith(MINE)); found?.delete(0, 2); });
  const counted = await table();
  const [mine, theirs] = [of(counted, LEAD), of(counted, OTHER)];
  expect(mine).toMatchObject({ stands: MINE.length - 2, written: MINE.length, pasted: 0, minutes: 1, sections: [{ section: 'goals', stands: MINE.length - 2 }] });
  expect(theirs).toMatchObject({ stands: THEIRS.length * 3 + 9, written: THEIRS.length * 3 + 9, pasted: THEIRS.length * 3 });
  expect(whole(counted)[0]).toBe(counted.characters);
  const lines = (await log(OTHER)).rows;
  expect(lines.reduce((sum, { stands }) => sum + stands, 0)).toBe(theirs?.stands);
  expect(lines.filter(({ how }) => how === 'pasted').reduce((sum, { added }) => sum + added, 0)).toBe(theirs?.pasted);
  expect((await log(LEAD)).rows.map(({ how, added, removed, stands }) => ({ how, added, removed, stands }))).toEqual([{ how: 'typed', added: MINE.length, removed: 2, stands: MINE.length - 2 }]);
  expect((await log(LEAD, { section: 'process' })).rows).toEqual([]);
  expect((await log(LEAD, { after: '0' })).rows).toEqual([]);
});

test('accepted suggestions and resolved comments are those of whoever made them', async () => {
  await write(LEAD, design.documentId, adds('goals', MINE));
  const [lead, other] = [await hub.as(LEAD), await hub.as(OTHER)];
  const made = await hub.call(suggestionRoutes.make, { ...params(), body: { place: { kind: 'words', range: await at('三种') }, replacement: '至少四种', reason: '' } }, other);
  await hub.call(suggestionRoutes.accept, { ...params(), body: { seen: [{ id: made.id, original: '三种', replacement: '至少四种' }] } }, lead);
  const thread = await hub.call(commentRoutes.begin, { ...params(), body: { kind: 'advice', range: await at('拒绝'), text: '可以再具体些', mentions: [] } }, other);
  await hub.call(commentRoutes.settle, { params: { documentId: design.documentId, threadId: thread.id }, body: { resolved: true } }, lead);
  const counted = await table();
  expect(of(counted, OTHER)).toMatchObject({ stands: 3, written: 3, accepted: 1, resolved: 1, minutes: 0 });
  expect(of(counted, LEAD)).toMatchObject({ stands: MINE.length - 1, accepted: 0, resolved: 0 });
  expect(whole(counted)[0]).toBe(counted.characters);
  expect((await log(OTHER)).rows).toMatchObject([{ how: 'suggested', added: 3, removed: 1, stands: 3 }]);
});

test('an older version restored by another gives him nothing', async () => {
  await write(LEAD, design.documentId, adds('goals', MINE));
  const version = await hub.call(versionRoutes.name, { ...params(), body: { name: '初稿', note: '' } }, await hub.as(LEAD));
  await write(OTHER, design.documentId, (ydoc) => { const found = textsOf(ydoc).find((one) => one.toString() === MINE); found?.delete(0, MINE.length); });
  await hub.call(versionRoutes.restore, { params: { documentId: design.documentId, versionId: version.id }, body: {} }, await hub.as(OTHER));
  const counted = await table();
  expect([of(counted, LEAD)?.stands, of(counted, LEAD)?.written, of(counted, OTHER)?.stands ?? 0]).toEqual([MINE.length, MINE.length, 0]);
  expect(whole(counted)[0]).toBe(counted.characters);
});

test('a fork keeps everybody’s letters, also moved ones, and counts none of them as written in it', async () => {
  const made = await fixed();
  const moves = (ydoc: Y.Doc): void => { const found = textsOf(ydoc).find((one) => one.toString() === MINE); found?.delete(0, MINE.length); adds('rationale', MINE)(ydoc); };
  await reopen(HOST, made.id);
  await write(OTHER, made.documentId, moves);
  expect(of(await table(LEAD, made.documentId), LEAD)).toMatchObject({ stands: MINE.length });
  await fix(HOST, made.id);
  const own = await fork(OTHER, made.id);
  const counted = await table(OTHER, own.documentId);
  expect(of(counted, LEAD)).toMatchObject({ stands: MINE.length, written: 0 });
  expect([of(counted, OTHER)?.stands ?? 0, whole(counted)[0]]).toEqual([0, counted.characters]);
});

test('words of a file are nobody’s', async () => {
  await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(design.documentId, [{ by: personId(LEAD), kind: 'import', change: adds('goals', THEIRS) }]));
  const counted = await table();
  expect([counted.nobody.imported, of(counted, LEAD)?.stands ?? 0]).toEqual([THEIRS.length, 0]);
});

test('what compaction has shelved is counted too, and the print of the text is that of the text', async () => {
  await write(LEAD, design.documentId, adds('goals', '一'));
  const letters = [...Array(800).keys()].map((n) => String.fromCharCode(0x4e00 + n));
  await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(design.documentId, letters.map((letter) => ({ by: personId(OTHER), kind: 'suggestion' as const, change: goesOn('一', letter) }))));
  const fresh = () => new ContributionCount(hub.app.get(CoeditHistory)).of(design.documentId);
  const before = await fresh();
  await hub.app.get(Compaction).compact(design.documentId);
  expect(await hub.app.get(CoeditHistory).head(design.documentId)).toBe(before.seq);
  expect(await fresh()).toEqual(before);
  expect(of(await table(), OTHER)).toMatchObject({ stands: 800, written: 800 });
  expect(before.hash).toBe(createHash('sha256').update(await text(design.documentId)).digest('hex'));
});

test('whose every letter is stands ready for the page', async () => {
  await write(LEAD, design.documentId, adds('goals', MINE));
  const { clients, stretches } = await hub.call(contributionRoutes.authorship, params(), await hub.as(OTHER));
  expect([...new Set(clients.map(({ person }) => person))].sort()).toEqual([null, personId(LEAD)].sort());
  expect(stretches).toEqual([]);
});

test('a teacher of another studio finds nothing, by any way', async () => {
  const stranger = await hub.as('mem-0301');
  await write(LEAD, design.documentId, adds('goals', MINE));
  for (const asked of [
    () => hub.call(contributionRoutes.table, params(), stranger), () => hub.call(contributionRoutes.authorship, params(), stranger),
    () => hub.call(contributionRoutes.log, { params: { documentId: design.documentId, personId: personId(LEAD) }, query: {} }, stranger),
  ]) await expect(asked()).rejects.toMatchObject({ code: 'request.notFound' });
});

test('the pages of the document hear that it was written in', async () => {
  const socket = await connect(hub, await hub.as(OTHER));
  await ask(socket, 'live:watch', { topic: topic('document', design.documentId) });
  const heard = new Promise((done) => socket.on('live', (frame: { event: string }) => { if (frame.event === 'document.written') done(frame); }));
  await write(LEAD, design.documentId, adds('goals', MINE));
  expect(await heard).toMatchObject({ facts: { documentId: design.documentId } });
});
