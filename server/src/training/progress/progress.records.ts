// What is kept of a cohort, read at once: its rules, sessions, who was there, works and their results.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { CertRules } from '@gongyan/shared/training/scheme/scheme.contract';
import type { Attendance } from '@gongyan/shared/training/session/session.contract';
import type { CohortWork, WorkResult } from '@gongyan/shared/training/work/work.contract';
import { CohortStore } from '../cohort/cohort.store.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { SessionStore } from '../session/session.store.js';
import type { SessionRow } from '../session/session.table.js';
import { WorkStore } from '../work/work.store.js';

const BEING_THERE: CertRules = {
  minHalf: 0, minAttendance: { present: 4, of: 5 }, graceMinutes: 15, requires: [], minYearsInPost: 0, schoolRecommendation: false, exam: null, works: [], practical: false, interview: 'none', modules: [], source: '',
};

/** Attendance by `session/person`, results by `work/person`. */
export interface Records {
  readonly sessions: readonly SessionRow[];
  readonly attendance: ReadonlyMap<string, Attendance>;
  readonly works: readonly CohortWork[];
  readonly results: ReadonlyMap<string, WorkResult>;
}

@Injectable()
export class ProgressRecords {
  constructor(
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(WorkStore) private readonly works: WorkStore,
  ) {}

  /** Of everybody, or of these people only. */
  async of(cohortId: CohortId, people: readonly PersonId[] | null = null): Promise<Records> {
    const [attendance, results] = [await this.sessions.standingOf([cohortId], people), await this.works.standingOf([cohortId], people)];
    return {
      sessions: await this.sessions.ofCohorts([cohortId]), works: (await this.works.ofCohorts([cohortId])).filter(({ reason }) => reason === null),
      attendance: new Map(attendance.map((row) => [`${row.sessionId}/${row.personId}`, row])), results: new Map(results.map((row) => [`${row.workId}/${row.personId}`, row])),
    };
  }

  /** A seminar or a tour asks for nothing but being there; a certificate's cohort without rules is judged by nobody. */
  async rulesOf({ ruleSetId, programmeId }: Pick<CohortRow, 'ruleSetId' | 'programmeId'>): Promise<CertRules | null> {
    if (ruleSetId !== null) return (await this.schemes.ruleSet(ruleSetId))?.rules ?? null;
    return (await this.schemes.programme(programmeId))?.levelId === null ? BEING_THERE : null;
  }

  /** The enrolment from which somebody was moved, and those before it. */
  async chain(from: EnrolmentId | null): Promise<EnrolmentRow[]> {
    const found: EnrolmentRow[] = [];
    for (let id = from; id !== null; ) {
      const earlier: EnrolmentRow | null = await this.cohorts.enrolment(id);
      if (earlier === null || found.some((one) => one.id === earlier.id)) break;
      found.push(earlier);
      id = earlier.carriedFrom;
    }
    return found;
  }
}
