// What the worker thread reads out of a document for its versions.
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';
import { digestOf, Kept, study } from './version.study.js';

const paper = (client: number, ...paragraphs: string[]): Y.Doc => {
  const ydoc = newYDoc();
  ydoc.clientID = client;
  const section = new Y.XmlElement('section');
  ydoc.getXmlFragment('content').insert(0, [section]);
  for (const words of paragraphs) add(section, words);
  return ydoc;
};
const add = (section: Y.XmlElement, words: string): void => {
  const paragraph = new Y.XmlElement('paragraph');
  section.push([paragraph]);
  paragraph.insert(0, [new Y.XmlText(words)]);
};
const sectionOf = (ydoc: Y.Doc): Y.XmlElement => {
  const [section] = ydoc.getXmlFragment('content').toArray();
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  return section;
};
const keep = (ydoc: Y.Doc, before: Uint8Array | null) => Kept.parse(study(ydoc, { kind: 'keep', before }));

test('the first version is all new, under the seal of its bytes', () => {
  const ydoc = paper(7, '情绪温度计', '小组讨论');
  const kept = keep(ydoc, null);
  expect(kept).toMatchObject({ characters: 9, added: 9, removed: 0, since: [7], letters: [[7, 9]] });
  expect([kept.digest, Buffer.from(kept.state).equals(Buffer.from(Y.encodeStateAsUpdate(ydoc)))]).toEqual([digestOf(kept.state), true]);
});

test('a paragraph that an editor moved, written anew by somebody else, counts nothing; what was typed in it counts', () => {
  const ydoc = paper(7, '一、导入新课，播放音乐。', '二、小组讨论，分享感受。');
  const before = Y.encodeStateAsUpdate(ydoc);
  ydoc.clientID = 8;
  sectionOf(ydoc).delete(0, 1);
  add(sectionOf(ydoc), '一、导入新课，播放音乐。');
  expect(keep(ydoc, before)).toMatchObject({ added: 0, removed: 0, since: [8] });
  const [, moved] = sectionOf(ydoc).toArray();
  const words = moved instanceof Y.XmlElement ? moved.get(0) : null;
  if (words instanceof Y.XmlText) words.insert(9, '轻');
  expect(keep(ydoc, before)).toMatchObject({ characters: 25, added: 1, removed: 0 });
});

test('its text; nothing else can be asked', () => {
  expect(JSON.stringify(study(paper(7, '情绪'), { kind: 'text' }))).toContain('情绪');
  expect(() => study(paper(7), { kind: 'secrets' })).toThrow();
});
