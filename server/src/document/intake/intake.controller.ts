// The routes of files from which documents were made.
import { Controller, Inject } from '@nestjs/common';
import { intakeRoutes } from '@gongyan/shared/document/intake/intake.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { IntakeService } from './intake.service.js';

@Controller()
export class IntakeController {
  constructor(@Inject(IntakeService) private readonly intakes: IntakeService) {}

  @Serves(intakeRoutes.originals)
  originals(@Who() who: Actor, @In() { params }: Input<typeof intakeRoutes.originals>) {
    return this.intakes.originals(who.personId, params.documentId);
  }

  @Serves(intakeRoutes.original)
  original(@Who() who: Actor, @In() { params }: Input<typeof intakeRoutes.original>) {
    return this.intakes.original(who.personId, params.documentId, params.originalId);
  }

  @Serves(intakeRoutes.picture)
  picture(@Who() who: Actor, @In() { params }: Input<typeof intakeRoutes.picture>) {
    return this.intakes.picture(who.personId, params.intakeId, params.name);
  }
}
