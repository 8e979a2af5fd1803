// Who sees a certificate: its holder, the lead of one of his schools, district staff. Keeps the topics `certificate:<id>`.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { AwardId } from '@gongyan/shared/training/certificate/certificate.contract';
import { maySeeHours } from '@gongyan/shared/hours/hours.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { CertificateStore } from './certificate.store.js';
import type { AwardRow } from './certificate.table.js';

@Injectable()
export class CertificateAccess implements OnModuleInit {
  constructor(
    @Inject(CertificateStore) private readonly store: CertificateStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LiveKeepers) private readonly keepers: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.keepers.register('certificate', async (personId, id) => {
      const parsed = AwardId.safeParse(id);
      const award = parsed.success ? await this.store.find(parsed.data) : null;
      return award !== null && this.sees(personId, award);
    });
  }

  /** Throws 没有找到 for everybody who may not see it. */
  async demandShown(reader: PersonId, id: AwardId): Promise<AwardRow> {
    const award = await this.store.find(id);
    if (award === null || !(await this.sees(reader, award))) throw new Problem('request.notFound');
    return award;
  }

  /** The same circle that sees the hours of a person. */
  private async sees(reader: PersonId, { personId }: AwardRow): Promise<boolean> {
    const offices = await this.people.offices([reader, personId]);
    const [mine, theirs] = [offices.get(reader), offices.get(personId)];
    return mine !== undefined && maySeeHours({ reader, offices: mine }, { personId, schools: theirs?.worksAt ?? [] }).ok;
  }
}
