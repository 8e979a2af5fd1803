// The routes of the roster import.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { In, Serves, Upload, Who, type Actor, type Download, type Uploaded } from '../../platform/contract/serves.js';
import { SchoolStore } from '../school.store.js';
import { RosterService } from './roster.service.js';
import { rosterTemplate } from './roster.template.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class RosterController {
  constructor(
    @Inject(RosterService) private readonly rosters: RosterService,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
  ) {}

  @Serves(peopleRoutes.rosterTemplate)
  async template(): Promise<Download> {
    const names = (await this.schools.all()).map(({ name }) => name);
    return { bytes: await rosterTemplate(names), fileName: '教师名册模板.xlsx', mime: XLSX };
  }

  @Serves(peopleRoutes.previewRoster)
  preview(@Who() who: Actor, @Upload() file: Uploaded) {
    return this.rosters.preview(who.personId, file);
  }

  @Serves(peopleRoutes.confirmRoster)
  confirm(@Who() who: Actor, @In() { params }: Input<typeof peopleRoutes.confirmRoster>) {
    return this.rosters.confirm(who.personId, params.importId);
  }
}
