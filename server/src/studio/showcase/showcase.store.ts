// The queries over 公开页.
import { Inject, Injectable } from '@nestjs/common';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ShowcaseTable, type ShowcaseRow } from './showcase.table.js';

@Injectable()
export class ShowcaseStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get showcases() {
    return this.work.manager.getRepository(ShowcaseTable);
  }

  find(studioId: StudioId): Promise<ShowcaseRow | null> {
    return this.showcases.findOneBy({ studioId });
  }

  /** One question whatever was typed: the text is compared as text, so that nonsense is unknown like everything else. */
  async switchedOn(text: string): Promise<ShowcaseRow | null> {
    return this.showcases.createQueryBuilder('s').where('cast(s.studioId as text) = :typed and s.on = true', { typed: text }).getOne();
  }

  /** Two who change it do so one after the other. */
  async lock(studioId: StudioId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio showcase:' || $1, 0))", [studioId]);
  }

  async put(row: ShowcaseRow): Promise<void> {
    await this.showcases.upsert(row, ['studioId']);
  }
}
