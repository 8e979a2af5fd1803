// Writes what was agreed over identifying words in a shared document: from the end to the beginning, so that places stay true.
// Refuses nothing: the caller has compared the places with the text.
import * as Y from 'yjs';
import { DOCUMENT_ROOT } from '../document.schema.js';
import type { PrivateFinding } from './private.document.js';

export interface Mask {
  readonly finding: PrivateFinding;
  readonly replacement: string;
}

const elementsOf = (parent: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] => parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

const lineAt = (ydoc: Y.Doc, path: readonly number[]): Y.XmlElement | undefined => {
  let here: Y.XmlFragment | Y.XmlElement | undefined = ydoc.getXmlFragment(DOCUMENT_ROOT);
  for (const at of path) here = here === undefined ? undefined : elementsOf(here)[at];
  return here instanceof Y.XmlElement ? here : undefined;
};

const maskLine = (line: Y.XmlElement, { from, to }: PrivateFinding, replacement: string): void => {
  let [at, written] = [0, false];
  for (const child of line.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)];
    at += length;
    if (!(child instanceof Y.XmlText) || start >= end) continue;
    child.delete(start, end - start);
    if (!written && replacement !== '') child.insert(start, replacement);
    written = true;
  }
};

export const maskPrivate = (ydoc: Y.Doc, masks: readonly Mask[]): void => {
  for (const { finding, replacement } of [...masks].sort((a, b) => b.finding.from - a.finding.from)) {
    const line = lineAt(ydoc, finding.path);
    if (line !== undefined) maskLine(line, finding, replacement);
  }
};
