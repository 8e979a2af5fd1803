// Into a studio and out of it: the row, its step, and everybody who has to know, in the caller's unit of work. Whoever goes
// loses everything of the studio with that commit.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import { MembershipId, type MembershipKind } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { JoiningMoves } from '../joining/joining.moves.js';
import { StudioStore } from '../studio.store.js';
import { FRESH, type MembershipRow, type StudioRow } from '../studio.table.js';
import { MembershipLive } from './membership.live.js';

export interface Leaving {
  readonly act: 'withdraw' | 'dismiss' | 'transfer' | 'complete';
  readonly by: PersonId;
  readonly reason: string;
  readonly rules: CharterRules;
}

@Injectable()
export class MembershipDesk {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(JoiningMoves) private readonly moves: JoiningMoves,
    @Inject(MembershipLive) private readonly live: MembershipLive,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** From today, or from the first day of the term; never longer than the studio's own term. */
  async enter(studio: StudioRow, row: MembershipRow, { by, rules, act = 'begin', reason = null }: { by: PersonId; rules: CharterRules; act?: 'begin' | 'appoint'; reason?: string | null }): Promise<MembershipRow> {
    const today = this.today();
    await this.moves.complete(await this.store.ended(today, [row.personId]));
    const change = { kind: row.kind, from: today < studio.termStart ? studio.termStart : today, to: studio.termEnd };
    const entered = await this.moves.take(row, act, { by, reason, rules, change });
    await this.live.joined(studio, [entered], { by, reason });
    return entered;
  }

  /** Without an application: appointed by the district, or come from another studio. */
  async place(studio: StudioRow, personId: PersonId, { by, rules, act, reason, kind }: { by: PersonId; rules: CharterRules; act: 'appoint' | 'transfer'; reason: string; kind: MembershipKind }): Promise<MembershipRow> {
    const today = this.today();
    await this.moves.complete(await this.store.ended(today, [personId]));
    const placed = await this.moves.begin({ ...this.fresh(studio, personId, kind), chain: rules.chains[kind], state: 'active', from: today < studio.termStart ? studio.termStart : today, to: studio.termEnd }, act, { by, reason, rules });
    await this.live.joined(studio, [placed], { by, reason });
    return placed;
  }

  /** An application or an invitation that begins. */
  open(row: MembershipRow, act: 'apply' | 'propose', { by, rules }: { by: PersonId; rules: CharterRules }): Promise<MembershipRow> {
    return this.moves.begin(row, act, { by, rules });
  }

  /** A row as it begins. */
  fresh(studio: StudioRow, personId: PersonId, kind: MembershipKind): Omit<MembershipRow, 'state' | 'chain'> {
    return { ...FRESH, id: MembershipId.parse(randomUUID()), studioId: studio.id, personId, kind, from: null, to: null, schoolId: null, changedAt: this.clock.now() };
  }

  async leave(studio: StudioRow, row: MembershipRow, { act, by, reason, rules }: Leaving): Promise<MembershipRow> {
    // A membership that has not begun yet ends on the day on which it would have.
    const today = this.today();
    const change = { to: row.from !== null && row.from > today ? row.from : today, endReason: reason };
    const left = await this.moves.take(row, act, { by, reason, rules, change });
    await this.live.left(studio, left, { act, by, reason, was: row, name: (await this.people.cards([row.personId])).get(row.personId)?.name ?? '' });
    return left;
  }

  keep(id: MembershipId, change: Partial<Pick<MembershipRow, 'agreement'>>): Promise<void> {
    return this.store.changeMembership(id, change);
  }

  /** Where somebody works today; the first of several. */
  async schoolOf(personId: PersonId): Promise<SchoolId | null> {
    return (await this.people.offices([personId])).get(personId)?.worksAt[0] ?? null;
  }

  private today(): string {
    return shanghaiDay(this.clock.now());
  }
}
