// The lines of a document's contribution: what one person did in one minute of one section in one way, and which
// letters belong to which line.
import type { How } from '@gongyan/shared/document/contribution/contribution.contract';
import type { Stretch } from '@gongyan/shared/document/contribution/letters';

const MINUTE_MS = 60_000;

export interface Line {
  /** Null: nobody's, as words of the template and of files. */
  readonly person: string | null;
  readonly how: How;
  readonly section: string;
  readonly at: number;
  added: number;
  removed: number;
  stands: number;
}

export type LineHead = Pick<Line, 'person' | 'how' | 'section' | 'at'>;

export class Lines {
  readonly all: Line[] = [];
  private readonly known = new Map<string, number>();

  /** The number of the line; the same for everything of one minute. */
  of({ person, how, section, at }: LineHead): number {
    const key = `${person ?? ''} ${how} ${Math.floor(at / MINUTE_MS)} ${section}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.all.length);
    return this.all.push({ person, how, section, at, added: 0, removed: 0, stands: 0 }) - 1;
  }

  at(number: number): Line {
    const line = this.all[number];
    if (line === undefined) throw new Error(`no line ${number}`);
    return line;
  }
}

export interface Owned extends Stretch {
  readonly line: number;
  /** The number of the letter that its first one repeats; null: first written here. */
  readonly root: Pick<Stretch, 'client' | 'clock'> | null;
}

/** Which stretch of letters belongs to which line. Numbers of one client come in rising order. */
export class Owners {
  private readonly of = new Map<number, Owned[]>();

  add(owned: Owned): void {
    const mine = this.of.get(owned.client);
    if (mine === undefined) this.of.set(owned.client, [owned]);
    else mine.push(owned);
  }

  /** Every stretch that repeats what was written elsewhere before. */
  moved(): Owned[] {
    return [...this.of.values()].flat().filter(({ root }) => root !== null);
  }

  /** The owned stretches that make up this one, cut to it. */
  within({ client, clock, length }: Stretch): Owned[] {
    const mine = this.of.get(client) ?? [];
    let [low, high] = [0, mine.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = mine[middle];
      if (one !== undefined && one.clock + one.length <= clock) low = middle + 1;
      else high = middle;
    }
    const found: Owned[] = [];
    for (let at = low; at < mine.length; at += 1) {
      const one = mine[at];
      if (one === undefined || one.clock >= clock + length) break;
      const start = Math.max(one.clock, clock);
      const root = one.root === null ? null : { client: one.root.client, clock: one.root.clock + start - one.clock };
      found.push({ client, clock: start, length: Math.min(one.clock + one.length, clock + length) - start, line: one.line, root });
    }
    return found;
  }
}
