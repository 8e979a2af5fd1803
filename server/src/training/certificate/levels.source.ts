// Tells progress which levels somebody holds: certificates that stand, and outside ones that were recorded.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LevelsHeld } from '../progress/levels.held.js';

@Injectable()
export class LevelsSource implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LevelsHeld) private readonly held: LevelsHeld,
  ) {}

  onModuleInit(): void {
    this.held.tell((ids) => this.of(ids));
  }

  private async of(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly LevelId[]>> {
    const rows: { person: PersonId; level: LevelId }[] = await this.work.manager.query(
      `select a.person_id as person, a.level_id as level from certificate_award a
         where a.person_id = any($1) and not exists (select 1 from certificate_event e where e.award_id = a.id and e.kind = 'revoked')
       union select o.person_id, o.level_id from outside_certificate o where o.person_id = any($1) and o.state = 'recorded'`, [ids],
    );
    const found = new Map<PersonId, LevelId[]>();
    for (const { person, level } of rows) found.set(person, [...(found.get(person) ?? []), level]);
    return found;
  }
}
