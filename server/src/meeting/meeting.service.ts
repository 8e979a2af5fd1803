// Planning a meeting, telling everybody, running it. What it gives in hours is the close sheet's business.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { AgendaItemId, MeetingId, type ChangeMeeting, type MeetingAction, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { agendaAfter, agendaEnded, mayChangeMeeting, mayInvite, mayPlanMeeting, mayRunAgenda, type AgendaDeed } from '@gongyan/shared/meeting/meeting.rules';
import { Clock } from '../platform/clock.js';
import { demand, Problem } from '../platform/contract/problem.js';
import type { Actor } from '../platform/contract/serves.js';
import { newKey, newShort } from './attendance/attendance.codes.js';
import { MeetingCircle } from './meeting.circle.js';
import { MeetingNews } from './meeting.news.js';
import { MeetingSteps } from './meeting.steps.js';
import { MeetingStore } from './meeting.store.js';
import type { AgendaRow, MeetingRow } from './meeting.table.js';

@Injectable()
export class MeetingService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(MeetingStore) private readonly store: MeetingStore,
    @Inject(MeetingCircle) private readonly circle: MeetingCircle,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  plan(by: Actor, { personIds, agenda, ...wanted }: PlanMeeting): Promise<MeetingId> {
    return this.steps.run(async () => {
      const now = this.clock.now();
      const people = await this.circle.expectedIn(wanted.studioId, personIds);
      demand(mayPlanMeeting(wanted, { standing: await this.circle.standing(by.personId, wanted), people: people.length }, now));
      await this.circle.demandKnown([wanted.chairId, wanted.coChairId, wanted.recorderId, wanted.speakerId, ...agenda.map(({ ownerId }) => ownerId)]);
      const id = MeetingId.parse(randomUUID());
      await this.store.insert([{ ...wanted, ...newMeeting(id, { by: by.personId, now }) }]);
      await this.store.ask([id], people);
      await this.store.replaceAgenda(id, agendaRows(id, agenda));
      return id;
    });
  }

  change(by: Actor, id: MeetingId, { agenda, ...wanted }: ChangeMeeting): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, standing, expected, now }) => {
      demand(mayChangeMeeting(wanted, { meeting, standing, people: expected }, now));
      await this.circle.demandKnown([wanted.coChairId, wanted.recorderId, wanted.speakerId, ...agenda.map(({ ownerId }) => ownerId)]);
      await this.store.change(id, wanted);
      await this.store.replaceAgenda(id, agendaRows(id, agenda, await this.store.agendaOf(id)));
      const leaving = named(meeting).filter((one) => !named(wanted).includes(one));
      await this.news.planChanged({ ...meeting, ...wanted }, { by, leaving });
      await this.steps.record({ act: 'meeting.change', actorId: by.personId, subject: id, reason: null, facts: { before: when(meeting), after: when(wanted) } });
      if (meeting.state === 'noticed') await this.news.notify(await this.store.peopleOf(id), { ...meeting, ...wanted }, { kind: 'meeting.changed', by });
      this.news.tell(meeting);
    });
  }

  notify(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const meeting = await this.steps.turn(by, seen, { action: 'notify', change: { noticedAt: seen.now } });
      await this.news.notify(await this.store.peopleOf(id), meeting, { kind: 'meeting.noticed', by });
      await this.circle.sayNoticed(meeting);
    });
  }

  invite(by: Actor, id: MeetingId, personIds: readonly PersonId[]): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, standing }) => {
      demand(mayInvite(meeting, standing));
      const known = new Set(await this.store.peopleOf(id));
      const added = (await this.circle.expectedIn(null, personIds)).filter((personId) => !known.has(personId));
      await this.store.ask([id], added);
      await this.news.planChanged(meeting, { by, leaving: [] });
      if (meeting.state !== 'draft') await this.news.notify(added, meeting, { kind: 'meeting.noticed', by });
      this.news.tell(meeting);
    });
  }

  begin(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      await this.steps.turn(by, seen, { action: 'begin', change: { begunAt: seen.now } });
    });
  }

  /** 暂停 / 继续 / 进入核对 */
  turn(by: Actor, id: MeetingId, action: Extract<MeetingAction, 'pause' | 'resume' | 'sumUp'>): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      await this.steps.turn(by, seen, { action });
      if (action === 'sumUp') await this.store.turnAgenda(agendaEnded(await this.store.agendaOf(id), seen.now));
    });
  }

  cancel(by: Actor, id: MeetingId, reason: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const meeting = await this.steps.turn(by, seen, { action: 'cancel', change: { reason } });
      if (seen.meeting.state === 'noticed') await this.news.notify(await this.store.peopleOf(id), meeting, { kind: 'meeting.cancelled', by, facts: { reason } });
    });
  }

  runAgenda(by: Actor, id: MeetingId, deed: AgendaDeed): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, standing, now }) => {
      demand(mayRunAgenda(meeting, standing));
      const after = agendaAfter(await this.store.agendaOf(id), deed, now);
      if (after === null) throw new Problem('meeting.noItem');
      await this.store.turnAgenda(after);
      this.news.tellAgenda(meeting, after, now);
    });
  }
}

/** Who has a part in it besides the chair. */
const named = ({ coChairId, recorderId, speakerId }: Pick<MeetingRow, 'coChairId' | 'recorderId' | 'speakerId'>): PersonId[] => [coChairId, recorderId, speakerId].filter((id) => id !== null);

const when = ({ startsAt, endsAt, place, link }: Pick<MeetingRow, 'startsAt' | 'endsAt' | 'place' | 'link'>) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, link });

type Fresh = Pick<MeetingRow, 'id' | 'seriesId' | 'state' | 'noticedAt' | 'begunAt' | 'closedAt' | 'reason' | 'key' | 'short' | 'actingId' | 'createdBy' | 'createdAt'>;

/** Everything about a meeting that nobody chooses. */
export const newMeeting = (id: MeetingId, { by, now }: { readonly by: PersonId; readonly now: Date }): Fresh => ({
  id, seriesId: null, state: 'draft', noticedAt: null, begunAt: null, closedAt: null, reason: null, key: newKey(), short: newShort(), actingId: null, createdBy: by, createdAt: now,
});

/** An item that was there before stays the same one: what was written to it keeps its place. */
export const agendaRows = (meetingId: MeetingId, agenda: PlanMeeting['agenda'], before: readonly Pick<AgendaRow, 'id' | 'title'>[] = []): AgendaRow[] => {
  const left = [...before];
  return agenda.map((item, position) => {
    const at = left.findIndex(({ title }) => title === item.title);
    const [same] = at === -1 ? [] : left.splice(at, 1);
    return { ...item, id: same?.id ?? AgendaItemId.parse(randomUUID()), meetingId, position, state: 'waiting', startedAt: null, endedAt: null };
  });
};
