// Suggestions that would fill an empty line: it has no words to mark, so it is named by its place in the shared text.
import type { EditorState } from '@tiptap/pm/state';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Stretch } from '@gongyan/shared/document/suggestion/suggestion.rules';

export interface SuggestionPlace extends Stretch {
  /** The words as they are now; lines apart when a paragraph was split. */
  readonly words: string;
  /** A few words around them. */
  readonly before: string;
  readonly after: string;
}

const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/** Names the empty line in which a position stands; null when it is none. */
export const lineOf = (state: EditorState, pos: number): Uint8Array | null => {
  const { parent } = state.doc.resolve(pos);
  const sync = ySyncPluginKey.getState(state);
  if (!sync?.binding || !LINES.has(parent.type.name) || parent.content.size > 0) return null;
  const found = Y.createAbsolutePositionFromRelativePosition(absolutePositionToRelativePosition(pos, sync.type, sync.binding.mapping), sync.doc)?.type;
  const element: unknown = found instanceof Y.XmlText ? found.parent : found;
  return element instanceof Y.XmlElement ? Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(element, 0)) : null;
};

/** Where such a line stands now, with the words that somebody wrote in it since. */
export const linePlace = (state: EditorState, line: Uint8Array): SuggestionPlace | null => {
  const sync = ySyncPluginKey.getState(state);
  if (!sync?.binding) return null;
  try {
    const pos = relativePositionToAbsolutePosition(sync.doc, sync.type, Y.decodeRelativePosition(line), sync.binding.mapping);
    if (pos === null || pos < 0 || pos > state.doc.content.size) return null;
    const $pos = state.doc.resolve(pos);
    if (!LINES.has($pos.parent.type.name)) return null;
    return { from: $pos.start(), to: $pos.end(), words: $pos.parent.textContent, before: '', after: '' };
  } catch {
    return null;
  }
};
