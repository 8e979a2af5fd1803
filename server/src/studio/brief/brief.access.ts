// Who may in 工作简报, and the issue itself: a published one is open to whoever sees the studio, a draft to those who write it and the district.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { BriefFact } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { mayReadBrief, type BriefReader } from '@gongyan/shared/studio/brief/brief.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Problem } from '../../platform/contract/problem.js';
import { StudioDoor, type SeenStudio } from '../studio.door.js';
import { BriefSources } from './brief.sources.js';
import { BriefStore } from './brief.store.js';
import type { BriefRow } from './brief.table.js';

export interface SeenBriefs {
  readonly seen: SeenStudio;
  readonly reader: BriefReader;
}
export interface SeenBrief extends SeenBriefs {
  readonly row: BriefRow;
}

@Injectable()
export class BriefAccess {
  constructor(
    @Inject(BriefStore) readonly store: BriefStore,
    @Inject(StudioDoor) readonly studios: StudioDoor,
    @Inject(BriefSources) private readonly sources: BriefSources,
  ) {}

  /** Throws 没有找到 for everybody who may not even know of the studio. */
  async studio(personId: PersonId, id: StudioId): Promise<SeenBriefs> {
    const seen = await this.studios.see(personId, id);
    return { seen, reader: { rights: seen.rights, assistant: await this.studios.assists(personId, id) } };
  }

  async see(personId: PersonId, id: BriefId): Promise<SeenBrief> {
    return this.judge(personId, await this.store.find(id));
  }

  /** The same, with nobody else changing it until the end of the transaction. */
  async hold(personId: PersonId, id: BriefId): Promise<SeenBrief> {
    return this.judge(personId, await this.store.hold(id));
  }

  /** Everything that may be chosen for it. */
  facts({ studioId, from, to }: BriefRow): Promise<BriefFact[]> {
    return this.sources.of({ studioId, span: { from, to } });
  }

  private async judge(personId: PersonId, row: BriefRow | null): Promise<SeenBrief> {
    if (row === null) throw new Problem('request.notFound');
    const studio = await this.studio(personId, row.studioId);
    if (!mayReadBrief(row.state, studio.reader)) throw new Problem('request.notFound');
    return { ...studio, row };
  }
}
