// Puts what the room fills into the text of minutes, and takes it out again. Of each kind one: the same twice would say nothing.
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import type { BlockContent } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { LIVE_MOVED } from '../../document/nodes/live.block';
import { beginStep } from '../../document/undo.step';

type Kind = BlockContent['kind'];
/** As the server names a block of which a meeting has one. */
const ONLY = 'meeting';
/** Document and section. */
const BLOCK_DEPTH = 2;

export const KINDS: readonly Kind[] = ['facts', 'attendance', 'speeches', 'polls', 'ratings', 'actions'];

const placesOf = ({ doc }: EditorState, kind: Kind): { readonly from: number; readonly to: number }[] => {
  const found: { from: number; to: number }[] = [];
  doc.descendants((node, from) => {
    if (node.type.name === 'liveBlock' && node.attrs['kind'] === kind) found.push({ from, to: from + node.nodeSize });
    return node.type.name === 'section';
  });
  return found;
};

export const kindsIn = ({ state }: Editor): readonly Kind[] => KINDS.filter((kind) => placesOf(state, kind).length > 0);

/** Below the block with the caret; above it when it is an empty line, so that there is a line to go on in. */
const placeAt = ({ doc, selection: { $from } }: EditorState): number => {
  if ($from.depth < BLOCK_DEPTH) return Math.max(0, doc.content.size - 1);
  const isEmptyLine = $from.depth === BLOCK_DEPTH && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  return isEmptyLine ? $from.before(BLOCK_DEPTH) : $from.after(BLOCK_DEPTH);
};

export const putLive = (editor: Editor, kind: Kind): void => {
  const { state, view } = editor;
  const { liveBlock, paragraph } = state.schema.nodes;
  if (liveBlock === undefined || paragraph === undefined || placesOf(state, kind).length > 0) return;
  const at = placeAt(state);
  const isLast = state.doc.resolve(at).nodeAfter === null;
  beginStep(state);
  view.dispatch(state.tr.insert(at, [liveBlock.create({ kind, ref: ONLY }), ...(isLast ? [paragraph.create()] : [])]).setMeta(LIVE_MOVED, true).scrollIntoView());
};

export const takeLive = (editor: Editor, kind: Kind): void => {
  const { state, view } = editor;
  beginStep(state);
  view.dispatch(placesOf(state, kind).reverse().reduce((tr, { from, to }) => tr.delete(from, to), state.tr).setMeta(LIVE_MOVED, true));
};
