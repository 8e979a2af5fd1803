// Opening, reading and looking around write nothing. An edit reaches colleagues and reads back the same, and the
// server would admit every byte of it.
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { readDocument } from '@gongyan/shared/document/document.read';
import { documentVocabulary } from '@gongyan/shared/document/document.schema';
import { admit } from '@gongyan/shared/coedit/coedit.admission';
import * as Y from 'yjs';
import { emptyDesign, filledDesign } from '../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../testing/document/memory.session';
import { caretAfter, plainEditor, press, type } from '../../testing/document/plain.editor';
import { insertDate, insertTable, setHighlight, setLink, toggleBlock } from './editor.actions';

const text = (words: string): JsonNode => ({ type: 'text', text: words });
const cell = (words: string): JsonNode => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph', content: [text(words)] }] });
const unevenTable: JsonNode = {
  type: 'doc',
  content: [{
    type: 'section', attrs: { key: 'a', required: false, hint: '' },
    content: [
      { type: 'sectionTitle', content: [text('一')] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('1'), cell('2'), cell('3')] }, { type: 'tableRow', content: [cell('4')] }, { type: 'tableRow' }] },
      { type: 'bulletList' },
      { type: 'processTable', content: [{ type: 'processRow', content: [{ type: 'processCell', attrs: { col: 'stage' } }] }, { type: 'processRow' }] },
    ],
  }, { type: 'section', attrs: { key: 'b', required: true, hint: '' } }],
};
const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

describe.each<[string, JsonNode]>([['a filled design', filledDesign], ['an empty design', emptyDesign], ['one that simultaneous edits left uneven', unevenTable]])('%s', (_, design) => {
  test.each([['who may write', true], ['who only reads', false]])('is opened by somebody %s: no update, nothing lost', (_who, editable) => {
    const session = new MemoryHub(design).open(5);
    const editor = plainEditor(session, { editable });
    editor.commands.focus();
    editor.commands.selectAll();
    editor.commands.setTextSelection(3);
    expect(session.made).toHaveLength(0);
    expect(documentJson(session.doc)).toEqual(plain(design));
    editor.destroy();
    expect(session.made).toHaveLength(0);
  });
});

test('what is seeded, shown and read back is the same', () => {
  const session = new MemoryHub(filledDesign).open(5);
  const editor = plainEditor(session);
  const shown = (node: JsonNode): unknown => ({ ...node, ...(node.attrs === undefined ? {} : { attrs: Object.fromEntries(Object.entries(node.attrs).filter(([, value]) => value !== null)) }), ...(node.content === undefined ? {} : { content: node.content.map(shown) }) });
  expect(shown(editor.getJSON() as JsonNode)).toEqual(plain(readDocument(session.doc).json));
  editor.destroy();
});

test('a reader\'s page writes nothing while colleagues write', () => {
  const hub = new MemoryHub(filledDesign);
  const [writer, reader] = [hub.open(5), hub.open(6, { state: { role: 'read' } })];
  const [editor, shown] = [plainEditor(writer), plainEditor(reader, { editable: false })];
  editor.commands.selectAll();
  press(editor, 'Delete');
  caretAfter(editor, '设计理念');
  press(editor, 'Enter');
  type(editor, '重新写');
  expect(reader.made).toHaveLength(0);
  expect(shown.getText()).toContain('重新写');
  [editor, shown].forEach((one) => one.destroy());
});

/** Each update as the server judges it, with the clocks that it would know by then. */
const judge = (session: MemorySession, updates: readonly Uint8Array[]): string[] => {
  const clocks = new Map<number, number>();
  const before = new MemoryHub(filledDesign).open(9).doc;
  before.store.clients.forEach((_, client) => clocks.set(client, Y.getState(before.store, client)));
  return updates.flatMap((update) => {
    const verdict = admit(update, { vocabulary: documentVocabulary, clockOf: (client) => clocks.get(client), leased: (client) => client === session.doc.clientID, depthOf: () => 4 });
    if (verdict.kind === 'admitted' && verdict.client !== 0) clocks.set(verdict.client, verdict.to);
    return verdict.kind === 'admitted' ? [] : [JSON.stringify(verdict)];
  });
};

test('everything the tools can write, the server admits, and a colleague sees it', () => {
  const hub = new MemoryHub(filledDesign);
  const [session, colleague] = [hub.open(5), hub.open(6)];
  const [editor, other] = [plainEditor(session), plainEditor(colleague)];
  caretAfter(editor, '降温办法。');
  press(editor, 'Enter');
  for (const style of ['heading3', 'heading4', 'bullets', 'numbers', 'todos', 'paragraph', 'quote', 'paragraph'] as const) toggleBlock(style)(editor);
  type(editor, '新的一段');
  for (const mark of ['bold', 'underline', 'strike', 'emphasis'] as const) editor.chain().setTextSelection({ from: editor.state.selection.to - 2, to: editor.state.selection.to }).toggleMark(mark).run();
  setHighlight(editor, 'green');
  setLink(editor, 'https://moe.gov.cn/');
  editor.commands.setTextSelection(editor.state.selection.to);
  insertDate(editor);
  insertTable(editor);
  editor.chain().addRowAfter().addColumnAfter().mergeCells().deleteColumn().run();
  caretAfter(editor, '中间画温度计');
  editor.commands.insertContent({ type: 'horizontalRule' });
  editor.commands.insertContent({ type: 'image', attrs: { src: '/api/documents/x/images/y.webp' } });
  press(editor, 'Enter', { shiftKey: true });
  expect(judge(session, session.made)).toEqual([]);
  expect(documentJson(colleague.doc)).toEqual(documentJson(session.doc));
  expect(other.getText()).toContain('新的一段');
  [editor, other].forEach((one) => one.destroy());
});
