// The queue as it stands, and for whoever runs the meeting the hint of fairness. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { runsMeeting } from '@gongyan/shared/meeting/meeting.rules';
import type { Fairness, Queue, QueueShared } from '@gongyan/shared/meeting/queue/queue.contract';
import { leastHeard, queueOf, quietSchools, type QueueState } from '@gongyan/shared/meeting/queue/queue.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { AttendanceStore } from '../attendance/attendance.store.js';
import type { SeenMeeting } from '../meeting.access.js';
import { QueueStore } from './queue.store.js';

type Cards = ReadonlyMap<PersonId, PersonCard>;
interface Told {
  readonly state: QueueState;
  readonly cards: Cards;
}

@Injectable()
export class QueueQueries {
  constructor(
    @Inject(QueueStore) private readonly store: QueueStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(AttendanceStore) private readonly attendance: AttendanceStore,
  ) {}

  async of(seen: SeenMeeting): Promise<Queue> {
    const [told, shared] = await this.told(seen.meeting.id);
    return { ...shared, fairness: runsMeeting(seen.standing) ? await this.fairness(seen, told) : null };
  }

  async shared(meetingId: MeetingId): Promise<QueueShared> {
    return (await this.told(meetingId))[1];
  }

  private async told(meetingId: MeetingId): Promise<readonly [Told, QueueShared]> {
    const facts = await this.store.factsOf(meetingId);
    const state = queueOf(facts);
    const cards = await this.people.cards([...new Set(facts.map(({ personId }) => personId))]);
    const speaker = state.speaking === null ? undefined : cards.get(state.speaking.personId);
    return [{ state, cards }, {
      speaking: state.speaking === null || speaker === undefined ? null : { person: speaker, since: state.speaking.since, minutes: state.speaking.minutes },
      waiting: state.waiting.flatMap(({ personId, since }) => withCard(cards, personId, (person) => ({ person, since }))),
      speeches: facts.filter(({ kind }) => kind === 'called').length,
    }];
  }

  private async fairness({ meeting }: SeenMeeting, { state, cards }: Told): Promise<Fairness> {
    const present = (await this.attendance.checksOf(meeting.id)).filter(({ kind }) => kind === 'in').map(({ personId }) => personId);
    const offices = await this.people.offices([...new Set([...present, ...cards.keys()])]);
    const quiet = quietSchools(state, new Map([...offices].map(([personId, { worksAt }]) => [personId, worksAt[0] ?? null])));
    return {
      nextId: leastHeard(state),
      spoken: [...state.spoken].flatMap(([personId, { times, ms }]) => withCard(cards, personId, (person) => ({ person, times, seconds: Math.round(ms / 1_000) }))),
      quietSchools: [...(await this.people.schoolNames(quiet)).values()],
    };
  }
}

const withCard = <T>(cards: Cards, personId: PersonId, make: (person: PersonCard) => T): T[] => {
  const person = cards.get(personId);
  return person === undefined ? [] : [make(person)];
};
