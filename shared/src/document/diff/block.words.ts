// A block without what is no content of it: anchors of comments and suggestions, who wrote it, and the order in
// which marks happen to be written. Two blocks that say and show the same are equal as text.
import { CREDIT, type JsonMark, type JsonNode } from '../document.json.js';

export const children = (node: JsonNode): readonly JsonNode[] => node.content ?? [];
const isInline = ({ type }: JsonNode): boolean => type === 'text' || type === 'hardBreak';
export const holdsText = (node: JsonNode): boolean => children(node).some(isInline) || ['paragraph', 'heading', 'sectionTitle'].includes(node.type);
export const wordsOf = (node: JsonNode): string => (node.type === 'hardBreak' ? '\n' : (node.text ?? children(node).map(wordsOf).join('')));
/** Letters of it as the length of a text counts them; a line break is none. */
export const lettersIn = (node: JsonNode): number => (node.text ?? '').length + children(node).reduce((sum, child) => sum + lettersIn(child), 0);

const PASSING: ReadonlySet<string> = new Set(['comment', 'suggestion', CREDIT]);
const sorted = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const bareMark = ({ type, attrs }: JsonMark): JsonMark => ({ type, ...(attrs === undefined ? {} : { attrs: sorted(attrs) }) });

export const bare = (node: JsonNode): JsonNode => {
  const marks = (node.marks ?? []).filter(({ type }) => !PASSING.has(type)).map(bareMark).sort((a, b) => (a.type < b.type ? -1 : 1));
  const content = joinTexts(children(node).map(bare));
  return {
    type: node.type, ...(node.attrs === undefined ? {} : { attrs: sorted(node.attrs) }), ...(content.length > 0 ? { content } : {}),
    ...(marks.length > 0 ? { marks } : {}), ...(node.text === undefined ? {} : { text: node.text }),
  };
};

export const marksPrint = (marks: readonly JsonMark[] | undefined): string => (marks === undefined || marks.length === 0 ? '' : JSON.stringify(marks));

/** Neighbours of one look are one text. */
export const joinTexts = (nodes: readonly JsonNode[]): JsonNode[] => {
  const made: JsonNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.type === 'text' && node.type === 'text' && marksPrint(last.marks) === marksPrint(node.marks)) made[made.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else made.push(node);
  }
  return made;
};

/** What a block is to a teacher: 正文, 三级标题, 编号列表, 已勾选. */
export const styleOf = ({ type, attrs }: JsonNode): string => {
  if (type === 'heading') return `heading${String(attrs?.['level'] ?? '')}`;
  return type === 'taskItem' ? (attrs?.['checked'] === true ? 'taskDone' : 'taskOpen') : type;
};

/** It is another kind of block now, or shown in another way. */
export const isRestyled = (before: JsonNode, after: JsonNode): boolean => before.type !== after.type || JSON.stringify(before.attrs ?? {}) !== JSON.stringify(after.attrs ?? {});
