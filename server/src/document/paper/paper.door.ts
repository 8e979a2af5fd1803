// The door for rooms that give documents out as files: the text as it is committed now, its pictures in a form that Word opens. Asks
// nobody's right; the room that calls has.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { documentJson, documentText, type JsonNode } from '@gongyan/shared/document/document.json';
import { REST_KEY } from '@gongyan/shared/document/document.lesson';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import type { Download } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { asJpeg, asPng } from '../../platform/files/picture.js';
import { PdfMaker } from '../../platform/paper/pdf.maker.js';
import { ImageStore } from '../image/image.store.js';
import { PaperAppendix, type PaperExtras } from './paper.appendix.js';
import type { PaperPicture } from './paper.blocks.js';
import { paperDocx, WORD_MIME, type PaperDocx } from './paper.docx.js';
import type { PaperHead } from './paper.head.js';
import { paperMarkdown } from './paper.markdown.js';
import { paperPdf } from './paper.pdf.js';

export { heading, line, lines, table } from './paper.parts.js';

export type PaperFormat = 'docx' | 'pdf' | 'md';
export interface PaperOrder extends PaperExtras {
  readonly reader: PersonId;
  readonly format: PaperFormat;
  readonly landscape: boolean;
  /** What the room puts in place of nodes that only it can draw. */
  readonly draw?: (json: JsonNode) => JsonNode;
}

@Injectable()
export class PaperDoor {
  constructor(
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(ImageStore) private readonly images: ImageStore,
    @Inject(PaperAppendix) private readonly appendix: PaperAppendix,
    @Inject(PdfMaker) private readonly pdf: PdfMaker,
  ) {}

  async make(id: DocumentId, head: PaperHead, { format, landscape, draw = (json) => json, ...extras }: PaperOrder): Promise<Download> {
    const found = await this.library.text(id);
    if (found === null) throw new Problem('request.notFound');
    const json = await this.appendix.add(draw(withoutEmptyRest(documentJson(found.doc))), { id, ...extras });
    const pictures = format === 'md' ? new Map<string, PaperPicture>() : await this.pictures(id, json, format === 'pdf' ? asJpeg : asPng);
    return this.set({ ...head, json, landscape, pictures }, format);
  }

  /** A page that no document holds: rows of a room, as headings, lines and tables. */
  page(json: JsonNode, head: PaperHead, format: PaperFormat): Promise<Download> {
    return this.set({ ...head, json, landscape: false, pictures: new Map() }, format);
  }

  private async set(paper: PaperDocx, format: PaperFormat): Promise<Download> {
    const name = paper.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim().slice(0, 80);
    if (format === 'md') return { bytes: Buffer.from(paperMarkdown(paper.json, paper)), fileName: `${name}.md`, mime: 'text/markdown; charset=utf-8' };
    if (format === 'pdf') return { bytes: await this.pdf.make(paperPdf(paper)), fileName: `${name}.pdf`, mime: 'application/pdf' };
    return { bytes: await paperDocx(paper), fileName: `${name}.docx`, mime: WORD_MIME };
  }

  private async pictures(id: DocumentId, json: JsonNode, drawn: (bytes: Buffer) => Promise<Buffer>): Promise<Map<string, PaperPicture>> {
    const pictures = new Map<string, PaperPicture>();
    for (const name of new Set(picturesIn(json))) {
      const image = await this.images.find(id, name);
      if (image !== null) pictures.set(name, { bytes: await drawn(image.bytes), width: image.width, height: image.height });
    }
    return pictures;
  }
}

/** 未能对应的内容 that has been moved to its places is no part of the design any more. */
const withoutEmptyRest = (json: JsonNode): JsonNode => ({ ...json, content: (json.content ?? []).filter((section) => section.attrs?.['key'] !== REST_KEY || (section.content ?? []).slice(1).some((block) => documentText(block).trim() !== '' || block.type === 'image')) });

const picturesIn = (node: JsonNode): string[] =>
  [...(node.type === 'image' ? [String(node.attrs?.['src'] ?? '').split('/').at(-1) ?? ''] : []), ...(node.content ?? []).flatMap(picturesIn)];
