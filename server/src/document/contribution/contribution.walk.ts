// Walks the log of a document row by row and says to which line each letter belongs. Words that stood in the text
// before and are written again (moved, cut and pasted, split, undone, restored) stay their author's, whoever moved them:
// an editor writes them anew under the mover's number, and a page could do so on purpose.
import { countingRule, howOf, isSomebodys, pastedPieces, type CountingRule } from '@gongyan/shared/document/contribution/contribution.rules';
import type { How } from '@gongyan/shared/document/contribution/contribution.contract';
import { blocksIn, inBlock, sectionOf, type Stretch } from '@gongyan/shared/document/contribution/letters';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';
import { Lines, Owners } from './contribution.lines.js';
import { stoodBefore, Words, type Found } from './contribution.words.js';

export interface LogRow {
  readonly seq: number;
  readonly person: string;
  /** The client id that it writes under; 0: it only deletes, or begins a document as another one was. */
  readonly client: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface Lease {
  readonly client: number;
  readonly person: string;
  readonly kind: string;
}

/** Letters that somebody moved in the text from which this one was forked: whose they are and what they repeat. */
export interface Move extends Stretch {
  readonly person: string | null;
  readonly how: How;
  readonly root: Pick<Stretch, 'client' | 'clock'>;
}

interface Piece extends Stretch {
  readonly text: string;
  readonly section: string;
}

interface Gone extends Stretch {
  readonly section: string;
}

interface Step {
  readonly row: LogRow;
  readonly gone: readonly Gone[];
  readonly goneWords: Words;
  readonly stood: Words | null;
}

/** The letters that a row brings, one piece for each stroke: as they came, before Yjs joins neighbours. */
const strokesIn = (bytes: Uint8Array): (Stretch & { readonly text: string })[] =>
  Y.decodeUpdate(bytes).structs.flatMap((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [{ client: struct.id.client, clock: struct.id.clock, length: struct.length, text: struct.content.str }] : []));

export class Walk {
  readonly ydoc = newYDoc();
  readonly lines = new Lines();
  readonly owners = new Owners();
  /** Person → minutes of the clock in which his page wrote. */
  readonly minutes = new Map<string, Set<number>>();
  private readonly leases: ReadonlyMap<number, Lease>;
  private readonly graves = new Words();
  private readonly before = new Owners();
  /** What a block says, until it is written in. */
  private readonly said = new Map<unknown, Words>();

  /** `moves` of the text that this one was forked from. */
  constructor(leases: readonly Lease[], private readonly moves: readonly Move[] = [], private readonly rule: CountingRule = countingRule) {
    // What was deleted must still say what it said.
    this.ydoc.gc = false;
    moves.forEach(({ client, clock, length, root }, line) => this.before.add({ client, clock, length, line, root }));
    this.leases = new Map(leases.map((lease) => [lease.client, lease]));
  }

  row(row: LogRow): void {
    const strokes = strokesIn(row.bytes);
    const stood = strokes.some(({ client, length }) => length >= this.rule.again && this.leases.get(client)?.kind === 'own') ? this.words() : null;
    const gone: Gone[] = [];
    const goneWords = new Words();
    this.ydoc.once('afterTransaction', (transaction: Y.Transaction) => this.hearGone(transaction, gone, goneWords));
    Y.applyUpdate(this.ydoc, row.bytes);
    const pieces = strokes.flatMap((stroke) => this.standing(stroke));
    this.minute(row);
    this.take({ row, gone, goneWords, stood }, pieces);
  }

  /** To whom the letters of a client id belong unless said otherwise. */
  personOf(client: number): string | null {
    const lease = this.leases.get(client);
    return lease !== undefined && isSomebodys(howOf(lease.kind)) ? lease.person : null;
  }

  private words(): Words {
    return Words.joined(blocksIn(this.ydoc).map((block) => this.wordsOf(block)));
  }

  private wordsOf(block: Y.XmlText): Words {
    const known = this.said.get(block);
    if (known !== undefined) return known;
    const words = new Words();
    for (const one of inBlock(block)) words.add(one.text, one);
    words.end();
    this.said.set(block, words);
    return words;
  }

