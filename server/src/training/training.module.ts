// Wiring of the training room.
import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CohortAccess } from './cohort/cohort.access.js';
import { CohortController } from './cohort/cohort.controller.js';
import { CohortCounting } from './cohort/cohort.counting.js';
import { CohortQueries } from './cohort/cohort.queries.js';
import { CohortStore } from './cohort/cohort.store.js';
import { LevelsHeld } from './progress/levels.held.js';
import { ProgressController } from './progress/progress.controller.js';
import { ProgressFacts } from './progress/progress.facts.js';
import { ProgressQueries } from './progress/progress.queries.js';
import { ProgressRecords } from './progress/progress.records.js';
import { SchemeController } from './scheme/scheme.controller.js';
import { SchemeService } from './scheme/scheme.service.js';
import { SchemeStore } from './scheme/scheme.store.js';
import { SessionStore } from './session/session.store.js';
import { WorkStore } from './work/work.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule],
  controllers: [SchemeController, CohortController, ProgressController],
  providers: [
    SchemeStore, SchemeService,
    CohortStore, CohortCounting, CohortAccess, CohortQueries,
    SessionStore, WorkStore,
    LevelsHeld, ProgressRecords, ProgressFacts, ProgressQueries,
  ],
})
export class TrainingModule {}
