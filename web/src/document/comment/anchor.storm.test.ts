// People edit around a commented stretch, by seeds: typing, deleting, splitting, merging, moving, undoing. The mark
// never covers words from outside of its stretch, and no word of the stretch that is still there loses it. With two
// writers, whose updates are held back, the first holds too.
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { markPieces, piecesMarked, plain, textsOf, wordsOf } from '@gongyan/shared/document/comment/anchor';
import { shortDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { findText, plainEditor, press, type } from '../../../testing/document/plain.editor';

const SEEDS = Number(process.env['STORM_SEEDS'] ?? 24);
const STEPS = 24;
const STRETCH = '甲乙丙丁戊己庚辛';
/** What is typed; stands inside of the stretch when typed there. */
const TYPED = '，。';
const THREAD = '00000000-0000-4000-8000-0000000000aa';

const chanceOf = (seed: number) => {
  let state = seed * 2654435761 + 1;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
};
type Chance = ReturnType<typeof chanceOf>;

/** Near the stretch, or where it was. */
const near = (editor: Editor, chance: Chance, length = 0): void => {
  const letters = [...STRETCH].map((letter) => findText(editor, letter)).filter((pos) => pos >= 0);
  const from = Math.max(1, (letters[chance(Math.max(1, letters.length))] ?? chance(editor.state.doc.content.size)) + chance(5) - 2);
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(Math.min(from, doc.content.size)), doc.resolve(Math.min(from + length, doc.content.size)))));
};
const acts: readonly ((editor: Editor, chance: Chance) => unknown)[] = [
  (editor, chance) => { near(editor, chance); type(editor, TYPED.slice(0, 1 + chance(2))); },
  (editor, chance) => { near(editor, chance); press(editor, 'Enter'); },
  (editor, chance) => { near(editor, chance); press(editor, 'Backspace'); },
  (editor, chance) => { near(editor, chance, 1 + chance(3)); press(editor, 'Backspace'); },
  (editor, chance) => { near(editor, chance); press(editor, ['ArrowUp', 'ArrowDown'][chance(2)] ?? 'ArrowUp', { altKey: true }); },
  (editor, chance) => { near(editor, chance, 4); editor.commands.toggleMark('bold'); },
  (editor) => editor.commands.undo(),
];

/** Writes the stretch into the first paragraph and marks it, as the server does. */
const begin = (session: MemorySession, editor: Editor): void => {
  const first = textsOf(session.doc).find((text) => plain(text).length > 3);
  if (first === undefined) throw new Error('no text');
  session.doc.transact(() => first.insert(2, STRETCH));
  session.doc.transact(() => markPieces([{ text: first, index: 2, length: STRETCH.length }], 'comment', { thread: THREAD }));
  editor.commands.blur();
};
const marked = (session: MemorySession): string => wordsOf(piecesMarked(session.doc, 'comment', ['thread', THREAD])).replaceAll('\n', '');
const strange = (text: string): string => [...text].filter((letter) => !STRETCH.includes(letter) && !TYPED.includes(letter)).join('');
const there = (session: MemorySession): string => [...textsOf(session.doc).map(plain).join('')].filter((letter) => STRETCH.includes(letter)).sort().join('');

const storm = (seed: number, people: number): MemorySession => {
  const chance = chanceOf(seed);
  const hub = new MemoryHub(shortDesign);
  const writers = Array.from({ length: people }, (_, at) => hub.open(5 + at));
  const editors = writers.map((session) => plainEditor(session));
  const [session, editor] = [writers[0], editors[0]];
  if (session === undefined || editor === undefined) throw new Error('nobody');
  begin(session, editor);
  for (let step = 0; step < STEPS; step += 1) {
    const who = chance(people);
    if (people > 1 && chance(3) === 0) writers[who]?.releaseExchange();
    else if (people > 1) writers[who]?.holdExchange();
    const at = editors[who];
    if (at !== undefined) acts[chance(acts.length)]?.(at, chance);
  }
  writers.forEach((one) => one.releaseExchange());
  editors.forEach((one) => one.destroy());
  return session;
};

const seeds = Array.from({ length: SEEDS }, (_, seed) => seed + 1);

test.each(seeds)('one writer, seed %i', (seed) => {
  const session = storm(seed, 1);
  expect(strange(marked(session))).toBe('');
  expect([...marked(session)].filter((letter) => STRETCH.includes(letter)).sort().join('')).toBe(there(session));
});

test.each(seeds)('two writers at once, seed %i', (seed) => {
  expect(strange(marked(storm(seed, 2)))).toBe('');
});
