// Reads one .docx: guarded first, then taken apart by mammoth, whose tree is used and whose HTML is not. Runs in a thread of its own.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { WordBlocks } from './word.blocks.js';
import { guardWord } from './word.guard.js';
import { isWordNode, nodesOf, wordOf, type WordNode } from './word.nodes.js';
import { WordRefusal } from './word.refusal.js';

export interface ReadWord {
  readonly blocks: readonly JsonNode[];
  /** In the order in which the blocks name them; null where there is nothing to see. */
  readonly pictures: readonly (Uint8Array | null)[];
  /** 脚注 and 批注, which stand beside the text. */
  readonly beside: readonly JsonNode[];
}

/** Loaded when a file has passed the guard: most of the time that a refusal takes would be loading. */
const treeOf = async (buffer: Buffer): Promise<WordNode> => {
  const { default: mammoth } = await import('mammoth');
  let tree: unknown = null;
  const keep = (document: unknown): unknown => {
    tree = document;
    return { type: 'document', children: [], notes: {}, comments: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument: keep, externalFileAccess: false, includeEmbeddedStyleMap: false, styleMap: [], includeDefaultStyleMap: false });
  if (!isWordNode(tree)) throw new WordRefusal('notWord');
  return tree;
};

const isReader = (value: unknown): value is () => Promise<unknown> => typeof value === 'function';

/** A picture that lies outside of the file is not fetched. */
const bytesOf = async (picture: WordNode): Promise<Uint8Array | null> => {
  const read = picture['readAsBuffer'];
  if (!isReader(read)) return null;
  const bytes = await Promise.resolve().then(read).catch(() => null);
  return bytes instanceof Uint8Array ? bytes : null;
};

interface Notes {
  resolve(reference: WordNode): unknown;
}
const isNotes = (value: unknown): value is Notes => typeof value === 'object' && value !== null && 'resolve' in value && typeof value.resolve === 'function';

const labelled = (label: string, blocks: readonly JsonNode[]): JsonNode[] => {
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: label }, ...(first.type === 'paragraph' ? (first.content ?? []) : [])] }, ...(first.type === 'paragraph' ? rest : blocks)];
};

const besideOf = (tree: WordNode, reader: WordBlocks): JsonNode[] => {
  const notes = tree['notes'];
  const footnotes = isNotes(notes)
    ? [...reader.notes].flatMap((reference, at) => {
      const note = notes.resolve(reference);
      return isWordNode(note) ? labelled(`注${at + 1}：`, reader.of(nodesOf(note['body']))) : [];
    })
    : [];
  const comments = nodesOf(tree['comments']).flatMap((comment) => labelled(`批注（${wordOf(comment['authorName']) || '佚名'}）：`, reader.of(nodesOf(comment['body']))));
  return [...footnotes, ...comments];
};

/** Throws WordRefusal. */
export const readWord = async (bytes: Buffer): Promise<ReadWord> => {
  const tree = await treeOf(await guardWord(bytes));
  const reader = new WordBlocks();
  const blocks = reader.of(nodesOf(tree['children']));
  const beside = besideOf(tree, reader);
  if (blocks.length === 0) throw new WordRefusal('empty');
  const pictures: (Uint8Array | null)[] = [];
  for (const picture of reader.pictures) pictures.push(await bytesOf(picture));
  return { blocks, pictures, beside };
};
