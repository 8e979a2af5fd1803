// Who sees a meeting and what he is in it: gathers the facts and asks the shared rules. Keeps its topic. Refuses a studio's meeting to
// whoever left the studio after it was planned, whatever list he still stands on.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { MeetingId, type MeetingStanding } from '@gongyan/shared/meeting/meeting.contract';
import { runsMeeting } from '@gongyan/shared/meeting/meeting.rules';
import type { StudioId, StudioRights } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor, type Offices } from '../people/people.door.js';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/contract/problem.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { StudioDoor } from '../studio/studio.door.js';
import { MeetingStore } from './meeting.store.js';
import { holderOf, type MeetingRow } from './meeting.table.js';

export interface SeenMeeting {
  readonly meeting: MeetingRow;
  readonly standing: MeetingStanding;
  readonly expected: number;
  readonly arrived: number;
  readonly now: Date;
}

interface Reader {
  readonly personId: PersonId;
  readonly offices: Offices | undefined;
  readonly studios: ReadonlyMap<StudioId, StudioRights>;
  readonly left: ReadonlyMap<StudioId, Date>;
}

@Injectable()
export class MeetingAccess implements OnModuleInit {
  constructor(
    @Inject(MeetingStore) private readonly store: MeetingStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const noun of ['meeting', 'minutes']) this.topics.register(noun, async (personId, id) => (await this.maybe(personId, id)) !== null);
    this.topics.register('meetingdesk', async (personId, id) => {
      const seen = await this.maybe(personId, id);
      return seen !== null && runsMeeting(seen.standing);
    });
  }

  /** Throws 没有找到 for everybody to whom it is not open. */
  async see(personId: PersonId, id: MeetingId): Promise<SeenMeeting> {
    const seen = await this.maybe(personId, id);
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  async sees(personId: PersonId, id: MeetingId): Promise<boolean> {
    return (await this.maybe(personId, id)) !== null;
  }

  /** Asked to come, and not gone from its studio since. Asked by a thousand people at once, so the common case is two short questions. */
  async expects(personId: PersonId, { id, studioId }: Pick<MeetingRow, 'id' | 'studioId'>): Promise<boolean> {
    if (!(await this.store.isExpected(id, personId))) return false;
    const hasGone = studioId !== null && (await this.studios.left(personId)).has(studioId);
    return !hasGone || (await this.sees(personId, id));
  }

  async seen(personId: PersonId, meetings: readonly MeetingRow[]): Promise<SeenMeeting[]> {
    if (meetings.length === 0) return [];
    const reader = await this.reader(personId, meetings);
    const tallies = await this.store.tallies(meetings.map(({ id }) => id), personId);
    return meetings.flatMap((meeting) => {
      const { isAsked = false, expected = 0, arrived = 0 } = tallies.get(meeting.id) ?? {};
      const standing = standingOf(meeting, reader, isAsked);
      return isOpen(meeting, reader, standing) ? [{ meeting, standing, expected, arrived, now: this.clock.now() }] : [];
    });
  }

  /** What this person would be in a meeting of such a group. Throws 没有找到 for a studio that he does not see. */
  async inGroup(personId: PersonId, group: Pick<MeetingRow, 'studioId' | 'chairId'>): Promise<MeetingStanding> {
    const reader = await this.reader(personId, []);
    if (group.studioId !== null && !reader.studios.has(group.studioId)) throw new Problem('request.notFound');
    const { leads } = standingOf({ ...group, coChairId: null, recorderId: null, actingId: null, createdAt: this.clock.now() }, reader, false);
    return { leads, chairs: false, records: false, assists: false, expected: false };
  }

  private async maybe(personId: PersonId, id: string): Promise<SeenMeeting | null> {
    const parsed = MeetingId.safeParse(id);
    const meeting = parsed.success ? await this.store.find(parsed.data) : null;
    return meeting === null ? null : ((await this.seen(personId, [meeting]))[0] ?? null);
  }

  /** Whoever belongs to the studios of these meetings is not asked whether he left them: a vote of three hundred must not pay for it. */
  private async reader(personId: PersonId, meetings: readonly MeetingRow[]): Promise<Reader> {
    const offices = (await this.people.offices([personId])).get(personId);
    const studios: Reader['studios'] = new Map((await this.studios.seen(personId)).map(({ studio, rights }) => [studio.id, rights]));
    const isForeign = meetings.some(({ studioId }) => studioId !== null && !belongs(studios.get(studioId)));
    return { personId, offices, studios, left: isForeign ? await this.studios.left(personId) : new Map() };
  }
}

type Named = Pick<MeetingRow, 'studioId' | 'chairId' | 'coChairId' | 'recorderId' | 'actingId' | 'createdAt'>;

const belongs = (rights: StudioRights | undefined): boolean => rights?.member === true || rights?.host === true;

/** Who is invited anew by a meeting that was planned after he left comes as a guest. */
const hasLeft = ({ studioId, createdAt }: Pick<MeetingRow, 'studioId' | 'createdAt'>, { studios, left }: Reader): boolean => {
  if (studioId === null || belongs(studios.get(studioId))) return false;
  const since = left.get(studioId);
  return since !== undefined && createdAt <= since;
};

const standingOf = (meeting: Named, reader: Reader, isAsked: boolean): MeetingStanding => {
  const { studioId, chairId, coChairId, recorderId, actingId } = meeting;
  const { personId, offices, studios } = reader;
  const rights = studioId === null ? undefined : studios.get(studioId);
  const leads = offices?.districtStaff === true || rights?.host === true;
  if (hasLeft(meeting, reader)) return { leads, chairs: false, records: false, assists: false, expected: false };
  return { leads, chairs: holderOf({ actingId, chairId }) === personId, records: recorderId === personId, assists: coChairId === personId, expected: isAsked };
};

/** A draft is its makers' business. Of what was announced: whoever is asked, speaks, belongs to the studio, or oversees. */
const isOpen = (meeting: MeetingRow, reader: Reader, standing: MeetingStanding): boolean => {
  const { state, studioId, chairId, speakerId } = meeting;
  const { personId, offices, studios } = reader;
  const named = !hasLeft(meeting, reader);
  if (runsMeeting(standing) || (named && chairId === personId)) return true;
  if (state === 'draft') return false;
  const rights = studioId === null ? undefined : studios.get(studioId);
  return standing.expected || (named && speakerId === personId) || rights?.member === true || offices?.bureauLeader === true;
};
