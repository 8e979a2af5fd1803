// What of a document must stay when text goes: the sections in their order with their titles, the process table
// with its columns. Tells whether a selection reaches over such borders, and empties it without moving them.
import type { Node as DocNode, ResolvedPos } from '@tiptap/pm/model';
import { AllSelection, TextSelection, type Selection, type Transaction } from '@tiptap/pm/state';

const FIXED: ReadonlySet<string> = new Set(['section', 'sectionTitle', 'processCell']);
const PASSED: ReadonlySet<string> = new Set(['doc', 'section', 'processTable', 'processRow']);
const CONTAINERS: ReadonlySet<string> = new Set(['section', 'processCell', 'tableCell', 'tableHeader', 'listItem', 'taskItem', 'blockquote']);

/** The innermost part around a position that must stay, by where it begins; -1 for the document. */
const partAround = ($pos: ResolvedPos): number => {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if (FIXED.has($pos.node(depth).type.name)) return $pos.before(depth);
  return -1;
};

/** Stays whole, wherever it is reached over. */
const WHOLE: ReadonlySet<string> = new Set(['processTable', 'liveBlock']);

const holdsWhole = (doc: DocNode, from: number, to: number): boolean => {
  let found = false;
  doc.nodesBetween(from, to, (node, pos) => {
    if (WHOLE.has(node.type.name) && pos >= from && pos + node.nodeSize <= to) found = true;
    return !found && node.type.name === 'section';
  });
  return found;
};

/** True when removing the selection would merge or remove what must stay. */
export const reachesOver = (selection: Selection): boolean => {
  if (selection.empty) return false;
  if (selection instanceof AllSelection) return true;
  const { $from, $to, from, to } = selection;
  return partAround($from) !== partAround($to) || holdsWhole($from.doc, from, to);
};

interface Range {
  from: number;
  to: number;
}

const sectionsIn = (doc: DocNode, from: number, to: number): number => {
  let count = 0;
  doc.forEach((node, pos) => {
    if (pos < to && pos + node.nodeSize > from) count += 1;
  });
  return count;
};

/** The pieces that may go. Over several sections titles and names of stages stay: they are the template. */
const removable = (doc: DocNode, { from, to }: Range): Range[] => {
  const several = sectionsIn(doc, from, to) > 1;
  const ranges: Range[] = [];
  const add = (start: number, end: number, joins: boolean): void => {
    const range = { from: Math.max(from, start), to: Math.min(to, end) };
    const last = ranges.at(-1);
    if (joins && last !== undefined && last.to === range.from) last.to = range.to;
    else if (range.to > range.from) ranges.push(range);
  };
  doc.nodesBetween(from, to, (node, pos, parent) => {
    const { name } = node.type;
    if (PASSED.has(name)) return true;
    const inside = [pos + 1, pos + node.nodeSize - 1] as const;
    if (name === 'sectionTitle') {
      if (!several) add(...inside, false);
    } else if (name === 'processCell') {
      if (!several || node.attrs['col'] !== 'stage') add(...inside, false);
    } else if (parent?.type.name === 'section' && name !== 'liveBlock') add(pos, pos + node.nodeSize, true);
    return false;
  });
  return ranges;
};

/** Containers without anything in them: nobody could put the caret there. */
const emptyContainers = (doc: DocNode): number[] => {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (!CONTAINERS.has(node.type.name)) return !node.isTextblock;
    const hasPlace = node.type.name === 'section' ? node.childCount > (node.firstChild?.type.name === 'sectionTitle' ? 1 : 0) : node.childCount > 0;
    if (!hasPlace) found.push(pos + node.nodeSize - 1);
    return hasPlace;
  });
  return found;
};

export const countEmpty = (doc: DocNode): number => emptyContainers(doc).length;

/** An empty paragraph into every container that has nothing. */
export const fillEmpty = (tr: Transaction): Transaction => {
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  if (paragraph !== undefined) for (const pos of emptyContainers(tr.doc).reverse()) tr.insert(pos, paragraph.create());
  return tr;
};

/** Removes what is written between two positions, keeps what must stay, and leaves the caret where the first
 *  piece was. */
export const emptyRange = (tr: Transaction, { from, to }: Range): Transaction => {
  const ranges = removable(tr.doc, { from, to });
  const caret = ranges[0]?.from ?? from;
  for (const range of ranges.reverse()) tr.delete(range.from, range.to);
  fillEmpty(tr);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(caret, tr.doc.content.size)))).scrollIntoView();
};
