// Wiring of the hours room.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ChainStore } from './chain/chain.store.js';
import { HoursAccess } from './hours.access.js';
import { HoursController } from './hours.controller.js';
import { HoursDoor } from './hours.door.js';
import { HoursLedger } from './hours.ledger.js';
import { HoursQueries } from './hours.queries.js';
import { HoursService } from './hours.service.js';
import { HoursStore } from './hours.store.js';
import { ReachDoor } from './reach/reach.door.js';
import { RuleSetEffect } from './rules/ruleset.effect.js';
import { RuleSetService } from './rules/ruleset.service.js';
import { RuleSetStore } from './rules/ruleset.store.js';

@Module({
  imports: [PeopleModule],
  controllers: [HoursController],
  providers: [RuleSetStore, RuleSetEffect, RuleSetService, ChainStore, HoursStore, HoursLedger, HoursAccess, HoursQueries, HoursService, HoursDoor, ReachDoor],
  exports: [HoursDoor, ReachDoor],
})
export class HoursModule {}
