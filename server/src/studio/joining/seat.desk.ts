// Whether there is a seat, counted under the studio's lock: what is promised counts like what is taken, so that two approvals
// in the same second cannot give away the last one twice. Throws the rule's refusal.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import { holdsSeat, takenOf } from '@gongyan/shared/studio/joining/joining.rules';
import { MembershipKind, type MembershipId } from '@gongyan/shared/studio/studio.contract';
import { isRunning, isUnderWay, mayJoin, type Candidate, type Room } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Actors } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { CharterService } from '../charter/charter.service.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow, StudioRow } from '../studio.table.js';

export interface Wanted {
  readonly studio: StudioRow;
  readonly kind: MembershipKind;
  readonly rules: CharterRules;
  /** The application or membership that asks: it does not stand in its own way. */
  readonly own?: MembershipId;
}

/** Nobody has two applications with one studio, nor two as 入室成员; an invitation that is not answered hinders nothing elsewhere. */
const hinders = (row: MembershipRow, { studio, kind, own }: Omit<Wanted, 'rules'>): boolean =>
  row.id !== own && isUnderWay(row.state) && (row.studioId === studio.id || (kind === 'member' && row.kind === 'member' && row.state !== 'proposed'));

const roomOf = (kind: MembershipKind, { studio, rules, taken }: { readonly studio: StudioRow; readonly rules: CharterRules; readonly taken: number }): Room =>
  ({ kind, taken, seats: seatsOf(kind, studio, rules), onlineStudios: rules.onlineStudios });

const seatsOf = (kind: MembershipKind, { seats }: StudioRow, rules: CharterRules): number => ({ member: seats, online: rules.onlineLimit, assistant: rules.assistantLimit })[kind];

@Injectable()
export class SeatDesk {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Actors) private readonly actors: Actors,
    @Inject(CharterService) private readonly charters: CharterService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All of them or none. */
  async demandSeats(personIds: readonly PersonId[], { studio, kind, rules, own }: Wanted): Promise<void> {
    const now = this.clock.now();
    const candidates = await this.candidates(personIds, own);
    const here = (await this.store.membershipsIn([studio.id])).filter(({ id }) => id !== own);
    let taken = takenOf(kind, here, now);
    for (const candidate of candidates) {
      demand(mayJoin(studio, { candidate, room: roomOf(kind, { studio, rules, taken }) }));
      taken += 1;
    }
  }

  async demandNothingUnderWay(personIds: readonly PersonId[], wanted: Omit<Wanted, 'rules'>): Promise<void> {
    const [rows, cards] = [await this.store.membershipsOf(personIds), await this.people.cards(personIds)];
    const open = rows.find((row) => hinders(row, wanted));
    if (open !== undefined) throw new Problem('joining.underWay', { name: cards.get(open.personId)?.name ?? '' });
  }

  /** Of every studio that takes applications today: its free seats for 入室成员, and as what this person could apply. */
  async openings(personId: PersonId): Promise<{ readonly studio: StudioRow; readonly freeSeats: number; readonly kinds: MembershipKind[] }[]> {
    const [now, rules] = [this.clock.now(), await this.charters.today()];
    const studios = (await this.store.all()).filter((studio) => isRunning(studio, now));
    const rows = await this.store.membershipsIn(studios.map(({ id }) => id));
    const [candidate] = await this.candidates([personId], undefined);
    const mine = rows.filter((row) => row.personId === personId);
    if (candidate === undefined) return [];
    return studios.map((studio) => {
      const here = rows.filter(({ studioId }) => studioId === studio.id);
      const fits = (kind: MembershipKind): boolean => !mine.some((row) => hinders(row, { studio, kind })) && mayJoin(studio, { candidate, room: roomOf(kind, { studio, rules, taken: takenOf(kind, here, now) }) }).ok;
      return { studio, freeSeats: Math.max(0, studio.seats - takenOf('member', here, now)), kinds: MembershipKind.options.filter(fits) };
    });
  }

  /** Throws 没有找到 when one of them does not exist or is suspended. */
  private async candidates(personIds: readonly PersonId[], own: MembershipId | undefined): Promise<Candidate[]> {
    for (const personId of personIds) if ((await this.actors.factsOf(personId)) === null) throw new Problem('request.notFound');
    const [cards, rows, now] = [await this.people.cards(personIds), await this.store.namedMembershipsOf(personIds), this.clock.now()];
    return personIds.map((personId) => {
      const card = cards.get(personId);
      if (card === undefined) throw new Problem('request.notFound');
      return { personId, name: card.name, holds: rows.filter((row) => row.personId === personId && row.id !== own && holdsSeat(row, now)) };
    });
  }
}
