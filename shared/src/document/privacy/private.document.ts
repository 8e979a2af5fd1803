// The guard over a whole document: every place with the section and the words around it, so that somebody who did not write it
// can judge. A section that is never published is not looked at. Pure.
import type { JsonNode } from '../document.json.js';
import { documentText } from '../document.json.js';
import { findPrivate, type PrivatePlace } from './private.rules.js';

export interface PrivateFinding extends PrivatePlace {
  /** The title of its section. */
  readonly section: string;
  /** Which element of which element, from the document down; text is not counted. */
  readonly path: readonly number[];
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Tells one finding from another; moves with the text. */
  readonly print: string;
}

const AROUND = 16;
/** One character for what is no text, as the editor and the shared document count it. */
const THING = '\ufffc';

const elements = (node: JsonNode): readonly JsonNode[] => (node.content ?? []).filter(({ type }) => type !== 'text');
const lineOf = (node: JsonNode): string => (node.content ?? []).map((child) => (child.type === 'text' ? (child.text ?? '') : THING)).join('');
const isLine = (node: JsonNode): boolean => (node.content ?? []).some(({ type }) => type === 'text');

const inLine = (node: JsonNode, section: string, path: readonly number[]): PrivateFinding[] => {
  const line = lineOf(node);
  return findPrivate(line).map((place) => ({
    ...place, section, path, words: line.slice(place.from, place.to), before: line.slice(Math.max(0, place.from - AROUND), place.from), after: line.slice(place.to, place.to + AROUND),
    print: `${path.join('.')} ${place.from} ${line.slice(place.from, place.to)}`,
  }));
};

const below = (node: JsonNode, section: string, path: readonly number[]): PrivateFinding[] =>
  isLine(node) ? inLine(node, section, path) : elements(node).flatMap((child, at) => below(child, section, [...path, at]));

const titleOf = (section: JsonNode): string => elements(section).filter(({ type }) => type === 'sectionTitle').map(documentText).join('').trim();

export const isHidden = (section: JsonNode): boolean => section.attrs?.['private'] === true;

export const privateInDocument = (document: JsonNode): readonly PrivateFinding[] =>
  elements(document).flatMap((section, at) => (isHidden(section) ? [] : below(section, titleOf(section), [at])));
