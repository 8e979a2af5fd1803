// The letters of a text in reading order, each stretch with the number under which it was written. Only reads.
import * as Y from 'yjs';
import { DOCUMENT_ROOT } from '../document.schema.js';

export interface Stretch {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export interface Standing extends Stretch {
  readonly text: string;
  /** The paragraph that it stands in. */
  readonly block: Y.XmlText;
}

/** The letters of one paragraph. */
export const inBlock = (block: Y.XmlText): Standing[] => {
  const found: Standing[] = [];
  for (let item = block._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) found.push({ client: item.id.client, clock: item.id.clock, length: item.length, text: item.content.str, block });
  }
  return found;
};

const within = (child: unknown): Y.XmlText[] => {
  if (child instanceof Y.XmlText) return [child];
  return child instanceof Y.XmlElement ? child.toArray().flatMap(within) : [];
};

/** Every paragraph, cell and title that stands, in reading order. */
export const blocksIn = (ydoc: Y.Doc): Y.XmlText[] => ydoc.getXmlFragment(DOCUMENT_ROOT).toArray().flatMap(within);

export const standingIn = (ydoc: Y.Doc): Standing[] => blocksIn(ydoc).flatMap(inBlock);

/** The key of the section in which a text stands, also when it stands no more; empty when in none. */
export const sectionOf = (text: unknown): string => {
  for (let type = text; type instanceof Y.AbstractType; type = type._item?.parent ?? null) {
    if (!(type instanceof Y.XmlElement) || type.nodeName !== 'section') continue;
    const key: unknown = type._map.get('key')?.content.getContent().at(-1);
    return typeof key === 'string' ? key : '';
  }
  return '';
};
