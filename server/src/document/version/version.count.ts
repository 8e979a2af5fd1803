// How much came and went between two states of one document, and under which client ids: counted from the letters
// themselves, not from a comparison of texts, so that a moved paragraph is not a new one to the letter.
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';

export interface Counted {
  readonly characters: number;
  readonly added: number;
  readonly removed: number;
  /** Client ids that wrote something since. */
  readonly clients: readonly number[];
}

/** Letters that stand in the document, by client id and clock. */
const alive = (ydoc: Y.Doc, each: (client: number, clock: number, length: number) => void): void => {
  for (const [client, structs] of ydoc.store.clients) {
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString) each(client, struct.id.clock, struct.length);
  }
};

/** `before` null: everything is new. */
export const countSince = (now: Y.Doc, before: Uint8Array | null): Counted => {
  const old = newYDoc();
  if (before !== null) applyAll(old, [before], null);
  const known = Y.decodeStateVector(Y.encodeStateVector(old));
  let [characters, added, stood] = [0, 0, 0];
  alive(now, (client, clock, length) => {
    characters += length;
    added += Math.max(0, Math.min(length, clock + length - (known.get(client) ?? 0)));
  });
  alive(old, (_client, _clock, length) => (stood += length));
  const clients = [...Y.decodeStateVector(Y.encodeStateVector(now))].filter(([client, clock]) => clock > (known.get(client) ?? 0)).map(([client]) => client);
  return { characters, added, removed: stood - (characters - added), clients };
};
