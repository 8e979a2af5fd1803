// The queries over minutes and what stood when they were locked.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { Block } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BlockTable, ConfirmationTable, DecisionTable, FreezeTable, MinutesTable, type ConfirmationRow, type DecisionRow, type FreezeRow, type MinutesRow } from './minutes.table.js';

export interface Frozen extends FreezeRow {
  readonly blocks: readonly Block[];
  readonly decisions: readonly string[];
}

type Turn = Pick<MinutesRow, 'meetingId' | 'turn'>;

@Injectable()
export class MinutesStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get minutes() {
    return this.work.manager.getRepository(MinutesTable);
  }

  find(meetingId: MeetingId): Promise<MinutesRow | null> {
    return this.minutes.findOneBy({ meetingId });
  }

  of(meetingIds: readonly MeetingId[]): Promise<MinutesRow[]> {
    return meetingIds.length === 0 ? Promise.resolve([]) : this.minutes.findBy({ meetingId: In([...meetingIds]) });
  }

  ofDocuments(documentIds: readonly DocumentId[]): Promise<MinutesRow[]> {
    return documentIds.length === 0 ? Promise.resolve([]) : this.minutes.findBy({ documentId: In([...documentIds]) });
  }

  all(): Promise<MinutesRow[]> {
    return this.minutes.find();
  }

  async insert(row: MinutesRow): Promise<void> {
    await this.minutes.insert(row);
  }

  async change(meetingId: MeetingId, change: Partial<Pick<MinutesRow, 'open' | 'turn' | 'reason'>>): Promise<void> {
    await this.minutes.update({ meetingId }, change);
  }

  /** Inside the transaction that holds the meeting. */
  async freeze({ blocks, decisions, ...row }: Frozen): Promise<void> {
    const { meetingId, turn } = row;
    await this.work.manager.getRepository(FreezeTable).insert(row);
    if (blocks.length > 0) await this.work.manager.query('insert into minutes_block (meeting_id, turn, position, ref, content) select $1, $2, n, b ->> \'ref\', b -> \'content\' from jsonb_array_elements($3::jsonb) with ordinality as blocks (b, n)', [meetingId, turn, JSON.stringify(blocks)]);
    if (decisions.length > 0) await this.work.manager.getRepository(DecisionTable).insert(decisions.map((text, position) => ({ meetingId, turn, position, text })));
  }

  freezeOf({ meetingId, turn }: Turn): Promise<FreezeRow | null> {
    return this.work.manager.getRepository(FreezeTable).findOneBy({ meetingId, turn });
  }

  async blocksOf({ meetingId, turn }: Turn): Promise<Block[]> {
    const rows = await this.work.manager.getRepository(BlockTable).find({ where: { meetingId, turn }, order: { position: 'ASC' } });
    return rows.map(({ ref, content }) => Block.parse({ ref, content }));
  }

  /** Of the last lock of each. */
  decisionsOf(meetingIds: readonly MeetingId[]): Promise<Pick<DecisionRow, 'meetingId' | 'text'>[]> {
    return this.work.manager.query(
      'select d.meeting_id as "meetingId", d.text from minutes m join minutes_decision d on d.meeting_id = m.meeting_id and d.turn = m.turn where m.meeting_id = any ($1::uuid[]) order by d.meeting_id, d.position',
      [meetingIds],
    );
  }

  async confirm(row: ConfirmationRow): Promise<void> {
    await this.work.manager.getRepository(ConfirmationTable).insert(row);
  }

  confirmationsOf({ meetingId, turn }: Turn): Promise<ConfirmationRow[]> {
    return this.work.manager.getRepository(ConfirmationTable).find({ where: { meetingId, turn }, order: { at: 'ASC' } });
  }
}
