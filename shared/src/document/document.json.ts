// Reads a co-written document without an editor: as ProseMirror JSON, and as plain text, one line per block.
// Only reads; whatever stands in the document is shown, also what this version does not know.
import * as Y from 'yjs';
import { DOCUMENT_ROOT } from './document.schema.js';

/** In JSON that remembers its authors, the mark of the client id that wrote a letter. No document holds it. */
export const CREDIT = 'credit';

export interface JsonMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
export interface JsonNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly JsonNode[];
  readonly marks?: readonly JsonMark[];
  readonly text?: string;
}

interface Piece {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Marks that may overlap themselves carry a hash after two hyphens. */
const markOf = ([name, value]: [string, unknown]): JsonMark => ({
  type: name.split('--')[0] ?? name,
  ...(isObject(value) && Object.keys(value).length > 0 ? { attrs: value } : {}),
});

const textNodes = (text: Y.XmlText): JsonNode[] => {
  const pieces: Piece[] = text.toDelta();
  return pieces.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const marks = Object.entries(attributes).map(markOf);
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }];
  });
};

const nodesOf = (child: unknown): JsonNode[] => {
  if (child instanceof Y.XmlText) return textNodes(child);
  if (!(child instanceof Y.XmlElement)) return [];
  const [attrs, content] = [child.getAttributes(), child.toArray().flatMap(nodesOf)];
  return [{ type: child.nodeName, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) }];
};

export const documentJson = (ydoc: Y.Doc): JsonNode => ({ type: 'doc', content: ydoc.getXmlFragment(DOCUMENT_ROOT).toArray().flatMap(nodesOf) });

/** Blocks end with a line break; nothing else is invented. */
export const documentText = (node: JsonNode): string => {
  if (node.type === 'hardBreak') return '\n';
  if (node.text !== undefined) return node.text;
  const inside = (node.content ?? []).map(documentText).join('');
  const holdsText = (node.content ?? []).some((child) => child.text !== undefined);
  return holdsText ? `${inside}\n` : inside;
};
