// Wiring of the studio room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { MembershipLive } from './membership/membership.live.js';
import { MembershipService } from './membership/membership.service.js';
import { MembershipTurn } from './membership/membership.turn.js';
import { OfficeLive } from './office/office.live.js';
import { ResultAccess } from './result/result.access.js';
import { ResultController } from './result/result.controller.js';
import { ResultFiles } from './result/result.files.js';
import { ResultNews } from './result/result.news.js';
import { ResultQueries } from './result/result.queries.js';
import { ResultService } from './result/result.service.js';
import { ResultStore } from './result/result.store.js';
import { StudioAccess } from './studio.access.js';
import { StudioController } from './studio.controller.js';
import { StudioDoor } from './studio.door.js';
import { StudioLive } from './studio.live.js';
import { StudioService } from './studio.service.js';
import { StudioStore } from './studio.store.js';
import { TallyDoor } from './tally/tally.door.js';
import { TemplateController } from './template/template.controller.js';
import { TemplateDoor } from './template/template.door.js';
import { TemplateService } from './template/template.service.js';
import { TemplateShelf } from './template/template.shelf.js';
import { TemplateStore } from './template/template.store.js';
import { WritingAccess } from './writing/writing.access.js';
import { WritingController } from './writing/writing.controller.js';
import { WritingDesk } from './writing/writing.desk.js';
import { WritingLive } from './writing/writing.live.js';
import { WritingQueries } from './writing/writing.queries.js';
import { WritingService } from './writing/writing.service.js';
import { WritingStore } from './writing/writing.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, DocumentModule],
  controllers: [StudioController, TemplateController, WritingController, ResultController],
  providers: [
    StudioStore, StudioAccess, StudioService, MembershipLive, MembershipService, MembershipTurn, StudioLive, OfficeLive, StudioDoor, TallyDoor,
    TemplateStore, TemplateShelf, TemplateService, TemplateDoor,
    ResultStore, ResultAccess, ResultNews, ResultFiles, ResultQueries, ResultService,
    WritingStore, WritingAccess, WritingDesk, WritingLive, WritingQueries, WritingService,
  ],
  exports: [StudioDoor, TallyDoor, TemplateDoor],
})
export class StudioModule {}
