// Roof: the list of rooms, in order. Holds no rule.
import { Module, type DynamicModule } from '@nestjs/common';
import { DocumentModule } from './document/document.module.js';
import { HoursModule } from './hours/hours.module.js';
import { LessonModule } from './lesson/lesson.module.js';
import { MeetingModule } from './meeting/meeting.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { PeopleModule } from './people/people.module.js';
import { PersonalModule } from './personal/personal.module.js';
import { CoeditModule } from './platform/coedit/coedit.module.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';
import { MentoringModule } from './studio/mentoring/mentoring.module.js';
import { ShowcaseModule } from './studio/showcase/showcase.module.js';
import { BriefModule } from './studio/brief/brief.module.js';
import { GrowthModule } from './studio/growth/growth.module.js';
import { StudioModule } from './studio/studio.module.js';
import { TrainingModule } from './training/training.module.js';
import { WatchModule } from './watch/watch.module.js';

const rooms = [
  PeopleModule,
  NoticeModule,
  HoursModule,
  DocumentModule,
  StudioModule,
  MentoringModule,
  GrowthModule,
  BriefModule,
  ShowcaseModule,
  LessonModule,
  MeetingModule,
  TrainingModule,
  // Rooms add their modules here, in the order of the rooms.
];

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), CoeditModule, ...rooms, WatchModule, PersonalModule] };
  }
}
