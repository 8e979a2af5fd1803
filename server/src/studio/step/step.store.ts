// The queries over the steps of studios and memberships.
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { MembershipId, StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioStepTable, type FoundingStepRow, type JoiningStepRow, type StepRow } from './step.table.js';

@Injectable()
export class StepStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get steps() {
    return this.work.manager.getRepository(StudioStepTable);
  }

  async add(rows: readonly (Omit<JoiningStepRow, 'id'> | Omit<FoundingStepRow, 'id'>)[]): Promise<void> {
    await this.steps.insert([...rows]);
  }

  async ofMemberships(ids: readonly MembershipId[]): Promise<JoiningStepRow[]> {
    const rows = await this.steps.find({ where: { membershipId: In([...ids]) }, order: { nth: 'ASC' } });
    return rows.filter(isJoining);
  }

  async ofStudios(ids: readonly StudioId[]): Promise<FoundingStepRow[]> {
    const rows = await this.steps.find({ where: { studioId: In([...ids]), membershipId: IsNull() }, order: { nth: 'ASC' } });
    return rows.filter((row): row is FoundingStepRow => !isJoining(row));
  }
}

const isJoining = (row: StepRow): row is JoiningStepRow => row.membershipId !== null;
