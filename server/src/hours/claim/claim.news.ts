// Who hears of a claim's step: its owner, and whoever it waits for now. A notice is a row of the same transaction; the
// lists of everybody who may check move by themselves.
import { Inject, Injectable } from '@nestjs/common';
import { CLAIM_NOTICES, type ClaimAct } from '@gongyan/shared/hours/claim/claim.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { problemSentence, type ProblemBody } from '@gongyan/shared/kit/problem';
import { topic } from '@gongyan/shared/kit/topic';
import { NoticeDoor, type NewNotice } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ClaimRow } from './claim.table.js';
import { ClaimWorth, worthIn } from './claim.worth.js';

interface Said {
  readonly act: ClaimAct;
  readonly reason: string | null;
  readonly refusal: ProblemBody | null;
}

@Injectable()
export class ClaimNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(ClaimWorth) private readonly worth: ClaimWorth,
  ) {}

  async tell(claim: ClaimRow, said: Said): Promise<void> {
    const staff = await this.people.districtStaff();
    const leads = claim.schoolId === null ? [] : ((await this.people.leadsOf([claim.schoolId])).get(claim.schoolId) ?? []);
    for (const personId of new Set([claim.personId, ...staff, ...leads])) this.work.announce(topic('person', personId), 'claim.moved', { claimId: claim.id });
    if (said.act === 'publicise' || said.act === 'post' || said.act === 'object') this.work.announce(topic('claims', CLAIM_NOTICES), 'claim.noticed', { claimId: claim.id });
    const others = (ids: readonly PersonId[]): PersonId[] => [...new Set(ids)].filter((id) => id !== claim.personId && id !== claim.schoolCheckedBy);
    const checkers = claim.state === 'submitted' && others(leads).length > 0 ? others(leads) : claim.state === 'submitted' || claim.state === 'schoolChecked' ? others(staff) : [];
    await this.notices.write([...(await this.toOwner(claim, said)), ...(await this.toCheckers(claim, checkers))]);
  }

  private async toCheckers(claim: ClaimRow, checkers: readonly PersonId[]): Promise<NewNotice[]> {
    const by = (await this.people.cards([claim.personId])).get(claim.personId)?.name ?? '';
    return checkers.map((personId) => ({ personId, kind: 'claim.waiting', facts: { by, title: claim.title }, link: '/hours/claims/review' }));
  }

  private async toOwner(claim: ClaimRow, { act, reason, refusal }: Said): Promise<NewNotice[]> {
    const [title, link] = [claim.title, `/hours/claims/${claim.id}`];
    const why = refusal === null ? (reason ?? '') : problemSentence(refusal.code, refusal.facts);
    const one = (kind: NewNotice['kind'], facts: Record<string, string>): NewNotice[] => [{ personId: claim.personId, kind, facts: { title, ...facts }, link }];
    switch (act) {
      case 'return': return one('claim.returned', { reason: why });
      case 'reject': return one('claim.rejected', { reason: why });
      case 'publicise': return one('claim.publicised', { day: claim.noticeUntil ?? '' });
      case 'object': return one('claim.objected', {});
      case 'post': return one('claim.posted', { n: String((worthIn(await this.worth.versions(), claim).half ?? 0) / 2) });
      default: return [];
    }
  }
}
