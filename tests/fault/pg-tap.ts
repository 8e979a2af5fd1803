// Looks at what a hub says to PostgreSQL and stops time at one statement: before the database hears it, or when its answer is on the
// way back. Only the frames of the protocol are read (PostgreSQL manual, chapter "Message Formats"); nothing is changed.
import type { Tap, Verdict } from './proxy.js';

/** `before`: the database never hears the commit. `after`: it has committed, and the hub never hears of it. */
export type Moment = 'before' | 'after';
export interface Point {
  /** What the transaction, or the single statement, must have said. */
  readonly says: RegExp;
  readonly moment: Moment;
  /** A statement on its own, or the commit of the transaction in which it stands. */
  readonly at: 'statement' | 'commit';
  readonly reached: () => void;
}

const COMMIT = /^\s*commit\b/i;
const BEGIN = /^\s*(begin|start transaction)\b/i;
const READY = 'Z';

/** Cuts a stream into messages; the first of a client has no letter. */
class Messages {
  private rest = Buffer.alloc(0);

  constructor(private first: boolean) {}

  take(bytes: Buffer, each: (kind: string, body: Buffer) => void): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (;;) {
      const head = this.first ? 0 : 1;
      if (this.rest.length < head + 4) return;
      const length = this.rest.readInt32BE(head);
      if (this.rest.length < head + length) return;
      each(this.first ? '' : String.fromCharCode(this.rest[0] ?? 0), this.rest.subarray(head + 4, head + length));
      this.first = false;
      this.rest = this.rest.subarray(head + length);
    }
  }
}

const text = (body: Buffer, from: number): string => body.toString('utf8', from, body.indexOf(0, from));

/** One connection of a hub: which text each of its messages stands for. */
class Conversation {
  private readonly named = new Map<string, string>();
  private inside = false;
  private said = false;
  private awaiting = false;

  constructor(private readonly point: () => Point | null, private readonly ups = new Messages(true), private readonly downs = new Messages(false)) {}

  up(bytes: Buffer): Verdict {
    const heard: boolean[] = [];
    this.ups.take(bytes, (kind, body) => {
      const statement = this.statementOf(kind, body);
      if (statement !== null) heard.push(this.hear(statement));
    });
    return heard.includes(true) ? 'hold' : 'pass';
  }

  /** The answer to the statement at which time stops. */
  down(bytes: Buffer): Verdict {
    if (!this.awaiting) return 'pass';
    const kinds: string[] = [];
    this.downs.take(bytes, (kind) => kinds.push(kind));
    if (!kinds.includes(READY)) return 'pass';
    this.point()?.reached();
    return 'hold';
  }

  /** Of a simple query, or of the execution of a prepared one. */
  private statementOf(kind: string, body: Buffer): string | null {
    if (kind === 'Q') return text(body, 0);
    if (kind === 'P') {
      const name = text(body, 0);
      this.named.set(name, text(body, Buffer.byteLength(name) + 1));
      return null;
    }
    return kind === 'B' ? (this.named.get(text(body, body.indexOf(0) + 1)) ?? '') : null;
  }

  /** True when time stops here. */
  private hear(statement: string): boolean {
    const point = this.point();
    if (BEGIN.test(statement)) [this.inside, this.said] = [true, false];
    if (point === null) return false;
    this.said ||= point.says.test(statement);
    const here = point.at === 'statement' ? point.says.test(statement) : this.inside && this.said && COMMIT.test(statement);
    if (!here) return false;
    if (point.moment === 'before') point.reached();
    else this.awaiting = true;
    return point.moment === 'before';
  }
}

/** For `Proxy.tapping`: a conversation for each line. */
export const tapOn = (point: () => Point | null): (() => Tap) => () => {
  const conversation = new Conversation(point);
  return { up: (bytes) => conversation.up(bytes), down: (bytes) => conversation.down(bytes) };
};
