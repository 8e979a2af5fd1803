// Two texts that began as one, made one again. Where only one side changed something, that change stands; where both
// changed the same place, both stand, mine first: nothing that either side wrote is ever lost. Pure.
import { bare, holdsText } from '../diff/block.words.js';
import { sameRuns } from '../diff/sequence.diff.js';
import type { JsonMark, JsonNode } from '../document.json.js';

export interface Sides<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}
type Nodes = readonly JsonNode[];

export const printOf = (node: JsonNode): string => JSON.stringify(bare(node));
const prints = (nodes: Nodes): string => nodes.map(printOf).join(',');
const childrenOf = (node: JsonNode): Nodes => node.content ?? [];
const withContent = ({ content: _, ...node }: JsonNode, content: Nodes): JsonNode => (content.length > 0 ? { ...node, content } : node);

interface Letter {
  readonly print: string;
  readonly node: JsonNode;
}

/** A paragraph as letters, each with its marks; what is no text is one letter of its own. */
const lettersOf = (node: JsonNode): Letter[] =>
  childrenOf(node).flatMap((child) => {
    if (child.type !== 'text') return [{ print: printOf(child), node: child }];
    const rest = JSON.stringify(bare(child).marks ?? []);
    return [...(child.text ?? '')].map((text) => ({ print: text + rest, node: { ...child, text } }));
  });

const sameMarks = (a: readonly JsonMark[] = [], b: readonly JsonMark[] = []): boolean => JSON.stringify(a) === JSON.stringify(b);

const gather = (letters: readonly Letter[]): JsonNode[] => {
  const made: JsonNode[] = [];
  for (const { node } of letters) {
    const last = made.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks, node.marks)) made[made.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else made.push(node);
  }
  return made;
};

/** What one side did to a paragraph, as one stretch of it replaced by another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly letters: readonly Letter[];
}

const stretchOf = (base: readonly Letter[], now: readonly Letter[]): Stretch => {
  const least = Math.min(base.length, now.length);
  let [head, tail] = [0, 0];
  while (head < least && base[head]?.print === now[head]?.print) head += 1;
  while (tail < least - head && base[base.length - 1 - tail]?.print === now[now.length - 1 - tail]?.print) tail += 1;
  return { from: head, to: base.length - tail, letters: now.slice(head, now.length - tail) };
};

/** May both changes stand in one line? Not when one changed what the other did; when they only touch, one of them must
 *  have taken nothing away; and two who filled an empty line wrote two lines. */
const fitTogether = (my: Stretch, their: Stretch, base: readonly Letter[]): boolean => {
  if (my.to < their.from || their.to < my.from) return true;
  return base.length > 0 && (my.to === their.from || their.to === my.from) && (my.from === my.to || their.from === their.to);
};

/** Mine with their stretch put in, behind mine where they touch. */
const mergeLetters = ({ base, mine, theirs }: Sides<JsonNode>): JsonNode | null => {
  const [b, m, t] = [lettersOf(base), lettersOf(mine), lettersOf(theirs)];
  const [my, their] = [stretchOf(b, m), stretchOf(b, t)];
  if (!fitTogether(my, their, b)) return null;
  const moved = their.from >= my.to ? my.letters.length - (my.to - my.from) : 0;
  return withContent(mine, gather([...m.slice(0, their.from + moved), ...their.letters, ...m.slice(their.to + moved)]));
};

const attrsOf = ({ base, mine, theirs }: Sides<JsonNode>): JsonNode['attrs'] => (JSON.stringify(mine.attrs) === JSON.stringify(base.attrs) ? theirs.attrs : mine.attrs);

/** Both titles, because a section has one line for its title. */
const mergeTitle = (sides: Sides<JsonNode>): JsonNode => {
  const whole = mergeLetters(sides);
  return whole ?? withContent(sides.mine, [...childrenOf(sides.mine), { type: 'text', text: '／' }, ...childrenOf(sides.theirs)]);
};

