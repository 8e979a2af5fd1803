// What can be done with the rows of the process table, as plain ProseMirror commands: they say whether they
// apply, and do it when given dispatch. None of them can change what a column means.
import type { Node as DocNode, ResolvedPos, Schema } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { PROCESS_COLUMNS } from '@gongyan/shared/document/document.schema';

export interface RowPlace {
  /** Position before the row, and of the table around it. */
  readonly pos: number;
  readonly row: DocNode;
  readonly index: number;
  readonly table: DocNode;
  readonly tablePos: number;
}

const placeAt = ($pos: ResolvedPos, depth: number): RowPlace => ({
  pos: $pos.before(depth), row: $pos.node(depth), index: $pos.index(depth - 1), table: $pos.node(depth - 1), tablePos: $pos.before(depth - 1),
});

const depthOf = ($pos: ResolvedPos, name: string): number | null => {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type.name === name) return depth;
  return null;
};

/** The row around the caret, null outside of a process table. */
export const rowOf = (state: EditorState): RowPlace | null => {
  const depth = depthOf(state.selection.$from, 'processRow');
  return depth === null ? null : placeAt(state.selection.$from, depth);
};

/** The row that begins at `pos`. */
export const rowAt = (doc: DocNode, pos: number): RowPlace | null => {
  const row = doc.nodeAt(pos);
  return row?.type.name === 'processRow' ? placeAt(doc.resolve(pos + 1), doc.resolve(pos + 1).depth) : null;
};

const newRow = (schema: Schema): DocNode => {
  const cell = schema.nodes['processCell'];
  const [row, paragraph] = [schema.nodes['processRow'], schema.nodes['paragraph']];
  if (cell === undefined || row === undefined || paragraph === undefined) throw new Error('The schema has no process table');
  return row.create(null, PROCESS_COLUMNS.map((col) => cell.create({ col }, paragraph.create())));
};

const caretIn = (tr: Transaction, pos: number): Transaction => tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)))).scrollIntoView();

const insertRow = (tr: Transaction, pos: number): Transaction => caretIn(tr.insert(pos, newRow(tr.doc.type.schema)), pos + 1);

export const addRowBelow = (place: (state: EditorState) => RowPlace | null): Command => (state, dispatch) => {
  const found = place(state);
  if (found === null) return false;
  dispatch?.(insertRow(state.tr, found.pos + found.row.nodeSize));
  return true;
};

export const addRowAtEnd = (view: EditorView, tablePos: number): void => {
  const table = view.state.doc.nodeAt(tablePos);
  if (table?.type.name !== 'processTable') return;
  view.dispatch(insertRow(view.state.tr, tablePos + table.nodeSize - 1));
  view.focus();
};

/** The last row is emptied instead: a process table keeps a place to write. */
export const deleteRow = (place: (state: EditorState) => RowPlace | null): Command => (state, dispatch) => {
  const found = place(state);
  if (found === null) return false;
  const { pos, row, table } = found;
  const tr = table.childCount > 1 ? state.tr.delete(pos, pos + row.nodeSize) : state.tr.replaceWith(pos, pos + row.nodeSize, newRow(state.schema));
  dispatch?.(caretIn(tr, Math.min(pos, tr.doc.content.size)));
  return true;
};

/** The caret goes along, in the cell where it was. */
export const moveRow = (place: (state: EditorState) => RowPlace | null, by: -1 | 1): Command => (state, dispatch) => {
  const found = place(state);
  const other = found?.table.maybeChild(found.index + by);
  if (found === null || found === undefined || other === undefined || other === null) return false;
  const { pos, row } = found;
  const target = by === -1 ? pos - other.nodeSize : pos + other.nodeSize;
  const { anchor } = state.selection;
  const inside = anchor > pos && anchor < pos + row.nodeSize ? anchor - pos : 1;
  dispatch?.(caretIn(state.tr.delete(pos, pos + row.nodeSize).insert(target, row), target + inside));
  return true;
};

const cellsOf = (table: DocNode, tablePos: number): number[] => {
  const found: number[] = [];
  table.descendants((node, pos) => {
    if (node.type.name === 'processCell') found.push(tablePos + 1 + pos);
    return node.type.name === 'processRow';
  });
  return found;
};

interface CellStep {
  readonly $from: ResolvedPos;
  /** Position before the neighbour, undefined when there is none. */
  readonly target: number | undefined;
}

/** The cell before or after the caret's; null outside of the process table. */
const neighbour = ({ selection: { $from } }: EditorState, by: -1 | 1): CellStep | null => {
  const [cellDepth, tableDepth] = [depthOf($from, 'processCell'), depthOf($from, 'processTable')];
  if (cellDepth === null || tableDepth === null) return null;
  const cells = cellsOf($from.node(tableDepth), $from.before(tableDepth));
  return { $from, target: cells[cells.indexOf($from.before(cellDepth)) + by] };
};

/** Tab: the next cell; after the last one a new row. */
export const goToCell = (by: -1 | 1): Command => (state, dispatch) => {
  const step = neighbour(state, by);
  if (step === null) return false;
  if (step.target === undefined) return by === 1 ? addRowBelow(rowOf)(state, dispatch) : true;
  const cell = state.doc.nodeAt(step.target);
  if (dispatch && cell !== null) {
    const [start, end] = [TextSelection.near(state.doc.resolve(step.target + 1), 1), TextSelection.near(state.doc.resolve(step.target + cell.nodeSize - 1), -1)];
    dispatch(state.tr.setSelection(TextSelection.between(start.$from, end.$to)).scrollIntoView());
  }
  return true;
};

/** From field to field without a Tab key: the caret behind what is written there. False at either end. */
export const goToField = (by: -1 | 1): Command => (state, dispatch) => {
  const target = neighbour(state, by)?.target;
  const cell = target === undefined ? null : state.doc.nodeAt(target);
  if (target === undefined || cell === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(target + cell.nodeSize - 1), -1)).scrollIntoView());
  return true;
};

export interface FieldPlace {
  /** From 1. */
  readonly row: number;
  readonly column: string;
}

/** In which field of the process table the caret stands; null outside of it. */
export const fieldPlace = (state: EditorState): FieldPlace | null => {
  const row = rowOf(state);
  const depth = depthOf(state.selection.$from, 'processCell');
  return row === null || depth === null ? null : { row: row.index + 1, column: String(state.selection.$from.node(depth).attrs['col']) };
};

/** Where the only process table is, for commands that are given from outside of it. */
export const findProcessTable = (doc: DocNode): number | null => {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'processTable') found ??= pos;
    return found === null && (node.type.name === 'section' || node.type.name === 'doc');
  });
  return found;
};
