// Wiring of the notice room.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AccountWord } from './account.word.js';
import { NoticeController } from './notice.controller.js';
import { NoticeDoor } from './notice.door.js';
import { NoticeService } from './notice.service.js';
import { NoticeStore } from './notice.store.js';
import { DigestDesk } from './way/digest.desk.js';
import { DigestStore } from './way/digest.store.js';
import { DigestTurn } from './way/digest.turn.js';
import { WayController } from './way/way.controller.js';
import { WayService } from './way/way.service.js';
import { WayStore } from './way/way.store.js';

@Module({
  imports: [PeopleModule],
  controllers: [NoticeController, WayController],
  providers: [NoticeStore, NoticeService, NoticeDoor, AccountWord, WayStore, WayService, DigestStore, DigestDesk, DigestTurn],
  exports: [NoticeDoor],
})
export class NoticeModule {}
