// 修改建议 over HTTP: mark, row and text stand or fall together; who may do what; two who decide at once; whose words the
// accepted ones are; taking a decision back.
import { piecesMarked, plain, rangeOf, textsOf, wordsOf } from '@gongyan/shared/document/comment/anchor';
import type { TextRange } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { suggestionRoutes, type Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { anAppointment } from '../../../testing/builders.js';
import { NoteDesk } from '../../../testing/note-desk.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentDoor } from '../document.door.js';

const WORDS = '学生能说出六个情绪词。';
let hub: TestHub;
let note: DocumentId;
let desk: NoteDesk;
let writer: Someone;
let other: Someone;
let expert: Someone;
let reader: Someone;
let stranger: Someone;

beforeAll(async () => {
  hub = await startHub();
  desk = new NoteDesk(hub.app);
  [writer, other, expert] = [await someone(hub, { name: '林知夏' }), await someone(hub, { name: '苏听潮' }), await someone(hub, { name: '白鹿鸣' })];
  [reader, stranger] = [await someone(hub), await someone(hub)];
  await anAppointment(hub.app, expert.person.id, { role: 'expert' });
  desk.roles.set(writer.person.id, 'write').set(other.person.id, 'write').set(expert.person.id, 'comment').set(reader.person.id, 'read');
});
beforeEach(async () => {
  note = await desk.aNote(writer.person.id);
  await edit((text) => { text.delete(0, text.length); text.insert(0, WORDS); });
});
afterAll(() => hub.close());

const doc = async (): Promise<Y.Doc> => {
  const found = await hub.app.get(CoeditLibrary).text(note);
  if (found === null) throw new Error('no document');
  return found.doc;
};
const first = (ydoc: Y.Doc): Y.XmlText => {
  const [text] = textsOf(ydoc);
  if (text === undefined) throw new Error('no text');
  return text;
};
const line = async (): Promise<string> => plain(first(await doc()));
/** A colleague edits the line. */
const edit = (change: (text: Y.XmlText) => void) =>
  hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(note, [{ by: writer.person.id, kind: 'merge', change: (ydoc) => change(first(ydoc)) }]));
const rangeAt = async (words: string): Promise<TextRange> => {
  const text = first(await doc());
  const at = plain(text).indexOf(words);
  return rangeOf({ text, index: at }, { text, index: at + words.length }, words);
};
const params = () => ({ documentId: note });
const suggest = async (who: Someone, words: string, replacement: string, reason = ''): Promise<Suggestion> =>
  hub.call(suggestionRoutes.make, { params: params(), body: { place: { kind: 'words', range: await rangeAt(words) }, replacement, reason } }, who.session);
const seen = ({ id, original, replacement }: Suggestion) => ({ id, original, replacement });
const accept = (who: Someone, ...ones: readonly Suggestion[]) => hub.call(suggestionRoutes.accept, { params: params(), body: { seen: ones.map(seen) } }, who.session);
const decline = (who: Someone, ...ones: readonly Suggestion[]) => hub.call(suggestionRoutes.decline, { params: params(), body: { ids: ones.map(({ id }) => id), answer: '课时不够' } }, who.session);
const reopen = (who: Someone, ...ones: readonly Suggestion[]) => hub.call(suggestionRoutes.reopen, { params: params(), body: { ids: ones.map(({ id }) => id) } }, who.session);
const list = (who: Someone) => hub.call(suggestionRoutes.list, { params: params() }, who.session);
const marked = async ({ id }: Suggestion): Promise<string> => wordsOf(piecesMarked(await doc(), 'suggestion', ['id', id]));
/** Every letter with the person under whose client id it stands. */
const authors = async (): Promise<string> => {
  const ydoc = await doc();
  const rows: { client_id: string; name: string }[] = await hub.app.get(DataSource).query('select c.client_id, p.name from doc_client c join person p on p.id = c.person_id where c.doc_id = $1', [note]);
  const names = new Map(rows.map(({ client_id, name }) => [Number(client_id), name]));
  const said: string[] = [];
  for (let item = first(ydoc)._start; item !== null; item = item.right) if (!item.deleted && item.countable) said.push(`${names.get(item.id.client) ?? '?'}:${String(Reflect.get(item.content, 'str'))}`);
  return said.join(' ');
};

