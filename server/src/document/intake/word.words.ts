// The words of a Word paragraph with their marks, as our documents have them. Slanted is 着重号 here; colours are four names; a link
// that a browser would run is text. Pictures, which stand between words there, are handed on with their place.
import { foldBreaks } from '@gongyan/shared/kit/text';
import type { JsonMark, JsonNode } from '@gongyan/shared/document/document.json';
import { isSafeLink } from '@gongyan/shared/document/document.schema';
import { childrenOf, wordOf, type WordNode } from './word.nodes.js';

/** Words, or what breaks the line of words. */
export type WordPiece = { readonly kind: 'word'; readonly node: JsonNode } | { readonly kind: 'picture'; readonly picture: WordNode } | { readonly kind: 'note'; readonly note: WordNode };

const COLOURS: Readonly<Record<string, string>> = {
  yellow: 'yellow', darkYellow: 'yellow', green: 'green', darkGreen: 'green', cyan: 'blue', blue: 'blue', darkBlue: 'blue', darkCyan: 'blue', magenta: 'pink', red: 'pink', darkMagenta: 'pink', darkRed: 'pink',
};
const FLAGS = [['isBold', 'bold'], ['isUnderline', 'underline'], ['isStrikethrough', 'strike'], ['isItalic', 'emphasis']] as const;

const marksOf = (run: WordNode): JsonMark[] => {
  const colour = COLOURS[wordOf(run['highlight'])];
  return [...FLAGS.filter(([flag]) => run[flag] === true).map(([, type]) => ({ type })), ...(colour === undefined ? [] : [{ type: 'highlight', attrs: { color: colour } }])];
};

/** Underline says nothing where the link says it already. */
const linked = (marks: readonly JsonMark[], href: string): JsonMark[] => [...marks.filter(({ type }) => type !== 'underline'), { type: 'link', attrs: { href } }];

/** Without signs that no page shows and a database refuses: controls, halves of letters. */
export const plain = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, '');

const textPiece = (text: string, marks: readonly JsonMark[]): WordPiece[] => {
  const clean = foldBreaks(plain(text), ' ');
  return clean === '' ? [] : [{ kind: 'word', node: { type: 'text', text: clean, ...(marks.length > 0 ? { marks } : {}) } }];
};

const piece = (node: WordNode, marks: readonly JsonMark[]): WordPiece[] => {
  switch (node.type) {
    case 'text': return textPiece(wordOf(node['value']), marks);
    case 'tab': return textPiece(' ', marks);
    case 'checkbox': return textPiece(node['checked'] === true ? '☑ ' : '☐ ', []);
    case 'break': return node['breakType'] === 'line' ? [{ kind: 'word', node: { type: 'hardBreak' } }] : [];
    case 'image': return [{ kind: 'picture', picture: node }];
    case 'noteReference': return [{ kind: 'note', note: node }];
    case 'run': return childrenOf(node).flatMap((child) => piece(child, [...marks, ...marksOf(node)]));
    case 'hyperlink': {
      const href = plain(wordOf(node['href']));
      return childrenOf(node).flatMap((child) => (isSafeLink(href) ? relinked(piece(child, marks), href) : piece(child, marks)));
    }
    default: return childrenOf(node).flatMap((child) => piece(child, marks));
  }
};

const relinked = (pieces: readonly WordPiece[], href: string): WordPiece[] =>
  pieces.map((one) => (one.kind === 'word' && one.node.text !== undefined ? { kind: 'word', node: { ...one.node, marks: linked(one.node.marks ?? [], href) } } : one));

const sameMarks = (a: JsonNode, b: JsonNode): boolean => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);

/** Word cuts a sentence into many runs; here neighbours of one look are one text. */
const joined = (pieces: readonly WordPiece[]): WordPiece[] => {
  const made: WordPiece[] = [];
  for (const one of pieces) {
    const last = made.at(-1);
    if (one.kind === 'word' && last?.kind === 'word' && one.node.text !== undefined && last.node.text !== undefined && sameMarks(one.node, last.node)) {
      made[made.length - 1] = { kind: 'word', node: { ...last.node, text: last.node.text + one.node.text } };
    } else made.push(one);
  }
  return made;
};

export const wordPieces = (paragraph: WordNode): WordPiece[] => joined(childrenOf(paragraph).flatMap((child) => piece(child, [])));
