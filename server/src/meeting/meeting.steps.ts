// The ground under every deed with a meeting: a unit of work that holds it until its end, its state, the audit.
import { Inject, Injectable } from '@nestjs/common';
import { step } from '@gongyan/shared/kit/machine';
import type { MeetingAction, MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { mayTakeMeetingStep, meetingTable } from '@gongyan/shared/meeting/meeting.rules';
import { AuditTrail, type Act } from '../platform/audit/audit.trail.js';
import { demand, Problem } from '../platform/contract/problem.js';
import type { Actor } from '../platform/contract/serves.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MeetingAccess, type SeenMeeting } from './meeting.access.js';
import { MeetingNews } from './meeting.news.js';
import { MeetingStore } from './meeting.store.js';
import type { MeetingRow } from './meeting.table.js';

@Injectable()
export class MeetingSteps {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MeetingStore) private readonly store: MeetingStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  run<T>(job: () => Promise<T>): Promise<T> {
    return this.work.run(job);
  }

  /** For what does not need the meeting held. */
  see({ personId }: Pick<Actor, 'personId'>, id: MeetingId): Promise<SeenMeeting> {
    return this.access.see(personId, id);
  }

  expects({ personId }: Pick<Actor, 'personId'>, meeting: MeetingRow): Promise<boolean> {
    return this.access.expects(personId, meeting);
  }

  /** Nobody else steps, changes, rules or closes here until the job is committed. */
  within<T>({ personId }: Pick<Actor, 'personId'>, id: MeetingId, job: (seen: SeenMeeting) => Promise<T>): Promise<T> {
    return this.work.run(async () => {
      await this.store.lock(id);
      return job(await this.access.see(personId, id));
    });
  }

  /** Judges the step, takes it, writes it down and tells it. */
  async turn(by: Actor, { meeting, standing, now }: SeenMeeting, { action, change = {} }: { readonly action: MeetingAction; readonly change?: Partial<MeetingRow> }): Promise<MeetingRow> {
    demand(mayTakeMeetingStep(action, meeting, { standing, now }));
    const state = step(meetingTable, meeting.state, action);
    if (state === null) throw new Problem('meeting.otherState');
    const closedAt = state === 'closed' ? now : null;
    if (state === 'closed') await this.store.shut(meeting.id);
    await this.store.change(meeting.id, { ...change, state, closedAt });
    await this.record({ act: `meeting.${action}`, actorId: by.personId, subject: meeting.id, reason: change.reason ?? null, facts: { from: meeting.state, to: state } });
    if (action === 'close' || action === 'reopen') this.work.report({ kind: action === 'close' ? 'meeting.closed' : 'meeting.reopened', data: { meetingId: meeting.id } });
    const after = { ...meeting, ...change, state, closedAt };
    if (action === 'begin' || action === 'pause' || action === 'resume') this.news.tellTurned(after, now);
    else this.news.tell(meeting);
    return after;
  }

  record(act: Act): Promise<void> {
    return this.audit.record(act);
  }
}
