// The one way to make a Yjs document here. Yjs tidies redundant formatting after every remote change by
// deleting marks in a transaction of its own: an edit that nobody made, on a page that may only read, or in
// a worker's snapshot, and then replicas differ for ever. A failing simulation seed (20) showed it.
import * as Y from 'yjs';

/** A document that changes only by what is written into it or applied to it. */
export const newYDoc = (): Y.Doc => {
  const ydoc = new Y.Doc();
  ydoc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return ydoc;
};

/** Applies many updates as one change. Throws when one of them cannot be read. */
export const applyAll = (ydoc: Y.Doc, updates: Iterable<Uint8Array>, origin: unknown): void => {
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update, origin);
  }, origin);
};
