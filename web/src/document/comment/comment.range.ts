// Names the selected words to the server: by the characters at both ends, as the shared document knows them.
import { rangeOf } from '@gongyan/shared/document/comment/anchor';
import { QUOTE_LENGTH, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import type { Editor } from '@tiptap/core';
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import type { Stretch } from './comment.places';

/** From the first to the last selected character; null when no text is selected. */
export const selectedStretch = (editor: Editor): Stretch | null => {
  const { from, to } = editor.state.selection;
  let first: number | null = null;
  let last = from;
  editor.state.doc.nodesBetween(from, to, (node, pos, parent) => {
    // Titles bear no marks.
    if (!node.isText || parent?.type.name === 'sectionTitle') return;
    first ??= Math.max(from, pos);
    last = Math.min(to, pos + node.nodeSize);
  });
  return first === null || last <= first ? null : { from: first, to: last };
};

export const selectedRange = (editor: Editor): TextRange | null => {
  const range = rangeOfStretch(editor, selectedStretch(editor));
  return range === null || range.quote.trim() === '' ? null : range;
};

export const rangeOfStretch = (editor: Editor, stretch: Stretch | null): TextRange | null => {
  const sync = ySyncPluginKey.getState(editor.state);
  if (stretch === null || !sync?.binding) return null;
  const place = (pos: number) => {
    const found = Y.createAbsolutePositionFromRelativePosition(absolutePositionToRelativePosition(pos, sync.type, sync.binding.mapping), sync.doc);
    return found !== null && found.type instanceof Y.XmlText ? { text: found.type, index: found.index } : null;
  };
  const [start, end] = [place(stretch.from), place(stretch.to)];
  const quote = editor.state.doc.textBetween(stretch.from, stretch.to, '\n').slice(0, QUOTE_LENGTH);
  return start === null || end === null || quote === '' ? null : rangeOf(start, end, quote);
};

const WAIT_MS = 4_000;

/** The server can only mark what it has: waits for what was typed a moment ago. */
export const untilSaved = (session: Pick<CoeditSession, 'getState' | 'subscribe'>): Promise<void> =>
  new Promise((done) => {
    let stop = (): void => undefined;
    const end = () => (clearTimeout(timer), stop(), done());
    const timer = setTimeout(end, WAIT_MS);
    const look = () => void (['saved', 'merged'].includes(session.getState().saved.kind) && end());
    stop = session.subscribe(look);
    look();
  });
