// Words that a text holds or held, with the numbers of their letters, and where a newly written piece stood in them.
import type { Stretch } from '@gongyan/shared/document/contribution/letters';

interface Piece extends Stretch {
  readonly at: number;
}

/** A stretch of a new piece that stood before: where in the piece, and the numbers of the letters that it repeats. */
export interface Found {
  readonly at: number;
  readonly length: number;
  readonly was: readonly Stretch[];
}

/** Stands between two blocks; nobody types it. */
const BREAK = '\u0000';

export class Words {
  private text = '';
  private readonly pieces: Piece[] = [];
  /** Taken together, and not yet asked for the numbers of their letters. */
  private parts: readonly Words[] = [];

  /** The words of many blocks as one; cheap until something is found in them. */
  static joined(parts: readonly Words[]): Words {
    const all = new Words();
    all.text = parts.map(({ text }) => text).join('');
    all.parts = parts;
    return all;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  add(text: string, { client, clock }: Pick<Stretch, 'client' | 'clock'>): void {
    this.pieces.push({ at: this.text.length, client, clock, length: text.length });
    this.text += text;
  }

  /** Nothing is found across it. */
  end(): void {
    this.text += BREAK;
  }

  /** One of its blocks says just this. */
  whole(piece: string): Found | null {
    const at = `${BREAK}${this.text}`.indexOf(`${BREAK}${piece}${BREAK}`);
    return at === -1 ? null : { at: 0, length: piece.length, was: this.numbers(at, piece.length) };
  }

  /** The longest beginning of `piece` from `from` on that stands here, of at least `least` letters. */
  longest(piece: string, from: number, least: number): Found | null {
    let [best, at] = [0, 0];
    const seed = piece.slice(from, from + least);
    if (seed.length < least || seed.includes(BREAK)) return null;
    for (let place = this.text.indexOf(seed), tries = 0; place !== -1 && tries < 8; place = this.text.indexOf(seed, place + 1), tries += 1) {
      let length = least;
      while (from + length < piece.length && piece[from + length] === this.text[place + length]) length += 1;
      if (length > best) [best, at] = [length, place];
    }
    return best === 0 ? null : { at: from, length: best, was: this.numbers(at, best) };
  }

  private spread(): void {
    let at = 0;
    for (const { text, pieces } of this.parts) {
      for (const piece of pieces) this.pieces.push({ ...piece, at: piece.at + at });
      at += text.length;
    }
    this.parts = [];
  }

  private numbers(from: number, length: number): Stretch[] {
    this.spread();
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    const found: Stretch[] = [];
    for (let at = low; at < this.pieces.length; at += 1) {
      const piece = this.pieces[at];
      if (piece === undefined || piece.at >= from + length) break;
      const [start, end] = [Math.max(piece.at, from), Math.min(piece.at + piece.length, from + length)];
      if (end > start) found.push({ client: piece.client, clock: piece.clock + start - piece.at, length: end - start });
    }
    return found;
  }
}

interface Source {
  readonly words: Words;
  readonly least: number;
}

/** What of a new piece stood before, from left to right, the first source that knows it. */
export const stoodBefore = (piece: string, sources: readonly Source[]): Found[] => {
  const found: Found[] = [];
  for (let from = 0; from < piece.length;) {
    const best = sources.reduce<Found | null>((before, { words, least }) => {
      const here = words.longest(piece, from, least);
      return here !== null && here.length > (before?.length ?? 0) ? here : before;
    }, null);
    if (best !== null) found.push(best);
    from += best?.length ?? 1;
  }
  return found;
};
