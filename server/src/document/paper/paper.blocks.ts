// The blocks of a document as Word has them: headings, lists, tables whose first row repeats on every page, pictures.
import type { ITableCellOptions, Paragraph, Table } from 'docx';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { PROCESS_HEADINGS, PROCESS_WIDTHS } from './paper.head.js';
import { runs, type Docx } from './paper.runs.js';

export interface PaperPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}
/** By the name that ends a picture's address. */
export type PaperPictures = ReadonlyMap<string, PaperPicture>;

/** Pixels at 96 to the inch: the width of the text on a page. */
const TEXT_WIDTH = 590;
const LEVELS_AT_MOST = 8;

type Block = Paragraph | Table;

interface Place {
  readonly level: number;
  readonly list: 'bullets' | 'numbers' | null;
  /** Numbered lists do not go on counting where another ended. */
  readonly instance: number;
}

const OUTSIDE: Place = { level: -1, list: null, instance: 0 };

export class PaperBlocks {
  private instances = 0;

  /** `textWidth`: of a line on the page, in twentieths of a point. */
  constructor(private readonly docx: Docx, private readonly pictures: PaperPictures, private readonly textWidth: number) {}

  of(nodes: readonly JsonNode[] = [], place: Place = OUTSIDE): Block[] {
    return nodes.flatMap((node) => this.one(node, place));
  }

  private one(node: JsonNode, place: Place): Block[] {
    const { HeadingLevel, Paragraph } = this.docx;
    switch (node.type) {
      case 'sectionTitle': return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(this.docx, node.content) })];
      case 'heading': return [new Paragraph({ heading: Number(node.attrs?.['level'] ?? 3) > 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2, children: runs(this.docx, node.content) })];
      case 'paragraph': return [this.line(node, place)];
      case 'bulletList': return this.list(node, { ...place, list: 'bullets' });
      case 'orderedList': return this.list(node, { ...place, list: 'numbers', instance: (this.instances += 1) });
      case 'taskList': return this.list(node, { ...place, list: null });
      case 'taskItem': return this.task(node, place);
      case 'horizontalRule': return [new Paragraph({ thematicBreak: true })];
      case 'image': return this.picture(node);
      case 'table': return [this.table((node.content ?? []).map((row) => row.content ?? []), null)];
      case 'processTable': return [this.process(node)];
      default: return this.of(node.content, place);
    }
  }

  private line(node: JsonNode, { list, level, instance }: Place): Block {
    const children = runs(this.docx, node.content);
    if (list === null) return new this.docx.Paragraph({ children, ...(level >= 0 ? { indent: { left: 420 * (level + 1) } } : {}) });
    return new this.docx.Paragraph({ children, numbering: { reference: list, level: Math.min(level, LEVELS_AT_MOST), instance } });
  }

  private list(node: JsonNode, place: Place): Block[] {
    return this.of(node.content, { ...place, level: place.level + 1 });
  }

  private task(node: JsonNode, place: Place): Block[] {
    const box: JsonNode = { type: 'text', text: node.attrs?.['checked'] === true ? '☑ ' : '☐ ' };
    return (node.content ?? []).flatMap((child, at) => this.one(at === 0 ? { ...child, content: [box, ...(child.content ?? [])] } : child, place));
  }

  private picture(node: JsonNode): Block[] {
    const found = this.pictures.get(String(node.attrs?.['src'] ?? '').split('/').at(-1) ?? '');
    if (found === undefined) return [];
    const width = Math.min(TEXT_WIDTH, found.width);
    const size = { width, height: Math.round((found.height * width) / found.width) };
    const alt = String(node.attrs?.['alt'] ?? '');
    return [new this.docx.Paragraph({ children: [new this.docx.ImageRun({ type: 'png', data: found.bytes, transformation: size, altText: { name: alt, description: alt, title: alt } })] })];
  }

  private process(node: JsonNode): Block {
    const head = PROCESS_HEADINGS.map((text): JsonNode => ({ type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }));
    return this.table([head, ...(node.content ?? []).map((row) => row.content ?? [])], PROCESS_WIDTHS);
  }

  private table(rows: readonly (readonly JsonNode[])[], widths: readonly number[] | null): Block {
    const { Table, TableLayoutType, TableRow, WidthType } = this.docx;
    const fixed = widths === null ? {} : { layout: TableLayoutType.FIXED, columnWidths: widths.map((percent) => this.share(percent)) };
    return new Table({
      width: { size: this.textWidth, type: WidthType.DXA }, ...fixed,
      rows: rows.map((cells, at) => new TableRow({ tableHeader: at === 0, children: cells.map((cell, column) => this.cell(cell, widths?.[column])) })),
    });
  }

  private cell(node: JsonNode, percent: number | undefined) {
    const { TableCell, VerticalAlignTable, WidthType } = this.docx;
    const inside = this.of(node.content);
    const size: Pick<ITableCellOptions, 'width' | 'shading'> = {
      ...(percent === undefined ? {} : { width: { size: this.share(percent), type: WidthType.DXA } }),
      ...(node.type === 'tableHeader' ? { shading: { fill: 'EEF2F4' } } : {}),
    };
    const [colspan, rowspan] = [Number(node.attrs?.['colspan'] ?? 1), Number(node.attrs?.['rowspan'] ?? 1)];
    return new TableCell({ ...size, columnSpan: colspan, rowSpan: rowspan, verticalAlign: VerticalAlignTable.TOP, children: inside.length === 0 ? [new this.docx.Paragraph({})] : inside });
  }

  /** Of the line, in twentieths of a point. */
  private share(percent: number): number {
    return Math.round((this.textWidth * percent) / 100);
  }
}
