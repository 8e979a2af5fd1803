// Wiring of the notice room.
import { Module } from '@nestjs/common';
import { NoticeController } from './notice.controller.js';
import { NoticeDoor } from './notice.door.js';
import { NoticeService } from './notice.service.js';
import { NoticeStore } from './notice.store.js';

@Module({ controllers: [NoticeController], providers: [NoticeStore, NoticeService, NoticeDoor], exports: [NoticeDoor] })
export class NoticeModule {}
