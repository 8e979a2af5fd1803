// Wiring of the lesson room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { StudioModule } from '../studio/studio.module.js';
import { LessonAccess } from './lesson.access.js';
import { LessonController } from './lesson.controller.js';
import { LessonLive } from './lesson.live.js';
import { LessonPresence } from './lesson.presence.js';
import { LessonQueries } from './lesson.queries.js';
import { LessonService } from './lesson.service.js';
import { LessonStore } from './lesson.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, DocumentModule, StudioModule],
  controllers: [LessonController],
  providers: [LessonStore, LessonAccess, LessonLive, LessonPresence, LessonQueries, LessonService],
})
export class LessonModule {}
