// Freezes what was weighed into the awards: names, school, hours, the version of the rules, each requirement as it stood and the rows that
// prove it. Later changes of any of these change nothing in it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
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
  readonly weighed: readonly Weighed[];
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

  /** In the order of what was weighed. */
  async of({ cohort, leads: { level, scheme, ruleSet }, weighed, hands }: Decided): Promise<AwardDraft[]> {
    const [cards, now] = [await this.people.cards(weighed.map(({ enrolment }) => enrolment.personId)), this.clock.now()];
    const schools = await this.people.schoolNames(weighed.flatMap(({ enrolment: { schoolId } }) => (schoolId === null ? [] : [schoolId])));
    const evidence = await this.evidence(cohort.id, weighed);
    return weighed.map(({ enrolment: { personId, schoolId }, judged: { progress }, awards }) => {
      const person = cards.get(personId);
      if (person === undefined) throw new Problem('certificate.notEnrolled');
      return {
        personId, levelId: level.id, turn: awards.length, ruleSetId: ruleSet.id, cohortId: cohort.id, proposedBy: hands.proposedBy, issuedBy: hands.by, issuedOn: shanghaiDay(now), issuedAt: now,
        snapshot: {
          name: person.name, school: (schoolId === null ? undefined : schools.get(schoolId)) ?? person.workplace, scheme: { code: scheme.code, name: scheme.name }, level: { code: level.code, name: level.name }, cohort: cohort.name,
          half: progress.half, ruleVersion: ruleSet.version, issuer: cohort.organiser === '' ? this.config.district : cohort.organiser,
          requirements: progress.requirements.map(({ code, of, need, got }) => ({ code: of === null ? code : `${code}:${of}`, need, got })),
          evidence: evidence.get(personId) ?? [],
        },
      };
    });
  }

  /** The records that stand for each: of every session that counts, and of every work. */
  private async evidence(cohortId: CohortId, weighed: readonly Weighed[]): Promise<ReadonlyMap<PersonId, string[]>> {
    const counted = weighed.flatMap(({ enrolment: { personId }, judged: { dossier, rules } }) =>
      judgeSessions(dossier, rules.graceMinutes).filter(({ fate }) => fate === 'attended' || fate === 'carried').map(({ counts }) => ({ personId, sessionId: counts.id })));
    const rows: { personId: PersonId; kind: string; id: string }[] = await this.work.manager.query(
      `(select distinct on (a.person_id, a.session_id) a.person_id as "personId", 'attendance' as kind, a.id
         from session_attendance a join unnest($1::uuid[], $2::uuid[]) c (person_id, session_id) on a.person_id = c.person_id and a.session_id = c.session_id order by a.person_id, a.session_id, a.turn desc)
       union all
       (select distinct on (r.person_id, r.work_id) r.person_id, 'result', r.id
         from work_result r join cohort_work w on w.id = r.work_id where r.person_id = any($3) and w.cohort_id = $4 order by r.person_id, r.work_id, r.turn desc)`,
      [counted.map(({ personId }) => personId), counted.map(({ sessionId }) => sessionId), weighed.map(({ enrolment }) => enrolment.personId), cohortId],
    );
    const found = new Map<PersonId, string[]>();
    for (const { personId, kind, id } of rows) found.set(personId, [...(found.get(personId) ?? []), `${kind}:${id}`].sort());
    return found;
  }
}
