// Wiring of 工作简报 within the studio room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../../document/document.module.js';
import { NoticeModule } from '../../notice/notice.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { StudioModule } from '../studio.module.js';
import { BriefAccess } from './brief.access.js';
import { BriefController } from './brief.controller.js';
import { BriefDoor } from './brief.door.js';
import { BriefNews } from './brief.news.js';
import { BriefQueries } from './brief.queries.js';
import { BriefResults } from './brief.results.js';
import { BriefService } from './brief.service.js';
import { BriefSources } from './brief.sources.js';
import { BriefStore } from './brief.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, DocumentModule, StudioModule],
  controllers: [BriefController],
  providers: [BriefStore, BriefSources, BriefDoor, BriefResults, BriefAccess, BriefNews, BriefService, BriefQueries],
  exports: [BriefDoor, BriefStore],
})
export class BriefModule {}
