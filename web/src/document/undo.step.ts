// Undo takes back what belongs together. Typing within half a second is one step; a tool's work is a step of its
// own, not the tail of what was typed a moment ago.
import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** Call it before a tool changes the text. */
export const beginStep = (state: EditorState): void => yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
