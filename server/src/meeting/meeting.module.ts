// Wiring of the meeting room.
import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { StudioModule } from '../studio/studio.module.js';
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
import { SeriesController } from './series/series.controller.js';
import { SeriesService } from './series/series.service.js';
import { SeriesStore } from './series/series.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule, StudioModule],
  controllers: [MeetingController, AttendanceController, SeriesController],
  providers: [
    MeetingStore, MeetingAccess, MeetingGroups, MeetingCircle, MeetingNews, MeetingSteps, MeetingHours, MeetingService, MeetingQueries, CloseNews, CloseParts, CloseService,
    AttendanceStore, AttendanceRoll, AttendanceBoard, AttendanceDesk, AttendanceService, CodeDesk, LeaveService, SeriesStore, SeriesService, MeetingDoor,
  ],
  exports: [MeetingDoor],
})
export class MeetingModule {}
