// Alt with an arrow moves a block within its section, ⌘↵ makes a line below it: the way out of a table that
// ends its section. Never past the title, never out of the section.
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

export const moveBlock = (by: -1 | 1): Command => (state, dispatch) => {
  const { $from } = state.selection;
  const depth = 2;
  if ($from.depth < depth || $from.node(1).type.name !== 'section') return false;
  const [block, index, section] = [$from.node(depth), $from.index(1), $from.node(1)];
  const other = section.maybeChild(index + by);
  if (block.type.name === 'sectionTitle' || other === null || other === undefined || other.type.name === 'sectionTitle') return false;
  const pos = $from.before(depth);
  const target = by === -1 ? pos - other.nodeSize : pos + other.nodeSize;
  if (dispatch) {
    const tr = state.tr.delete(pos, pos + block.nodeSize).insert(target, block);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(target + ($from.pos - pos)))).scrollIntoView());
  }
  return true;
};

export const lineBelow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const paragraph = state.schema.nodes['paragraph'];
  if ($from.depth < 2 || paragraph === undefined) return false;
  const at = $from.after(2);
  const tr = state.tr.insert(at, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};