  /** Deleted words block by block, in reading order. */
  private hearGone(transaction: Y.Transaction, gone: Gone[], words: Words): void {
    const blocks = new Set<Y.XmlText>();
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
      if (item instanceof Y.Item && item.content instanceof Y.ContentString && item.parent instanceof Y.XmlText) blocks.add(item.parent);
    });
    for (const block of [...transaction.changed.keys(), ...blocks]) this.said.delete(block);
    const isNew = (item: Y.Item): boolean => item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
    for (const block of blocks) {
      const section = sectionOf(block);
      let open = false;
      for (let item = block._start; item !== null; item = item.right) {
        if (!(item.content instanceof Y.ContentString) || isNew(item)) continue;
        const now = item.deleted && transaction.deleteSet.clients.has(item.id.client) && Y.isDeleted(transaction.deleteSet, item.id);
        if (item.deleted && !now) continue;
        if (!now && open) [words, this.graves].forEach((one) => one.end());
        open = now;
        if (!now) continue;
        gone.push({ client: item.id.client, clock: item.id.clock, length: item.length, section });
        for (const one of [words, this.graves]) one.add(item.content.str, item.id);
      }
      [words, this.graves].forEach((one) => one.end());
    }
  }

  /** What of a stroke stands after the row: what was typed and erased within one push never was. */
  private standing({ client, clock, length, text }: Stretch & { readonly text: string }): Piece[] {
    const found: Piece[] = [];
    for (let at = clock; at < clock + length;) {
      const item = Y.getItem(this.ydoc.store, Y.createID(client, at));
      const end = Math.min(item.id.clock + item.length, clock + length);
      if (item instanceof Y.Item && !item.deleted && item.parent instanceof Y.AbstractType) found.push({ client, clock: at, length: end - at, text: text.slice(at - clock, end - clock), section: sectionOf(item.parent) });
      at = end;
    }
    return found;
  }

  private minute({ client, person, at }: LogRow): void {
    if (this.leases.get(client)?.kind !== 'own') return;
    this.minutes.set(person, (this.minutes.get(person) ?? new Set()).add(Math.floor(at / 60_000)));
  }

  private take(step: Step, pieces: readonly Piece[]): void {
    const again = pieces.map((piece) => this.stoodBefore(step, piece));
    const fresh = pieces.map(({ length }, at) => length - (again[at] ?? []).reduce((sum, found) => sum + found.length, 0));
    const pasted = pastedPieces(fresh, this.rule);
    pieces.forEach((piece, at) => this.own(step.row, piece, { again: again[at] ?? [], pasted: pasted[at] === true }));
    const moved = new Owners();
    for (const { client, clock, length } of again.flat().flatMap(({ was }) => was).sort((a, b) => a.client - b.client || a.clock - b.clock)) moved.add({ client, clock, length, line: 0, root: null });
    for (const one of step.gone) {
      const back = moved.within(one).reduce((sum, { length }) => sum + length, 0);
      if (one.length > back) this.lines.at(this.lines.of({ person: step.row.person, how: this.goneHow(step.row), section: one.section, at: step.row.at })).removed += one.length - back;
    }
  }

  private goneHow({ client }: LogRow): How {
    const how = howOf(this.leases.get(client)?.kind ?? 'own');
    return isSomebodys(how) ? how : 'typed';
  }

  private stoodBefore({ goneWords, stood }: Step, { client, text }: Piece): readonly Found[] {
    const kind = this.leases.get(client)?.kind;
    if (kind === undefined || !isSomebodys(howOf(kind))) return [];
    if (goneWords.isEmpty && text.length < this.rule.again) return [];
    const whole = goneWords.whole(text);
    if (whole !== null) return [whole];
    const ever = stood === null ? [this.graves] : [this.graves, stood];
    return stoodBefore(text, [{ words: goneWords, least: this.rule.againAtOnce }, ...ever.map((words) => ({ words, least: this.rule.again }))]);
  }

  private own(row: LogRow, piece: Piece, { again, pasted }: { readonly again: readonly Found[]; readonly pasted: boolean }): void {
    let at = 0;
    for (const found of again) {
      this.fresh(row, cut(piece, at, found.at), pasted);
      this.again(row, piece, found);
      at = found.at + found.length;
    }
    this.fresh(row, cut(piece, at, piece.length), pasted);
  }

  private fresh(row: LogRow, { client, clock, length, section }: Piece, pasted: boolean): void {
    if (length === 0) return;
    if (row.client === 0) return this.carried(row, { client, clock, length, section });
    this.first(row, { client, clock, length, section }, pasted);
  }

  private first(row: LogRow, { client, clock, length, section }: Gone, pasted: boolean): void {
    if (length === 0) return;
    const lease = this.leases.get(client);
    const how = howOf(lease?.kind ?? 'seed');
    const carried = row.client === 0 && isSomebodys(how);
    const line = this.lines.of({ person: this.personOf(client), how: carried ? 'carried' : how === 'typed' && pasted ? 'pasted' : how, section, at: row.at });
    this.lines.at(line).added += length;
    this.owners.add({ client, clock, length, line, root: null });
  }

  /** What a fork begins with: moved letters are still those of their authors. */
  private carried(row: LogRow, piece: Gone): void {
    let at = piece.clock;
    for (const { clock, length, line: number, root } of this.before.within(piece)) {
      const { person = null, how = 'carried' } = this.moves[number] ?? {};
      this.first(row, { ...piece, clock: at, length: clock - at }, false);
      const line = this.lines.of({ person, how: isSomebodys(how) ? 'carried' : how, section: piece.section, at: row.at });
      this.lines.at(line).added += length;
      this.owners.add({ client: piece.client, clock, length, line, root });
      at = clock + length;
    }
    this.first(row, { ...piece, clock: at, length: piece.clock + piece.length - at }, false);
  }

  private again(row: LogRow, piece: Piece, { at, was }: Found): void {
    let clock = piece.clock + at;
    for (const owned of was.flatMap((one) => this.owners.within(one))) {
      const first = this.lines.at(owned.line);
      const how = !isSomebodys(first.how) ? first.how : howOf(this.leases.get(piece.client)?.kind ?? 'own') === 'restored' ? 'restored' : 'moved';
      const line = first.section === piece.section ? owned.line : this.lines.of({ person: first.person, how, section: piece.section, at: row.at });
      this.owners.add({ client: piece.client, clock, length: owned.length, line, root: owned.root ?? { client: owned.client, clock: owned.clock } });
      clock += owned.length;
    }
  }
}

const cut = (piece: Piece, from: number, to: number): Piece => ({ ...piece, clock: piece.clock + from, length: to - from, text: piece.text.slice(from, to) });
