// The door for rooms that give documents out as files: the text as it is committed now, its pictures in a form that Word opens. Asks
// nobody's right; the room that calls has.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import type { Download } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { asPng } from '../../platform/files/picture.js';
import { ImageStore } from '../image/image.store.js';
import type { PaperPicture } from './paper.blocks.js';
import { paperDocx, WORD_MIME } from './paper.docx.js';
import type { PaperHead } from './paper.head.js';
import { paperMarkdown } from './paper.markdown.js';

export type PaperFormat = 'docx' | 'md';
export interface PaperOrder {
  readonly format: PaperFormat;
  readonly landscape: boolean;
}

@Injectable()
export class PaperDoor {
  constructor(
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(ImageStore) private readonly images: ImageStore,
  ) {}

  async make(id: DocumentId, head: PaperHead, { format, landscape }: PaperOrder): Promise<Download> {
    const found = await this.library.text(id);
    if (found === null) throw new Problem('request.notFound');
    const json = documentJson(found.doc);
    const name = head.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim().slice(0, 80);
    if (format === 'md') return { bytes: Buffer.from(paperMarkdown(json, head)), fileName: `${name}.md`, mime: 'text/markdown; charset=utf-8' };
    return { bytes: await paperDocx({ ...head, json, landscape, pictures: await this.pictures(id, json) }), fileName: `${name}.docx`, mime: WORD_MIME };
  }

  private async pictures(id: DocumentId, json: JsonNode): Promise<Map<string, PaperPicture>> {
    const pictures = new Map<string, PaperPicture>();
    for (const name of new Set(picturesIn(json))) {
      const image = await this.images.find(id, name);
      if (image !== null) pictures.set(name, { bytes: await asPng(image.bytes), width: image.width, height: image.height });
    }
    return pictures;
  }
}

const picturesIn = (node: JsonNode): string[] =>
  [...(node.type === 'image' ? [String(node.attrs?.['src'] ?? '').split('/').at(-1) ?? ''] : []), ...(node.content ?? []).flatMap(picturesIn)];
