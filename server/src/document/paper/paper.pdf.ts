// A document as PDF, in the same order as its Word file: title, sections, lists, tables whose first row repeats on every page, pictures.
// Pure: what comes out is data for the page setter.
import type { JsonMark, JsonNode } from '@gongyan/shared/document/document.json';
import { isSafeLink } from '@gongyan/shared/document/document.schema';
import type { Content, TableCell } from 'pdfmake';
import { lineWidth, type PdfPaper } from '../../platform/paper/pdf.paper.js';
import type { PaperPictures } from './paper.blocks.js';
import { PROCESS_HEADINGS, PROCESS_WIDTHS, type PaperHead } from './paper.head.js';

const COLOURS: Readonly<Record<string, string>> = { yellow: '#fff3b0', green: '#d5f2dc', blue: '#d3ebfa', pink: '#fbdce8' };
const SIZE = { title: 18, section: 14, heading: 12, text: 11, cell: 10, small: 10 } as const;
const HEAD_FILL = '#eef2f4';
const LINK_COLOUR = '#1a5fb4';
/** Pixels at 96 to the inch as points. */
const POINTS = 0.75;

/** The font has no boxes with ticks. */
const shown = (text: string): string => text.replaceAll('☑', '√').replaceAll('☐', '□');

type Look = Readonly<Record<string, unknown>>;

const look = ({ type, attrs }: JsonMark): Look => {
  if (type === 'bold') return { bold: true };
  if (type === 'underline') return { decoration: 'underline' };
  if (type === 'strike') return { decoration: 'lineThrough' };
  if (type === 'emphasis') return { decoration: 'underline', decorationStyle: 'dotted' };
  if (type === 'highlight') return { background: COLOURS[String(attrs?.['color'])] ?? COLOURS['yellow'] };
  const href = type === 'link' ? String(attrs?.['href'] ?? '') : '';
  return isSafeLink(href) && !href.startsWith('/') ? { link: href, color: LINK_COLOUR } : {};
};

const runs = (nodes: readonly JsonNode[] = []): Content[] =>
  nodes.flatMap((node): Content[] => {
    if (node.type === 'hardBreak') return ['\n'];
    return node.text === undefined ? [] : [{ text: shown(node.text), ...(node.marks ?? []).reduce<Look>((all, mark) => ({ ...all, ...look(mark) }), {}) }];
  });

const text = (node: JsonNode, more: Look = {}): Content => ({ text: runs(node.content), ...more });

export class PaperPdf {
  constructor(private readonly pictures: PaperPictures, private readonly width: number) {}

  of(nodes: readonly JsonNode[] = []): Content[] {
    return nodes.flatMap((node) => this.one(node));
  }

  private one(node: JsonNode): Content[] {
    switch (node.type) {
      case 'sectionTitle': return [text(node, { bold: true, fontSize: SIZE.section, margin: [0, 12, 0, 4] })];
      case 'heading': return [text(node, { bold: true, fontSize: Number(node.attrs?.['level'] ?? 3) > 3 ? SIZE.text : SIZE.heading, margin: [0, 6, 0, 2] })];
      case 'paragraph': return [(node.content ?? []).length === 0 ? ' ' : text(node)];
      case 'bulletList': return [{ ul: this.items(node), margin: [0, 0, 0, 2] }];
      case 'orderedList': return [{ ol: this.items(node), start: Number(node.attrs?.['start'] ?? 1), margin: [0, 0, 0, 2] }];
      case 'taskItem': return [{ columns: [{ width: 16, text: node.attrs?.['checked'] === true ? '√' : '□' }, { width: '*', stack: this.of(node.content) }] }];
      case 'blockquote': return [{ stack: this.of(node.content), margin: [16, 2, 0, 2], color: '#4a5560' }];
      case 'horizontalRule': return [{ canvas: [{ type: 'line', x1: 0, y1: 4, x2: this.width, y2: 4, lineWidth: 0.5, lineColor: '#9aa5ad' }], margin: [0, 4, 0, 8] }];
      case 'image': return this.picture(node);
      case 'table': return this.table((node.content ?? []).map((row) => row.content ?? []), null);
      case 'processTable': return this.process(node);
      default: return this.of(node.content);
    }
  }

