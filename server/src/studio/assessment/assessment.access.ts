// Who may in 考核: gathers what the rules ask about one assessment and one reader. Whoever sits in a panel sees what he judges and nothing else of
// the studio.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { mayOpen, stagesOf, type AssessmentFacts, type AssessmentHand } from '@gongyan/shared/studio/assessment/assessment.rules';
import type { Sheet } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor, type Offices } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { StudioAccess } from '../studio.access.js';
import { StudioStore } from '../studio.store.js';
import type { StudioRow } from '../studio.table.js';
import { AssessmentStore } from './assessment.store.js';
import type { AssessmentRow, MarkRow, RoundRow } from './assessment.table.js';

export interface SeenAssessment {
  readonly row: AssessmentRow;
  readonly round: RoundRow;
  readonly sheet: Sheet;
  readonly studio: StudioRow;
  readonly marks: readonly MarkRow[];
  readonly facts: AssessmentFacts;
  readonly hand: AssessmentHand;
  readonly now: Date;
}

@Injectable()
export class AssessmentAccess {
  constructor(
    @Inject(AssessmentStore) readonly store: AssessmentStore,
    @Inject(StudioAccess) readonly studios: StudioAccess,
    @Inject(StudioStore) private readonly studioRows: StudioStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws 没有找到 for everybody to whom its items are not open. */
  async open(reader: PersonId, id: AssessmentId): Promise<SeenAssessment> {
    return this.judge(reader, await this.store.find(id), mayOpen);
  }

  /** The same, with nobody else changing it until the end of the transaction; also for those who only know the result and may object. */
  async hold(reader: PersonId, id: AssessmentId, may: typeof mayOpen = mayOpen): Promise<SeenAssessment> {
    return this.judge(reader, await this.store.hold(id), may);
  }

  private async handOf(personId: PersonId, studioId: StudioId, { districtStaff }: Offices): Promise<Omit<AssessmentHand, 'leadsSchool'>> {
    const [seen, workers] = [await this.studios.find(personId, studioId), await this.studios.circle(studioId)];
    return { personId, districtStaff, host: seen?.rights.host ?? false, belongs: workers.includes(personId) };
  }

  /** Those that may wait for this reader. */
  async around(reader: PersonId): Promise<SeenAssessment[]> {
    return this.weigh(reader, await this.store.around(reader, await this.people.isDistrictStaff(reader)));
  }

  /** Each with what the rules ask; for one reader. */
  async weigh(reader: PersonId, rows: readonly AssessmentRow[]): Promise<SeenAssessment[]> {
    if (rows.length === 0) return [];
    const rounds = await this.store.roundsByIds([...new Set(rows.map(({ roundId }) => roundId))]);
    const [marks, offices] = [await this.store.marksOf(rows.map(({ id }) => id)), await this.people.offices([reader, ...rows.flatMap(({ personId }) => personId ?? [])])];
    const mine = offices.get(reader);
    if (mine === undefined) return [];
    const around = new Map<string, { round: RoundRow; sheet: Sheet; studio: StudioRow | null; hand: Omit<AssessmentHand, 'leadsSchool'> }>();
    for (const round of rounds) around.set(round.id, { round, sheet: await this.store.sheet(round.sheetKey, round.sheetVersion), studio: await this.studioRows.find(round.studioId), hand: await this.handOf(reader, round.studioId, mine) });
    const now = this.clock.now();
    return rows.flatMap((row) => {
      const of = around.get(row.roundId);
      if (of === undefined || of.studio === null) return [];
      const own = marks.filter(({ assessmentId }) => assessmentId === row.id);
      const schools = (row.personId === null ? undefined : offices.get(row.personId))?.worksAt ?? [];
      const hand = { ...of.hand, leadsSchool: schools.some((school) => mine.leadsSchools.includes(school)) };
      return [{ ...of, row, studio: of.studio, hand, marks: own, facts: factsOf(row, { ...of, studio: of.studio, marks: own }), now }];
    });
  }

  private async judge(reader: PersonId, row: AssessmentRow | null, may: typeof mayOpen): Promise<SeenAssessment> {
    const [seen] = row === null ? [] : await this.weigh(reader, [row]);
    if (seen === undefined || !may(seen.facts, seen.hand)) throw new Problem('request.notFound');
    return seen;
  }
}

const factsOf = (row: AssessmentRow, { round, sheet, studio, marks }: Pick<SeenAssessment, 'round' | 'sheet' | 'studio' | 'marks'>): AssessmentFacts => ({
  subject: round.subject, personId: row.personId, hostId: studio.hostId, state: row.state, stages: stagesOf(sheet.stages, round.panelIds), panelIds: round.panelIds,
  scored: marks.filter(({ stage, turn }) => stage === 'panel' && turn === row.turn).map(({ byId }) => byId),
});
