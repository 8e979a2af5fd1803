// What the groups that meet are called: a studio by its name, the district's own group as the district calls it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../people/people.door.js';
import { StudioDoor } from '../studio/studio.door.js';

type GroupNames = ReadonlyMap<StudioId | null, string>;

@Injectable()
export class MeetingGroups {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  async names(ids: readonly (StudioId | null)[]): Promise<GroupNames> {
    const studios = await this.studios.names([...new Set(ids)].filter((id) => id !== null));
    return new Map<StudioId | null, string>([...studios, ...(ids.includes(null) ? [[null, await this.district()] as const] : [])]);
  }

  /** Only those whose meetings this person may know of. */
  async seen(personId: PersonId, ids: readonly (StudioId | null)[]): Promise<GroupNames> {
    const own = new Set((await this.studios.seen(personId)).map(({ studio }) => studio.id));
    return this.names(ids.filter((id) => id === null || own.has(id)));
  }

  private async district(): Promise<string> {
    return (await this.people.organisationName('prepGroup')) ?? '区教研组';
  }
}
