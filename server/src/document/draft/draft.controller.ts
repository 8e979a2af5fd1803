// The routes of a person's own copies.
import { Controller, Inject } from '@nestjs/common';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { DraftService } from './draft.service.js';

@Controller()
export class DraftController {
  constructor(@Inject(DraftService) private readonly drafts: DraftService) {}

  @Serves(documentRoutes.keepDraft)
  keep(@Who() who: Actor, @In() input: Input<typeof documentRoutes.keepDraft>) {
    return this.drafts.keep(who.personId, input);
  }

  @Serves(documentRoutes.drafts)
  list(@Who() who: Actor) {
    return this.drafts.list(who.personId);
  }
}
