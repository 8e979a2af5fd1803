// What pages show of 任务. Only reads; what comes from a meeting that is not open to the reader is left out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Action, ActionId, actionRoutes as routes } from '@gongyan/shared/meeting/action/action.contract';
import { isOverdue } from '@gongyan/shared/meeting/action/action.rules';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { MeetingAccess } from '../meeting.access.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { ActionStore } from './action.store.js';
import type { ActionRow } from './action.table.js';

@Injectable()
export class ActionQueries {
  constructor(
    @Inject(ActionStore) private readonly store: ActionStore,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(reader: PersonId, id: MeetingId): Promise<Reply<typeof routes.list>> {
    const { meeting } = await this.access.see(reader, id);
    const earlier = meeting.seriesId === null ? [] : (await this.meetings.seriesMeetings([meeting.seriesId])).filter(({ startsAt }) => startsAt < meeting.startsAt);
    const seen = (await this.access.seen(reader, earlier)).map((one) => one.meeting);
    const before = (await this.store.of(seen.map((one) => one.id))).filter(({ state }) => state === 'open');
    return { rows: await this.shown(await this.store.of([id]), [meeting]), before: await this.shown(before, seen) };
  }

  async mine(reader: PersonId): Promise<Action[]> {
    const rows = await this.store.openOf(reader);
    const meetings = await this.meetings.findMany([...new Set(rows.map(({ meetingId }) => meetingId))]);
    return this.shown(rows, (await this.access.seen(reader, meetings)).map(({ meeting }) => meeting).filter(({ state }) => state !== 'cancelled'));
  }

  async one(reader: PersonId, meetingId: MeetingId, id: ActionId): Promise<Action> {
    const [{ meeting }, row] = [await this.access.see(reader, meetingId), await this.store.find(meetingId, id)];
    const [action] = row === null ? [] : await this.shown([row], [meeting]);
    if (action === undefined) throw new Problem('request.notFound');
    return action;
  }

  /** Only those of these meetings. */
  async shown(rows: readonly ActionRow[], meetings: readonly MeetingRow[]): Promise<Action[]> {
    const cards = await this.people.cards(rows.flatMap(({ ownerId }) => ownerId ?? []));
    const today = shanghaiDay(this.clock.now());
    return rows.flatMap(({ id, meetingId, what, ownerId, dueOn, state, note, settledAt }): Action[] => {
      const meeting = meetings.find((one) => one.id === meetingId);
      if (meeting === undefined) return [];
      const owner = ownerId === null ? null : (cards.get(ownerId) ?? null);
      return [{ id, meetingId, what, owner, dueOn, state, note, settledAt, overdue: isOverdue({ state, dueOn }, today), theme: meeting.theme, startsAt: meeting.startsAt }];
    });
  }
}
