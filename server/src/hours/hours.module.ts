// Wiring of the hours room.
import { Module } from '@nestjs/common';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ChainStore } from './chain/chain.store.js';
import { ClaimAccess } from './claim/claim.access.js';
import { ClaimCheck } from './claim/claim.check.js';
import { ClaimController } from './claim/claim.controller.js';
import { ClaimFiles } from './claim/claim.files.js';
import { ClaimLikeness } from './claim/claim.likeness.js';
import { ClaimLines } from './claim/claim.lines.js';
import { ClaimMoves } from './claim/claim.moves.js';
import { ClaimNews } from './claim/claim.news.js';
import { ClaimPoster } from './claim/claim.poster.js';
import { ClaimQueries } from './claim/claim.queries.js';
import { ClaimService } from './claim/claim.service.js';
import { ClaimSteps } from './claim/claim.steps.js';
import { ClaimStore } from './claim/claim.store.js';
import { ClaimSubmission } from './claim/claim.submission.js';
import { ClaimTurn } from './claim/claim.turn.js';
import { ClaimWorth } from './claim/claim.worth.js';
import { HoursAccess } from './hours.access.js';
import { HoursController } from './hours.controller.js';
import { HoursDoor } from './hours.door.js';
import { HoursLedger } from './hours.ledger.js';
import { HoursQueries } from './hours.queries.js';
import { HoursService } from './hours.service.js';
import { HoursStore } from './hours.store.js';
import { LedgerReader } from './paper/ledger.reader.js';
import { PaperAccess } from './paper/paper.access.js';
import { HoursPaperController } from './paper/paper.controller.js';
import { HoursPaper } from './paper/paper.service.js';
import { PastController } from './past/past.controller.js';
import { PastDesk } from './past/past.desk.js';
import { PastJudge } from './past/past.judge.js';
import { PastService } from './past/past.service.js';
import { PastStore } from './past/past.store.js';
import { ReachDoor } from './reach/reach.door.js';
import { RuleSetEffect } from './rules/ruleset.effect.js';
import { RuleSetService } from './rules/ruleset.service.js';
import { RuleSetStore } from './rules/ruleset.store.js';

@Module({
  imports: [PeopleModule, NoticeModule],
  controllers: [HoursController, HoursPaperController, ClaimController, PastController],
  providers: [
    ClaimStore, ClaimWorth, ClaimAccess, ClaimNews, ClaimMoves, ClaimPoster, ClaimSteps, ClaimLikeness, ClaimLines, ClaimQueries, ClaimService, ClaimSubmission, ClaimCheck, ClaimFiles, ClaimTurn,
    RuleSetStore, RuleSetEffect, RuleSetService, ChainStore, HoursStore, HoursLedger, HoursAccess, HoursQueries, HoursService, PaperAccess, LedgerReader, HoursPaper, HoursDoor, ReachDoor,
    PastStore, PastJudge, PastDesk, PastService,
  ],
  exports: [HoursDoor, ReachDoor],
})
export class HoursModule {}
