// What changed between two documents: block by block, row by row, cell by cell, then letter by letter. Sections
// meet by their key, rows of the process table and other blocks by likeness; what only changed its place is told
// as moved. Pure; applying the answer to the first document gives the second.
import type { JsonNode } from '../document.json.js';
import { diffText, type Piece } from './text.diff.js';

export type Change =
  | { readonly kind: 'same'; readonly node: JsonNode }
  /** `moved`: the same block stands elsewhere among its siblings too. */
  | { readonly kind: 'added' | 'removed'; readonly node: JsonNode; readonly moved: boolean }
  | { readonly kind: 'inside'; readonly before: JsonNode; readonly after: JsonNode; readonly children: readonly Change[] }
  | { readonly kind: 'text'; readonly before: JsonNode; readonly after: JsonNode; readonly pieces: readonly Piece[] };

const isText = ({ type }: JsonNode): boolean => type === 'text' || type === 'hardBreak';
const children = (node: JsonNode): readonly JsonNode[] => node.content ?? [];
export const holdsText = (node: JsonNode): boolean => children(node).some(isText) || ['paragraph', 'heading', 'sectionTitle'].includes(node.type);
export const wordsOf = (node: JsonNode): string => (node.type === 'hardBreak' ? '\n' : (node.text ?? children(node).map(wordsOf).join('')));

/** Anchors of comments and suggestions are no content. */
const PASSING: ReadonlySet<string> = new Set(['comment', 'suggestion']);
export const bare = (node: JsonNode): JsonNode => {
  const marks = (node.marks ?? []).filter(({ type }) => !PASSING.has(type));
  const content = joinTexts(children(node).map(bare));
  return { type: node.type, ...(node.attrs === undefined ? {} : { attrs: node.attrs }), ...(content.length > 0 ? { content } : {}), ...(marks.length > 0 ? { marks } : {}), ...(node.text === undefined ? {} : { text: node.text }) };
};
const sameMarks = (a: JsonNode, b: JsonNode): boolean => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
const joinTexts = (nodes: readonly JsonNode[]): JsonNode[] => {
  const made: JsonNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node)) made[made.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else made.push(node);
  }
  return made;
};

interface Side {
  readonly node: JsonNode;
  readonly print: string;
}
const side = (node: JsonNode): Side => ({ node, print: JSON.stringify(node) });

/** Longest common run of equal blocks, by the usual table: documents have tens of blocks, not thousands. */
const equalPairs = (a: readonly Side[], b: readonly Side[]): [number, number][] => {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = a[i]?.print === b[j]?.print ? (best[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.print === b[j]?.print) { pairs.push([i, j]); i += 1; j += 1; }
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
};

const keyOf = ({ type, attrs }: JsonNode): string | null => {
  if (type === 'section') return `section ${String(attrs?.['key'])}`;
  if (type === 'processRow' && typeof attrs?.['stage'] === 'string') return `row ${attrs['stage']}`;
  return type === 'processCell' ? `cell ${String(attrs?.['col'])}` : null;
};

/** May the second be the first, changed? By key where there is one, else by kind. */
const meets = (a: JsonNode, b: JsonNode): boolean => a.type === b.type && keyOf(a) === keyOf(b) && (children(a).length > 0 || children(b).length > 0);

/** Between two blocks that stayed, those that meet in order are one changed block; the rest went or came. */
const gap = (a: readonly Side[], b: readonly Side[]): Change[] => {
  const made: Change[] = [];
  let from = 0;
  for (const { node } of a) {
    const at = b.findIndex((other, index) => index >= from && meets(node, other.node));
    if (at < 0) made.push({ kind: 'removed', node, moved: false });
    else {
      for (const { node: came } of b.slice(from, at)) made.push({ kind: 'added', node: came, moved: false });
      made.push(changed(node, b[at]?.node ?? node));
      from = at + 1;
    }
  }
  return [...made, ...b.slice(from).map(({ node }): Change => ({ kind: 'added', node, moved: false }))];
};

const changed = (before: JsonNode, after: JsonNode): Change =>
  holdsText(before) || holdsText(after)
    ? { kind: 'text', before, after, pieces: diffText(wordsOf(before), wordsOf(after)) }
    : { kind: 'inside', before, after, children: diffNodes(children(before), children(after)) };

const markMoves = (changes: readonly Change[]): Change[] => {
  const prints = (kind: 'added' | 'removed'): ReadonlySet<string> => new Set(changes.flatMap((change) => (change.kind === kind ? [JSON.stringify(change.node)] : [])));
  const [came, went] = [prints('added'), prints('removed')];
  return changes.map((change) => {
    if (change.kind !== 'added' && change.kind !== 'removed') return change;
    const print = JSON.stringify(change.node);
    return wordsOf(change.node).trim() !== '' && came.has(print) && went.has(print) ? { ...change, moved: true } : change;
  });
};

const diffNodes = (before: readonly JsonNode[], after: readonly JsonNode[]): Change[] => {
  const [a, b] = [before.map(side), after.map(side)];
  const made: Change[] = [];
  let [i, j] = [0, 0];
  for (const [atA, atB] of [...equalPairs(a, b), [a.length, b.length] as [number, number]]) {
    made.push(...gap(a.slice(i, atA), b.slice(j, atB)));
    const same = a[atA];
    if (same !== undefined) made.push({ kind: 'same', node: same.node });
    [i, j] = [atA + 1, atB + 1];
  }
  return markMoves(made);
};

export const diffDocuments = (before: JsonNode, after: JsonNode): readonly Change[] => diffNodes(children(bare(before)), children(bare(after)));

/** The second document's blocks, from the first's and the changes. */
export const applyChanges = (changes: readonly Change[]): readonly JsonNode[] =>
  changes.flatMap((change): JsonNode[] => {
    switch (change.kind) {
      case 'removed':
        return [];
      case 'same':
      case 'added':
        return [change.node];
      case 'text':
        return [change.after];
      case 'inside': {
        const content = applyChanges(change.children);
        const { content: _, ...frame } = change.after;
        return [{ ...frame, ...(content.length > 0 ? { content } : {}) }];
      }
    }
  });

/** Whether anything in it, at any depth, differs. */
export const hasChange = (changes: readonly Change[]): boolean => changes.some((change) => (change.kind === 'inside' ? hasChange(change.children) || JSON.stringify(change.before.attrs) !== JSON.stringify(change.after.attrs) : change.kind !== 'same'));
