// Wiring of the document room.
import { Module } from '@nestjs/common';
import { NoticeModule } from '../notice/notice.module.js';
import { DocumentAccess } from './document.access.js';
import { DocumentController } from './document.controller.js';
import { DocumentDoor } from './document.door.js';
import { DocumentService } from './document.service.js';
import { DocumentStore } from './document.store.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftService } from './draft/draft.service.js';
import { DraftStore } from './draft/draft.store.js';
import { ImageController } from './image/image.controller.js';
import { ImageService } from './image/image.service.js';
import { ImageStore } from './image/image.store.js';

@Module({
  imports: [NoticeModule],
  controllers: [DocumentController, ImageController, DraftController],
  providers: [DocumentStore, DocumentAccess, DocumentService, ImageStore, ImageService, DraftStore, DraftService, DocumentDoor],
  exports: [DocumentDoor],
})
export class DocumentModule {}
