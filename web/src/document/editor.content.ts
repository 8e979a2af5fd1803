// The shared document as the editor's first content: exactly what the binding will show a moment later. With it
// the first selection lies in the text; it writes nothing.
import type { JSONContent } from '@tiptap/core';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import type * as Y from 'yjs';

const contentOf = ({ type, attrs, marks, content, text }: JsonNode): JSONContent => ({
  type,
  ...(attrs === undefined ? {} : { attrs: { ...attrs } }),
  ...(marks === undefined ? {} : { marks: marks.map((mark) => ({ type: mark.type, attrs: { ...mark.attrs } })) }),
  ...(content === undefined ? {} : { content: content.map(contentOf) }),
  ...(text === undefined ? {} : { text }),
});

export const firstContent = (ydoc: Y.Doc): JSONContent => contentOf(documentJson(ydoc));
