// What pages show of polls. The only place that hands out answers: of an open poll the reader's own, of a closed one the
// result, and who chose what when it was by name.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PollCard } from '@gongyan/shared/meeting/poll/poll.contract';
import { placesOf, wordOf } from '@gongyan/shared/meeting/poll/poll.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import type { MeetingRow } from '../meeting.table.js';
import { PollStore } from './poll.store.js';
import type { PollRow, VoteRow } from './poll.table.js';

@Injectable()
export class PollQueries {
  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async of({ id }: Pick<MeetingRow, 'id'>, reader: PersonId): Promise<PollCard[]> {
    const polls = await this.store.of(id);
    const votes = await this.store.votesOf(polls.filter(({ named }) => named).map((poll) => poll.id));
    const boxes = await this.store.boxCounts(polls.filter(({ named, state }) => !named && state === 'open').map((poll) => poll.id), reader);
    const cards = await this.people.cards(polls.some(({ named, state }) => named && state === 'closed') ? votes.map(({ personId }) => personId) : []);
    return polls.map(({ meetingId: _meeting, openedBy: _opened, closedBy: _closed, ...poll }) => {
      const own = votes.filter(({ pollId }) => pollId === poll.id);
      const mine = own.find(({ personId }) => personId === reader);
      const box = boxes.find(({ pollId }) => pollId === poll.id);
      return {
        ...poll, mine: mine?.answer ?? null, voted: mine !== undefined || box?.voted === true,
        answered: poll.result?.answers ?? box?.answered ?? own.length,
        names: poll.named && poll.state === 'closed' ? namesOf(poll, own, cards) : null,
      };
    });
  }
}

/** In the order of the result's lines. */
const namesOf = ({ kind, choices, result }: Pick<PollRow, 'kind' | 'choices' | 'result'>, votes: readonly VoteRow[], cards: ReadonlyMap<PersonId, PersonCard>): PersonCard[][] => {
  const chose = (has: (vote: VoteRow) => boolean): PersonCard[] => votes.filter(has).flatMap(({ personId }) => cards.get(personId) ?? []);
  if (kind === 'words') return (result?.lines ?? []).map(({ label }) => chose(({ answer }) => answer.words.some((word) => wordOf(word) === label)));
  return placesOf({ kind, choices }).map((place) => chose(({ answer }) => answer.picks.includes(place)));
};
