// Freezes what was weighed into the award: names, school, hours, the version of the rules, each requirement as it stood and the rows that
// prove it. Later changes of any of these change nothing in it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { judgeSessions } from '@gongyan/shared/training/progress/progress.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import type { Leads, Weighed } from './certificate.facts.js';
import type { AwardDraft } from './certificate.maker.js';

export interface Decided {
  readonly cohort: CohortRow;
  readonly leads: Leads;
  readonly weighed: Weighed;
  readonly hands: { readonly proposedBy: PersonId; readonly by: PersonId };
}

@Injectable()
export class AwardDrafts {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of({ cohort, leads: { level, scheme, ruleSet }, weighed, hands }: Decided): Promise<AwardDraft> {
    const { enrolment, judged, awards } = weighed;
    const person = (await this.people.cards([enrolment.personId])).get(enrolment.personId);
    if (person === undefined) throw new Problem('certificate.notEnrolled');
    const school = enrolment.schoolId === null ? undefined : (await this.people.schoolNames([enrolment.schoolId])).get(enrolment.schoolId);
    const now = this.clock.now();
    return {
      personId: person.id, levelId: level.id, turn: awards.length, ruleSetId: ruleSet.id, cohortId: cohort.id, proposedBy: hands.proposedBy, issuedBy: hands.by, issuedOn: shanghaiDay(now), issuedAt: now,
      snapshot: {
        name: person.name, school: school ?? person.workplace, scheme: { code: scheme.code, name: scheme.name }, level: { code: level.code, name: level.name }, cohort: cohort.name,
        half: judged.progress.half, ruleVersion: ruleSet.version, issuer: cohort.organiser === '' ? this.config.district : cohort.organiser,
        requirements: judged.progress.requirements.map(({ code, of, need, got }) => ({ code: of === null ? code : `${code}:${of}`, need, got })),
        evidence: await this.evidence(weighed),
      },
    };
  }

  /** The records that stand for this person: of every session that counts, and of every work. */
  private async evidence({ enrolment: { personId, cohortId }, judged: { dossier, rules } }: Weighed): Promise<string[]> {
    const sessions = judgeSessions(dossier, rules.graceMinutes).filter(({ fate }) => fate === 'attended' || fate === 'carried').map(({ counts }) => counts.id);
    const rows: { kind: string; id: string }[] = await this.work.manager.query(
      `(select distinct on (session_id) 'attendance' as kind, id from session_attendance where person_id = $1 and session_id = any($2) order by session_id, turn desc)
       union all
       (select distinct on (r.work_id) 'result' as kind, r.id from work_result r join cohort_work w on w.id = r.work_id where r.person_id = $1 and w.cohort_id = $3 order by r.work_id, r.turn desc)`,
      [personId, sessions, cohortId],
    );
    return rows.map(({ kind, id }) => `${kind}:${id}`).sort();
  }
}