test('an expert without the right to write suggests: the server sets the mark, the text stays as it is', async () => {
  const made = await suggest(expert, '说出', '辨认', '目标要可观察');
  expect(made).toMatchObject({ original: '说出', replacement: '辨认', reason: '目标要可观察', expert: true, state: 'open', author: { id: expert.person.id }, decidedBy: null });
  expect([await marked(made), await line()]).toEqual(['说出', WORDS]);
  expect(await list(reader)).toEqual([made]);
});

test('accepted words are the suggester’s, all others keep their author; he gets word', async () => {
  const made = await suggest(expert, '说出六个', '说清六种');
  const { done, refused } = await accept(writer, made);
  expect([done[0]?.state, done[0]?.decidedBy?.name, refused]).toEqual(['accepted', '林知夏', []]);
  expect(await line()).toBe('学生能说清六种情绪词。');
  expect(await authors()).toBe('林知夏:学生能 林知夏:说 白鹿鸣:清六种 林知夏:情绪词。');
  expect((await hub.call(noticeRoutes.list, { query: {} }, expert.session)).rows[0]).toMatchObject({ kind: 'document.accepted', facts: { title: '记录', by: '林知夏', count: '1' } });
});

test.each<[string, string, string, string]>([
  ['a word more', '词', '词语', '学生能说出六个情绪词语。'],
  ['a word less', '六个', '', '学生能说出情绪词。'],
  ['the whole line gone', WORDS, '', ''],
])('%s can be suggested and accepted', async (_, words, replacement, expected) => {
  await accept(writer, await suggest(expert, words, replacement));
  expect(await line()).toBe(expected);
});

describe('who may', () => {
  test.each<[string, () => Someone, string, string]>([
    ['somebody who may only read', () => reader, 'suggestion.mayNot', 'suggestion.writersDecide'],
    ['a stranger', () => stranger, 'request.notFound', 'request.notFound'],
  ])('%s neither suggests nor decides', async (_, who, suggesting, deciding) => {
    const made = await suggest(expert, '说出', '辨认');
    await expect(suggest(who(), '六个', '三个')).rejects.toMatchObject({ code: suggesting });
    await expect(accept(who(), made)).rejects.toMatchObject({ code: deciding });
    await expect(decline(who(), made)).rejects.toMatchObject({ code: deciding });
    await expect(reopen(who(), made)).rejects.toMatchObject({ code: deciding });
  });

  test('whoever only comments decides nothing, not even his own; he changes it and takes it back', async () => {
    const made = await suggest(expert, '说出', '辨认');
    await expect(accept(expert, made)).rejects.toMatchObject({ code: 'suggestion.writersDecide' });
    const at = { params: { documentId: note, suggestionId: made.id } };
    await expect(hub.call(suggestionRoutes.revise, { ...at, body: { replacement: '写出', reason: '' } }, writer.session)).rejects.toMatchObject({ code: 'suggestion.notYours' });
    expect(await hub.call(suggestionRoutes.revise, { ...at, body: { replacement: '写出', reason: '更准' } }, expert.session)).toMatchObject({ replacement: '写出', reason: '更准', state: 'open' });
    expect(await hub.call(suggestionRoutes.withdraw, { ...at, body: {} }, expert.session)).toMatchObject({ state: 'withdrawn' });
    await expect(accept(writer, made)).rejects.toThrow('suggestion.decided {"by":"白鹿鸣","outcome":"withdrawn"}');
  });

  test('in a locked document nothing is suggested and nothing accepted', async () => {
    const made = await suggest(expert, '说出', '辨认');
    await hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).setState([note], 'locked'));
    await expect(suggest(expert, '六个', '三个')).rejects.toMatchObject({ code: 'coedit.locked' });
    await expect(accept(writer, made)).rejects.toMatchObject({ code: 'coedit.locked' });
    expect((await list(writer))[0]?.state).toBe('open');
  });
});

