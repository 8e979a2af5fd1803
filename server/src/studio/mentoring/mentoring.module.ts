// Wiring of 师徒带教 within the studio room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../../document/document.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { NoticeModule } from '../../notice/notice.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { StudioModule } from '../studio.module.js';
import { CourseService } from './course.service.js';
import { LogDesk } from './log.desk.js';
import { LogService } from './log.service.js';
import { LogStore } from './log.store.js';
import { MentoringAccess } from './mentoring.access.js';
import { MentoringController } from './mentoring.controller.js';
import { MentoringDesk } from './mentoring.desk.js';
import { MentoringDoor } from './mentoring.door.js';
import { MentoringFacts } from './mentoring.facts.js';
import { MentoringHours } from './mentoring.hours.js';
import { MentoringLogController } from './log.controller.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import { MentoringPaper } from './paper/mentoring.paper.js';
import { MentoringPaperController } from './paper/paper.controller.js';
import { MentoringProgress } from './mentoring.progress.js';
import { MentoringQueries } from './mentoring.queries.js';
import { MentoringSteps } from './mentoring.steps.js';
import { MentoringStore } from './mentoring.store.js';
import { MentoringTurn } from './mentoring.turn.js';
import { PairCards } from './pair.cards.js';
import { PairService } from './pair.service.js';
import { SettleService } from './settle.service.js';
import { SilentTurn } from './silent.turn.js';
import { YearQueries } from './year.queries.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule, DocumentModule, StudioModule],
  controllers: [MentoringController, MentoringLogController, MentoringPaperController],
  providers: [
    MentoringStore, LogStore, MentoringDoor, MentoringAccess, MentoringNumbers, MentoringSteps, MentoringDesk, MentoringFacts, MentoringNews, MentoringHours, MentoringProgress, PairCards, YearQueries, MentoringQueries,
    PairService, CourseService, LogDesk, LogService, SettleService, MentoringTurn, SilentTurn, MentoringPaper,
  ],
  exports: [MentoringDoor, MentoringStore, LogStore],
})
export class MentoringModule {}
