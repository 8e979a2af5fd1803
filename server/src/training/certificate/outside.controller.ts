// The routes of certificates from elsewhere.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { outsideRoutes as routes } from '@gongyan/shared/training/certificate/outside.contract';
import { In, Serves, Upload, Who, type Actor, type Download, type Uploaded } from '../../platform/contract/serves.js';
import { OutsideQueries } from './outside.queries.js';
import { OutsideService } from './outside.service.js';

@Controller()
export class OutsideController {
  constructor(
    @Inject(OutsideQueries) private readonly queries: OutsideQueries,
    @Inject(OutsideService) private readonly outside: OutsideService,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { query }: Input<typeof routes.list>) {
    return this.queries.list(who, query.whose);
  }

  @Serves(routes.add)
  async add(@Who() who: Actor, @In() { body }: Input<typeof routes.add>) {
    return this.queries.one(await this.outside.add(who.personId, body));
  }

  @Serves(routes.addScan)
  async addScan(@Who() who: Actor, @In() { params }: Input<typeof routes.addScan>, @Upload() file: Uploaded) {
    await this.outside.addScan(who.personId, params.outsideId, file.bytes);
    return this.queries.one(params.outsideId);
  }

  @Serves(routes.scan)
  async scan(@Who() who: Actor, @In() { params }: Input<typeof routes.scan>): Promise<Download> {
    return { bytes: await this.queries.scan(who, params.outsideId), fileName: `${params.outsideId}.webp`, mime: 'image/webp' };
  }

  @Serves(routes.check)
  async check(@Who() who: Actor, @In() { params }: Input<typeof routes.check>) {
    await this.outside.check(who.personId, params.outsideId);
    return this.queries.one(params.outsideId);
  }

  @Serves(routes.decide)
  async decide(@Who() who: Actor, @In() { params, body }: Input<typeof routes.decide>) {
    await this.outside.decide(who.personId, params.outsideId, body);
    return this.queries.one(params.outsideId);
  }
}
