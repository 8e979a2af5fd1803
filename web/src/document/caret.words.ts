// A caret found again by the words around it, for when a colleague's edit wrote the paragraph anew: Yjs cannot
// move text, a split deletes it here and writes it there. Refuses to choose between two places.
import type { Node as DocNode } from '@tiptap/pm/model';

const CONTEXT = 12;
const LEAF = '\ufffc';

/** The place in `after` with the same words on both sides as `pos` has in `before`; null when none or several. */
export const findByWords = (before: DocNode, after: DocNode, pos: number): number | null => {
  const $pos = before.resolve(pos);
  if (!$pos.parent.isTextblock) return null;
  const text = $pos.parent.textBetween(0, $pos.parent.content.size, LEAF, LEAF);
  const right = text.slice($pos.parentOffset, $pos.parentOffset + CONTEXT);
  // What the split left behind is missing on the left: try the longest words first.
  for (let length = Math.min(CONTEXT, $pos.parentOffset); length > 0; length -= 1) {
    const found = placesOf(after, text.slice($pos.parentOffset - length, $pos.parentOffset) + right, length);
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
};

const placesOf = (doc: DocNode, words: string, caret: number): number[] => {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, LEAF, LEAF);
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(pos + 1 + at + caret);
    return false;
  });
  return found;
};
