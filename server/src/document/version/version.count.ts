// How much came and went between two states of one document, under which client ids, and whose letters stand in it.
// A paragraph or a row that only moved counts nothing, though an editor writes it anew.
import { diffDocuments, tallyOf } from '@gongyan/shared/document/diff/document.diff';
import { lettersIn } from '@gongyan/shared/document/diff/block.words';
import { documentJson } from '@gongyan/shared/document/document.json';
import * as Y from 'yjs';
import { z } from 'zod';

export const Counted = z.object({
  characters: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  /** Client ids that wrote something since. */
  since: z.array(z.number().int()),
  /** Every client id that ever wrote something, with its letters that stand. */
  letters: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Counted = z.output<typeof Counted>;

const clocks = (ydoc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(ydoc));

/** Client ids and how many of their letters stand. */
export const lettersOf = (ydoc: Y.Doc): [number, number][] =>
  [...ydoc.store.clients].map(([client, structs]) => [
    client, structs.reduce((sum, struct) => sum + (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString ? struct.length : 0), 0),
  ]);

/** `before` empty: everything is new. */
export const countSince = (now: Y.Doc, before: Y.Doc): Counted => {
  const [said, says] = [documentJson(before), documentJson(now)];
  const known = clocks(before);
  return {
    ...tallyOf(diffDocuments(said, says)), characters: lettersIn(says), letters: lettersOf(now),
    since: [...clocks(now)].filter(([client, clock]) => clock > (known.get(client) ?? 0)).map(([client]) => client),
  };
};
