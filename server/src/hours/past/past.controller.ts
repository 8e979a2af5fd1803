// The routes of past hours.
import { Controller, Inject } from '@nestjs/common';
import { pastRoutes as routes } from '@gongyan/shared/hours/past/past.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Clock } from '../../platform/clock.js';
import { In, Serves, Upload, Who, type Actor, type Download, type Uploaded } from '../../platform/contract/serves.js';
import { HoursDoor } from '../hours.door.js';
import { PastService } from './past.service.js';
import { pastTemplate } from './past.template.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class PastController {
  constructor(
    @Inject(PastService) private readonly past: PastService,
    @Inject(HoursDoor) private readonly hours: HoursDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Serves(routes.template)
  async template(): Promise<Download> {
    return { bytes: await pastTemplate(await this.hours.rulesOn(shanghaiDay(this.clock.now()))), fileName: '历史学时模板.xlsx', mime: XLSX };
  }

  @Serves(routes.list)
  list() {
    return this.past.list();
  }

  @Serves(routes.upload)
  upload(@Who() who: Actor, @Upload() file: Uploaded) {
    return this.past.upload(who, file);
  }

  @Serves(routes.open)
  open(@In() { params }: Input<typeof routes.open>) {
    return this.past.open(params.pastImportId);
  }

  @Serves(routes.file)
  file(@In() { params }: Input<typeof routes.file>) {
    return this.past.file(params.pastImportId);
  }

  @Serves(routes.confirm)
  confirm(@Who() who: Actor, @In() { params, body }: Input<typeof routes.confirm>) {
    return this.past.confirm(who, params.pastImportId, body.alikeToo);
  }

  @Serves(routes.drop)
  drop(@Who() who: Actor, @In() { params }: Input<typeof routes.drop>) {
    return this.past.drop(who, params.pastImportId);
  }
}