const placeOf = ({ type, attrs }: JsonNode): string => `${type} ${String(attrs?.['key'] ?? '')} ${String(attrs?.['stage'] ?? '')} ${String(attrs?.['col'] ?? '')}`;

const isTitle = ({ type }: JsonNode): boolean => type === 'sectionTitle';

/** The one title of a section is merged by itself. */
const mergeChildren = ({ base, mine, theirs }: Sides<JsonNode>): Nodes => {
  const titles = [base, mine, theirs].map((node) => childrenOf(node).find(isTitle));
  const [was, my, their] = titles;
  const rest = (node: JsonNode): Nodes => childrenOf(node).filter((child) => !isTitle(child));
  const title = my === undefined || their === undefined ? [my ?? their ?? []].flat() : mergeNode({ base: was ?? withContent(my, []), mine: my, theirs: their });
  return [...title, ...mergeNodes({ base: rest(base), mine: rest(mine), theirs: rest(theirs) })];
};

/** One block, or two where no way leads to one. */
export const mergeNode = (sides: Sides<JsonNode>): JsonNode[] => {
  const [base, mine, theirs] = [printOf(sides.base), printOf(sides.mine), printOf(sides.theirs)];
  if (mine === theirs || theirs === base) return [sides.mine];
  if (mine === base) return [sides.theirs];
  if (isTitle(sides.mine)) return [mergeTitle(sides)];
  if ([sides.base, sides.mine, sides.theirs].some(holdsText)) {
    const whole = mergeLetters(sides);
    return whole === null ? [sides.mine, sides.theirs] : [whole];
  }
  const content = mergeChildren(sides);
  if (content.length === 0) return [sides.mine, sides.theirs];
  const attrs = attrsOf(sides);
  return [withContent({ type: sides.mine.type, ...(attrs === undefined ? {} : { attrs }) }, content)];
};

const isOne = ({ base, mine, theirs }: Sides<Nodes>): boolean =>
  base.length === mine.length && base.length === theirs.length && base.every((node, at) => [mine[at], theirs[at]].every((other) => other !== undefined && placeOf(other) === placeOf(node)));

const mergeGap = (sides: Sides<Nodes>): Nodes => {
  const [base, mine, theirs] = [prints(sides.base), prints(sides.mine), prints(sides.theirs)];
  if (mine === theirs || theirs === base) return sides.mine;
  if (mine === base) return sides.theirs;
  if (isOne(sides)) return sides.base.flatMap((node, at) => mergeNode({ base: node, mine: sides.mine[at] ?? node, theirs: sides.theirs[at] ?? node }));
  const known = new Set([...sides.base, ...sides.mine].map(printOf));
  return [...sides.mine, ...sides.theirs.filter((node) => !known.has(printOf(node)))];
};

/** Where each block of the first stands in the second, when it does. */
const samePlaces = (a: Nodes, b: Nodes): ReadonlyMap<number, number> =>
  new Map(sameRuns(a.map(printOf), b.map(printOf)).flatMap((run) => Array.from({ length: run.length }, (_, at) => [run.a + at, run.b + at] as const)));

/** Neighbouring blocks: what stands on all three sides holds them together, each gap between is merged by itself. */
export const mergeNodes = ({ base, mine, theirs }: Sides<Nodes>): Nodes => {
  const [toMine, toTheirs] = [samePlaces(base, mine), samePlaces(base, theirs)];
  const made: JsonNode[] = [];
  let [i, j, k] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    const end = at === base.length;
    const [m, t] = end ? [mine.length, theirs.length] : [toMine.get(at), toTheirs.get(at)];
    if (m === undefined || t === undefined) continue;
    made.push(...mergeGap({ base: base.slice(i, at), mine: mine.slice(j, m), theirs: theirs.slice(k, t) }));
    const same = mine[m];
    if (!end && same !== undefined) made.push(same);
    [i, j, k] = [at + 1, m + 1, t + 1];
  }
  return made;
};
