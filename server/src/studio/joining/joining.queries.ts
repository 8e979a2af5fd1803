// What the pages of joining show: studios one may apply to, my applications, what waits for me, one application with its history.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { JoiningLine, JoiningStep, JoiningView, Opening } from '@gongyan/shared/studio/joining/joining.contract';
import { joiningDeeds, mayHandleJoining, nextCheck } from '@gongyan/shared/studio/joining/joining.rules';
import { MembershipState, type MembershipId } from '@gongyan/shared/studio/studio.contract';
import { isUnderWay } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { StepStore } from '../step/step.store.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow } from '../studio.table.js';
import { JoiningAccess, type SeenJoining } from './joining.access.js';
import { SeatDesk } from './seat.desk.js';

const UNDER_WAY = MembershipState.options.filter((state) => isUnderWay(state) && state !== 'proposed');

@Injectable()
export class JoiningQueries {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StepStore) private readonly steps: StepStore,
    @Inject(JoiningAccess) private readonly access: JoiningAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(SeatDesk) private readonly seats: SeatDesk,
  ) {}

  /** Public facts only; where the reader cannot come in, the kinds are empty. */
  async openings(reader: PersonId): Promise<Opening[]> {
    const open = await this.seats.openings(reader);
    const hosts = await this.people.cards(open.map(({ studio }) => studio.hostId));
    const schools = await this.people.schoolNames(open.map(({ studio }) => studio.baseSchoolId));
    return open.flatMap(({ studio, freeSeats, kinds }) => {
      const host = hosts.get(studio.hostId);
      return host === undefined ? [] : [{ ...studio, host, baseSchool: schools.get(studio.baseSchoolId) ?? '', freeSeats, kinds }];
    });
  }

  async mine(reader: PersonId): Promise<JoiningLine[]> {
    const rows = (await this.store.membershipsOf([reader])).sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
    return this.lines(await this.access.weigh(reader, rows));
  }

  /** Where this reader may take the next step. */
  async queue(reader: PersonId): Promise<JoiningLine[]> {
    const seen = await this.access.weigh(reader, await this.store.underWay(UNDER_WAY));
    return this.lines(seen.filter(({ facts, hand }) => hand.personId !== facts.personId && (mayHandleJoining('check', facts, hand).ok || mayHandleJoining('sign', facts, hand).ok)));
  }

  async open(reader: PersonId, id: MembershipId): Promise<JoiningView> {
    const seen = await this.access.see(reader, id);
    const [line] = await this.lines([seen]);
    if (line === undefined) throw new Problem('request.notFound');
    const { row, facts, hand } = seen;
    const agreement = row.agreement === null ? null : { text: row.agreement, memberSignedAt: row.memberSignedAt, hostSignedAt: row.hostSignedAt };
    return { line, statement: row.statement, goals: row.goals, agreement, history: await this.history(row), may: joiningDeeds(facts, hand) };
  }

  private async history({ id }: MembershipRow): Promise<JoiningStep[]> {
    const rows = await this.steps.ofMemberships([id]);
    const cards = await this.people.cards(rows.flatMap(({ byId }) => byId ?? []));
    return rows.map(({ act, fromState, toState, byId, reason, at }) => ({ act, from: fromState, to: toState, by: byId === null ? null : (cards.get(byId) ?? null), reason, at }));
  }

  private async lines(seen: readonly SeenJoining[]): Promise<JoiningLine[]> {
    const cards = await this.people.cards(seen.flatMap(({ row, studio }) => [row.personId, studio.hostId]));
    const schools = await this.people.schoolNames(seen.flatMap(({ row }) => row.schoolId ?? []));
    const steps = await this.steps.ofMemberships(seen.map(({ row }) => row.id));
    return seen.flatMap(({ row, studio }) => {
      const [person, host] = [cards.get(row.personId), cards.get(studio.hostId)];
      if (person === undefined || host === undefined) return [];
      const last = steps.findLast(({ membershipId }) => membershipId === row.id);
      return [{
        ...row, chain: [...row.chain], studio: studio.name, person, host, school: row.schoolId === null ? null : (schools.get(row.schoolId) ?? null),
        waitsFor: row.state === 'proposed' ? ('answer' as const) : nextCheck(row.chain, row.state), since: row.changedAt, reason: last?.reason ?? null,
      }];
    });
  }
}
