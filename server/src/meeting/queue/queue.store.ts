// The queries over facts of the queue.
import { Inject, Injectable } from '@nestjs/common';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SpeakerEventTable, type SpeakerEventRow } from './queue.table.js';

@Injectable()
export class QueueStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** In the order in which they happened. */
  factsOf(meetingId: MeetingId): Promise<SpeakerEventRow[]> {
    return this.work.manager.getRepository(SpeakerEventTable).find({ where: { meetingId }, order: { id: 'ASC' } });
  }

  async add(rows: readonly Omit<SpeakerEventRow, 'id'>[]): Promise<void> {
    if (rows.length > 0) await this.work.manager.getRepository(SpeakerEventTable).insert([...rows]);
  }
}
