// Facts of the queue of speakers; see migration 0033. They are only added.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { SpeakerFact } from '@gongyan/shared/meeting/queue/queue.rules';

export interface SpeakerEventRow extends SpeakerFact {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly byId: PersonId;
}

export const SpeakerEventTable = new EntitySchema<SpeakerEventRow>({
  name: 'speaker_event',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    meetingId: { type: 'uuid' },
    personId: { type: 'uuid' },
    kind: { type: 'text' },
    at: { type: 'timestamptz' },
    byId: { type: 'uuid' },
    minutes: { type: 'int', nullable: true },
  } satisfies Record<keyof SpeakerEventRow, EntitySchemaColumnOptions>,
});
