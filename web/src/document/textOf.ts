// A document's words as plain text, one line for each block: what a kept copy holds.
import * as Y from 'yjs';

/** The contract's limit for a kept copy. */
const MOST = 400_000;

const linesOf = (node: Y.XmlElement | Y.XmlFragment): string[] =>
  node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child.toDelta().map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '')).join('')];
    return child instanceof Y.XmlElement ? linesOf(child) : [];
  });

export const textOf = (doc: Y.Doc): string => {
  const roots = [...doc.share.keys()].map((name) => doc.getXmlFragment(name));
  return roots.flatMap(linesOf).join('\n').slice(0, MOST);
};
