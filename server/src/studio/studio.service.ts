// What can be done in a studio: look, invite, remove. Each deed is one transaction: load, ask the rule, save,
// tell. Whoever is removed is put out of every open editor of the studio by that same transaction.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Member, StudioCard, StudioId, StudioPage } from '@gongyan/shared/studio/studio.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor } from '../people/people.door.js';
import { Clock } from '../platform/clock.js';
import { LivePresence } from '../platform/realtime/live.presence.js';
import { StudioAccess, type SeenStudio } from './studio.access.js';
import { StudioStore } from './studio.store.js';
import type { MembershipRow } from './studio.table.js';

@Injectable()
export class StudioService {
  constructor(
    @Inject(StudioAccess) private readonly access: StudioAccess,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LivePresence) private readonly presence: LivePresence,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(reader: PersonId): Promise<StudioCard[]> {
    const seen = await this.access.seen(reader);
    const memberships = await this.store.membershipsIn(seen.map(({ studio }) => studio.id));
    const [hosts, schools] = await this.hostsAndSchools(seen);
    return seen.map(({ studio, rights }) => ({
      ...studio, rights,
      host: hosts.card(studio.hostId),
      baseSchool: schools.get(studio.baseSchoolId) ?? '',
      members: this.current(memberships).filter(({ studioId, kind }) => studioId === studio.id && kind === 'member').length,
    }));
  }

  async open(reader: PersonId, id: StudioId): Promise<StudioPage> {
    const seen = await this.access.see(reader, id);
    const memberships = await this.store.membershipsIn([id]);
    const [hosts, schools] = await this.hostsAndSchools([seen]);
    const { studio, rights } = seen;
    return {
      ...studio, rights, host: hosts.card(studio.hostId), baseSchool: schools.get(studio.baseSchoolId) ?? '',
      members: await this.members(rights.host || rights.oversees ? memberships : this.current(memberships)),
    };
  }

  async online(reader: PersonId, id: StudioId): Promise<{ personIds: PersonId[] }> {
    const { studio } = await this.access.see(reader, id);
    const members = this.current(await this.store.membershipsIn([id]));
    return { personIds: await this.presence.online([...new Set([studio.hostId, ...members.map(({ personId }) => personId)])]) };
  }

  /** The members' rows with their persons, in the same order. */
  async members(memberships: readonly MembershipRow[]): Promise<Member[]> {
    const people = await this.cards(memberships.map(({ personId }) => personId));
    return memberships.map((membership) => ({ ...membership, person: people.card(membership.personId) }));
  }

  private current(memberships: readonly MembershipRow[]): MembershipRow[] {
    const now = this.clock.now();
    return memberships.filter((membership) => isCurrent(membership, now));
  }

  private async hostsAndSchools(seen: readonly SeenStudio[]) {
    const hosts = await this.cards(seen.map(({ studio }) => studio.hostId));
    const schools = await this.people.schoolNames(seen.map(({ studio }) => studio.baseSchoolId));
    return [hosts, schools] as const;
  }

  private async cards(personIds: readonly PersonId[]) {
    const found = await this.people.cards(personIds);
    return {
      card: (id: PersonId) => {
        const card = found.get(id);
        if (card === undefined) throw new Error(`Person ${id} is named by a studio and does not exist`);
        return card;
      },
    };
  }
}
