// A document as Markdown: sections are headings, the process table a table, pictures their place in the text. Pure. Letters that
// Markdown would read as signs are escaped, so that what was written is what is read.
import { foldBreaks } from '@gongyan/shared/kit/text';
import type { JsonMark, JsonNode } from '@gongyan/shared/document/document.json';
import type { PaperHead } from './paper.head.js';
import { PROCESS_HEADINGS } from './paper.head.js';

const escape = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&');

const AROUND: Readonly<Record<string, readonly [string, string]>> = { bold: ['**', '**'], strike: ['~~', '~~'], underline: ['<u>', '</u>'], emphasis: ['<em>', '</em>'], highlight: ['<mark>', '</mark>'] };

const marked = (text: string, marks: readonly JsonMark[]): string =>
  marks.reduce((inside, { type, attrs }) => {
    if (type === 'link') return `[${inside}](${String(attrs?.['href'] ?? '').replaceAll(/[()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
    const [before, after] = AROUND[type] ?? ['', ''];
    return `${before}${inside}${after}`;
  }, escape(text));

const inline = (nodes: readonly JsonNode[] = []): string =>
  nodes.map((node) => (node.type === 'hardBreak' ? '  \n' : node.text === undefined ? '' : marked(node.text, node.marks ?? []))).join('');

/** Everything in a cell stands on one line. */
const cell = (node: JsonNode): string => foldBreaks(blocks(node.content ?? []).join('\n').trim(), '<br>');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const plainTable = (node: JsonNode): string => {
  const [head = [], ...rows] = (node.content ?? []).map((row) => (row.content ?? []).map(cell));
  return table(head, rows);
};

const list = (node: JsonNode, sign: (item: JsonNode, at: number) => string): string =>
  (node.content ?? []).map((item, at) => {
    const mark = sign(item, at);
    return `${mark} ${blocks(item.content ?? []).join('\n').replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`)}`;
  }).join('\n');

const BLOCKS: Readonly<Record<string, (node: JsonNode) => string>> = {
  section: (node) => blocks(node.content ?? []).join('\n\n'),
  sectionTitle: (node) => `## ${inline(node.content)}`,
  heading: (node) => `${'#'.repeat(Math.min(6, Number(node.attrs?.['level'] ?? 1) + 2))} ${inline(node.content)}`,
  paragraph: (node) => inline(node.content),
  bulletList: (node) => list(node, () => '-'),
  orderedList: (node) => list(node, (_item, at) => `${Number(node.attrs?.['start'] ?? 1) + at}.`),
  taskList: (node) => list(node, (item) => (item.attrs?.['checked'] === true ? '- [x]' : '- [ ]')),
  blockquote: (node) => blocks(node.content ?? []).join('\n\n').replaceAll(/^/gm, '> '),
  horizontalRule: () => '---',
  image: (node) => `![${escape(String(node.attrs?.['alt'] ?? ''))}](${String(node.attrs?.['src'] ?? '')})`,
  table: plainTable,
  processTable: (node) => table([...PROCESS_HEADINGS], (node.content ?? []).map((row) => (row.content ?? []).map(cell))),
};

const blocks = (nodes: readonly JsonNode[]): string[] => nodes.flatMap((node) => BLOCKS[node.type]?.(node) ?? []);

export const paperMarkdown = (json: JsonNode, { title, lines }: PaperHead): string =>
  `${[`# ${escape(title)}`, ...lines.map(escape), ...blocks(json.content ?? [])].filter((block) => block.trim() !== '').join('\n\n')}\n`;
