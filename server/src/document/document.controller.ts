// The routes of a document's text.
import { Controller, Inject } from '@nestjs/common';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../platform/contract/serves.js';
import { DocumentService } from './document.service.js';

@Controller()
export class DocumentController {
  constructor(@Inject(DocumentService) private readonly documents: DocumentService) {}

  @Serves(documentRoutes.text)
  text(@Who() who: Actor, @In() { params }: Input<typeof documentRoutes.text>) {
    return this.documents.text(who, params.documentId);
  }

  @Serves(documentRoutes.mergeOffline)
  mergeOffline(@Who() who: Actor, @In() input: Input<typeof documentRoutes.mergeOffline>) {
    return this.documents.mergeOffline(who, input);
  }
}
