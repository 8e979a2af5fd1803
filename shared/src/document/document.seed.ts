// Plain JSON into a new co-written document, exactly as the editor's binding would write it, so that opening
// the result changes nothing. Refuses a document that is not empty and every name, attribute or link that
// document.schema does not list. Only the server seeds, once, when the document is made.
import * as Y from 'yjs';
import type { JsonMark, JsonNode } from './document.json.js';
import { DOCUMENT_MARKS, DOCUMENT_NODES, DOCUMENT_ROOT, isSafeLink, TEXT_BLOCKS } from './document.schema.js';

type Plain = string | number | boolean;

const LINKS: ReadonlySet<string> = new Set(['href', 'src']);
const isPlain = (value: unknown): value is Plain => typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** The attributes as the editor writes them: null is no attribute. */
const written = (owner: string, attrs: JsonNode['attrs'], allowed: readonly string[] | undefined): [string, Plain][] => {
  if (allowed === undefined) throw new Error(`Documents hold no ${owner}`);
  return Object.entries(attrs ?? {}).flatMap(([name, value]): [string, Plain][] => {
    if (!allowed.includes(name)) throw new Error(`${owner} has no attribute ${name}`);
    if (value === null || value === undefined) return [];
    if (!isPlain(value)) throw new Error(`${owner}.${name} is not plain`);
    if (LINKS.has(name) && !isSafeLink(String(value))) throw new Error(`Unsafe link in ${owner}`);
    return [[name, value]];
  });
};

/** Marks are formatting attributes; one without attributes is an empty object. */
const formatting = (marks: readonly JsonMark[]): Record<string, object> =>
  Object.fromEntries(marks.map(({ type, attrs }) => {
    if (type === 'comment' || type === 'suggestion') throw new Error('A seed holds no comments and no suggestions');
    return [type, Object.fromEntries(written(type, attrs, DOCUMENT_MARKS[type]))];
  }));

const textRun = (nodes: readonly JsonNode[]): Y.XmlText => {
  const text = new Y.XmlText();
  text.applyDelta(nodes.map((node) => ({ insert: node.text ?? '', attributes: formatting(node.marks ?? []) })));
  return text;
};

const element = (node: JsonNode): Y.XmlElement => {
  const made = new Y.XmlElement(node.type);
  // Yjs keeps numbers and booleans too, and so does the editor; only the type of this method does not say so.
  const keep = made as Y.XmlElement<Record<string, Plain>>;
  for (const [name, value] of written(node.type, node.attrs, DOCUMENT_NODES[node.type])) keep.setAttribute(name, value);
  const inside = children(node.content ?? []);
  made.insert(0, inside.length === 0 && TEXT_BLOCKS.has(node.type) ? [new Y.XmlText()] : inside);
  return made;
};

/** Neighbouring pieces of text are one Y.XmlText. */
const children = (nodes: readonly JsonNode[]): (Y.XmlElement | Y.XmlText)[] => {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let run: JsonNode[] = [];
  const close = (): void => {
    if (run.length > 0) made.push(textRun(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'text') {
      close();
      made.push(element(node));
    } else if ((node.text ?? '') !== '') run.push(node);
  }
  close();
  return made;
};

/** Writes `document` (a `doc` of sections) into the empty `ydoc`. The caller has set `ydoc.clientID`. Throws
 *  when the document is not empty or the JSON holds what the schema does not list. */
export const seedDocument = (ydoc: Y.Doc, document: JsonNode): void => {
  const root = ydoc.getXmlFragment(DOCUMENT_ROOT);
  if (root.length > 0) throw new Error('Only an empty document can be seeded');
  const sections = document.content ?? [];
  if (document.type !== 'doc' || sections.some(({ type }) => type !== 'section')) throw new Error('A document is a doc of sections');
  ydoc.transact(() => root.insert(0, children(sections)));
};

/** New contents of sections, below their titles, and sections that come after all others. */
export interface FilledSections {
  readonly contents: ReadonlyMap<string, readonly JsonNode[]>;
  readonly added: readonly JsonNode[];
}

/** Fills sections of a document that has just been seeded; what stood below their titles goes. The same checks as for a seed. */
export const fillSections = (ydoc: Y.Doc, { contents, added }: FilledSections): void => {
  const root = ydoc.getXmlFragment(DOCUMENT_ROOT);
  ydoc.transact(() => {
    for (const section of root.toArray()) {
      const content = section instanceof Y.XmlElement ? contents.get(String(section.getAttribute('key'))) : undefined;
      if (content === undefined || !(section instanceof Y.XmlElement)) continue;
      section.delete(1, section.length - 1);
      section.insert(1, children(content));
    }
    root.insert(root.length, children(added));
  });
};

/** New sections behind the one of this key, at the end when there is none. The same checks as for a seed. */
export const addSections = (ydoc: Y.Doc, sections: readonly JsonNode[], after: string): void => {
  const root = ydoc.getXmlFragment(DOCUMENT_ROOT);
  const at = root.toArray().findIndex((section) => section instanceof Y.XmlElement && section.getAttribute('key') === after);
  root.insert(at === -1 ? root.length : at + 1, children(sections));
};
