// Wiring of the studio room.
import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { MembershipLive } from './membership/membership.live.js';
import { MembershipService } from './membership/membership.service.js';
import { MembershipTurn } from './membership/membership.turn.js';
import { OfficeLive } from './office/office.live.js';
import { StudioAccess } from './studio.access.js';
import { StudioController } from './studio.controller.js';
import { StudioDoor } from './studio.door.js';
import { StudioLive } from './studio.live.js';
import { StudioService } from './studio.service.js';
import { StudioStore } from './studio.store.js';

@Module({
  imports: [PeopleModule, NoticeModule, DocumentModule],
  controllers: [StudioController],
  providers: [StudioStore, StudioAccess, StudioService, MembershipLive, MembershipService, MembershipTurn, StudioLive, OfficeLive, StudioDoor],
  exports: [StudioDoor],
})
export class StudioModule {}
