// A text as runs of letters, each with the client id that wrote it and the marks it bears.
import * as Y from 'yjs';

export interface Run {
  readonly text: string;
  readonly client: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export const runsOf = (text: Y.XmlText): Run[] => {
  const runs: Run[] = [];
  let attributes: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content;
      attributes = Object.fromEntries(Object.entries({ ...attributes, [key]: value as unknown }).filter(([, mark]) => mark !== null));
    } else if (item.content instanceof Y.ContentString) runs.push({ text: item.content.str, client: item.id.client, attributes });
  }
  return runs;
};
