// The queries over polls, votes by name and boxes.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EMPTY_BOX, type Box } from './poll.box.js';
import { BoxTable, PollTable, VoteTable, type PollRow, type VoteRow } from './poll.table.js';

@Injectable()
export class PollStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get polls() {
    return this.work.manager.getRepository(PollTable);
  }

  private get boxes() {
    return this.work.manager.getRepository(BoxTable);
  }

  /** The newest first. */
  of(meetingId: MeetingId): Promise<PollRow[]> {
    return this.polls.find({ where: { meetingId }, order: { openedAt: 'DESC', id: 'ASC' } });
  }

  /** Until the end of the transaction nobody else votes in it or closes it. */
  async hold(meetingId: MeetingId, id: PollId): Promise<PollRow | null> {
    await this.work.manager.query('select 1 from poll where id = $1 for update', [id]);
    return this.polls.findOneBy({ id, meetingId });
  }

  async insert(row: PollRow): Promise<void> {
    await this.polls.insert(row);
  }

  /** The result stays; of an anonymous poll nothing else does. */
  async close(id: PollId, change: Pick<PollRow, 'closedBy' | 'closedAt' | 'result'>): Promise<void> {
    await this.polls.update({ id }, { ...change, state: 'closed' });
    await this.boxes.delete({ pollId: id });
  }

  votesOf(pollIds: readonly PollId[]): Promise<VoteRow[]> {
    return pollIds.length === 0 ? Promise.resolve([]) : this.work.manager.getRepository(VoteTable).find({ where: { pollId: In([...pollIds]) }, order: { at: 'ASC' } });
  }

  /** The last one counts. */
  async vote(row: VoteRow): Promise<void> {
    await this.work.manager.getRepository(VoteTable).upsert(row, ['pollId', 'personId']);
  }

  async box(pollId: PollId): Promise<Box> {
    return (await this.boxes.findOneBy({ pollId })) ?? EMPTY_BOX;
  }

  async keepBox(pollId: PollId, { voters, ballots }: Box): Promise<void> {
    await this.boxes.upsert({ pollId, voters, ballots }, ['pollId']);
  }

  /** How many have voted; never a ballot. */
  async boxCounts(pollIds: readonly PollId[]): Promise<ReadonlyMap<PollId, number>> {
    const rows = pollIds.length === 0 ? [] : await this.work.manager.query<{ id: PollId; answered: number }[]>('select poll_id as id, cardinality(voters) as answered from poll_box where poll_id = any($1)', [pollIds]);
    return new Map(rows.map(({ id, answered }) => [id, answered]));
  }

  /** In which of them the reader has voted. */
  async votedIn(pollIds: readonly PollId[], reader: PersonId): Promise<ReadonlySet<PollId>> {
    const rows = pollIds.length === 0 ? [] : await this.work.manager.query<{ id: PollId }[]>('select poll_id as id from poll_box where poll_id = any($1) and $2 = any(voters)', [pollIds, reader]);
    return new Set(rows.map(({ id }) => id));
  }
}
