// What changed between two documents: block by block, row by row, cell by cell, then letter by letter. Sections meet
// by their key, rows and other blocks by key or likeness; what changed its place is told as moved, and as changed when
// it was changed too; what only looks different is told as that. Pure; applying the answer to the first document
// gives the second.
import type { JsonNode } from '../document.json.js';
import { anywhere, inOrder, Likeness } from './block.match.js';
import { bare, children, holdsText, isRestyled, lettersIn } from './block.words.js';
import { sameRuns } from './sequence.diff.js';
import { contentOf, countWords, diffWords, type Piece } from './text.diff.js';

export type Change =
  | { readonly kind: 'same'; readonly node: JsonNode }
  /** `moved`: the same block, or what became of it, stands elsewhere among its siblings too. */
  | { readonly kind: 'added'; readonly node: JsonNode; readonly moved: boolean }
  | { readonly kind: 'removed'; readonly node: JsonNode; readonly moved: boolean }
  /** `moved`: it stood elsewhere before; a removed one marks the place. */
  | { readonly kind: 'inside'; readonly before: JsonNode; readonly after: JsonNode; readonly children: readonly Change[]; readonly moved: boolean }
  | { readonly kind: 'text'; readonly before: JsonNode; readonly after: JsonNode; readonly pieces: readonly Piece[]; readonly moved: boolean };

/** In these a lone paragraph that was written anew is still that cell's, that item's text. */
const SMALL: ReadonlySet<string> = new Set(['processCell', 'tableCell', 'tableHeader', 'listItem', 'taskItem']);

const changed = (before: JsonNode, after: JsonNode, moved: boolean): Change =>
  holdsText(before) || holdsText(after)
    ? { kind: 'text', before, after, pieces: diffWords(before, after), moved }
    : { kind: 'inside', before, after, children: diffNodes(before, after), moved };

/** Between two blocks that stayed: those that meet in order are one changed block; the rest went or came. */
const gap = (a: readonly JsonNode[], b: readonly JsonNode[], weigh: (one: JsonNode, other: JsonNode) => number | null): Change[] => {
  const made: Change[] = [];
  let [i, j] = [0, 0];
  const pass = (toA: number, toB: number): void => {
    made.push(...a.slice(i, toA).map((node): Change => ({ kind: 'removed', node, moved: false })), ...b.slice(j, toB).map((node): Change => ({ kind: 'added', node, moved: false })));
    [i, j] = [toA + 1, toB + 1];
  };
  for (const [atA, atB] of inOrder(a, b, weigh)) {
    pass(atA, atB);
    const [before, after] = [a[atA], b[atB]];
    if (before !== undefined && after !== undefined) made.push(changed(before, after, false));
  }
  pass(a.length, b.length);
  return made;
};

interface Loose {
  readonly at: number;
  readonly node: JsonNode;
}

/** What went here and came there is one block that changed its place; first those that say the same to the letter. */
const withMoves = (changes: readonly Change[], likeness: Likeness): Change[] => {
  const loose = (kind: 'added' | 'removed'): Loose[] => changes.flatMap((change, at) => (change.kind === kind && !likeness.isBlank(change.node) ? [{ at, node: change.node }] : []));
  const [went, came] = [loose('removed'), loose('added')];
  const made = [...changes];
  const settle = (left: readonly Loose[], right: readonly Loose[], weigh: (a: JsonNode, b: JsonNode) => number | null): void => {
    for (const [i, j] of anywhere(left.map(({ node }) => node), right.map(({ node }) => node), weigh)) {
      const [from, to] = [left[i], right[j]];
      if (from === undefined || to === undefined) continue;
      made[from.at] = { kind: 'removed', node: from.node, moved: true };
      made[to.at] = JSON.stringify(from.node) === JSON.stringify(to.node) ? { kind: 'added', node: to.node, moved: true } : changed(from.node, to.node, true);
    }
  };
  const prints = new Map(changes.flatMap((change) => (change.kind === 'added' || change.kind === 'removed' ? [[change.node, JSON.stringify(change.node)] as const] : [])));
  settle(went, came, (a, b) => (prints.get(a) === prints.get(b) ? 1 : null));
  const left = (list: readonly Loose[]): Loose[] => list.filter(({ at }) => { const change = made[at]; return (change?.kind === 'added' || change?.kind === 'removed') && !change.moved; });
  settle(left(went), left(came), (a, b) => likeness.elsewhere(a, b));
  return made;
};

const diffNodes = (before: JsonNode, after: JsonNode): Change[] => {
  const [a, b] = [children(before), children(after)];
  const likeness = new Likeness();
  const alone = SMALL.has(after.type) && a.length === 1 && b.length === 1;
  const made: Change[] = [];
  let [i, j] = [0, 0];
  const print = (node: JsonNode): string => JSON.stringify(node);
  for (const run of [...sameRuns(a.map(print), b.map(print)), { a: a.length, b: b.length, length: 0 }]) {
    made.push(...gap(a.slice(i, run.a), b.slice(j, run.b), (one, other) => likeness.inPlace(one, other, alone)));
    [i, j] = [run.a + run.length, run.b + run.length];
    made.push(...a.slice(run.a, i).map((node): Change => ({ kind: 'same', node })));
  }
  return withMoves(made, likeness);
};

export const diffDocuments = (before: JsonNode, after: JsonNode): readonly Change[] => diffNodes(bare(before), bare(after));

/** The second document's blocks, from the first's and the changes. */
export const applyChanges = (changes: readonly Change[]): readonly JsonNode[] =>
  changes.flatMap((change): JsonNode[] => {
    if (change.kind === 'text') return [framed(change.after, contentOf(change.pieces))];
    if (change.kind === 'inside') return [framed(change.after, applyChanges(change.children))];
    return change.kind === 'removed' ? [] : [change.node];
  });
const framed = ({ content: _, ...frame }: JsonNode, content: readonly JsonNode[]): JsonNode => ({ ...frame, ...(content.length > 0 ? { content } : {}) });

/** Whether anything in it, at any depth, differs. */
export const hasChange = (changes: readonly Change[]): boolean =>
  changes.some((change) => {
    if (change.kind === 'inside') return change.moved || isRestyled(change.before, change.after) || hasChange(change.children);
    return change.kind !== 'same';
  });

export interface Tally {
  readonly added: number;
  readonly removed: number;
}

/** How many letters came and went. What only moved, or looks different, counts nothing. */
export const tallyOf = (changes: readonly Change[]): Tally => changes.map(tallyOfOne).reduce(sum, { added: 0, removed: 0 });
const sum = (a: Tally, b: Tally): Tally => ({ added: a.added + b.added, removed: a.removed + b.removed });
const tallyOfOne = (change: Change): Tally => {
  if (change.kind === 'inside') return tallyOf(change.children);
  if (change.kind === 'text') return countWords(change.before, change.after);
  if (change.kind === 'same' || change.moved) return { added: 0, removed: 0 };
  return change.kind === 'added' ? { added: lettersIn(change.node), removed: 0 } : { added: 0, removed: lettersIn(change.node) };
};
