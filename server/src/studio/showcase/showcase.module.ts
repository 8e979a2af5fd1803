// Wiring of 公开页 within the studio room.
import { Module } from '@nestjs/common';
import { NoticeModule } from '../../notice/notice.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { BriefModule } from '../brief/brief.module.js';
import { StudioModule } from '../studio.module.js';
import { ShowcaseController } from './showcase.controller.js';
import { ShowcaseNews } from './showcase.news.js';
import { ShowcaseQueries } from './showcase.queries.js';
import { ShowcaseService } from './showcase.service.js';
import { ShowcaseShelf } from './showcase.shelf.js';
import { ShowcaseStore } from './showcase.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, StudioModule, BriefModule],
  controllers: [ShowcaseController],
  providers: [ShowcaseStore, ShowcaseShelf, ShowcaseNews, ShowcaseQueries, ShowcaseService],
})
export class ShowcaseModule {}
