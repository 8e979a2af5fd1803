// One series with the name of its group and all its meetings. Asks nobody's right.
import { Inject, Injectable } from '@nestjs/common';
import type { SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import { Problem } from '../../platform/contract/problem.js';
import { MeetingGroups } from '../meeting.groups.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { SeriesStore } from './series.store.js';

interface KnownSeries {
  readonly name: string;
  readonly groupName: string;
  readonly meetings: readonly MeetingRow[];
}

@Injectable()
export class SeriesDesk {
  constructor(
    @Inject(SeriesStore) private readonly store: SeriesStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MeetingGroups) private readonly groups: MeetingGroups,
  ) {}

  async known(id: SeriesId): Promise<KnownSeries> {
    const series = await this.store.find(id);
    if (series === null) throw new Problem('request.notFound');
    return { name: series.name, groupName: (await this.groups.names([series.studioId])).get(series.studioId) ?? '', meetings: await this.meetings.seriesMeetings([id]) };
  }
}
