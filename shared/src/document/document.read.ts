// What a card, the search and an export want of a co-written document: JSON, words, sections, completeness.
// Reads only.
import type * as Y from 'yjs';
import { documentJson, documentText, type JsonNode } from './document.json.js';
import { completenessOf, sectionStates, type Completeness, type SectionState } from './document.rules.js';

export interface ReadDocument {
  readonly json: JsonNode;
  readonly text: string;
  readonly sections: readonly SectionState[];
  readonly completeness: Completeness;
}

export const readDocument = (ydoc: Y.Doc): ReadDocument => {
  const json = documentJson(ydoc);
  const sections = sectionStates(json);
  return { json, text: documentText(json), sections, completeness: completenessOf(sections) };
};
