// Teachers preparing a lesson together, in a hub with the invented district: every deed over HTTP, every letter written as a
// page writes it. One hub for each test file.
import { rangeOf, textsOf } from '@gongyan/shared/document/comment/anchor';
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { collectiveRoutes, type BlockChoice } from '@gongyan/shared/lesson/collective/collective.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { runsOf } from '../src/document/version/restore.runs.js';
import { LessonQueries } from '../src/lesson/lesson.queries.js';
import { LessonService } from '../src/lesson/lesson.service.js';
import { CoeditLibrary } from '../src/platform/coedit/coedit.library.js';
import { newPushId } from '../src/platform/coedit/coedit.push-id.js';
import { personId, startDemoHub, studioId, type DemoHub } from './demo-hub.js';
import { openSeat } from './open-seat.js';

export const [LEAD, HOST, ASKED, OTHER] = ['mem-0205', 'host-02', 'mem-0206', 'mem-0207'] as const;
export const studio = studioId('02');

let hub: DemoHub;
/** In a hub that is open already, or in one of its own. */
export const openPrep = async (open: Promise<DemoHub> = startDemoHub()): Promise<DemoHub> => {
  hub = await open;
  return hub;
};

export const at = (id: string) => ({ params: { designId: id } });
export const draft = async (): Promise<DesignCard> => {
  const id = await hub.app.get(LessonService).create({ personId: personId(LEAD), name: '乔木森', sessionId: 'test', districtStaff: false, administrator: false }, {
    studioId: studio, title: '我会好好拒绝别人', stage: 'primary', grade: '五年级', minutes: 40, unit: '', authorIds: [personId(OTHER)],
  });
  return hub.app.get(LessonQueries).card(personId(LEAD), id);
};
export const open = async (account: string, id: string) => hub.call(collectiveRoutes.open, at(id), await hub.as(account));
export const discuss = async (account: string, id: string, people: readonly string[] = [ASKED], until = '2026-11-30') => hub.call(collectiveRoutes.discuss, { ...at(id), body: { personIds: people.map(personId), until } }, await hub.as(account));
export const fix = async (account: string, id: string, note = '') => hub.call(collectiveRoutes.fix, { ...at(id), body: { note } }, await hub.as(account));
export const reopen = async (account: string, id: string, reason = '试教后要改导入') => hub.call(collectiveRoutes.reopen, { ...at(id), body: { reason } }, await hub.as(account));
export const fork = async (account: string, id: string) => hub.call(collectiveRoutes.fork, { ...at(id), body: {} }, await hub.as(account));
export const teach = async (account: string, id: string, day = '2026-11-23') => hub.call(collectiveRoutes.teach, { ...at(id), body: { day, place: '五（2）班' } }, await hub.as(account));
export const reflect = async (account: string, id: string, text = '学生比预想的更愿意分享自己的情绪。\n下次把热身缩短两分钟。') => hub.call(collectiveRoutes.reflect, { ...at(id), body: { text } }, await hub.as(account));
export const archive = async (account: string, id: string) => hub.call(collectiveRoutes.archive, { ...at(id), body: {} }, await hub.as(account));
export const update = async (account: string, id: string) => (await hub.call(collectiveRoutes.update, at(id), await hub.as(account))).blocks;
export const ideas = async (account: string, id: string, forkId: string) => (await hub.call(collectiveRoutes.ideas, { params: { designId: id, forkId } }, await hub.as(account))).blocks;
type Block = Awaited<ReturnType<typeof update>>[number];
export const choose = (blocks: readonly Block[], choice: (block: Block) => BlockChoice) => ({ choices: blocks.map((block) => ({ block: block.block, print: block.print, choice: choice(block) })) });
export const takeUpdate = async (account: string, id: string, body: ReturnType<typeof choose>) => hub.call(collectiveRoutes.takeUpdate, { ...at(id), body }, await hub.as(account));
export const takeIdeas = async (account: string, [id, forkId]: readonly [string, string], body: ReturnType<typeof choose>) => hub.call(collectiveRoutes.takeIdeas, { params: { designId: id, forkId }, body }, await hub.as(account));
export const text = async (documentId: string, account = LEAD as string) => (await hub.call(documentRoutes.text, { params: { documentId } }, await hub.as(account))).text;
export const notices = (account: string, { id }: { id: string }): Promise<{ kind: string }[]> =>
  hub.app.get(DataSource).query(`select kind, facts from notice where person_id = $1 and link = $2 and kind <> 'lesson.coauthor' order by at`, [personId(account), `/docs/${id}`]);
