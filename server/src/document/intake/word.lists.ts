// Word numbers its paragraphs and knows no lists; here they are lists in lists again. Boxes to tick make lists of things to do.
import type { JsonNode } from '@gongyan/shared/document/document.json';

export interface WordLine {
  readonly nodes: readonly JsonNode[];
  /** Null: no item of a list. */
  readonly list: { readonly ordered: boolean; readonly level: number } | null;
}

/** Each level costs two of the levels that a document may have. */
const DEEPEST = 4;
const BOX = /^\s*([☐□☑☒✓✔√])\s+/;

const nested = (lines: readonly WordLine[], depth = 0): JsonNode[] => {
  const lists: { readonly ordered: boolean; readonly items: JsonNode[] }[] = [];
  for (let at = 0; at < lines.length;) {
    const { nodes, list } = lines[at] ?? { nodes: [], list: null };
    const level = list?.level ?? 0;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.list?.level ?? 0) > level) end += 1;
    const below = lines.slice(at + 1, end);
    const [inside, beside] = depth < DEEPEST ? [nested(below, depth + 1), []] : [[], below];
    const ordered = list?.ordered ?? false;
    const items = [{ type: 'listItem', content: [...nodes, ...inside] }, ...beside.map((line) => ({ type: 'listItem', content: line.nodes }))];
    const last = lists.at(-1);
    if (last?.ordered === ordered) last.items.push(...items);
    else lists.push({ ordered, items });
    at = end;
  }
  return lists.map(({ ordered, items }) => ({ type: ordered ? 'orderedList' : 'bulletList', content: items }));
};

const boxOf = (line: WordLine): { readonly checked: boolean; readonly node: JsonNode } | null => {
  const [first] = line.nodes;
  const [head, ...words] = first?.content ?? [];
  const sign = first?.type === 'paragraph' && line.nodes.length === 1 ? BOX.exec(head?.text ?? '') : null;
  if (first === undefined || head === undefined || sign === null) return null;
  const rest = (head.text ?? '').slice(sign[0].length);
  return { checked: !/[☐□]/.test(sign[1] ?? ''), node: { ...first, content: [...(rest === '' ? [] : [{ ...head, text: rest }]), ...words] } };
};

/** Lines in their order as blocks. */
export const withLists = (lines: readonly WordLine[]): JsonNode[] => {
  const made: JsonNode[] = [];
  let numbered: WordLine[] = [];
  let todos: JsonNode[] = [];
  const close = (): void => {
    made.push(...nested(numbered));
    if (todos.length > 0) made.push({ type: 'taskList', content: todos });
    [numbered, todos] = [[], []];
  };
  for (const line of lines) {
    const box = boxOf(line);
    if (box !== null) {
      if (numbered.length > 0) close();
      todos.push({ type: 'taskItem', attrs: { checked: box.checked }, content: [box.node] });
    } else if (line.list !== null) {
      if (todos.length > 0) close();
      numbered.push(line);
    } else {
      close();
      made.push(...line.nodes);
    }
  }
  close();
  return made;
};
