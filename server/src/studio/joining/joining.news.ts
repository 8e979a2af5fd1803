// Who hears of a step: the applicant, the host, whoever it waits for now. A notice is a row of the same transaction; the lists
// of all of them move by themselves.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import type { JoiningAct } from '@gongyan/shared/studio/joining/joining.contract';
import { nextCheck } from '@gongyan/shared/studio/joining/joining.rules';
import { NoticeDoor, type NewNotice } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { MembershipRow } from '../studio.table.js';
import { JoiningAccess, type SeenJoining } from './joining.access.js';

interface Told {
  readonly act: JoiningAct;
  readonly by: PersonId;
  readonly reason: string | null;
  readonly before: MembershipRow['state'] | null;
}

@Injectable()
export class JoiningNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(JoiningAccess) private readonly access: JoiningAccess,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async tell(row: MembershipRow, told: Told): Promise<void> {
    const [seen] = await this.access.weigh(told.by, [row]);
    if (seen === undefined) return;
    const facts = { studio: row.studioId, membership: row.id, act: told.act, before: told.before, after: row.state };
    await this.audit.record({ act: 'joining.moved', actorId: told.by, subject: row.personId, reason: told.reason, facts });
    this.hint(seen, [told.by]);
    await this.notices.write([...(await this.toApplicant(seen, told)), ...(await this.toWaiting(seen, told)), ...(await this.toHost(seen, told))]);
  }

  /** A deadline is over: those who have it and who waits are told, once. */
  async late(rows: readonly MembershipRow[]): Promise<void> {
    for (const row of rows) {
      const [seen] = await this.access.weigh(row.personId, [row]);
      if (seen === undefined) continue;
      const facts = { studio: seen.studio.name, by: await this.name(row.personId), day: row.dueOn ?? '' };
      const all = new Set([row.personId, ...seen.waiting]);
      await this.notices.write([...all].map((personId) => ({ personId, kind: 'joining.overdue' as const, facts, link: linkFor(row, personId) })));
    }
  }

  /** Nothing but a hint that the lists have moved. */
  hint({ row, studio, waiting }: SeenJoining, others: readonly PersonId[]): void {
    const facts = { membershipId: row.id };
    for (const personId of new Set([row.personId, studio.hostId, ...waiting, ...others])) this.work.announce(topic('person', personId), 'joining.moved', facts);
    this.work.announce(topic('studio', studio.id), 'joining.moved', facts);
  }

  private async toApplicant({ row, studio }: SeenJoining, { act, by, reason }: Told): Promise<NewNotice[]> {
    const one = async (kind: NoticeKind): Promise<NewNotice[]> => [{ personId: row.personId, kind, facts: { studio: studio.name, by: await this.name(by), reason: reason ?? '' }, link: `/joinings/${row.id}` }];
    if (act === 'propose') return one('joining.proposed');
    if (act === 'reject') return one('joining.rejected');
    const checked = act === 'recommend' || act === 'hostReview' || act === 'collegeCheck' || act === 'approve';
    const next = nextCheck(row.chain, row.state);
    // What is to be signed says so itself.
    return checked && next !== null && next !== 'agreement' ? one('joining.passed') : [];
  }

  private async toWaiting({ row, studio, waiting }: SeenJoining, { act, by }: Told): Promise<NewNotice[]> {
    if (act === 'propose' || act === 'sign') return [];
    const kind = nextCheck(row.chain, row.state) === 'agreement' ? 'joining.toSign' : 'joining.waiting';
    const facts = { studio: studio.name, by: await this.name(row.personId) };
    return waiting.filter((personId) => personId !== by).map((personId) => ({ personId, kind, facts, link: linkFor(row, personId) }));
  }

  /** His invitation was answered, or an application taken back. */
  private async toHost({ row, studio }: SeenJoining, { act, by }: Told): Promise<NewNotice[]> {
    if (by === studio.hostId || (act !== 'decline' && act !== 'withdraw' && act !== 'accept')) return [];
    return [{ personId: studio.hostId, kind: act === 'accept' ? 'joining.accepted' : 'joining.withdrawn', facts: { studio: studio.name, by: await this.name(row.personId) }, link: `/studios/${studio.id}/members` }];
  }

  private async name(id: PersonId): Promise<string> {
    return (await this.people.cards([id])).get(id)?.name ?? '';
  }
}

const linkFor = (row: MembershipRow, personId: PersonId): string => (personId === row.personId || nextCheck(row.chain, row.state) === 'agreement' ? `/joinings/${row.id}` : '/approvals');
