// What a version of the rules would change, for whom: who could join before and after, which cohorts would take it, who in them
// would lack a condition, and what they have not set that it asks for. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { mayJoin, type Applicant } from '@gongyan/shared/training/cohort/cohort.rules';
import type { RulesEffect } from '@gongyan/shared/training/enrolment/enrolment.contract';
import type { CertRules, CertRuleSetId, Level } from '@gongyan/shared/training/scheme/scheme.contract';
import { certRulesOn } from '@gongyan/shared/training/scheme/scheme.rules';
import type { CohortWork } from '@gongyan/shared/training/work/work.contract';
import { RegisterDoor } from '../../people/register.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { WorkStore } from '../work/work.store.js';
import { EnrolmentJoining } from './enrolment.joining.js';

type Effect = RulesEffect['cohorts'][number];
type People = ReadonlyMap<PersonId, Applicant>;
const NAMED = 100;

@Injectable()
export class RulesEffects {
  constructor(
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(WorkStore) private readonly works: WorkStore,
    @Inject(EnrolmentJoining) private readonly joining: EnrolmentJoining,
    @Inject(RegisterDoor) private readonly register: RegisterDoor,
  ) {}

  async of(id: CertRuleSetId): Promise<RulesEffect> {
    const [sets, levels, programmes] = [await this.schemes.ruleSets(), await this.schemes.levels(), await this.schemes.programmes()];
    const set = sets.find((one) => one.id === id);
    if (set === undefined) throw new Problem('request.notFound');
    const ours = new Set(programmes.filter(({ levelId }) => levelId === set.levelId).map((programme) => programme.id));
    const cohorts = (await this.cohorts.list()).filter(({ programmeId, state }) => ours.has(programmeId) && state !== 'closed' && state !== 'cancelled');
    const effects: Effect[] = [];
    for (const { id: cohortId, name, state, ruleSetId } of cohorts) {
      const [takes, people] = [state === 'planned', (await this.cohorts.enrolmentsOf(cohortId)).filter((row) => !GONE.has(row.state)).map(({ personId }) => personId)];
      const version = sets.find((one) => one.id === ruleSetId)?.version ?? null;
      const works = takes ? (await this.works.ofCohorts([cohortId])).filter(({ reason }) => reason === null) : [];
      effects.push({ cohort: { id: cohortId, name }, takes, version, heads: people.length, refused: takes ? refusedBy(set.rules, await this.joining.applicants(people), levels) : [], lacking: takes ? lackingIn(works, set.rules) : [] });
    }
    const before = certRulesOn(sets.filter((one) => one.id !== id), set.levelId, set.validFrom)?.rules ?? null;
    return { cohorts: effects, eligible: await this.eligible(before, set, levels) };
  }

  /** Those of the register who do not hold the level yet. */
  private async eligible(before: CertRules | null, { rules, levelId }: { readonly rules: CertRules; readonly levelId: Level['id'] }, levels: readonly Level[]): Promise<RulesEffect['eligible']> {
    const everybody = await this.joining.applicants((await this.register.lines()).map(({ personId }) => personId));
    const without: People = new Map([...everybody].filter(([, { holds }]) => !holds.includes(levelId)));
    const could: People = new Map([...without].filter(([, applicant]) => before !== null && mayJoin(applicant, before, levels).ok));
    return { before: could.size, after: without.size - refusedBy(rules, without, levels).length, losing: refusedBy(rules, could, levels).slice(0, NAMED) };
  }
}

const GONE: ReadonlySet<string> = new Set(['withdrawn', 'refused', 'deferred', 'failed']);

const refusedBy = (rules: CertRules, people: People, levels: readonly Level[]): Effect['refused'] =>
  [...people].flatMap(([personId, applicant]) => {
    const verdict = mayJoin(applicant, rules, levels);
    return verdict.ok ? [] : [{ personId, name: applicant.name, code: verdict.code, facts: verdict.facts }];
  });

const lackingIn = (works: readonly CohortWork[], { works: pieces, exam, practical, interview }: CertRules): Effect['lacking'] => {
  const count = (fits: (work: CohortWork) => boolean): number => works.filter(fits).length;
  return [
    ...pieces.map((piece) => ({ code: 'work' as const, of: piece.kind, need: piece.count, set: count(({ templateKey }) => templateKey === piece.kind) })),
    ...([['exam', exam !== null], ['practical', practical], ['interview', interview === 'required']] as const).flatMap(([code, asked]) => (asked ? [{ code, of: null, need: 1, set: count(({ kind }) => kind === code) }] : [])),
  ].filter(({ need, set }) => set < need);
};
