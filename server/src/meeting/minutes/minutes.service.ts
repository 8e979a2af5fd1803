// The steps of 纪要. Each is one transaction that first holds the meeting; the close and its taking back lock and open by
// themselves. Two who take the same step at once come one after the other, and the second is told that it has been taken.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { completenessOf, sectionStates } from '@gongyan/shared/document/document.rules';
import type { CloseWarning } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { leftOut, confirmsAs, mayBeginMinutes, mayConfirmMinutes, mayFreezeMinutes, mayReopenMinutes, minutesState } from '@gongyan/shared/meeting/minutes/minutes.rules';
import { blocksIn, decisionsIn } from '@gongyan/shared/meeting/minutes/minutes.text';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CloseParts } from '../close.parts.js';
import type { SeenMeeting } from '../meeting.access.js';
import { MeetingSteps } from '../meeting.steps.js';
import type { MeetingRow } from '../meeting.table.js';
import { MinutesDesk } from './minutes.desk.js';
import { MinutesFacts } from './minutes.facts.js';
import { MinutesNews } from './minutes.news.js';
import type { MinutesRow } from './minutes.table.js';

@Injectable()
export class MinutesService implements OnModuleInit {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(MinutesFacts) private readonly facts: MinutesFacts,
    @Inject(MinutesDesk) private readonly desk: MinutesDesk,
    @Inject(MinutesNews) private readonly news: MinutesNews,
    @Inject(CloseParts) private readonly parts: CloseParts,
  ) {}

  onModuleInit(): void {
    this.parts.register({ stage: 'written', close: (meeting, by) => this.freezeAtClose(meeting, by), reopen: (meeting) => this.openAgain(meeting), warn: (meeting) => this.warnings(meeting) });
    this.news.onPlanChanged(async (meeting, change) => {
      const minutes = await this.facts.store.find(meeting.id);
      if (minutes?.open === true) await this.desk.followPlan(minutes, meeting, change);
    });
  }

  begin(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, standing, now }) => {
      demand(mayBeginMinutes(meeting, minutesState(await this.facts.store.find(id), 0), standing));
      const text = await this.desk.begin(meeting, { by: by.personId });
      await this.facts.store.insert({ ...text, meetingId: id, open: true, turn: 0, reason: null, createdBy: by.personId, createdAt: now });
      this.news.tell(meeting);
    });
  }

  confirm(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { minutes, state, confirmedBy } = await this.written(id);
      const came = await this.facts.came(seen.meeting, by.personId);
      demand(mayConfirmMinutes({ state, confirmedBy }, { personId: by.personId, standing: seen.standing, came }));
      await this.facts.store.confirm({ meetingId: id, turn: minutes.turn, personId: by.personId, as: confirmsAs(seen.standing), at: seen.now });
      await this.record(by, seen, { act: 'minutes.confirm', reason: null });
      if (minutesState(minutes, confirmedBy.length + 1) === 'confirmed') await this.desk.sayConfirmed(seen.meeting);
    });
  }

  /** The meeting and its hours stay closed. */
  reopen(by: Actor, id: MeetingId, reason: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { minutes, state } = await this.written(id);
      demand(mayReopenMinutes({ state }, seen.standing));
      await this.open(minutes, reason);
      await this.record(by, seen, { act: 'minutes.reopen', reason });
    });
  }

  freeze(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { minutes, state } = await this.written(id);
      demand(mayFreezeMinutes({ state }, seen.meeting, seen.standing));
      await this.lock(minutes, seen.meeting, by);
      await this.record(by, seen, { act: 'minutes.freeze', reason: null });
    });
  }

  private async freezeAtClose(meeting: MeetingRow, by: Actor): Promise<void> {
    const minutes = await this.facts.store.find(meeting.id);
    if (minutes?.open === true) await this.lock(minutes, meeting, by);
  }

  private async openAgain(meeting: MeetingRow): Promise<void> {
    const minutes = await this.facts.store.find(meeting.id);
    if (minutes?.open !== false) return;
    await this.open(minutes, meeting.reason);
    this.news.tell(meeting);
  }

  /** Text, blocks and decisions of one moment: nobody writes between them. */
  private async lock(minutes: MinutesRow, meeting: MeetingRow, by: Actor): Promise<void> {
    const { versionId, text } = await this.desk.lock(minutes, by.personId);
    const standing = blocksIn(text);
    const blocks = (await this.facts.blocks.all(meeting)).filter(({ ref, content: { kind } }) => standing.some((one) => one.kind === kind && one.ref === ref));
    const turn = minutes.turn + 1;
    await this.facts.store.freeze({ meetingId: meeting.id, turn, versionId, byId: by.personId, at: this.facts.now(), blocks, decisions: decisionsIn(text) });
    await this.facts.store.change(meeting.id, { open: false, turn });
    await this.news.toConfirm(meeting, by);
    this.news.tell(meeting);
  }

  private async open(minutes: MinutesRow, reason: string | null): Promise<void> {
    await this.desk.open(minutes);
    await this.facts.store.change(minutes.meetingId, { open: true, reason });
  }

  private async written(id: MeetingId) {
    const minutes = await this.facts.store.find(id);
    if (minutes === null) throw new Problem('minutes.otherState');
    const confirmedBy = (await this.facts.store.confirmationsOf(minutes)).map(({ personId }) => personId);
    return { minutes, confirmedBy, state: minutesState(minutes, confirmedBy.length) };
  }

  private async record(by: Actor, { meeting }: SeenMeeting, { act, reason }: { readonly act: string; readonly reason: string | null }): Promise<void> {
    await this.steps.record({ act, actorId: by.personId, subject: meeting.id, reason, facts: {} });
    this.news.tell(meeting);
  }

  private async warnings(meeting: MeetingRow): Promise<CloseWarning[]> {
    const minutes = await this.facts.store.find(meeting.id);
    if (minutes === null) return [{ kind: 'noMinutes', count: 1 }];
    if (!minutes.open) return [];
    const text = await this.desk.read(minutes.documentId);
    const { done, of } = completenessOf(sectionStates(text));
    const missing = leftOut(await this.facts.blocks.all(meeting), blocksIn(text)).length;
    return [...(done < of ? [{ kind: 'minutes' as const, count: of - done }] : []), ...(missing > 0 ? [{ kind: 'blocks' as const, count: missing }] : [])];
  }
}
