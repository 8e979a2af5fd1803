// A year's round: whoever runs or oversees the studio begins it; begun again, it takes in who has come since. The sheet and the panel stay those it
// began with.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { schoolYearOf } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { RoundId, type assessmentRoutes as routes } from '@gongyan/shared/studio/assessment/assessment.contract';
import { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { Sheet } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SeenStudio } from '../studio.access.js';
import { AssessmentAccess } from './assessment.access.js';
import { AssessmentNews } from './assessment.news.js';
import type { AssessmentRow, RoundRow } from './assessment.table.js';

const JUDGES = ['centreStaff', 'collegeStaff', 'expert'] as const;
type OpenBody = Input<typeof routes.open>['body'];

@Injectable()
export class RoundService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AssessmentAccess) private readonly access: AssessmentAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(AssessmentNews) private readonly news: AssessmentNews,
  ) {}

  /** Whoever may sit in a panel: of the centre, the college or a university, and of this studio in no way. */
  async judges(reader: PersonId, studioId: StudioId): Promise<PersonCard[]> {
    const { rights } = await this.access.studios.see(reader, studioId);
    if (!rights.host && !rights.oversees) throw new Problem('access.notYours', { who: 'host' });
    return this.people.list(await this.judgesOf(studioId));
  }

  open(by: Actor, studioId: StudioId, { sheet: key, day, panelIds }: OpenBody): Promise<number> {
    return this.work.run(async () => {
      const seen = await this.access.studios.see(by.personId, studioId);
      const sheet = (await this.access.store.sheetsOn(day)).find((one) => one.key === key);
      if (sheet === undefined) throw new Problem('assessment.noSheet');
      demandMayOpen(seen, sheet);
      const [year, today] = [schoolYearOf(day), shanghaiDay(seen.now)];
      if (year.from > today) throw new Problem('assessment.tooEarly', { day: year.from });
      await this.access.store.lockStudio(studioId);
      const begun = (await this.access.store.roundsOf(studioId)).find((round) => round.sheetKey === key && round.yearFrom === year.from);
      const round = begun ?? (await this.begin({ id: RoundId.parse(randomUUID()), studioId, subject: sheet.subject, yearFrom: year.from, yearTo: year.to, sheetKey: key, sheetVersion: sheet.version, panelIds, openedBy: by.personId, openedAt: seen.now }, sheet));
      const added = await this.missing(round, seen);
      if (added.length === 0) throw new Problem('assessment.nobody');
      await this.access.store.add(added);
      await this.news.opened(round, { by, studio: seen.studio, people: added.map(({ personId }) => personId ?? seen.studio.hostId), ids: added.map(({ id }) => id) });
      return added.length;
    });
  }

  private async begin(round: RoundRow, sheet: Sheet): Promise<RoundRow> {
    const may = await this.judgesOf(round.studioId);
    const wanted = new Set(round.panelIds);
    if (wanted.size !== round.panelIds.length || round.panelIds.some((id) => !may.includes(id)) || (!sheet.stages.includes('host') && wanted.size === 0)) throw new Problem('assessment.panel');
    await this.access.store.addRound(round);
    return round;
  }

  private async judgesOf(studioId: StudioId): Promise<PersonId[]> {
    const inside = await this.access.studios.everybody(studioId);
    const found: PersonId[] = [];
    for (const role of JUDGES) found.push(...(await this.people.holding(role)));
    return [...new Set(found)].filter((id) => !inside.includes(id));
  }

  private async missing(round: RoundRow, { studio }: SeenStudio): Promise<AssessmentRow[]> {
    const there = await this.access.store.ofRounds([round.id]);
    const wanted: (PersonId | null)[] = round.subject === 'members' ? await this.access.studios.workers(round.studioId) : [round.subject === 'host' ? studio.hostId : null];
    return wanted.filter((personId) => !there.some((row) => row.personId === personId)).map((personId) => ({ id: AssessmentId.parse(randomUUID()), roundId: round.id, personId, state: 'collecting', turn: 0, total: null, grade: null, noticeUntil: null, facts: null }));
  }
}

/** Of members by the host or the district; of the host and the studio by the district alone. */
const demandMayOpen = ({ studio, rights, now }: SeenStudio, sheet: Sheet): void => {
  if (!rights.oversees && !(rights.host && sheet.subject === 'members')) throw new Problem('access.notYours', { who: sheet.subject === 'members' ? 'host' : 'districtStaff' });
  if (!isRunning(studio, now)) throw new Problem('studio.notActive');
};
