// What pages show of polls. The only place that hands out answers: of an open poll the reader's own, of a closed one the
// result, and who chose what when it was by name.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { PollCard, PollId, PollShared } from '@gongyan/shared/meeting/poll/poll.contract';
import { placesOf, wordOf } from '@gongyan/shared/meeting/poll/poll.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { MeetingAccess } from '../meeting.access.js';
import type { MeetingRow } from '../meeting.table.js';
import { PollStore } from './poll.store.js';
import type { PollRow, VoteRow } from './poll.table.js';

@Injectable()
export class PollQueries {
  constructor(
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async of({ id }: Pick<MeetingRow, 'id'>, reader: PersonId): Promise<PollCard[]> {
    const { polls, votes } = await this.read(id);
    const boxes = await this.store.votedIn(polls.filter(({ named, state }) => !named && state === 'open').map((poll) => poll.id), reader);
    return polls.map((poll) => {
      const mine = votes.find(({ pollId, personId }) => pollId === poll.id && personId === reader);
      return { ...poll, mine: mine?.answer ?? null, voted: mine !== undefined || boxes.has(poll.id) };
    });
  }

  async shared(meetingId: MeetingId): Promise<PollShared[]> {
    return (await this.read(meetingId)).polls;
  }

  /** Who chose what, by name and closed; otherwise there is nothing to be found. */
  async names(reader: PersonId, meetingId: MeetingId, pollId: PollId): Promise<PersonCard[][]> {
    const { meeting } = await this.access.see(reader, meetingId);
    const poll = (await this.store.of(meeting.id)).find(({ id, named, state }) => id === pollId && named && state === 'closed');
    if (poll === undefined) throw new Problem('request.notFound');
    const votes = await this.store.votesOf([pollId]);
    return namesOf(poll, votes, await this.people.cards(votes.map(({ personId }) => personId)));
  }

  private async read(meetingId: MeetingId): Promise<{ readonly polls: PollShared[]; readonly votes: readonly VoteRow[] }> {
    const polls = await this.store.of(meetingId);
    const votes = await this.store.votesOf(polls.filter(({ named }) => named).map((poll) => poll.id));
    const boxes = await this.store.boxCounts(polls.filter(({ named, state }) => !named && state === 'open').map((poll) => poll.id));
    const answered = ({ id, result }: PollRow): number => result?.answers ?? boxes.get(id) ?? votes.filter(({ pollId }) => pollId === id).length;
    return { votes, polls: polls.map((row) => ({ ...opened(row), answered: answered(row) })) };
  }
}

const opened = ({ meetingId: _meeting, openedBy: _opened, closedBy: _closed, ...poll }: PollRow) => poll;

/** In the order of the result's lines. */
const namesOf = ({ kind, choices, result }: Pick<PollRow, 'kind' | 'choices' | 'result'>, votes: readonly VoteRow[], cards: ReadonlyMap<PersonId, PersonCard>): PersonCard[][] => {
  const chose = (has: (vote: VoteRow) => boolean): PersonCard[] => votes.filter(has).flatMap(({ personId }) => cards.get(personId) ?? []);
  if (kind === 'words') return (result?.lines ?? []).map(({ label }) => chose(({ answer }) => answer.words.some((word) => wordOf(word) === label)));
  return placesOf({ kind, choices }).map((place) => chose(({ answer }) => answer.picks.includes(place)));
};
