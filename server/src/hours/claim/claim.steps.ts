// What each deed does to a claim and to what is expected of it. Asks nobody's right: whoever calls has.
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import type { ClaimDeed } from '@gongyan/shared/hours/claim/claim.contract';
import { NOTICE_DAYS } from '@gongyan/shared/hours/claim/claim.rules';
import { inForce } from '@gongyan/shared/hours/hours.count.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { Clock } from '../../platform/clock.js';
import { HoursLedger } from '../hours.ledger.js';
import { ClaimMoves } from './claim.moves.js';
import { ClaimPoster } from './claim.poster.js';
import type { ClaimRow } from './claim.table.js';
import { ClaimWorth, creditOf } from './claim.worth.js';

interface Done {
  readonly deed: ClaimDeed;
  readonly reason: string | null;
  readonly by: PersonId;
}

@Injectable()
export class ClaimSteps {
  constructor(
    @Inject(ClaimMoves) private readonly moves: ClaimMoves,
    @Inject(ClaimPoster) private readonly poster: ClaimPoster,
    @Inject(ClaimWorth) private readonly worth: ClaimWorth,
    @Inject(HoursLedger) private readonly ledger: HoursLedger,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async submit(claim: ClaimRow, schoolId: SchoolId | null): Promise<ClaimRow> {
    const change = { schoolId, schoolCheckedBy: null, districtCheckedBy: null, noticeFrom: null, noticeUntil: null, submittedAt: this.clock.now() };
    const submitted = await this.moves.take(claim, 'submit', { by: claim.personId, change });
    await this.ledger.expect([creditOf(submitted)], { by: claim.personId, why: 'underCheck' });
    return submitted;
  }

  async take(claim: ClaimRow, { deed, reason, by }: Done): Promise<ClaimRow> {
    if (deed === 'check') return claim.state === 'submitted' ? this.moves.take(claim, 'checkForSchool', { by, change: { schoolCheckedBy: by } }) : this.publicise(claim, by);
    if (deed === 'object') return this.object(claim, { reason, by });
    if (deed === 'post') return (await this.poster.post([claim], { poster: by, hand: by })).get(claim.id) ?? claim;
    await this.ledger.forget({ sourceType: 'claim', sourceId: claim.id });
    return this.moves.take(claim, deed, { by, reason });
  }

  /** The district's check opens the public notice; its days are a matter of the rules in force. */
  private async publicise(claim: ClaimRow, by: PersonId): Promise<ClaimRow> {
    const today = shanghaiDay(this.clock.now());
    const days = inForce(await this.worth.versions(), today)?.rules.noticeDays ?? NOTICE_DAYS;
    const checked = await this.moves.take(claim, 'checkForDistrict', { by, change: { districtCheckedBy: by } });
    const noticed = await this.moves.take(checked, 'publicise', { by: null, change: { noticeFrom: today, noticeUntil: addDays(today, days) } });
    await this.ledger.expect([creditOf(noticed)], { by, why: 'publicNotice' });
    return noticed;
  }

  private async object(claim: ClaimRow, { reason, by }: Pick<Done, 'reason' | 'by'>): Promise<ClaimRow> {
    const back = await this.moves.take(claim, 'object', { by, reason, change: { districtCheckedBy: null, noticeFrom: null, noticeUntil: null } });
    await this.ledger.expect([creditOf(back)], { by, why: 'underCheck' });
    return back;
  }
}
