// Who hears of a meeting: those who are asked to come by notices, pages by hints. Arrivals, hands and votes are gathered: a
// thousand people in a minute are two hints a second.
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { topic, type Topic } from '@gongyan/shared/kit/topic';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { NoticeDoor } from '../notice/notice.door.js';
import type { Actor } from '../platform/contract/serves.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MeetingStore } from './meeting.store.js';
import type { AgendaRow, MeetingRow } from './meeting.table.js';

const EVERY_MS = 500;

interface News {
  readonly kind: Told;
  /** Nobody is told of his own deed; null: it came about by itself. */
  readonly by: Pick<Actor, 'personId' | 'name'> | null;
  readonly facts?: Readonly<Record<string, string>>;
  /** The meeting's own page when not said. */
  readonly link?: string;
}
type Told = Extract<NoticeKind, `meeting.${string}` | `minutes.${string}` | `action.${string}`>;
export interface PlanChange {
  readonly by: Actor;
  /** Who may have lost a part in it. */
  readonly leaving: readonly PersonId[];
}
/** Inside the transaction that changes theme, agenda or people. */
export type PlanListener = (meeting: Pick<MeetingRow, 'id' | 'theme'>, change: PlanChange) => Promise<void>;

/** Somebody arrived, or something went on in the room. */
type MoveListener = (meetingId: MeetingId) => void;

interface Hint {
  readonly topic: Topic;
  readonly event: 'meeting.arrived' | 'room.changed' | 'desk.changed';
  readonly meetingId: MeetingId;
}

@Injectable()
export class MeetingNews implements OnModuleDestroy {
  private readonly listeners: PlanListener[] = [];
  private readonly moveListeners: MoveListener[] = [];
  private readonly gathered = new Map<string, Hint>();
  private soon: NodeJS.Timeout | null = null;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(MeetingStore) private readonly store: MeetingStore,
  ) {}

  onModuleDestroy(): void {
    if (this.soon !== null) clearTimeout(this.soon);
  }

  tell({ id, studioId }: Pick<MeetingRow, 'id' | 'studioId'>): void {
    this.work.announce(topic('meeting', id), 'meeting.changed', { meetingId: id });
    if (studioId !== null) this.work.announce(topic('studio', studioId), 'meeting.changed', { meetingId: id });
  }

  /** With what moved: everybody who has the meeting open would ask for nothing else. */
  tellAgenda({ id: meetingId }: Pick<MeetingRow, 'id'>, moved: readonly AgendaRow[], now: Date): void {
    const agenda = moved.map(({ id, minutes, state, startedAt, endedAt }) => ({ id, minutes, state, startedAt: startedAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null }));
    this.work.announce(topic('meeting', meetingId), 'meeting.agendaMoved', { meetingId, now: now.toISOString(), agenda });
  }

  tellArrival({ id }: Pick<MeetingRow, 'id'>, personId: PersonId): void {
    this.work.announce(topic('person', personId), 'meeting.signedIn', { meetingId: id });
    this.gather({ topic: topic('meeting', id), event: 'meeting.arrived', meetingId: id });
  }

  /** Everybody in the room: a hand, a speaker, a poll, a rating. */
  tellRoom({ id }: Pick<MeetingRow, 'id'>): void {
    this.gather({ topic: topic('meeting', id), event: 'room.changed', meetingId: id });
  }

  /** Only those who run it: one more vote or sheet, the holder of the chair came or went. */
  tellDesk({ id }: Pick<MeetingRow, 'id'>): void {
    this.gather({ topic: topic('meetingdesk', id), event: 'desk.changed', meetingId: id });
  }

  async notify(personIds: readonly PersonId[], meeting: Pick<MeetingRow, 'id' | 'theme' | 'startsAt'>, { kind, by, facts = {}, link = `/meetings/${meeting.id}` }: News): Promise<void> {
    const told = [...new Set(personIds)].filter((personId) => personId !== by?.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind, facts: { theme: meeting.theme, day: shanghaiDay(meeting.startsAt), by: by?.name ?? '', ...facts }, link })));
  }

  onPlanChanged(listener: PlanListener): void {
    this.listeners.push(listener);
  }

  /** After the commit. */
  onMoved(listener: MoveListener): void {
    this.moveListeners.push(listener);
  }

  async planChanged(meeting: Pick<MeetingRow, 'id' | 'theme'>, change: PlanChange): Promise<void> {
    for (const listener of this.listeners) await listener(meeting, change);
  }

  /** After the commit, together with others of the same half second. */
  private gather(hint: Hint): void {
    this.work.afterCommit(() => {
      this.gathered.set(`${hint.topic} ${hint.event}`, hint);
      if (hint.event !== 'desk.changed') for (const listener of this.moveListeners) listener(hint.meetingId);
      this.soon ??= setTimeout(() => this.flush(), EVERY_MS).unref();
    });
  }

  private flush(): void {
    const hints = [...this.gathered.values()];
    this.gathered.clear();
    this.soon = null;
    // A lost hint costs a page one refresh; it must not cost the process.
    void this.work.run(() => this.announce(hints)).catch(() => undefined);
  }
  private async announce(hints: readonly Hint[]): Promise<void> {
    const arrived = await this.store.arrivedIn(hints.filter(({ event }) => event === 'meeting.arrived').map(({ meetingId }) => meetingId));
    for (const { topic: to, event, meetingId } of hints) {
      if (event === 'meeting.arrived') this.work.announce(to, event, { meetingId, arrived: arrived.get(meetingId) ?? 0 });
      else this.work.announce(to, event, { meetingId });
    }
  }
}
