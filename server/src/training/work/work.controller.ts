// The routes of works.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { workRoutes as routes } from '@gongyan/shared/training/work/work.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { WorkService } from './work.service.js';

@Controller()
export class WorkController {
  constructor(@Inject(WorkService) private readonly works: WorkService) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.works.list(who.personId, params.cohortId);
  }

  @Serves(routes.add)
  add(@Who() who: Actor, @In() { params, body }: Input<typeof routes.add>) {
    return this.works.add(who, params.cohortId, body);
  }

  @Serves(routes.change)
  change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    return this.works.change(who, params.workId, body);
  }

  @Serves(routes.cancel)
  cancel(@Who() who: Actor, @In() { params, body }: Input<typeof routes.cancel>) {
    return this.works.cancel(who, params.workId, body.reason);
  }

  @Serves(routes.mark)
  mark(@Who() who: Actor, @In() { params, body }: Input<typeof routes.mark>) {
    return this.works.mark(who, params.workId, body);
  }

  @Serves(routes.handIn)
  handIn(@Who() who: Actor, @In() { params, body }: Input<typeof routes.handIn>) {
    return this.works.handIn(who, params.workId, body);
  }
}
