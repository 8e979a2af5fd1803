// Finding designs by their words over HTTP: title and text, whole words only, only what the reader may open, and what was written since.
import { lessonRoutes, type FoundDesign } from '@gongyan/shared/lesson/lesson.contract';
import * as Y from 'yjs';
import { designId, personId, startDemoHub, studioId, type DemoHub } from '../../testing/demo-hub.js';
import { DocumentDoor } from '../document/document.door.js';
import { DocumentFind } from '../document/find/document.find.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

let hub: DemoHub;
const thermometer = designId('001');

beforeAll(async () => {
  hub = await startDemoHub();
  while ((await hub.app.get(DocumentFind).catchUp(0)) > 0);
});
afterAll(() => hub.close());

const find = async (account: string, text: string): Promise<FoundDesign[]> => hub.call(lessonRoutes.find, { query: { text } }, await hub.as(account));
const titles = (found: readonly FoundDesign[]) => found.map(({ design }) => design.title);
const hits = (found: FoundDesign | undefined) => found?.snippet.filter(({ hit }) => hit).map(({ text }) => text);
const write = async (words: string): Promise<void> => {
  const { documentId } = await hub.call(lessonRoutes.open, { params: { designId: thermometer } }, await hub.as('host-02'));
  await hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).amendLocked(documentId, [{ by: personId('host-02'), kind: 'restore', change: (ydoc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    const section = ydoc.getXmlFragment('content').get(0);
    if (section instanceof Y.XmlElement) section.push([paragraph]);
  } }]));
  await hub.app.get(DocumentFind).catchUp(0);
};

test('a design is found by its title and by a word of its text, with the place shown', async () => {
  expect(titles(await find('host-02', '温度计'))[0]).toBe('情绪温度计');
  await write('全班一起唱《歌声与微笑》，用大鼓打节拍。');
  const found = await find('mem-0201', '大鼓');
  expect(titles(found)).toEqual(['情绪温度计']);
  expect(hits(found[0])).toEqual(['大鼓']);
});

test.each<[string, string, string[]]>([
  ['every word must be there', '大鼓 微笑', ['情绪温度计']],
  ['a word that is not there', '大鼓 长笛', []],
  ['letters that stand apart are no word', '全班节拍', []],
  ['punctuation between the words does not matter', '歌声，大鼓', ['情绪温度计']],
  ['a single letter', '鼓', ['情绪温度计']],
])('%s', async (_sentence, text, expected) => {
  expect(titles(await find('host-02', text))).toEqual(expected);
});

test('nobody finds what he may not open; whoever oversees finds all', async () => {
  for (const account of ['mem-0301', 'pt-01', 'exp-01', 'bur-01', 'sch-01']) expect(titles(await find(account, '大鼓'))).toEqual([]);
  expect(titles(await find('cen-02', '大鼓'))).toEqual(['情绪温度计']);
});

test('a new title is found soon, the old one no more', async () => {
  await hub.call(lessonRoutes.change, { params: { designId: thermometer }, body: { title: '心里的晴雨表' } }, await hub.as('host-02'));
  await hub.app.get(DocumentFind).catchUp(0);
  expect(titles(await find('host-02', '晴雨表'))).toEqual(['心里的晴雨表']);
});

test('a design of mine that was made just now is found when it rests', async () => {
  await hub.call(lessonRoutes.create, { body: { studioId: studioId('02'), title: '我的生命线', stage: 'primary', grade: '六年级', minutes: 40, unit: '', authorIds: [] } }, await hub.as('host-02'));
  expect(titles(await find('host-02', '生命线'))).toEqual([]);
  await hub.app.get(DocumentFind).catchUp(0);
  expect(titles(await find('host-02', '生命线'))).toEqual(['我的生命线']);
});

test('nothing but blanks and punctuation finds nothing', async () => {
  expect(await find('host-02', ' ？ ')).toEqual([]);
});
