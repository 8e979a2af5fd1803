// 请假: asked by whoever is to come, decided by whoever leads or records, told to both.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Leave } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { mayAskLeave, mayHandleAttendance } from '@gongyan/shared/meeting/attendance/attendance.rules';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingSteps } from '../meeting.steps.js';
import { AttendanceStore } from './attendance.store.js';
import type { LeaveRow } from './attendance.table.js';

@Injectable()
export class LeaveService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(AttendanceStore) private readonly store: AttendanceStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  ask(by: Actor, id: MeetingId, reason: string): Promise<Leave> {
    return this.steps.within(by, id, async ({ meeting, standing, now }) => {
      demand(mayAskLeave(meeting, { expected: standing.expected, asked: (await this.store.leaveOf(id, by.personId)) !== null }));
      const row: LeaveRow = { meetingId: id, personId: by.personId, reason, state: 'asked', askedAt: now, decidedBy: null, decidedAt: null };
      await this.store.askLeave(row);
      await this.news.notify([meeting.chairId], meeting, { kind: 'meeting.leaveAsked', by, facts: { reason } });
      this.news.tell(meeting);
      return this.shown(row);
    });
  }

  decide(by: Actor, id: MeetingId, { personId, approve }: { readonly personId: PersonId; readonly approve: boolean }): Promise<Leave> {
    return this.steps.within(by, id, async ({ meeting, standing, now }) => {
      demand(mayHandleAttendance({ standing, by: by.personId, personId, expected: true }));
      const asked = await this.store.leaveOf(id, personId);
      if (asked === null) throw new Problem('request.notFound');
      if (meeting.state === 'closed' || meeting.state === 'cancelled') throw new Problem('meeting.otherState');
      const row: LeaveRow = { ...asked, state: approve ? 'approved' : 'refused', decidedBy: by.personId, decidedAt: now };
      await this.store.decideLeave(row);
      await this.steps.record({ act: 'meeting.leave', actorId: by.personId, subject: id, reason: null, facts: { personId, state: row.state } });
      await this.news.notify([personId], meeting, { kind: approve ? 'meeting.leaveApproved' : 'meeting.leaveRefused', by });
      this.news.tell(meeting);
      return this.shown(row);
    });
  }

  private async shown({ personId, reason, state, askedAt }: LeaveRow): Promise<Leave> {
    const person = (await this.people.cards([personId])).get(personId);
    if (person === undefined) throw new Problem('request.notFound');
    return { person, reason, state, askedAt };
  }
}