describe('the words', () => {
  test('must still be those that were chosen, differ, and lie in one paragraph', async () => {
    const range = await rangeAt('六个');
    await edit((text) => text.insert(WORDS.indexOf('个'), '七'));
    const make = (body: { range: TextRange; replacement: string }) => hub.call(suggestionRoutes.make, { params: params(), body: { place: { kind: 'words', range: body.range }, replacement: body.replacement, reason: '' } }, expert.session);
    await expect(make({ range, replacement: '三个' })).rejects.toMatchObject({ code: 'suggestion.placeGone' });
    await expect(make({ range: { ...range, from: new Uint8Array([9, 9, 9]) }, replacement: '三个' })).rejects.toMatchObject({ code: 'suggestion.placeGone' });
    await expect(suggest(expert, '说出', '说出')).rejects.toMatchObject({ code: 'suggestion.same' });
    await expect(suggest(expert, '说出', '说\n出')).rejects.toThrow('replacement');
    expect(await list(expert)).toEqual([]);
  });

  test('changed since, they are not accepted as they were seen, but as they are now', async () => {
    const made = await suggest(expert, '说出六个', '说出几个');
    await edit((text) => text.insert(WORDS.indexOf('个'), '七'));
    await expect(accept(writer, made)).rejects.toMatchObject({ code: 'suggestion.textChanged' });
    expect(await line()).toBe('学生能说出六七个情绪词。');
    await accept(writer, { ...made, original: '说出六七个' });
    expect(await line()).toBe('学生能说出几个情绪词。');
  });

  test('deleted, the suggestion can only be declined', async () => {
    const made = await suggest(expert, '六个', '三个');
    await edit((text) => text.delete(0, text.length));
    await expect(accept(writer, made)).rejects.toMatchObject({ code: 'suggestion.textGone' });
    expect((await decline(writer, made)).done[0]).toMatchObject({ state: 'declined', answer: '课时不够', original: '六个' });
  });

  test('a suggestion changed after it was seen is not accepted', async () => {
    const made = await suggest(expert, '说出', '辨认');
    await hub.call(suggestionRoutes.revise, { params: { documentId: note, suggestionId: made.id }, body: { replacement: '写出', reason: '' } }, expert.session);
    await expect(accept(writer, made)).rejects.toMatchObject({ code: 'suggestion.textChanged' });
  });
});

describe('typing on', () => {
  test('beside one’s own open suggestion makes it longer; another’s is left alone', async () => {
    const made = await suggest(expert, '说出', '辨认');
    const longer = await suggest(expert, '六个', '');
    expect(longer).toMatchObject({ id: made.id, original: '说出六个', replacement: '辨认' });
    expect(await suggest(other, '情绪', '心情')).toMatchObject({ original: '情绪', replacement: '心情' });
    expect(await list(writer)).toHaveLength(2);
    await accept(writer, longer);
    expect(await line()).toBe('学生能辨认情绪词。');
  });

  test('across one’s own is refused, around it takes its place', async () => {
    const made = await suggest(expert, '说出六', '辨认');
    await expect(suggest(expert, '六个', '三个')).rejects.toMatchObject({ code: 'suggestion.overlapsYours' });
    expect(await suggest(expert, '能说出六个情绪', '会识别情绪')).toMatchObject({ id: made.id, original: '能说出六个情绪' });
  });
});

