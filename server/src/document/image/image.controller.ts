// The routes of a document's pictures.
import { Controller, Inject } from '@nestjs/common';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Upload, Who, type Actor, type Download, type Uploaded } from '../../platform/contract/serves.js';
import { ImageService } from './image.service.js';

@Controller()
export class ImageController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Serves(documentRoutes.addImage)
  add(@Who() who: Actor, @In() { params }: Input<typeof documentRoutes.addImage>, @Upload() file: Uploaded) {
    return this.images.add(who.personId, params.documentId, file.bytes);
  }

  @Serves(documentRoutes.image)
  async open(@Who() who: Actor, @In() { params }: Input<typeof documentRoutes.image>): Promise<Download> {
    const { bytes, name } = await this.images.open(who.personId, params.documentId, params.name);
    return { bytes, fileName: name, mime: 'image/webp' };
  }
}
