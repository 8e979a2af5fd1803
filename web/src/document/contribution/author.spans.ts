// Whose the letters of the open text are: the shared document knows each letter's number, the hub says whose numbers
// they are. Letters and places of the editor come in the same order; where they differ for a moment nothing is said.
import type { Authorship } from '@gongyan/shared/document/contribution/contribution.contract';
import { standingIn, type Stretch } from '@gongyan/shared/document/contribution/letters';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Node as DocNode } from '@tiptap/pm/model';
import type * as Y from 'yjs';

/** Undefined: the hub has not said yet; null: nobody's. */
export type Owner = PersonId | null | undefined;

export interface AuthorSpan {
  readonly from: number;
  readonly to: number;
  readonly person: Owner;
}

interface Run {
  readonly length: number;
  readonly person: Owner;
}

/** `own`: what this page writes is its reader's, also before the hub has counted it. */
export const ownersBy = ({ clients, stretches }: Authorship, own: { readonly client: number; readonly person: PersonId }) => {
  const people = new Map<number, Owner>([[own.client, own.person], ...clients.map(({ client, person }): [number, Owner] => [client, person])]);
  const others = new Map<number, Authorship['stretches']>();
  for (const one of stretches) others.set(one.client, [...(others.get(one.client) ?? []), one]);
  return ({ client, clock, length }: Stretch): Run[] => {
    const person = people.get(client);
    const runs: Run[] = [];
    let at = clock;
    for (const other of [...(others.get(client) ?? [])].sort((a, b) => a.clock - b.clock)) {
      const [from, to] = [Math.max(at, other.clock), Math.min(clock + length, other.clock + other.length)];
      if (to <= from) continue;
      if (from > at) runs.push({ length: from - at, person });
      runs.push({ length: to - from, person: other.person });
      at = to;
    }
    return at < clock + length ? [...runs, { length: clock + length - at, person }] : runs;
  };
};

const placesOf = (doc: DocNode): { from: number; length: number }[] => {
  const places: { from: number; length: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isText) places.push({ from: pos, length: node.nodeSize });
  });
  return places;
};

const sum = (all: readonly { readonly length: number }[]): number => all.reduce((total, { length }) => total + length, 0);

/** Null: the editor and the shared document do not say the same right now. */
export const authorSpans = (doc: DocNode, ydoc: Y.Doc, ownersOf: ReturnType<typeof ownersBy>): AuthorSpan[] | null => {
  const [runs, places] = [standingIn(ydoc).flatMap(ownersOf), placesOf(doc)];
  if (sum(runs) !== sum(places)) return null;
  const spans: AuthorSpan[] = [];
  let [run, used] = [0, 0];
  for (const { from, length } of places) {
    for (let at = 0; at < length;) {
      const now = runs[run];
      if (now === undefined) return null;
      const take = Math.min(length - at, now.length - used);
      const last = spans.at(-1);
      if (last !== undefined && last.to === from + at && last.person === now.person) spans[spans.length - 1] = { ...last, to: last.to + take };
      else spans.push({ from: from + at, to: from + at + take, person: now.person });
      [at, used] = [at + take, used + take];
      if (used === now.length) [run, used] = [run + 1, 0];
    }
  }
  return spans;
};
