// The routes of 带教记录, and of what surrounds a pairing: what it can begin with, what can be cited, its hours, its file.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { mentoringLogRoutes as logs } from '@gongyan/shared/studio/mentoring/log.contract';
import { mentoringRoutes as routes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { LogDesk } from './log.desk.js';
import { LogService } from './log.service.js';
import { MentoringDesk } from './mentoring.desk.js';
import { MentoringQueries } from './mentoring.queries.js';
import { SettleService } from './settle.service.js';

@Controller()
export class MentoringLogController {
  constructor(
    @Inject(LogService) private readonly logs: LogService,
    @Inject(LogDesk) private readonly logDesk: LogDesk,
    @Inject(MentoringDesk) private readonly desk: MentoringDesk,
    @Inject(SettleService) private readonly hours: SettleService,
    @Inject(MentoringQueries) private readonly queries: MentoringQueries,
  ) {}

  @Serves(routes.offer)
  offer(@Who() who: Actor, @In() { params }: Input<typeof routes.offer>) {
    return this.desk.offer(who.personId, params.studioId);
  }

  @Serves(routes.choices)
  async choices(@Who() who: Actor, @In() { params }: Input<typeof routes.choices>) {
    return this.logDesk.choices((await this.queries.demandWriter(who.personId, params.pairId)).pair);
  }

  @Serves(routes.settle)
  async settle(@Who() who: Actor, @In() { params, body }: Input<typeof routes.settle>) {
    await this.hours.settle(who, params.pairId, body.year);
    return this.queries.page(who.personId, params.pairId);
  }

  @Serves(logs.save)
  save(@Who() who: Actor, @In() { params, body }: Input<typeof logs.save>) {
    return this.logs.save(who, params, body);
  }

  @Serves(logs.discard)
  discard(@Who() who: Actor, @In() { params }: Input<typeof logs.discard>) {
    return this.logs.discard(who, params);
  }

  @Serves(logs.submit)
  submit(@Who() who: Actor, @In() { params, body }: Input<typeof logs.submit>) {
    return this.logs.submit(who, params, body);
  }

  @Serves(logs.takeBack)
  takeBack(@Who() who: Actor, @In() { params }: Input<typeof logs.takeBack>) {
    return this.logs.takeBack(who, params);
  }

  @Serves(logs.sendBack)
  sendBack(@Who() who: Actor, @In() { params, body }: Input<typeof logs.sendBack>) {
    return this.logs.sendBack(who, params, body.note);
  }

  @Serves(logs.confirm)
  confirm(@Who() who: Actor, @In() { params, body }: Input<typeof logs.confirm>) {
    return this.logs.confirm(who, params, body);
  }
}
