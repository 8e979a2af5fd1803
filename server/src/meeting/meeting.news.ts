// Who hears of a meeting: those who are asked to come by notices, pages by hints. Arrivals, hands and votes are gathered: a
// thousand people in a minute are two hints a second. What a whole hall sees goes with its hint (decision 0035).
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import { AgendaMoved, Turned, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { RatingShown, RoomMoved } from '@gongyan/shared/meeting/room/room.contract';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { encode, type z } from 'zod';
import { NoticeDoor } from '../notice/notice.door.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/contract/serves.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Gathered } from '../platform/realtime/gathered.js';
import { MeetingStore } from './meeting.store.js';
import type { AgendaRow, MeetingRow } from './meeting.table.js';
import { RoomParts, type SharedPart } from './room/room.parts.js';

/** How often at most a hall is told of those who come and vote, and of what goes on in it. */
const [CROWD_MS, ROOM_MS] = [500, 200];

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

interface Move {
  readonly meetingId: MeetingId;
  readonly part: SharedPart;
}

@Injectable()
export class MeetingNews implements OnModuleDestroy {
  private readonly listeners: PlanListener[] = [];
  private readonly moveListeners: MoveListener[] = [];
  /** Each by itself: what the host does does not wait for those who come and vote. */
  private readonly arrivals = new Gathered<MeetingId>(CROWD_MS, (ids) => this.work.run(() => this.announceArrivals(ids)));
  private readonly desks = new Gathered<MeetingId>(CROWD_MS, (ids) => this.work.run(() => this.announceDesks(ids)));
  private readonly moves = new Gathered<Move>(ROOM_MS, (moves) => this.work.run(() => this.announceMoves(moves)));

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(MeetingStore) private readonly store: MeetingStore,
    @Inject(RoomParts) private readonly parts: RoomParts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onModuleDestroy(): Promise<void> {
    for (const gathered of [this.arrivals, this.desks, this.moves]) await gathered.close();
  }

  tell({ id, studioId }: Pick<MeetingRow, 'id' | 'studioId'>): void {
    this.work.announce(topic('meeting', id), 'meeting.changed', { meetingId: id });
    this.work.announce(topic('meetingseats', id), 'meeting.seatsMoved', { meetingId: id });
    if (studioId !== null) this.work.announce(topic('studio', studioId), 'meeting.changed', { meetingId: id });
  }

  /** It began, paused or goes on: nothing else is new to those who have it open; lists and whoever runs it ask anew. */
  tellTurned({ id: meetingId, studioId, state, begunAt }: Pick<MeetingRow, 'id' | 'studioId' | 'state' | 'begunAt'>, now: Date): void {
    this.work.announce(topic('meeting', meetingId), 'meeting.turned', encode(Turned, { meetingId, now, state, begunAt }));
    this.work.announce(topic('meetingseats', meetingId), 'meeting.seatsMoved', { meetingId });
    for (const to of [topic('meetingdesk', meetingId), ...(studioId === null ? [] : [topic('studio', studioId)])]) this.work.announce(to, 'meeting.changed', { meetingId });
  }

  /** With what moved: everybody who has the meeting open would ask for nothing else. */
  tellAgenda({ id: meetingId }: Pick<MeetingRow, 'id'>, moved: readonly AgendaRow[], now: Date): void {
    this.work.announce(topic('meeting', meetingId), 'meeting.agendaMoved', encode(AgendaMoved, { meetingId, now, agenda: moved.map(({ id, minutes, state, startedAt, endedAt }) => ({ id, minutes, state, startedAt, endedAt })) }));
  }

  tellArrival({ id }: Pick<MeetingRow, 'id'>, personId: PersonId): void {
    this.work.announce(topic('person', personId), 'meeting.signedIn', { meetingId: id });
    this.work.afterCommit(() => {
      this.arrivals.add(id, id);
      this.moved(id);
    });
  }

  /** Everybody in the room, with what moved: a hand, a speaker, a poll, a rating. */
  tellRoom({ id }: Pick<MeetingRow, 'id'>, part: SharedPart): void {
    this.work.afterCommit(() => {
      this.moves.add(`${id} ${part}`, { meetingId: id, part });
      this.moved(id);
    });
  }

  /** To those who may read it now; the rest of the hall gets it when the meeting is over. */
  tellRated(personIds: readonly PersonId[], shown: z.input<typeof RatingShown>): void {
    for (const personId of new Set(personIds)) this.work.announce(topic('person', personId), 'room.ratingShown', shown);
  }

  /** Only those who run it: one more vote or sheet, the holder of the chair came or went. */
  tellDesk({ id }: Pick<MeetingRow, 'id'>): void {
    this.work.afterCommit(() => this.desks.add(id, id));
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

  private moved(id: MeetingId): void {
    for (const listener of this.moveListeners) listener(id);
  }

  private async announceArrivals(ids: readonly MeetingId[]): Promise<void> {
    const arrived = await this.store.arrivedIn(ids);
    for (const meetingId of ids) this.work.announce(topic('meeting', meetingId), 'meeting.arrived', { meetingId, arrived: arrived.get(meetingId) ?? 0 });
  }

  private announceDesks(ids: readonly MeetingId[]): Promise<void> {
    for (const meetingId of ids) this.work.announce(topic('meetingdesk', meetingId), 'desk.changed', { meetingId });
    return Promise.resolve();
  }

  private async announceMoves(moves: readonly Move[]): Promise<void> {
    for (const meetingId of new Set(moves.map((move) => move.meetingId))) {
      const [now, parts] = [this.clock.now(), moves.filter((move) => move.meetingId === meetingId).map(({ part }) => part)];
      this.work.announce(topic('meeting', meetingId), 'room.moved', encode(RoomMoved, { meetingId, now, ...(await this.parts.shared(meetingId, parts)) }));
    }
  }
}
