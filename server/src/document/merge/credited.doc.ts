// A text as JSON in which every letter still knows the client id that wrote it, and such JSON as a text again: what lies
// between two documents that became different and one that holds the words of both, each under its author's name.
import { CREDIT, type JsonMark, type JsonNode } from '@gongyan/shared/document/document.json';
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';
import { looksOf, runsOf, type Attributes } from '../version/restore.runs.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const markOf = ([type, value]: [string, unknown]): JsonMark => ({ type, ...(isObject(value) && Object.keys(value).length > 0 ? { attrs: value } : {}) });
const marksOf = (attributes: Attributes): JsonMark[] => Object.entries(looksOf(attributes)).map(markOf);

const nodesOf = (child: unknown): JsonNode[] => {
  if (child instanceof Y.XmlText) return runsOf(child).map(({ text, client, attributes }) => ({ type: 'text', text, marks: [...marksOf(attributes), { type: CREDIT, attrs: { client } }] }));
  if (!(child instanceof Y.XmlElement)) return [];
  const [attrs, content] = [child.getAttributes(), child.toArray().flatMap(nodesOf)];
  return [{ type: child.nodeName, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) }];
};

export const creditedJson = (ydoc: Y.Doc): JsonNode => ({ type: 'doc', content: ydoc.getXmlFragment(DOCUMENT_ROOT).toArray().flatMap(nodesOf) });

type Plain = string | number | boolean;
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);
const isText = ({ type }: JsonNode): boolean => type === 'text';

/** Null: written by nobody, as the sign between two titles. */
const clientOf = ({ marks = [] }: JsonNode): number | null => {
  const client = marks.find(({ type }) => type === CREDIT)?.attrs?.['client'];
  return typeof client === 'number' ? client : null;
};

/** Leased ids have 31 bits: from here on no letter is taken for one that stands somewhere under the same number. */
export const NOBODY = 2 ** 31;

class CreditedDoc {
  readonly ydoc = newYDoc();
  private readonly ids = new Map<number, number>();

  /** The client id that each of this text's own ids stands for. */
  get standsFor(): ReadonlyMap<number, number> {
    return new Map([...this.ids].map(([client, id]) => [id, client]));
  }

  nodes(parent: Y.XmlFragment | Y.XmlElement, nodes: readonly JsonNode[]): void {
    let text: Y.XmlText | null = null;
    for (const node of nodes) {
      this.ydoc.clientID = NOBODY;
      if (!isText(node)) {
        text = null;
        this.element(parent, node);
        continue;
      }
      if (text === null) {
        text = new Y.XmlText();
        parent.insert(parent.length, [text]);
      }
      this.letters(text, node);
    }
  }

  private element(parent: Y.XmlFragment | Y.XmlElement, node: JsonNode): void {
    const made = new Y.XmlElement(node.type);
    parent.insert(parent.length, [made]);
    // Yjs keeps numbers and booleans too; only the type of its method does not say so.
    const plain = made as Y.XmlElement<Record<string, Plain>>;
    for (const [name, value] of Object.entries(node.attrs ?? {})) if (isPlain(value)) plain.setAttribute(name, value);
    this.nodes(made, node.content ?? []);
  }

  private letters(text: Y.XmlText, run: JsonNode): void {
    const client = clientOf(run);
    if (client !== null) {
      const id = this.ids.get(client) ?? NOBODY + 1 + this.ids.size;
      this.ids.set(client, id);
      this.ydoc.clientID = id;
    }
    text.insert(text.length, run.text ?? '', Object.fromEntries((run.marks ?? []).filter(({ type }) => type !== CREDIT).map(({ type, attrs }) => [type, attrs ?? {}])));
  }
}

export const creditedDoc = (json: JsonNode): Pick<CreditedDoc, 'ydoc' | 'standsFor'> => {
  const made = new CreditedDoc();
  made.nodes(made.ydoc.getXmlFragment(DOCUMENT_ROOT), json.content ?? []);
  return made;
};

/** Every client id that wrote a letter of it. */
export const clientsIn = (json: JsonNode): number[] => {
  const found = new Set<number>();
  const walk = (node: JsonNode): void => {
    const client = isText(node) ? clientOf(node) : null;
    if (client !== null) found.add(client);
    node.content?.forEach(walk);
  };
  walk(json);
  return [...found];
};
