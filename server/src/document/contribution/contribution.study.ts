// What the worker thread counts out of a document's log: who wrote what, and whose every standing letter is.
import { How } from '@gongyan/shared/document/contribution/contribution.contract';
import { sectionOf, standingIn, type Standing } from '@gongyan/shared/document/contribution/letters';
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import { sectionStates } from '@gongyan/shared/document/document.rules';
import { PersonId } from '@gongyan/shared/kit/id';
import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { z } from 'zod';
import type { Owned } from './contribution.lines.js';
import { Walk, type Move as WalkMove } from './contribution.walk.js';

const count = z.number().int();
const Move = z.object({ client: count, clock: count, length: count, person: PersonId.nullable(), how: How, root: z.object({ client: count, clock: count }) });

const Question = z.object({
  rows: z.array(z.object({ seq: z.number().int(), person: z.string(), client: z.number().int(), at: z.number(), bytes: z.custom<Uint8Array>(ArrayBuffer.isView) })).min(1),
  leases: z.array(z.object({ client: z.number().int(), person: z.string(), kind: z.string() })),
  /** Of the text that this one was forked from. */
  moves: z.array(Move),
});

export const Counted = z.object({
  seq: count,
  at: z.number(),
  characters: count,
  hash: z.string(),
  sections: z.array(z.object({ key: z.string(), title: z.string(), characters: count })),
  /** In the order in which they began. */
  lines: z.array(z.object({ person: PersonId.nullable(), how: How, section: z.string(), at: z.number(), added: count, removed: count, stands: count })),
  minutes: z.array(z.tuple([PersonId, count])),
  repeated: count,
  moves: z.array(Move),
  clients: z.array(z.object({ client: count, person: PersonId.nullable() })),
  stretches: z.array(z.object({ client: count, clock: count, length: count, person: PersonId.nullable() })),
});
export type Counted = z.output<typeof Counted>;

interface Claim {
  readonly owned: Owned;
  readonly person: string | null;
}

/** Words that stand twice count once: first where they were first written, else where they are read first. */
class Claims {
  private readonly taken = new Set<string>();
  repeated = 0;

  constructor(private readonly walk: Walk) {}

  of(standing: readonly Standing[]): Claim[] {
    const all = standing.flatMap((one) => this.walk.owners.within(one));
    for (const { client, clock, length, root } of all) if (root === null) for (let at = 0; at < length; at += 1) this.taken.add(`${client} ${clock + at}`);
    return all.flatMap((owned) => this.claim(owned));
  }

  private claim(owned: Owned): Claim[] {
    const line = this.walk.lines.at(owned.line);
    if (owned.root === null) {
      line.stands += owned.length;
      return [{ owned, person: line.person }];
    }
    return this.byLetter(owned).map(({ mine, ...stretch }) => {
      if (mine) line.stands += stretch.length;
      else this.repeated += stretch.length;
      return { owned: { ...owned, ...stretch }, person: mine ? line.person : null };
    });
  }

  private byLetter({ clock, length, root }: Owned): { clock: number; length: number; mine: boolean }[] {
    const found: { clock: number; length: number; mine: boolean }[] = [];
    for (let at = 0; at < length; at += 1) {
      const name = `${root?.client} ${(root?.clock ?? 0) + at}`;
      const mine = !this.taken.has(name);
      this.taken.add(name);
      const last = found.at(-1);
      if (last?.mine === mine) last.length += 1;
      else found.push({ clock: clock + at, length: 1, mine });
    }
    return found;
  }
}

/** In their order in the text; letters outside of any section at last. */
const sectionsOf = (ydoc: Y.Doc, standing: readonly Standing[]): Counted['sections'] => {
  const letters = new Map<string, number>();
  for (const { block, length } of standing) letters.set(sectionOf(block), (letters.get(sectionOf(block)) ?? 0) + length);
  const titles = new Map(sectionStates(documentJson(ydoc)).map(({ key, title }) => [key, title]));
  return [...new Set([...titles.keys(), ...letters.keys()])].map((key) => ({ key, title: titles.get(key) ?? '', characters: letters.get(key) ?? 0 }));
};

const stretchesOf = (walk: Walk, claims: readonly Claim[]): { client: number; clock: number; length: number; person: string | null }[] => {
  const found: { client: number; clock: number; length: number; person: string | null }[] = [];
  for (const { owned: { client, clock, length }, person } of claims) {
    if (person === walk.personOf(client)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.client === client && last.person === person && last.clock + last.length === clock) last.length += length;
    else found.push({ client, clock, length, person });
  }
  return found;
};

const movesOf = (walk: Walk): WalkMove[] =>
  walk.owners.moved().flatMap(({ client, clock, length, line, root }) => (root === null ? [] : [{ client, clock, length, root, person: walk.lines.at(line).person, how: walk.lines.at(line).how }]));

export const study = (_: Y.Doc, input: unknown): unknown => {
  const { rows, leases, moves } = Question.parse(input);
  const walk = new Walk(leases, moves);
  for (const row of rows) walk.row(row);
  const standing = standingIn(walk.ydoc);
  const claims = new Claims(walk);
  const claimed = claims.of(standing);
  const sections = sectionsOf(walk.ydoc, standing);
  const last = rows.at(-1);
  return {
    seq: last?.seq ?? 0, at: last?.at ?? 0, characters: standing.reduce((sum, { length }) => sum + length, 0),
    hash: createHash('sha256').update(documentText(documentJson(walk.ydoc))).digest('hex'),
    moves: movesOf(walk), sections, lines: walk.lines.all, repeated: claims.repeated,
    minutes: [...walk.minutes].map(([person, minutes]) => [person, minutes.size]),
    clients: leases.map(({ client }) => ({ client, person: walk.personOf(client) })),
    stretches: stretchesOf(walk, claimed),
  };
};
