// What the other side changed since both were one, block by block: a section is a block, a row of the process table is
// one of its own. For each a choice: take theirs, keep mine, merge. Pure; the answer to all choices is one document.
import { digest } from 'lib0/hash/sha256';
import { toBase64 } from 'lib0/buffer';
import { encodeUtf8 } from 'lib0/string';
import { bare, wordsOf } from '../diff/block.words.js';
import type { JsonNode } from '../document.json.js';
import { mergeNode, printOf, type Sides } from './three.way.js';

export interface DocBlock {
  readonly id: string;
  readonly title: string;
  /** A section without the rows of its table, or one row. */
  readonly node: JsonNode;
  /** The section in which a row stands. */
  readonly within: string | null;
}
export interface Update {
  readonly block: string;
  readonly title: string;
  readonly print: string;
  readonly kind: 'theirs' | 'both';
  readonly mine: JsonNode | null;
  readonly theirs: JsonNode | null;
  readonly merged: JsonNode | null;
}
export type Choice = 'take' | 'keep' | 'merge';

const childrenOf = (node: JsonNode): readonly JsonNode[] => node.content ?? [];
const withContent = ({ content: _, ...node }: JsonNode, content: readonly JsonNode[]): JsonNode => (content.length > 0 ? { ...node, content } : node);
const isTable = ({ type }: JsonNode): boolean => type === 'processTable';
const titleOf = (section: JsonNode): string => childrenOf(section).filter(({ type }) => type === 'sectionTitle').map(wordsOf).join('').trim();
const stageOf = (row: JsonNode): string => childrenOf(row).filter(({ attrs }) => attrs?.['col'] === 'stage').map(wordsOf).join('').trim();

/** Names the same thing twice as `x` and `x#2`. */
const counter = (): ((name: string) => string) => {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  };
};

export const blocksOf = (document: JsonNode): DocBlock[] => {
  const name = counter();
  return childrenOf(document).flatMap((section): DocBlock[] => {
    const id = name(`section ${String(section.attrs?.['key'] ?? '')}`.slice(0, 90));
    const title = titleOf(section);
    const frame = withContent(section, childrenOf(section).map((child) => (isTable(child) ? withContent(child, []) : child)));
    const rows = childrenOf(section).filter(isTable).flatMap(childrenOf).map((row): DocBlock => {
      const stage = stageOf(row);
      return { id: name(`${id} row ${String(row.attrs?.['stage'] ?? stage)}`.slice(0, 190)), title: stage === '' ? title : `${title} · ${stage}`, node: row, within: id };
    });
    return [{ id, title, node: frame, within: null }, ...rows];
  });
};

/** Theirs in their order; what only I have stands behind what it stood behind. */
const order = (mine: readonly DocBlock[], theirs: readonly DocBlock[]): string[] => {
  const ids = mine.map(({ id }) => id);
  theirs.forEach(({ id }, at) => {
    if (ids.includes(id)) return;
    const before = theirs.slice(0, at).findLast((one) => ids.includes(one.id));
    ids.splice(before === undefined ? 0 : ids.indexOf(before.id) + 1, 0, id);
  });
  return ids;
};

const find = (blocks: readonly DocBlock[], id: string): DocBlock | null => blocks.find((block) => block.id === id) ?? null;
const said = (block: DocBlock | null): string => (block === null ? '' : printOf(block.node));
const hashOf = (text: string): string => toBase64(digest(encodeUtf8(text))).slice(0, 24);

/** Whatever one side lacks, the other's stands: a merge removes nothing that somebody wrote. */
const merged = ({ base, mine, theirs }: Sides<DocBlock | null>): JsonNode | null => {
  if (mine === null || theirs === null) return (mine ?? theirs)?.node ?? null;
  const empty = withContent(mine.node, []);
  const [first, ...more] = mergeNode({ base: base?.node ?? empty, mine: mine.node, theirs: theirs.node });
  return more.length === 0 ? (first ?? null) : withContent(mine.node, [...childrenOf(mine.node), ...childrenOf(theirs.node)]);
};

/** The blocks that they changed and that I do not have so already. */
export const updatesBetween = (sides: Sides<JsonNode>): Update[] => {
  const [base, mine, theirs] = [blocksOf(sides.base), blocksOf(sides.mine), blocksOf(sides.theirs)];
  const ids = [...order(mine, theirs), ...base.map(({ id }) => id).filter((id) => find(mine, id) === null && find(theirs, id) === null)];
  return ids.flatMap((id): Update[] => {
    const three = { base: find(base, id), mine: find(mine, id), theirs: find(theirs, id) };
    const [b, m, t] = [said(three.base), said(three.mine), said(three.theirs)];
    if (t === b || t === m) return [];
    return [{
      block: id, title: (three.theirs ?? three.mine)?.title ?? '', kind: m === b ? 'theirs' : 'both', print: hashOf(`${b}\n${m}\n${t}`),
      mine: three.mine?.node ?? null, theirs: three.theirs?.node ?? null, merged: m === b ? (three.theirs ?? three.mine)?.node ?? null : merged(three),
    }];
  });
};

const filled = (frame: JsonNode, rows: readonly JsonNode[]): JsonNode => {
  const content = childrenOf(frame);
  const at = content.findIndex(isTable);
  if (at < 0) return rows.length === 0 ? frame : withContent(frame, [...content, { type: 'processTable', content: rows }]);
  return withContent(frame, rows.length === 0 ? content.filter((_, index) => index !== at) : content.map((child, index) => (index === at ? withContent(child, rows) : child)));
};

/** My document after the choices; what was not chosen stays mine. */
export const applyChoices = (sides: Sides<JsonNode>, choices: ReadonlyMap<string, Choice>): JsonNode => {
  const [mine, theirs] = [blocksOf(sides.mine), blocksOf(sides.theirs)];
  const updates = new Map(updatesBetween(sides).map((update) => [update.block, update] as const));
  const outcome = (id: string): JsonNode | null => {
    const [update, choice] = [updates.get(id), choices.get(id)];
    if (update === undefined || choice === undefined || choice === 'keep') return find(mine, id)?.node ?? null;
    return choice === 'take' ? update.theirs : update.merged;
  };
  const placed = order(mine, theirs).flatMap((id) => {
    const node = outcome(id);
    return node === null ? [] : [{ id, node, within: (find(mine, id) ?? find(theirs, id))?.within ?? null }];
  });
  const sections = placed.filter(({ within }) => within === null);
  return { type: 'doc', content: sections.map(({ id, node }) => filled(node, placed.filter(({ within }) => within === id).map((row) => row.node))) };
};

/** Without authors and anchors: what is shown. */
export const shown = (update: Update): Update => {
  const plain = (node: JsonNode | null): JsonNode | null => (node === null ? null : bare(node));
  return { ...update, mine: plain(update.mine), theirs: plain(update.theirs), merged: plain(update.merged) };
};
