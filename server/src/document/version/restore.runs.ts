// A text as runs of letters, each with the client id that wrote it, its number there, and the marks it bears.
import * as Y from 'yjs';

export type Attributes = Readonly<Record<string, unknown>>;

export interface Run {
  readonly text: string;
  readonly client: number;
  /** The number of its first letter among all that this client wrote. */
  readonly clock: number;
  readonly attributes: Attributes;
}

export const runsOf = (text: Y.XmlText): Run[] => {
  const runs: Run[] = [];
  let attributes: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content;
      attributes = Object.fromEntries(Object.entries({ ...attributes, [key]: value as unknown }).filter(([, mark]) => mark !== null));
    } else if (item.content instanceof Y.ContentString) runs.push({ text: item.content.str, client: item.id.client, clock: item.id.clock, attributes });
  }
  return runs;
};

/** Anchors of comments and suggestions: they belong to the present, not to a version. */
export const isAnchor = (mark: string): boolean => /^(comment|suggestion)(--|$)/.test(mark);
export const anchorsOf = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([mark]) => isAnchor(mark)));
export const looksOf = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([mark]) => !isAnchor(mark)).sort(([a], [b]) => (a < b ? -1 : 1)));
