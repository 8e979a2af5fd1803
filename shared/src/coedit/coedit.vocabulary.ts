// What our editors write: element names, attributes, marks, safe links. Everything else is refused at the
// door, so that a hand-made update cannot plant what an editor would delete or a browser would run.
import * as Y from 'yjs';

export interface Vocabulary {
  /** Name of the one root fragment. */
  readonly root: string;
  readonly nodes: Readonly<Record<string, readonly string[]>>;
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly safeLink: (text: string) => boolean;
}

const ATTRIBUTE_LENGTH = 4_000;
const LINKS: ReadonlySet<string> = new Set(['href', 'src']);

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= ATTRIBUTE_LENGTH);

const allowedValue = (name: string, value: unknown, vocabulary: Vocabulary): string | null => {
  if (!isPlain(value)) return `attribute ${name} is not plain`;
  if (LINKS.has(name) && value !== null && !(typeof value === 'string' && vocabulary.safeLink(value))) return `link in ${name}`;
  return null;
};

const allAttributes = new WeakMap<Vocabulary, ReadonlySet<string>>();
const attributesOf = (vocabulary: Vocabulary): ReadonlySet<string> => {
  const known = allAttributes.get(vocabulary) ?? new Set(Object.values(vocabulary.nodes).flat());
  allAttributes.set(vocabulary, known);
  return known;
};

const allowedFormat = (content: Y.ContentFormat, vocabulary: Vocabulary): string | null => {
  // Marks that may overlap themselves carry a hash after two hyphens.
  const name = content.key.split('--')[0] ?? '';
  if (!Object.hasOwn(vocabulary.marks, name)) return `mark ${name}`;
  const value: unknown = content.value;
  if (value === null || value === true) return null;
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return `mark ${name} is not an object`;
  for (const [key, inner] of Object.entries(value)) {
    if (!vocabulary.marks[name]?.includes(key)) return `mark attribute ${name}.${key}`;
    const why = allowedValue(key, inner, vocabulary);
    if (why !== null) return why;
  }
  return null;
};

const allowedType = (content: Y.ContentType, vocabulary: Vocabulary): string | null => {
  if (content.type instanceof Y.XmlText) return null;
  if (!(content.type instanceof Y.XmlElement)) return 'shared type that is no element';
  return Object.hasOwn(vocabulary.nodes, content.type.nodeName) ? null : `element ${content.type.nodeName}`;
};

const allowedAttribute = (item: Y.Item, name: string, vocabulary: Vocabulary): string | null => {
  if (item.content instanceof Y.ContentDeleted) return null;
  if (!attributesOf(vocabulary).has(name)) return `attribute ${name}`;
  if (!(item.content instanceof Y.ContentAny)) return `attribute ${name} of another kind`;
  const [value, ...more]: unknown[] = item.content.arr;
  return more.length > 0 ? `attribute ${name} of several values` : allowedValue(name, value, vocabulary);
};

/** Null when an item is one that our editors write, else why not. An item whose parent is known only by its
 *  neighbour cannot be an attribute of another name: Yjs then copies the neighbour's. */
export const allowedStruct = (item: Y.Item, vocabulary: Vocabulary): string | null => {
  if (item.parentSub !== null) return allowedAttribute(item, item.parentSub, vocabulary);
  const { content } = item;
  if (content instanceof Y.ContentType) return allowedType(content, vocabulary);
  if (content instanceof Y.ContentFormat) return allowedFormat(content, vocabulary);
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return null;
  // An attribute set again points at the value before it and then carries no name of its own.
  if (content instanceof Y.ContentAny && content.arr.length === 1) return repeatedAttribute(item, content, vocabulary);
  return 'content that no editor writes';
};

/** The name is not in the bytes, so the value must be harmless under every name, links included. */
const repeatedAttribute = (item: Y.Item, content: Y.ContentAny, vocabulary: Vocabulary): string | null => {
  if (item.origin === null) return 'list content';
  const value: unknown = content.arr[0];
  if (!isPlain(value)) return 'attribute is not plain';
  return typeof value === 'string' && /^[\s\u0000-\u001f]*[a-z][a-z0-9+.-]*\s*:/i.test(value) && !vocabulary.safeLink(value)
    ? 'link in a repeated attribute'
    : null;
};
