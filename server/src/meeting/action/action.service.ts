// Writing a 任务 down, giving it to somebody, settling it. Each deed is one transaction that holds the meeting.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { step } from '@gongyan/shared/kit/machine';
import { ActionId, type SettleAction, type WantedAction } from '@gongyan/shared/meeting/action/action.contract';
import { actionTable, mayAddAction, mayChangeAction, maySettleAction } from '@gongyan/shared/meeting/action/action.rules';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { MeetingSteps } from '../meeting.steps.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { ActionNews } from './action.news.js';
import { ActionStore } from './action.store.js';
import type { ActionRow } from './action.table.js';

interface One {
  readonly meetingId: MeetingId;
  readonly actionId: ActionId;
}

@Injectable()
export class ActionService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(ActionStore) private readonly store: ActionStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(ActionNews) private readonly news: ActionNews,
  ) {}

  add(by: Actor, meetingId: MeetingId, wanted: WantedAction): Promise<ActionId> {
    return this.steps.within(by, meetingId, async ({ meeting, standing, now }) => {
      demand(mayAddAction(meeting, standing));
      await this.demandInside(meeting, wanted.ownerId);
      const row: ActionRow = { ...wanted, id: ActionId.parse(randomUUID()), meetingId, state: 'open', note: '', settledBy: null, settledAt: null, remindedAt: null, createdBy: by.personId, createdAt: now };
      await this.store.insert(row);
      await this.news.given(meeting, row, by);
      await this.news.tell(meeting, [row.ownerId]);
      return row.id;
    });
  }

  /** Another owner or another day begins the reminder anew. */
  change(by: Actor, { meetingId, actionId }: One, wanted: WantedAction): Promise<void> {
    return this.steps.within(by, meetingId, async ({ meeting, standing }) => {
      const action = await this.known(meetingId, actionId);
      demand(mayChangeAction(action, { personId: by.personId, standing }));
      const given = wanted.ownerId !== action.ownerId;
      if (given) await this.demandInside(meeting, wanted.ownerId);
      await this.store.change(actionId, { ...wanted, ...(given || wanted.dueOn !== action.dueOn ? { remindedAt: null } : {}) });
      if (given) await this.news.given(meeting, wanted, by);
      await this.news.tell(meeting, [action.ownerId, wanted.ownerId]);
    });
  }

  settle(by: Actor, { meetingId, actionId }: One, { deed, note }: SettleAction): Promise<void> {
    return this.steps.within(by, meetingId, async ({ meeting, standing, now }) => {
      const action = await this.known(meetingId, actionId);
      demand(maySettleAction(deed, action, { reader: { personId: by.personId, standing }, note }));
      const state = step(actionTable, action.state, deed);
      if (state === null) throw new Problem('action.settled');
      const open = state === 'open';
      await this.store.change(actionId, { state, note: open ? '' : note, settledBy: open ? null : by.personId, settledAt: open ? null : now });
      await this.steps.record({ act: `action.${deed}`, actorId: by.personId, subject: actionId, reason: note === '' ? null : note, facts: { from: action.state, to: state } });
      await this.news.tell(meeting, [action.ownerId]);
    });
  }

  private async known(meetingId: MeetingId, id: ActionId): Promise<ActionRow> {
    const action = await this.store.find(meetingId, id);
    if (action === null) throw new Problem('request.notFound');
    return action;
  }

  /** Whoever has a task must be able to see where it comes from. */
  private async demandInside({ id, chairId, coChairId, recorderId, speakerId }: MeetingRow, ownerId: PersonId | null): Promise<void> {
    if (ownerId === null || [chairId, coChairId, recorderId, speakerId].includes(ownerId)) return;
    if (!(await this.meetings.isExpected(id, ownerId))) throw new Problem('action.ownerOutside');
  }
}
