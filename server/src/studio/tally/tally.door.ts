// All studios as numbers: seats, who belongs to them today, how many read along.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { isCurrent, isHung } from '@gongyan/shared/studio/studio.rules';
import { Clock } from '../../platform/clock.js';
import { StudioStore } from '../studio.store.js';

export interface StudioTally {
  readonly id: StudioId;
  readonly name: string;
  readonly seats: number;
  /** 入室成员与助理 */
  readonly members: readonly PersonId[];
  /** 网络学员; one person may read along in two studios. */
  readonly online: number;
}

@Injectable()
export class TallyDoor {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async all(): Promise<StudioTally[]> {
    const [studios, now] = [(await this.store.all()).filter(isHung), this.clock.now()];
    const current = (await this.store.membershipsIn(studios.map(({ id }) => id))).filter((membership) => isCurrent(membership, now));
    return studios.map(({ id, name, seats }) => {
      const mine = current.filter(({ studioId }) => studioId === id);
      return { id, name, seats, members: mine.filter(({ kind }) => kind !== 'online').map(({ personId }) => personId), online: mine.filter(({ kind }) => kind === 'online').length };
    });
  }
}
