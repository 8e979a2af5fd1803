// What each deed does to an application: accepted, checked, signed, refused, taken back. The last check promises the seat; both
// signatures, or the last check where no agreement is asked for, make it a membership.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { JoiningDeed, JoiningForm } from '@gongyan/shared/studio/joining/joining.contract';
import { actOf, nextCheck } from '@gongyan/shared/studio/joining/joining.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { MembershipDesk } from '../membership/membership.desk.js';
import type { MembershipRow } from '../studio.table.js';
import type { SeenJoining } from './joining.access.js';
import { JoiningMoves } from './joining.moves.js';
import { SeatDesk } from './seat.desk.js';

export interface JoiningDone {
  readonly deed: JoiningDeed;
  readonly reason: string | null;
  readonly form: Pick<JoiningForm, 'statement' | 'goals'> | null;
  readonly by: PersonId;
  readonly rules: CharterRules;
}

@Injectable()
export class JoiningSteps {
  constructor(
    @Inject(JoiningMoves) private readonly moves: JoiningMoves,
    @Inject(SeatDesk) private readonly seats: SeatDesk,
    @Inject(MembershipDesk) private readonly desk: MembershipDesk,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async take(seen: SeenJoining, done: JoiningDone): Promise<MembershipRow> {
    const { row, studio } = seen;
    const { deed, by, reason, rules } = done;
    switch (deed) {
      case 'accept': return this.accept(seen, done);
      case 'check': return this.check(seen, done);
      case 'sign': return this.sign(seen, done);
      case 'withdraw': if (row.state === 'active') return this.desk.leave(studio, row, { act: 'withdraw', by, reason: reason ?? '', rules });
    }
    return this.moves.take(row, deed, { by, reason, rules });
  }

  /** The invited becomes an applicant like everybody else. */
  private async accept({ row, studio }: SeenJoining, { by, form, rules }: JoiningDone): Promise<MembershipRow> {
    if (form === null) throw new Problem('joining.noForm');
    await this.seats.demandNothingUnderWay([row.personId], { studio, kind: row.kind, own: row.id });
    await this.seats.demandSeats([row.personId], { studio, kind: row.kind, rules, own: row.id });
    return this.moves.take(row, 'accept', { by, rules, change: { ...form, chain: rules.chains[row.kind], schoolId: await this.desk.schoolOf(row.personId) } });
  }

  private async check({ row, studio, facts }: SeenJoining, { by, reason, rules }: JoiningDone): Promise<MembershipRow> {
    const next = nextCheck(facts.chain, row.state);
    if (next === null || next === 'agreement') throw new Problem('joining.otherState');
    const checked = await this.moves.take(row, actOf(next), { by, reason, rules });
    const after = nextCheck(row.chain, checked.state);
    if (after !== null && after !== 'agreement') return checked;
    await this.seats.demandSeats([row.personId], { studio, kind: row.kind, rules, own: row.id });
    if (after === null) return this.desk.enter(studio, checked, { by, rules });
    const agreement = await this.agreement(checked, { rules, host: studio.hostId, studio: studio.name, to: studio.termEnd });
    await this.desk.keep(checked.id, { agreement });
    return { ...checked, agreement };
  }

  private async sign({ row, studio, facts }: SeenJoining, { by, rules }: JoiningDone): Promise<MembershipRow> {
    const at = this.clock.now();
    const signed = await this.moves.take(row, 'sign', { by, rules, change: by === row.personId ? { memberSignedAt: at } : { hostSignedAt: at } });
    return facts.memberSigned || facts.hostSigned ? this.desk.enter(studio, signed, { by, rules }) : signed;
  }

  /** Drawn up once and kept as it was signed, whatever the rules say later. */
  private async agreement(row: MembershipRow, { rules, host, studio, to }: { rules: CharterRules; host: PersonId; studio: string; to: string }): Promise<string> {
    const cards = await this.people.cards([row.personId, host]);
    const words: Readonly<Record<string, string>> = { member: cards.get(row.personId)?.name ?? '', host: cards.get(host)?.name ?? '', studio, to };
    return rules.agreement.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
  }
}
