// What a reader without an editor gets to see.
import * as Y from 'yjs';
import { newYDoc } from '../coedit/coedit.ydoc.js';
import { documentJson, documentText } from './document.json.js';
import { DOCUMENT_ROOT } from './document.schema.js';

const paragraph = (...texts: Y.XmlText[]): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, texts);
  return element;
};

test('elements, attributes and marks become ProseMirror JSON, blocks become lines', () => {
  const ydoc = newYDoc();
  const [title, text] = [new Y.XmlText('设计理念'), new Y.XmlText()];
  const section = new Y.XmlElement('section');
  ydoc.getXmlFragment(DOCUMENT_ROOT).insert(0, [section]);
  section.setAttribute('key', 'rationale');
  const heading = new Y.XmlElement('sectionTitle');
  section.insert(0, [heading, paragraph(text), paragraph()]);
  heading.insert(0, [title]);
  text.insert(0, '请学生把情绪');
  text.insert(6, '量', { bold: {}, 'highlight--x1': { color: 'yellow' } });
  const json = documentJson(ydoc);
  expect(json).toEqual({
    type: 'doc',
    content: [{
      type: 'section', attrs: { key: 'rationale' },
      content: [
        { type: 'sectionTitle', content: [{ type: 'text', text: '设计理念' }] },
        { type: 'paragraph', content: [{ type: 'text', text: '请学生把情绪' }, { type: 'text', text: '量', marks: [{ type: 'bold' }, { type: 'highlight', attrs: { color: 'yellow' } }] }] },
        { type: 'paragraph' },
      ],
    }],
  });
  expect(documentText(json)).toBe('设计理念\n请学生把情绪量\n');
});

test('an empty document is empty text, not an error', () => {
  const json = documentJson(newYDoc());
  expect(json).toEqual({ type: 'doc', content: [] });
  expect(documentText(json)).toBe('');
});
