// Who may in the register: a result is seen by whoever sees its studio.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ResultId } from '@gongyan/shared/studio/result/result.contract';
import type { ResultFacts, ResultReader } from '@gongyan/shared/studio/result/result.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Problem } from '../../platform/contract/problem.js';
import { StudioAccess, type SeenStudio } from '../studio.access.js';
import { ResultStore } from './result.store.js';
import type { ResultRow } from './result.table.js';

export interface SeenResult {
  readonly row: ResultRow;
  readonly result: ResultFacts;
  readonly reader: ResultReader;
  readonly seen: SeenStudio;
}

@Injectable()
export class ResultAccess {
  constructor(
    @Inject(ResultStore) readonly store: ResultStore,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
  ) {}

  /** Throws 没有找到 for everybody who may not even know of the studio. */
  studio(personId: PersonId, id: StudioId): Promise<SeenStudio> {
    return this.studios.see(personId, id);
  }

  /** Who may be named: the host and everybody who belongs to it today, those who read along included. */
  circle(id: StudioId): Promise<PersonId[]> {
    return this.studios.everybody(id);
  }

  async see(personId: PersonId, id: ResultId): Promise<SeenResult> {
    return this.judge(personId, await this.store.find(id));
  }

  /** The same, with nobody else changing it until the end of the transaction. */
  async hold(personId: PersonId, id: ResultId): Promise<SeenResult> {
    return this.judge(personId, await this.store.hold(id));
  }

  private async judge(personId: PersonId, row: ResultRow | null): Promise<SeenResult> {
    const seen = row === null ? null : await this.studios.find(personId, row.studioId);
    if (row === null || seen === null) throw new Problem('request.notFound');
    const personIds = (await this.store.peopleOf([row.id])).map((one) => one.personId);
    return { row, result: { state: row.state, enteredBy: row.enteredBy, personIds }, reader: { personId, rights: seen.rights }, seen };
  }
}