describe('an empty line', () => {
  /** A new empty paragraph at the end, and its name. */
  const anEmptyLine = async (): Promise<Uint8Array> => {
    await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(note, [{ by: writer.person.id, kind: 'merge', change: (ydoc) => (ydoc.getXmlFragment('content').get(0) as Y.XmlElement).push([new Y.XmlElement('paragraph')]) }]));
    const section = (await doc()).getXmlFragment('content').get(0) as Y.XmlElement;
    return Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(section.get(section.length - 1) as Y.XmlElement, 0));
  };
  const fill = (line: Uint8Array, replacement = '情感：愿意分享。') => hub.call(suggestionRoutes.make, { params: params(), body: { place: { kind: 'line', line }, replacement, reason: '' } }, expert.session);
  const lines = async () => textsOf(await doc()).map(plain);

  test('is filled as the suggester’s words, emptied again by taking back, and filled once more', async () => {
    const made = await fill(await anEmptyLine());
    expect(made).toMatchObject({ original: '', replacement: '情感：愿意分享。', state: 'open' });
    expect((await fill(made.line ?? new Uint8Array(), '情感：愿意倾听。')).id).toBe(made.id);
    const now = (await list(writer))[0] ?? made;
    await accept(writer, now);
    expect(await lines()).toEqual([WORDS, '情感：愿意倾听。']);
    await reopen(writer, now);
    expect((await lines()).join('')).toBe(WORDS);
    await accept(other, now);
    expect(await lines()).toEqual([WORDS, '情感：愿意倾听。']);
  });

  test('in which somebody writes meanwhile is left to him; one that is gone can only be declined', async () => {
    const [made, gone] = [await fill(await anEmptyLine()), await fill(await anEmptyLine())];
    await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(note, [{ by: writer.person.id, kind: 'merge', change: (ydoc) => {
      const section = ydoc.getXmlFragment('content').get(0) as Y.XmlElement;
      (section.get(section.length - 2) as Y.XmlElement).insert(0, [new Y.XmlText('我写的。')]);
      section.delete(section.length - 1, 1);
    } }]));
    await expect(accept(writer, made)).rejects.toMatchObject({ code: 'suggestion.textChanged' });
    await expect(accept(writer, gone)).rejects.toMatchObject({ code: 'suggestion.textGone' });
    await expect(fill(made.line ?? new Uint8Array())).rejects.toMatchObject({ code: 'suggestion.placeGone' });
    expect((await decline(writer, made, gone)).done).toHaveLength(2);
    expect(await lines()).toEqual([WORDS, '我写的。']);
  });
});

describe('two at once', () => {
  const rounds = Array.from({ length: 5 }, (_, round) => round);
  const codes = (results: readonly PromiseSettledResult<unknown>[]) => results.map((result) => (result.status === 'fulfilled' ? 'done' : String(Reflect.get(Object(result.reason), 'code')))).sort();

  test.each(rounds)('both accept: one does, the other is told who was first, the words stand once (round %i)', async () => {
    const made = await suggest(expert, '六个', '三五个');
    expect(codes(await Promise.allSettled([accept(writer, made), accept(other, made)]))).toEqual(['done', 'suggestion.decided']);
    expect(await line()).toBe('学生能说出三五个情绪词。');
  });

  test.each(rounds)('one accepts, one declines: the text says what the row says (round %i)', async () => {
    const made = await suggest(expert, '六个', '三五个');
    expect(codes(await Promise.allSettled([accept(writer, made), decline(other, made)]))).toEqual(['done', 'suggestion.decided']);
    const [row] = await list(reader);
    expect(await line()).toBe(row?.state === 'accepted' ? '学生能说出三五个情绪词。' : WORDS);
  });

  test.each(rounds)('one accepts while another edits the same words: no letter of either is doubled (round %i)', async () => {
    const made = await suggest(expert, '六个', '三五个');
    const results = await Promise.allSettled([accept(writer, made), edit((text) => text.insert(plain(text).indexOf('情绪'), '正面', {}))]);
    expect(codes(results)).toEqual(['done', 'done']);
    expect(await line()).toBe('学生能说出三五个正面情绪词。');
    const next = await suggest(expert, '三五个', '一些');
    const [accepted] = await Promise.allSettled([accept(writer, next), edit((text) => text.insert(plain(text).indexOf('五'), '、'))]);
    const now = await line();
    expect([accepted.status, now]).toEqual(now.includes('三') ? ['rejected', '学生能说出三、五个正面情绪词。'] : ['fulfilled', expect.stringContaining('一些') as string]);
  });

  test('two suggestions for the same words: one is taken, the other is no longer what was seen', async () => {
    const [ofExpert, ofOther] = [await suggest(expert, '六个', '三个'), await suggest(other, '六个', '九个')];
    expect(codes(await Promise.allSettled([accept(writer, ofExpert), accept(other, ofOther)]))).toEqual(['done', 'suggestion.textChanged']);
    expect(await line()).toMatch(/^学生能说出[三九]个情绪词。$/);
    expect((await list(writer)).map(({ state }) => state).sort()).toEqual(['accepted', 'open']);
  });
});

