// The routes of ledgers as files.
import { Controller, Inject } from '@nestjs/common';
import { hoursPaperRoutes } from '@gongyan/shared/hours/paper/paper.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { HoursPaper } from './paper.service.js';

@Controller()
export class HoursPaperController {
  constructor(@Inject(HoursPaper) private readonly papers: HoursPaper) {}

  @Serves(hoursPaperRoutes.ofPerson)
  ofPerson(@Who() who: Actor, @In() input: Input<typeof hoursPaperRoutes.ofPerson>) {
    return this.papers.ofPerson(who.personId, input);
  }

  @Serves(hoursPaperRoutes.ofSchool)
  ofSchool(@Who() who: Actor, @In() input: Input<typeof hoursPaperRoutes.ofSchool>) {
    return this.papers.ofSchool(who.personId, input);
  }

  @Serves(hoursPaperRoutes.ofDistrict)
  ofDistrict(@Who() who: Actor, @In() input: Input<typeof hoursPaperRoutes.ofDistrict>) {
    return this.papers.ofDistrict(who.personId, input);
  }
}
