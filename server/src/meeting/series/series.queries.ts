// A series over its year: what was met about, how many came, what was decided, what is not done. Only meetings that are open to
// the reader; a series of which he sees none is found by nobody.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import type { SeriesYear } from '@gongyan/shared/meeting/series/series.contract';
import { Problem } from '../../platform/contract/problem.js';
import { ActionQueries } from '../action/action.queries.js';
import { ActionStore } from '../action/action.store.js';
import { MeetingAccess } from '../meeting.access.js';
import { MinutesStore } from '../minutes/minutes.store.js';
import { SeriesDesk } from './series.desk.js';

const HELD: ReadonlySet<string> = new Set(['live', 'paused', 'closing', 'closed']);

@Injectable()
export class SeriesYears {
  constructor(
    @Inject(SeriesDesk) private readonly desk: SeriesDesk,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MinutesStore) private readonly minutes: MinutesStore,
    @Inject(ActionStore) private readonly actions: ActionStore,
    @Inject(ActionQueries) private readonly shown: ActionQueries,
  ) {}

  async year(reader: PersonId, id: SeriesId): Promise<SeriesYear> {
    const { name, groupName, meetings } = await this.desk.known(id);
    const seen = await this.access.seen(reader, meetings);
    if (seen.length === 0) throw new Problem('request.notFound');
    const ids = seen.map(({ meeting }) => meeting.id);
    const [decisions, actions] = [await this.minutes.decisionsOf(ids), (await this.actions.of(ids)).filter(({ state }) => state === 'open')];
    return {
      id, name, groupName,
      meetings: seen.map(({ meeting: { id: meetingId, theme, form, startsAt, state }, expected, arrived }) => ({
        id: meetingId, theme, form, startsAt, state, held: HELD.has(state), expected, arrived,
        decisions: decisions.filter((one) => one.meetingId === meetingId).map(({ text }) => text), open: actions.filter((one) => one.meetingId === meetingId).length,
      })),
      actions: await this.shown.shown(actions, seen.map(({ meeting }) => meeting)),
    };
  }
}
