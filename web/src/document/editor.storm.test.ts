// Two people work on the same few paragraphs and rows at the same time, a third only reads: by seeds, with every
// update held back for a while. No section, no title, no column is ever lost, all pages agree in the end, and
// the reader's page writes nothing.
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { documentText, type JsonNode } from '@gongyan/shared/document/document.json';
import { readDocument } from '@gongyan/shared/document/document.read';
import { shortDesign } from '../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../testing/document/memory.session';
import { plainEditor, press, type } from '../../testing/document/plain.editor';
import { insertTable, toggleBlock } from './editor.actions';

const SEEDS = Number(process.env['STORM_SEEDS'] ?? 24);
const STEPS = 30;

/** A small generator of even numbers; the same seed gives the same storm. */
const chanceOf = (seed: number) => {
  let state = seed * 2654435761 + 1;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
};
type Chance = ReturnType<typeof chanceOf>;

const place = (editor: Editor, chance: Chance) => chance(editor.state.doc.content.size + 1);
const select = (editor: Editor, from: number, length = 0) => {
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(Math.min(from + length, doc.content.size)))));
};
const anywhere = (editor: Editor, chance: Chance, length = 0) => select(editor, place(editor, chance), length);
const acts: readonly ((editor: Editor, chance: Chance) => unknown)[] = [
  (editor, chance) => { anywhere(editor, chance); type(editor, '字词句'.slice(0, 1 + chance(3))); },
  (editor, chance) => { anywhere(editor, chance); press(editor, 'Enter'); },
  (editor, chance) => { anywhere(editor, chance, chance(40)); press(editor, 'Backspace'); },
  (editor, chance) => { anywhere(editor, chance); press(editor, 'Backspace'); },
  (editor, chance) => { anywhere(editor, chance); press(editor, ['Tab', 'Delete'][chance(2)] ?? 'Tab'); },
  (editor, chance) => { anywhere(editor, chance); press(editor, 'Enter', { ctrlKey: true }); },
  (editor, chance) => { anywhere(editor, chance); press(editor, ['ArrowUp', 'ArrowDown'][chance(2)] ?? 'ArrowUp', { altKey: true }); },
  (editor, chance) => { anywhere(editor, chance); toggleBlock((['bullets', 'numbers', 'quote', 'heading3', 'paragraph'] as const)[chance(5)] ?? 'paragraph')(editor); },
  (editor, chance) => { anywhere(editor, chance); if (chance(3) === 0) insertTable(editor); },
  (editor, chance) => { anywhere(editor, chance, 6); editor.commands.toggleMark('bold'); },
  (editor, chance) => { if (chance(6) === 0) { editor.commands.selectAll(); press(editor, 'Delete'); } },
  (editor) => editor.commands.undo(),
];

const exchange = (session: MemorySession, on: boolean) => (on ? session.releaseExchange() : session.holdExchange());

test.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))('seed %i', (seed) => {
  const chance = chanceOf(seed);
  const hub = new MemoryHub(shortDesign);
  const writers = [hub.open(5), hub.open(6)];
  const reader = hub.open(7, { state: { role: 'read' } });
  const editors = writers.map((session) => plainEditor(session));
  const shown = plainEditor(reader, { editable: false });
  for (let step = 0; step < STEPS; step += 1) {
    const who = chance(2);
    const [session, editor] = [writers[who], editors[who]];
    if (session === undefined || editor === undefined) continue;
    exchange(session, chance(3) === 0);
    acts[chance(acts.length)]?.(editor, chance);
  }
  writers.forEach((session) => exchange(session, true));
  const read = [...writers, reader].map(({ doc }) => readDocument(doc));
  expect(read[1]?.json).toEqual(read[0]?.json);
  expect(read[2]?.json).toEqual(read[0]?.json);
  expect(read[0]?.sections.map(({ key }) => key)).toEqual(['goals', 'process', 'safety']);
  expect(reader.made).toHaveLength(0);
  expect(writers.reduce((sum, { made }) => sum + made.length, 0)).toBeGreaterThan(5);
  const json = read[0]?.json;
  expect(json?.content?.map(({ content }) => content?.filter(({ type: name }) => name === 'sectionTitle').length)).toEqual([1, 1, 1]);
  for (const editor of [...editors, shown]) {
    expect(documentText(editor.getJSON() as JsonNode)).toBe(read[0]?.text);
    editor.destroy();
  }
});