  private items(node: JsonNode): Content[] {
    return (node.content ?? []).map((item) => ({ stack: this.of(item.content) }));
  }

  private picture(node: JsonNode): Content[] {
    const found = this.pictures.get(String(node.attrs?.['src'] ?? '').split('/').at(-1) ?? '');
    if (found === undefined) return [];
    const share = Math.min(100, Number(node.attrs?.['width'] ?? 100) || 100) / 100;
    return [{ image: `data:image/jpeg;base64,${found.bytes.toString('base64')}`, width: Math.min(this.width * share, found.width * POINTS), margin: [0, 4, 0, 4] }];
  }

  private process(node: JsonNode): Content[] {
    const head = PROCESS_HEADINGS.map((word): JsonNode => ({ type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] }));
    return this.table([head, ...(node.content ?? []).map((row) => row.content ?? [])], PROCESS_WIDTHS);
  }

  /** Every row has every column: where a cell reaches over, an empty one stands. */
  private table(rows: readonly (readonly JsonNode[])[], widths: readonly number[] | null): Content[] {
    const over: number[] = [];
    const body = rows.map((cells, row): TableCell[] => {
      const [laid, left]: [TableCell[], JsonNode[]] = [[], [...cells]];
      while (left.length > 0 || (over[laid.length] ?? 0) > 0) {
        const at = laid.length;
        if ((over[at] ?? 0) > 0) {
          over[at] = (over[at] ?? 0) - 1;
          laid.push({});
          continue;
        }
        const cell = left.shift();
        if (cell === undefined) break;
        const [wide, high] = [Number(cell.attrs?.['colspan'] ?? 1), Math.min(Number(cell.attrs?.['rowspan'] ?? 1), rows.length - row)];
        for (let more = 0; more < wide; more += 1) {
          over[at + more] = high - 1;
          laid.push(more === 0 ? this.cell(cell, wide, high) : {});
        }
      }
      return laid;
    });
    return evenTable(body, widths ?? []);
  }

  private cell(node: JsonNode, colSpan: number, rowSpan: number): TableCell {
    const head = node.type === 'tableHeader' ? { fillColor: HEAD_FILL, bold: true } : {};
    const stack = new PaperPdf(this.pictures, Math.max(60, this.width / 4)).of(node.content);
    return { stack: stack.length > 0 ? stack : [' '], fontSize: SIZE.cell, ...head, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
  }
}

/** Two people may have made a table uneven; short rows are filled, spans end where the table does. */
const evenTable = (body: readonly TableCell[][], shares: readonly number[]): Content[] => {
  const columns = Math.max(0, ...body.map((row) => row.length));
  if (columns === 0) return [];
  const rows = body.map((row) => [...row, ...Array.from({ length: columns - row.length }, (): TableCell => ({}))]);
  const widths = shares.length === columns ? shares.map((share) => `${share}%`) : Array.from({ length: columns }, () => '*');
  return [{ layout: 'paper', margin: [0, 4, 0, 8], table: { headerRows: rows.length > 1 ? 1 : 0, widths, body: rows } }];
};

export interface PaperPages extends PaperHead {
  readonly json: JsonNode;
  readonly pictures: PaperPictures;
  readonly landscape: boolean;
}

export const paperPdf = ({ json, title, lines, pictures, landscape }: PaperPages): PdfPaper => ({
  title, landscape, numbered: true,
  content: [
    { text: title, bold: true, fontSize: SIZE.title, alignment: 'center', margin: [0, 0, 0, 6] },
    ...lines.filter((line) => line !== '').map((line): Content => ({ text: line, fontSize: SIZE.small, alignment: 'center' })),
    ...new PaperPdf(pictures, lineWidth(landscape)).of(json.content),
  ],
});
