// What is pasted must fit where it lands: sections become their content, a process table becomes an ordinary
// one, and inside a cell only paragraphs, lists and pictures remain.
import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node as DocNode, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const CELLS: ReadonlySet<string> = new Set(['processCell', 'tableCell', 'tableHeader', 'listItem', 'taskItem', 'blockquote']);
const WRAPPERS: ReadonlySet<string> = new Set(['section', 'processTable', 'processRow', 'processCell', 'table', 'tableRow', 'tableCell', 'tableHeader', 'blockquote']);
const HEADINGS: ReadonlySet<string> = new Set(['heading', 'sectionTitle']);

const children = (node: DocNode | Fragment): DocNode[] => {
  const found: DocNode[] = [];
  node.forEach((child) => found.push(child));
  return found;
};

const paragraphOf = (schema: Schema, node: DocNode): DocNode[] => {
  const paragraph = schema.nodes['paragraph'];
  return paragraph === undefined ? [] : [paragraph.create(null, node.content)];
};

/** For a cell: words, lists and pictures. */
const flat = (schema: Schema, node: DocNode): DocNode[] => {
  if (WRAPPERS.has(node.type.name)) return children(node).flatMap((child) => flat(schema, child));
  if (HEADINGS.has(node.type.name)) return paragraphOf(schema, node);
  return node.type.name === 'horizontalRule' ? [] : [node];
};

const asTable = (schema: Schema, table: DocNode): DocNode[] => {
  const { table: made, tableRow, tableCell } = schema.nodes;
  if (made === undefined || tableRow === undefined || tableCell === undefined) return [];
  return [made.create(null, children(table).map((row) => tableRow.create(null, children(row).map((cell) => tableCell.create(null, cell.content)))))];
};

/** For a section: anything but sections and process tables. */
const unwrapped = (schema: Schema, node: DocNode): DocNode[] => {
  const { name } = node.type;
  if (name === 'section') return children(node).flatMap((child) => unwrapped(schema, child));
  if (name === 'sectionTitle') return node.content.size === 0 ? [] : [schema.nodes['heading']?.create({ level: 3 }, node.content) ?? node];
  if (name === 'processTable') return asTable(schema, node);
  if (name === 'processRow' || name === 'processCell') return children(node).flatMap((child) => unwrapped(schema, child));
  return [node];
};

const isPart = (node: DocNode, names: ReadonlySet<string>): boolean => names.has(node.type.name);
const SECTION_PARTS: ReadonlySet<string> = new Set(['section', 'sectionTitle', 'processTable', 'processRow', 'processCell']);
const CELL_REFUSES: ReadonlySet<string> = new Set([...WRAPPERS, ...HEADINGS, 'horizontalRule']);

const refit = (slice: Slice, { schema, inCell }: { readonly schema: Schema; readonly inCell: boolean }): Slice => {
  const nodes = children(slice.content);
  const misfits = inCell ? CELL_REFUSES : SECTION_PARTS;
  if (!nodes.some((node) => isPart(node, misfits))) return slice;
  const fitting = nodes.flatMap((node) => (inCell ? flat : unwrapped)(schema, node));
  const opens = (node: DocNode | undefined, depth: number): number => (depth > 0 && node?.isTextblock === true ? 1 : 0);
  return new Slice(Fragment.from(fitting), opens(fitting[0], slice.openStart), opens(fitting.at(-1), slice.openEnd));
};

const isInCell = (view: EditorView): boolean => {
  const { $from } = view.state.selection;
  return Array.from({ length: $from.depth }, (_, index) => $from.node(index + 1)).some((node) => isPart(node, CELLS));
};

/** A title takes words only. */
const intoTitle = (slice: Slice, schema: Schema): Slice => {
  const text = slice.content.textBetween(0, slice.content.size, ' ').trim();
  return text === '' ? Slice.empty : new Slice(Fragment.from(schema.text(text)), 0, 0);
};

export const fitSlice = (slice: Slice, view: EditorView): Slice => {
  const { schema } = view.state;
  if (view.state.selection.$from.parent.type.name === 'sectionTitle') return intoTitle(slice, schema);
  return refit(slice, { schema, inCell: isInCell(view) });
};

export const PasteGuard = Extension.create({
  name: 'pasteGuard',
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('pasteGuard'), props: { transformPasted: fitSlice } })],
});
