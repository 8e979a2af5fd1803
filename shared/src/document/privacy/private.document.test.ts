// The guard over a document, and what is written over the words: places agree between the JSON that is judged and the shared
// document that is written.
import * as Y from 'yjs';
import { documentJson, documentText, type JsonNode } from '../document.json.js';
import { seedDocument } from '../document.seed.js';
import { privateInDocument } from './private.document.js';
import { maskPrivate } from './private.masks.js';

const text = (words: string, bold = false): JsonNode => ({ type: 'text', text: words, ...(bold ? { marks: [{ type: 'bold' }] } : {}) });
const paragraph = (...content: JsonNode[]): JsonNode => ({ type: 'paragraph', content });
const section = (title: string, attrs: Record<string, boolean | string>, ...content: JsonNode[]): JsonNode => ({ type: 'section', attrs, content: [{ type: 'sectionTitle', content: [text(title)] }, ...content] });
const document: JsonNode = {
  type: 'doc',
  content: [
    section('学情分析', { key: 'learners' }, paragraph(text('干净的一行。')), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('三年级2班'), text('张小明', true), text('说'), { type: 'hardBreak' }, text('电话139 1234 5678，妈妈接'))] }] }),
    section('背景资料', { key: 'background', private: true }, paragraph(text('电话13912345678'))),
  ],
};
const made = (): Y.Doc => {
  const ydoc = new Y.Doc();
  seedDocument(ydoc, document);
  return ydoc;
};

test('every place is found with its section and the words around it; what is never published is left alone', () => {
  expect(privateInDocument(documentJson(made())).map(({ section: of, kind, words, before, after }) => [of, kind, words, before, after])).toEqual([
    ['学情分析', 'name', '张小明', '三年级2班', '说\ufffc电话139 1234 567'], ['学情分析', 'mobile', '139 1234 5678', '三年级2班张小明说\ufffc电话', '，妈妈接'],
  ]);
});

test('masks stand where the words stood, whatever marks and line breaks lie between, and nothing is found again', () => {
  const ydoc = made();
  const [name, mobile] = privateInDocument(documentJson(ydoc));
  if (name === undefined || mobile === undefined) throw new Error('not found');
  maskPrivate(ydoc, [{ finding: name, replacement: '小A' }, { finding: mobile, replacement: '' }]);
  const after = documentJson(ydoc);
  expect(documentText(after)).toContain('三年级2班小A说\n电话，妈妈接\n');
  expect(documentText(after)).toContain('电话13912345678');
  expect(privateInDocument(after)).toEqual([]);
});
