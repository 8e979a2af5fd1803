// Who may in a studio: gathers the facts about a person and asks the shared rules. Keeps the studio's topic.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { StudioId, type Studio, type StudioRights } from '@gongyan/shared/studio/studio.contract';
import { hasLeft, isCurrent, isHung, isOver, isRunning, maySee, rightsIn, type Standing } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor, type Offices } from '../people/people.door.js';
import { grouped } from '../platform/database/together.js';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/contract/problem.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { StudioStore } from './studio.store.js';
import type { MembershipRow, StudioRow } from './studio.table.js';

export interface SeenStudio {
  readonly studio: StudioRow;
  readonly rights: StudioRights;
  /** The instant at which the rights were judged; the same deed judges everything else at it too. */
  readonly now: Date;
}

export interface WorkCircle {
  readonly studio: StudioRow;
  readonly people: readonly PersonId[];
  readonly runs: boolean;
}

@Injectable()
export class StudioAccess implements OnModuleInit {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.topics.register('studio', async (personId, id) => {
      const parsed = StudioId.safeParse(id);
      return parsed.success && (await this.find(personId, parsed.data)) !== null;
    });
  }

  /** Throws 没有找到 for everybody who may not even know of it. */
  async see(personId: PersonId, id: StudioId): Promise<SeenStudio> {
    const seen = await this.find(personId, id);
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  async find(personId: PersonId, id: StudioId): Promise<SeenStudio | null> {
    const studio = await this.store.find(id);
    const [standing] = await this.standings(id, [personId]);
    return studio === null || standing === undefined ? null : this.judge(studio, standing);
  }

  async asGuest(personId: PersonId, id: StudioId): Promise<SeenStudio | null> {
    const [studio, [standing], now] = [await this.store.find(id), await this.standings(id, [personId]), this.clock.now()];
    return studio === null || standing === undefined ? null : { studio, rights: rightsIn(studio, standing, now), now };
  }

  /** All that this person sees, with what he may do in each. */
  async seen(personId: PersonId): Promise<SeenStudio[]> {
    const [studios, memberships, offices] = [await this.store.all(), await this.store.membershipsOf([personId]), await this.people.offices([personId])];
    return studios.flatMap((studio) => this.judge(studio, standingOf(personId, studio.id, { memberships, offices })) ?? []);
  }

  /** Studios to which he belonged and belongs no more, and since when. */
  async left(personId: PersonId): Promise<ReadonlyMap<StudioId, Date>> {
    const now = this.clock.now();
    const ever = grouped(await this.store.membershipsOf([personId]), ({ studioId }) => studioId);
    return new Map([...ever].filter(([, rows]) => hasLeft(rows, now)).map(([studioId, rows]) => [studioId, new Date(Math.max(...rows.map(endOf)))]));
  }

  /** Each person as seen from one studio. */
  async standings(id: StudioId, personIds: readonly PersonId[]): Promise<Standing[]> {
    const facts = { memberships: await this.store.membershipsOf(personIds), offices: await this.people.offices(personIds) };
    return personIds.map((personId) => standingOf(personId, id, facts));
  }

  async rightsOf(studio: Studio, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, StudioRights>> {
    const now = this.clock.now();
    return new Map((await this.standings(studio.id, personIds)).map((standing) => [standing.personId, rightsIn(studio, standing, now)]));
  }

  /** The host first, then everybody who works in it today. 网络学员 read along, and there may be dozens: they are
   *  no choice where somebody is to be asked or told. */
  circle(id: StudioId): Promise<PersonId[]> {
    return this.belonging(id, ({ kind }) => kind !== 'online');
  }

  /** 入室成员 and 助理 of today, without the host. */
  async workers(id: StudioId): Promise<PersonId[]> {
    return (await this.circle(id)).slice(1);
  }

  /** The host first, then everybody who belongs to it today, those who read along included. */
  everybody(id: StudioId): Promise<PersonId[]> {
    return this.belonging(id, () => true);
  }

  /** Every studio that he runs or works in today, with everybody who works there; `runs` unless it rests. */
  async circlesOf(personId: PersonId): Promise<WorkCircle[]> {
    const now = this.clock.now();
    const works = (await this.store.membershipsOf([personId])).filter((membership) => membership.kind !== 'online' && isCurrent(membership, now));
    const studios = [...(await this.store.hostedBy([personId])), ...(await this.store.named(works.map(({ studioId }) => studioId)))].filter((studio) => isHung(studio) && !isOver(studio));
    const circles: WorkCircle[] = [];
    for (const studio of studios) circles.push({ studio, people: await this.circle(studio.id), runs: isRunning(studio, now) });
    return circles;
  }

  private async belonging(id: StudioId, counts: (membership: MembershipRow) => boolean): Promise<PersonId[]> {
    const [studio, now] = [await this.store.find(id), this.clock.now()];
    if (studio === null) return [];
    const current = (await this.store.membershipsIn([id])).filter((membership) => counts(membership) && isCurrent(membership, now));
    return [...new Set([studio.hostId, ...current.map(({ personId }) => personId)])];
  }

  private judge(studio: StudioRow, standing: Standing): SeenStudio | null {
    const now = this.clock.now();
    return maySee(studio, standing, now).ok ? { studio, rights: rightsIn(studio, standing, now), now } : null;
  }
}

/** The first instant after it: of a membership that ran out the day after its last one, of any other the deed that ended it. */
const endOf = ({ state, to, changedAt }: MembershipRow): number => (state === 'active' && to !== null ? Date.parse(`${to}T24:00:00+08:00`) : changedAt.getTime());

interface StandingFacts {
  readonly memberships: readonly MembershipRow[];
  readonly offices: ReadonlyMap<PersonId, Offices>;
}

const standingOf = (personId: PersonId, id: StudioId, { memberships, offices }: StandingFacts): Standing => ({
  personId,
  districtStaff: offices.get(personId)?.districtStaff ?? false,
  bureauLeader: offices.get(personId)?.bureauLeader ?? false,
  college: offices.get(personId)?.college ?? false,
  leadsSchools: offices.get(personId)?.leadsSchools ?? [],
  memberships: memberships.filter((one) => one.personId === personId && one.studioId === id),
});
