// Wiring of the lesson room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { MentoringModule } from '../studio/mentoring/mentoring.module.js';
import { BriefModule } from '../studio/brief/brief.module.js';
import { GrowthModule } from '../studio/growth/growth.module.js';
import { StudioModule } from '../studio/studio.module.js';
import { CollectiveBlocks } from './collective/collective.blocks.js';
import { CollectiveController } from './collective/collective.controller.js';
import { CollectiveDesk } from './collective/collective.desk.js';
import { CollectiveFacts } from './collective/collective.facts.js';
import { CollectiveHours } from './collective/collective.hours.js';
import { CollectiveNews } from './collective/collective.news.js';
import { CollectiveQueries } from './collective/collective.queries.js';
import { CollectiveService } from './collective/collective.service.js';
import { CollectiveSteps } from './collective/collective.steps.js';
import { CollectiveStore } from './collective/collective.store.js';
import { ForkService } from './collective/fork.service.js';
import { GuestController } from './guest/guest.controller.js';
import { GuestService } from './guest/guest.service.js';
import { EvaluationController } from './evaluation/evaluation.controller.js';
import { EvaluationDesk } from './evaluation/evaluation.desk.js';
import { EvaluationQueries } from './evaluation/evaluation.queries.js';
import { EvaluationService } from './evaluation/evaluation.service.js';
import { EvaluationStore } from './evaluation/evaluation.store.js';
import { LessonPlan } from './evaluation/lesson.plan.js';
import { ObservationService } from './evaluation/observation.service.js';
import { ObservationStore } from './evaluation/observation.store.js';
import { CollectiveVoices } from './collective/collective.voices.js';
import { LessonIntakeController } from './intake/intake.controller.js';
import { LessonIntake } from './intake/intake.service.js';
import { LessonAccess } from './lesson.access.js';
import { LessonController } from './lesson.controller.js';
import { LessonLive } from './lesson.live.js';
import { LessonPaper } from './lesson.paper.js';
import { LessonBriefs } from './brief/brief.facts.js';
import { LessonDuties } from './duty/duty.facts.js';
import { LessonQueries } from './lesson.queries.js';
import { LessonService } from './lesson.service.js';
import { MentoringFacts } from './mentoring/mentoring.facts.js';
import { PublishController } from './publish/publish.controller.js';
import { PublishDesk } from './publish/publish.desk.js';
import { PublishQueries } from './publish/publish.queries.js';
import { PublishService } from './publish/publish.service.js';
import { PublishShelf } from './publish/publish.shelf.js';
import { LessonStore } from './lesson.store.js';
import { LessonTexts } from './lesson.texts.js';
import { OpenLessonAccess } from './openlesson/openlesson.access.js';
import { OpenLessonController } from './openlesson/openlesson.controller.js';
import { OpenLessonCourse } from './openlesson/openlesson.course.js';
import { OpenLessonDesk } from './openlesson/openlesson.desk.js';
import { OpenLessonDoor } from './openlesson/openlesson.door.js';
import { OpenLessonFacts } from './openlesson/openlesson.facts.js';
import { OpenLessonHours } from './openlesson/openlesson.hours.js';
import { OpenLessonNews } from './openlesson/openlesson.news.js';
import { OpenLessonQueries } from './openlesson/openlesson.queries.js';
import { OpenLessonService } from './openlesson/openlesson.service.js';
import { OpenLessonSteps } from './openlesson/openlesson.steps.js';
import { OpenLessonStore } from './openlesson/openlesson.store.js';
import { RubricController } from './rubric/rubric.controller.js';
import { RubricDoor } from './rubric/rubric.door.js';
import { RubricService } from './rubric/rubric.service.js';
import { RubricStore } from './rubric/rubric.store.js';
import { LessonGrowth } from './growth/growth.facts.js';
import { LessonScores } from './growth/lesson.scores.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule, DocumentModule, StudioModule, BriefModule, GrowthModule, MentoringModule],
  controllers: [LessonController, GuestController, LessonIntakeController, CollectiveController, PublishController, RubricController, OpenLessonController, EvaluationController],
  providers: [
    LessonStore, LessonAccess, LessonLive, LessonQueries, LessonPaper, LessonTexts, LessonService, GuestService, LessonIntake,
    RubricStore, RubricService, RubricDoor,
    OpenLessonStore, OpenLessonFacts, OpenLessonAccess, OpenLessonDesk, OpenLessonNews, OpenLessonSteps, OpenLessonHours, OpenLessonService, OpenLessonCourse, OpenLessonQueries, OpenLessonDoor,
    MentoringFacts, EvaluationStore, ObservationStore, EvaluationDesk, LessonPlan, ObservationService, EvaluationService, EvaluationQueries,
    LessonDuties, LessonBriefs, LessonGrowth, LessonScores,
    PublishDesk, PublishShelf, PublishService, PublishQueries,
    CollectiveVoices, CollectiveStore, CollectiveFacts, CollectiveDesk, CollectiveBlocks, CollectiveNews, CollectiveHours, CollectiveSteps, CollectiveService, ForkService, CollectiveQueries,
  ],
  exports: [OpenLessonDoor, RubricDoor],
})
export class LessonModule {}
