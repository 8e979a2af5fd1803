// Wiring of the studio room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AssessmentAccess } from './assessment/assessment.access.js';
import { AssessmentController } from './assessment/assessment.controller.js';
import { AssessmentFactsDesk } from './assessment/assessment.facts.js';
import { AssessmentNews } from './assessment/assessment.news.js';
import { AssessmentQueries } from './assessment/assessment.queries.js';
import { AssessmentService } from './assessment/assessment.service.js';
import { AssessmentStore } from './assessment/assessment.store.js';
import { AssessmentTurn } from './assessment/assessment.turn.js';
import { AssessmentPaper } from './assessment/paper/assessment.paper.js';
import { RoundService } from './assessment/round.service.js';
import { CharterController } from './charter/charter.controller.js';
import { CharterService } from './charter/charter.service.js';
import { CompareController } from './compare/compare.controller.js';
import { CompareQueries } from './compare/compare.queries.js';
import { DutyController } from './duty/duty.controller.js';
import { DutyDoor } from './duty/duty.door.js';
import { DutyBoards } from './duty/duty.queries.js';
import { DutyResults } from './duty/duty.results.js';
import { DutyService } from './duty/duty.service.js';
import { DutySources } from './duty/duty.sources.js';
import { DutyStore } from './duty/duty.store.js';
import { FoundingAccess } from './founding/founding.access.js';
import { FoundingController } from './founding/founding.controller.js';
import { FoundingFollow } from './founding/founding.follow.js';
import { FoundingMoves } from './founding/founding.moves.js';
import { FoundingNews } from './founding/founding.news.js';
import { FoundingQueries } from './founding/founding.queries.js';
import { FoundingService } from './founding/founding.service.js';
import { FoundingTurn } from './founding/founding.turn.js';
import { JoiningAccess } from './joining/joining.access.js';
import { JoiningBegin } from './joining/joining.begin.js';
import { JoiningController } from './joining/joining.controller.js';
import { JoiningMoves } from './joining/joining.moves.js';
import { JoiningNews } from './joining/joining.news.js';
import { JoiningQueries } from './joining/joining.queries.js';
import { JoiningService } from './joining/joining.service.js';
import { JoiningSteps } from './joining/joining.steps.js';
import { SeatDesk } from './joining/seat.desk.js';
import { MembershipBook } from './membership/membership.book.js';
import { MembershipDesk } from './membership/membership.desk.js';
import { MembershipLive } from './membership/membership.live.js';
import { MembershipService } from './membership/membership.service.js';
import { MembershipTurn } from './membership/membership.turn.js';
import { OfficeLive } from './office/office.live.js';
import { StepStore } from './step/step.store.js';
import { PlanningController } from './planning/planning.controller.js';
import { PlanningService } from './planning/planning.service.js';
import { PlanningStore } from './planning/planning.store.js';
import { ResultAccess } from './result/result.access.js';
import { ResultController } from './result/result.controller.js';
import { ResultFiles } from './result/result.files.js';
import { ResultNews } from './result/result.news.js';
import { ResultQueries } from './result/result.queries.js';
import { ResultService } from './result/result.service.js';
import { ResultStore } from './result/result.store.js';
import { RobotController } from './robot/robot.controller.js';
import { RobotDesk } from './robot/robot.desk.js';
import { RobotService } from './robot/robot.service.js';
import { RobotStore } from './robot/robot.store.js';
import { RobotTurn } from './robot/robot.turn.js';
import { RobotVoice } from './robot/robot.voice.js';
import { StudioAccess } from './studio.access.js';
import { StudioController } from './studio.controller.js';
import { StudioDoor } from './studio.door.js';
import { StudioLive } from './studio.live.js';
import { StudioService } from './studio.service.js';
import { StudioStore } from './studio.store.js';
import { TallyDoor } from './tally/tally.door.js';
import { TaskAccess } from './task/task.access.js';
import { TaskController } from './task/task.controller.js';
import { TaskFacts } from './task/task.facts.js';
import { TaskNews } from './task/task.news.js';
import { TaskQueries } from './task/task.queries.js';
import { TaskService } from './task/task.service.js';
import { TaskStore } from './task/task.store.js';
import { TaskTurn } from './task/task.turn.js';
import { TemplateController } from './template/template.controller.js';
import { TemplateDoor } from './template/template.door.js';
import { TemplateService } from './template/template.service.js';
import { TemplateShelf } from './template/template.shelf.js';
import { TemplateStore } from './template/template.store.js';
import { WritingAccess } from './writing/writing.access.js';
import { WritingController } from './writing/writing.controller.js';
import { WritingDesk } from './writing/writing.desk.js';
import { WritingLive } from './writing/writing.live.js';
import { WritingPresence } from './writing/writing.presence.js';
import { WritingQueries } from './writing/writing.queries.js';
import { WritingService } from './writing/writing.service.js';
import { WritingStore } from './writing/writing.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, DocumentModule],
  controllers: [StudioController, CharterController, JoiningController, FoundingController, TemplateController, WritingController, ResultController, DutyController, TaskController, AssessmentController, RobotController, CompareController, PlanningController],
  providers: [
    StudioStore, StudioAccess, StudioService, MembershipLive, MembershipDesk, MembershipBook, MembershipService, MembershipTurn, StudioLive, OfficeLive, StudioDoor, TallyDoor,
    StepStore, CharterService, SeatDesk, JoiningMoves, JoiningAccess, JoiningBegin, JoiningSteps, JoiningNews, JoiningQueries, JoiningService,
    FoundingAccess, FoundingFollow, FoundingNews, FoundingMoves, FoundingService, FoundingQueries, FoundingTurn,
    TemplateStore, TemplateShelf, TemplateService, TemplateDoor,
    ResultStore, ResultAccess, ResultNews, ResultFiles, ResultQueries, ResultService,
    DutyStore, DutySources, DutyDoor, DutyResults, DutyBoards, DutyService, CompareQueries, PlanningStore, PlanningService,
    TaskStore, TaskAccess, TaskNews, TaskFacts, TaskQueries, TaskService, TaskTurn,
    AssessmentStore, AssessmentAccess, AssessmentFactsDesk, AssessmentNews, RoundService, AssessmentService, AssessmentQueries, AssessmentPaper, AssessmentTurn,
    RobotStore, RobotVoice, RobotDesk, RobotTurn, RobotService,
    WritingStore, WritingAccess, WritingDesk, WritingLive, WritingPresence, WritingQueries, WritingService,
  ],
  exports: [StudioDoor, TallyDoor, TemplateDoor, DutyDoor, ResultStore],
})
export class StudioModule {}
