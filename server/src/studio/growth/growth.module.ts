// Wiring of 成长档案 within the studio room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../../document/document.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { NoticeModule } from '../../notice/notice.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { MentoringModule } from '../mentoring/mentoring.module.js';
import { StudioModule } from '../studio.module.js';
import { GrowthAccess } from './growth.access.js';
import { GrowthController } from './growth.controller.js';
import { GrowthDoor } from './growth.door.js';
import { GrowthHours } from './growth.hours.js';
import { GrowthMentoring } from './growth.mentoring.js';
import { GrowthPaper } from './growth.paper.js';
import { GrowthQueries } from './growth.queries.js';
import { GrowthResults } from './growth.results.js';
import { GrowthService } from './growth.service.js';
import { GrowthSources } from './growth.sources.js';
import { GrowthStore } from './growth.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule, DocumentModule, StudioModule, MentoringModule],
  controllers: [GrowthController],
  providers: [GrowthStore, GrowthSources, GrowthDoor, GrowthAccess, GrowthHours, GrowthResults, GrowthMentoring, GrowthQueries, GrowthPaper, GrowthService],
  exports: [GrowthDoor],
})
export class GrowthModule {}
