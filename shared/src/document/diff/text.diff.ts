// What changed between two texts, readable by a teacher: Chinese by characters, Latin and numbers by words, and
// small islands of equal letters swallowed, because confetti explains nothing. Pure.

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many steps of search the middle is told as removed and added as a whole. */
const PATIENCE = 600;
/** A run of equal characters this short between two changes is part of the change. */
const ISLAND = 1;

/** One Han character, one word of Latin letters or digits, or any other single character. */
export const tokens = (text: string): string[] => text.match(/[A-Za-z0-9]+|\s+|[^]/gu) ?? [];

interface Ends {
  readonly head: number;
  readonly tail: number;
}

const commonEnds = (a: readonly string[], b: readonly string[]): Ends => {
  const least = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < least && a[head] === b[head]) head += 1;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
};

/** Myers' greedy search: how far each diagonal came, step by step; null when the texts are too different. */
const search = (a: readonly string[], b: readonly string[]): Map<number, number>[] | null => {
  const trace: Map<number, number>[] = [];
  const reach = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, PATIENCE); d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
};

const retrace = (a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): Piece[] => {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
    const before = down ? k + 1 : k - 1;
    const [fromX, fromY] = [reach.get(before) ?? 0, (reach.get(before) ?? 0) - before];
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      pieces.push({ kind: 'same', text: a[x - 1] ?? '' });
      [x, y] = [x - 1, y - 1];
    }
    if (d === 0) break;
    if (down) pieces.push({ kind: 'added', text: b[y - 1] ?? '' });
    else pieces.push({ kind: 'removed', text: a[x - 1] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return pieces.reverse();
};

/** Neighbours of one kind become one piece; within a change what was removed stands before what was added. */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const made: Piece[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  pieces.forEach(({ kind, text }, at) => {
    const island = kind === 'same' && [...text].length <= ISLAND && text !== '' && (removed !== '' || added !== '') && pieces[at + 1] !== undefined && pieces[at + 1]?.kind !== 'same';
    if (kind === 'removed' || island) removed += text;
    if (kind === 'added' || island) added += text;
    if (kind !== 'same' || island) return;
    close();
    const last = made.at(-1);
    if (last?.kind === 'same') made[made.length - 1] = { kind, text: last.text + text };
    else made.push({ kind, text });
  });
  close();
  return made;
};

/** `same` + `removed` read as the first text, `same` + `added` as the second. */
export const diffText = (before: string, after: string): readonly Piece[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [tokens(before), tokens(after)];
  const { head, tail } = commonEnds(a, b);
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const trace = search(middleA, middleB);
  const middle = trace === null
    ? [{ kind: 'removed' as const, text: middleA.join('') }, { kind: 'added' as const, text: middleB.join('') }]
    : retrace(middleA, middleB, trace);
  const same = (list: readonly string[]): Piece[] => (list.length === 0 ? [] : [{ kind: 'same', text: list.join('') }]);
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
};
