// Wiring of the meeting room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { LessonModule } from '../lesson/lesson.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BriefModule } from '../studio/brief/brief.module.js';
import { GrowthModule } from '../studio/growth/growth.module.js';
import { StudioModule } from '../studio/studio.module.js';
import { ActionController } from './action/action.controller.js';
import { ActionNews } from './action/action.news.js';
import { ActionParts } from './action/action.parts.js';
import { ActionQueries } from './action/action.queries.js';
import { ActionService } from './action/action.service.js';
import { ActionStore } from './action/action.store.js';
import { ActionTurn } from './action/action.turn.js';
import { AttendanceBoard } from './attendance/attendance.board.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { AttendanceDesk } from './attendance/attendance.desk.js';
import { AttendanceRoll } from './attendance/attendance.roll.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { AttendanceStore } from './attendance/attendance.store.js';
import { CodeDesk } from './attendance/code.desk.js';
import { LeaveService } from './attendance/leave.service.js';
import { CloseNews } from './close.news.js';
import { CloseParts } from './close.parts.js';
import { CloseService } from './close.service.js';
import { MeetingBriefs } from './brief/brief.facts.js';
import { MeetingDuties } from './duty/duty.facts.js';
import { MeetingAccess } from './meeting.access.js';
import { MeetingCircle } from './meeting.circle.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingDoor } from './meeting.door.js';
import { MeetingGroups } from './meeting.groups.js';
import { MeetingHours } from './meeting.hours.js';
import { MeetingNews } from './meeting.news.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingService } from './meeting.service.js';
import { MeetingSteps } from './meeting.steps.js';
import { MeetingStore } from './meeting.store.js';
import { MinutesAccess } from './minutes/minutes.access.js';
import { MinutesBlocks } from './minutes/minutes.blocks.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { MinutesDesk } from './minutes/minutes.desk.js';
import { MinutesFacts } from './minutes/minutes.facts.js';
import { MinutesFind } from './minutes/minutes.find.js';
import { MinutesMoves } from './minutes/minutes.moves.js';
import { MinutesNews } from './minutes/minutes.news.js';
import { MinutesPaper } from './minutes/minutes.paper.js';
import { MinutesQueries } from './minutes/minutes.queries.js';
import { MinutesService } from './minutes/minutes.service.js';
import { MinutesStore } from './minutes/minutes.store.js';
import { PollBlock } from './poll/poll.block.js';
import { PollClosing } from './poll/poll.closing.js';
import { PollController } from './poll/poll.controller.js';
import { PollQueries } from './poll/poll.queries.js';
import { PollService } from './poll/poll.service.js';
import { PollStore } from './poll/poll.store.js';
import { QueueBlock } from './queue/queue.block.js';
import { QueueController } from './queue/queue.controller.js';
import { QueueQueries } from './queue/queue.queries.js';
import { QueueService } from './queue/queue.service.js';
import { QueueStore } from './queue/queue.store.js';
import { RatingBlock } from './rating/rating.block.js';
import { RatingController } from './rating/rating.controller.js';
import { RatingDesk } from './rating/rating.desk.js';
import { RatingQueries } from './rating/rating.queries.js';
import { RatingService } from './rating/rating.service.js';
import { RatingStore } from './rating/rating.store.js';
import { ChairDesk } from './room/chair.desk.js';
import { ChairService } from './room/chair.service.js';
import { MissedQueries } from './room/missed.queries.js';
import { RoomBook } from './room/room.book.js';
import { RoomController } from './room/room.controller.js';
import { RoomParts } from './room/room.parts.js';
import { RoomPresence } from './room/room.presence.js';
import { RoomQueries } from './room/room.queries.js';
import { RoomStore } from './room/room.store.js';
import { SeatController } from './seat/seat.controller.js';
import { SeatQueries } from './seat/seat.queries.js';
import { SeatService } from './seat/seat.service.js';
import { SeatStore } from './seat/seat.store.js';
import { SeriesController } from './series/series.controller.js';
import { SeriesDesk } from './series/series.desk.js';
import { SeriesYears } from './series/series.queries.js';
import { SeriesService } from './series/series.service.js';
import { SeriesStore } from './series/series.store.js';
import { SeriesTurn } from './series/series.turn.js';
import { MeetingGrowth } from './growth/growth.facts.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule, DocumentModule, StudioModule, BriefModule, GrowthModule, LessonModule],
  controllers: [MeetingController, SeatController, AttendanceController, SeriesController, RoomController, QueueController, PollController, RatingController, MinutesController, ActionController],
  providers: [
    MeetingStore, MeetingAccess, MeetingGroups, MeetingCircle, MeetingNews, MeetingSteps, MeetingHours, MeetingService, MeetingQueries, CloseNews, CloseParts, CloseService,
    AttendanceStore, AttendanceRoll, AttendanceBoard, AttendanceDesk, AttendanceService, CodeDesk, LeaveService, SeriesStore, SeriesService, SeriesDesk, SeriesYears, SeriesTurn, MeetingDoor, SeatStore, SeatService, SeatQueries,
    RoomStore, RoomBook, RoomPresence, ChairDesk, ChairService, RoomParts, MissedQueries, RoomQueries, QueueStore, QueueService, QueueQueries,
    PollStore, PollClosing, PollService, PollQueries, RatingStore, RatingDesk, RatingService, RatingQueries,
    MinutesStore, MinutesBlocks, MinutesFacts, MinutesNews, MinutesMoves, MinutesAccess, MinutesDesk, MinutesService, MinutesFind, MinutesQueries, MinutesPaper,
    MeetingDuties, MeetingBriefs, MeetingGrowth,
    ActionStore, ActionQueries, ActionNews, ActionService, ActionParts, ActionTurn,
    // Blocks of the minutes, in this order after those before.
    PollBlock, QueueBlock, RatingBlock,
  ],
  exports: [MeetingDoor],
})
export class MeetingModule {}
