// Which levels somebody holds. Certificates are a later folder of this room, and outside certificates another: each tells
// what it knows when the hub starts.
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';

/** Of these people, the levels that stand today: not revoked, not only claimed. */
export type HeldSource = (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, readonly LevelId[]>>;

@Injectable()
export class LevelsHeld {
  private readonly sources: HeldSource[] = [];

  tell(source: HeldSource): void {
    this.sources.push(source);
  }

  async of(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly LevelId[]>> {
    const held = new Map<PersonId, LevelId[]>();
    for (const source of ids.length === 0 ? [] : this.sources) {
      for (const [id, levels] of await source(ids)) held.set(id, [...(held.get(id) ?? []), ...levels]);
    }
    return held;
  }
}
