// The register as a reader sees it: what stands is everybody's who sees the studio; what waits, was returned or withdrawn only of those whom
// it concerns, and papers of proof as well.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ResultCard } from '@gongyan/shared/studio/result/result.contract';
import { mayOpenFiles } from '@gongyan/shared/studio/result/result.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { ResultAccess } from './result.access.js';

@Injectable()
export class ResultQueries {
  constructor(
    @Inject(ResultAccess) private readonly access: ResultAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async list(reader: PersonId, studioId: StudioId): Promise<ResultCard[]> {
    const { rights } = await this.access.studio(reader, studioId);
    const rows = await this.access.store.ofStudio(studioId);
    const ids = rows.map(({ id }) => id);
    const [named, files] = [await this.access.store.peopleOf(ids), await this.access.store.filesOf(ids)];
    const cards = await this.people.cards([...named.map(({ personId }) => personId), ...rows.flatMap(({ settledBy }) => settledBy ?? [])]);
    return rows.flatMap(({ settledBy, ...row }) => {
      const personIds = named.filter(({ resultId }) => resultId === row.id).map(({ personId }) => personId);
      const concerns = mayOpenFiles({ ...row, personIds }, { personId: reader, rights });
      if (row.state !== 'confirmed' && !concerns) return [];
      return [{
        ...row, people: personIds.flatMap((personId) => cards.get(personId) ?? []), settledBy: settledBy === null ? null : (cards.get(settledBy) ?? null),
        files: concerns ? files.filter(({ resultId }) => resultId === row.id) : [],
      }];
    });
  }
}
