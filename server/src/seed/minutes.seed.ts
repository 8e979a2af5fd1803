// The minutes of one of the district's meetings as they were written, locked at its close and confirmed by two, and what it
// asked people to do.
import type { INestApplicationContext } from '@nestjs/common';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { ActionId } from '@gongyan/shared/meeting/action/action.contract';
import { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { itemKey } from '@gongyan/shared/meeting/minutes/minutes.text';
import { ActionStore } from '../meeting/action/action.store.js';
import { MeetingStore } from '../meeting/meeting.store.js';
import type { MeetingRow } from '../meeting/meeting.table.js';
import { MinutesDesk } from '../meeting/minutes/minutes.desk.js';
import { MinutesFacts } from '../meeting/minutes/minutes.facts.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type Written = Demo['minutes'];

const DAY = 86_400_000;
const person = (key: string): PersonId => demoId(PersonId, key);

const textsOf = async (app: INestApplicationContext, { id }: MeetingRow, { purpose, items, views, decisions, next }: Written): Promise<Record<string, string>> => {
  const agenda = await app.get(MeetingStore).agendaOf(id);
  return { purpose, views: views.join('\n'), decisions: decisions.join('\n'), next, ...Object.fromEntries(agenda.map((item, at) => [itemKey(item.id), items[at] ?? ''])) };
};

const seedActions = async (app: INestApplicationContext, { id: meetingId, endsAt, chairId }: MeetingRow, { actions }: Written): Promise<void> => {
  for (const [at, { what, owner, due }] of actions.entries()) {
    await app.get(ActionStore).insert({
      id: demoId(ActionId, `${meetingId}/action/${at}`), meetingId, what, ownerId: person(owner), dueOn: due, state: 'open', note: '', settledBy: null, settledAt: null, remindedAt: null, createdBy: chairId, createdAt: new Date(endsAt.getTime() + at),
    });
  }
};

export const seedMinutes = async (app: INestApplicationContext, written: Written): Promise<void> => {
  const [desk, facts, meetingId] = [app.get(MinutesDesk), app.get(MinutesFacts), demoId(MeetingId, written.meeting)];
  const meeting = await app.get(MeetingStore).find(meetingId);
  if (meeting === null || meeting.closedAt === null) return;
  const by = meeting.recorderId ?? meeting.chairId;
  await seedActions(app, meeting, written);
  const text = await desk.begin(meeting, { id: demoId(DocumentId, `${written.meeting}/minutes`), by, texts: await textsOf(app, meeting, written) });
  const row = { ...text, meetingId, open: true, turn: 0, reason: null, createdBy: by, createdAt: meeting.startsAt };
  await facts.store.insert(row);
  const { versionId } = await desk.lock(row, by);
  await facts.store.freeze({ meetingId, turn: 1, versionId, byId: meeting.chairId, at: meeting.closedAt, blocks: await facts.blocks.all(meeting), decisions: written.decisions });
  await facts.store.change(meetingId, { open: false, turn: 1 });
  for (const [at, one] of written.confirmed.entries()) {
    await facts.store.confirm({ meetingId, turn: 1, personId: person(one.person), as: one.as, at: new Date(meeting.closedAt.getTime() + (at + 1) * DAY) });
  }
};