describe('all of one author', () => {
  test('are accepted in one step; what cannot be is said, the rest is done; one undo takes all back', async () => {
    const ones = [await suggest(expert, '学生', '同学'), await suggest(expert, '六个', '三个'), await suggest(expert, '词', '词语')];
    await edit((text) => text.insert(plain(text).indexOf('个'), '七'));
    const { done, refused } = await accept(writer, ...ones);
    expect([done.map(({ original }) => original).sort(), refused.map(({ id, code }) => [id, code])]).toEqual([['学生', '词'].sort(), [[ones[1]?.id, 'suggestion.textChanged']]]);
    expect(await line()).toBe('同学能说出六七个情绪词语。');
    expect((await reopen(writer, ...done)).refused).toEqual([]);
    expect(await line()).toBe('学生能说出六七个情绪词。');
    expect((await list(writer)).map(({ state }) => state)).toEqual(['open', 'open', 'open']);
  });
});

describe('taking back', () => {
  test('brings the old words back under their authors’ names, and the suggestion stands again', async () => {
    const before = (await authors()).replaceAll(/ 林知夏:/g, '');
    const made = await suggest(expert, '说出六个', '辨认');
    await accept(writer, made);
    const { done } = await reopen(writer, made);
    expect(done[0]).toMatchObject({ state: 'open', decidedBy: null, answer: '' });
    expect([await line(), await marked(made), (await authors()).replaceAll(/ 林知夏:/g, '')]).toEqual([WORDS, '说出六个', before]);
    await accept(writer, made);
    expect(await line()).toBe('学生能辨认情绪词。');
  });

  test('is for whoever decided, and only while the accepted words stand', async () => {
    const made = await suggest(expert, '六个', '三五个');
    await accept(writer, made);
    await expect(reopen(other, made)).rejects.toMatchObject({ code: 'suggestion.notYourDecision' });
    await edit((text) => text.insert(plain(text).indexOf('五'), '、'));
    await expect(reopen(writer, made)).rejects.toMatchObject({ code: 'suggestion.wordsMoved' });
    expect([await line(), (await list(writer))[0]?.state]).toEqual(['学生能说出三、五个情绪词。', 'accepted']);
  });

  test('a decline taken back stands where it stood', async () => {
    const made = await suggest(expert, '六个', '三个');
    await decline(writer, made);
    await reopen(writer, made);
    await accept(other, made);
    expect(await line()).toBe('学生能说出三个情绪词。');
  });
});

test('who made how many with which outcome is told by person, with times', async () => {
  const ones = [await suggest(expert, '学生', '同学'), await suggest(expert, '六个', '三个'), await suggest(other, '词', '词语')];
  const [one, two] = ones;
  if (one === undefined || two === undefined) throw new Error('nothing made');
  await accept(writer, one);
  await decline(writer, two);
  const record = await hub.call(suggestionRoutes.record, { params: params() }, reader.session);
  expect(record.map(({ person, made, open, accepted, declined, decided }) => [person.name, made, open, accepted, declined, decided])).toEqual([
    ['白鹿鸣', 2, 0, 1, 1, 0], ['苏听潮', 1, 1, 0, 0, 0], ['林知夏', 0, 0, 0, 0, 2],
  ]);
  expect(record.every(({ firstAt, lastAt }) => firstAt instanceof Date && lastAt >= firstAt)).toBe(true);
});

test('an open page hears the accepted words as a frame of the text', async () => {
  const made = await suggest(expert, '六个', '三个');
  const seat = await openSeat(hub.app, writer.person.id, note);
  await accept(writer, made);
  await soon('the frame', () => seat.heard.some(({ event }) => event === 'doc:updates'));
  seat.leave();
  expect(seat.heard.map(({ event }) => event)).toContain('doc:updates');
});