export const docOf = async (documentId: string): Promise<Y.Doc> => (await hub.app.get(CoeditLibrary).text(documentId))?.doc ?? new Y.Doc();

/** Writes as a page does: under a leased client id, through every check. */
export const write = async (account: string, documentId: DocumentId, change: (ydoc: Y.Doc) => void): Promise<void> => {
  const seat = await openSeat(hub.app, personId(account), documentId);
  const ydoc = await docOf(documentId);
  ydoc.clientID = seat.joined.client;
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() => change(ydoc));
  const push = { push: newPushId(), epoch: seat.joined.epoch, schema: DOCUMENT_SCHEMA, update: Y.encodeStateAsUpdate(ydoc, before) };
  try {
    await hub.app.get(CoeditLibrary).mergeOffline({ docId: documentId, personId: personId(account), personName: account, ...push });
  } finally {
    seat.leave();
  }
};
const sectionIn = (ydoc: Y.Doc, key: string): Y.XmlElement => {
  const found = ydoc.getXmlFragment('content').toArray().find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.getAttribute('key') === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};
export const adds = (key: string, words: string) => (ydoc: Y.Doc): void => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  sectionIn(ydoc, key).push([paragraph]);
};
/** Takes out what the room fills by itself. */
export const takesBlocks = (kinds: readonly string[]) => (ydoc: Y.Doc): void => {
  for (const section of ydoc.getXmlFragment('content').toArray().filter((child) => child instanceof Y.XmlElement)) {
    const at = section.toArray().flatMap((node, place) => (node instanceof Y.XmlElement && node.nodeName === 'liveBlock' && kinds.includes(node.getAttribute('kind') ?? '') ? [place] : []));
    for (const place of at.reverse()) section.delete(place, 1);
  }
};
/** Writes at the end of a paragraph that says so. */
export const goesOn = (after: string, words: string) => (ydoc: Y.Doc): void => {
  const found = textsOf(ydoc).find((one) => one.toString().includes(after));
  found?.insert(found.length, words);
};
/** To whom each letter of these words is leased. */
export const authorsOf = async (documentId: string, words: string): Promise<string[]> => {
  const letters = textsOf(await docOf(documentId)).map((one) => runsOf(one).flatMap(({ text: run, client }) => [...run].map((letter) => ({ letter, client })))).find((one) => one.map(({ letter }) => letter).join('').includes(words)) ?? [];
  const from = letters.map(({ letter }) => letter).join('').indexOf(words);
  const runs = letters.slice(from, from + [...words].length);
  const known = await hub.app.get(CoeditLibrary).authorsOf(documentId, runs.map(({ client }) => client));
  return [...new Set(runs.map(({ client }) => known.get(client)?.person ?? '?'))];
};
export const comment = async (account: string, documentId: DocumentId): Promise<void> => {
  const [first] = textsOf(await docOf(documentId)).filter((one) => one.length > 2);
  if (first === undefined) throw new Error('no words');
  await hub.call(commentRoutes.begin, { params: { documentId }, body: { kind: 'advice', range: rangeOf({ text: first, index: 0 }, { text: first, index: 2 }, '所选'), text: '这里可以更具体。', mentions: [] } }, await hub.as(account));
};
export const written = async (): Promise<DesignCard> => {
  const made = await draft();
  await write(LEAD, made.documentId, adds('goals', '学生能说出三种拒绝的话。'));
  return made;
};
export const discussed = async (): Promise<DesignCard> => {
  const made = await written();
  await discuss(HOST, made.id);
  await comment(ASKED, made.documentId);
  return made;
};
export const fixed = async (): Promise<DesignCard> => {
  const made = await discussed();
  await fix(HOST, made.id, '按研讨意见改了目标');
  return made;
};
