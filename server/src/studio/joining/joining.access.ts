// Who somebody is towards an application: the applicant, the lead of his school, the host, the college, the bureau; whose turn
// it is; and who may read what was written.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Check } from '@gongyan/shared/studio/charter/charter.contract';
import { actOf, nextCheck, type JoiningFacts, type JoiningHand } from '@gongyan/shared/studio/joining/joining.rules';
import type { MembershipId, StudioId } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { StepStore } from '../step/step.store.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow, StudioRow } from '../studio.table.js';

export interface SeenJoining {
  readonly row: MembershipRow;
  readonly studio: StudioRow;
  readonly facts: JoiningFacts;
  readonly hand: JoiningHand;
  /** Who may take the step that comes next. */
  readonly waiting: readonly PersonId[];
}

type Office = Exclude<Check, 'agreement'>;
const OFFICES: readonly Office[] = ['school', 'host', 'college', 'bureau'];
const CHECKS: ReadonlySet<string> = new Set(OFFICES.map(actOf));
/** Everybody by office, before those who may not are taken out. */
type Holders = Readonly<Record<Exclude<Office, 'school' | 'host'> | 'staff', readonly PersonId[]>>;

@Injectable()
export class JoiningAccess {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StepStore) private readonly steps: StepStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Each with this reader's hand. One look at the register for all of them. */
  async weigh(reader: PersonId, rows: readonly MembershipRow[]): Promise<SeenJoining[]> {
    const studios = new Map((await this.store.named([...new Set(rows.map(({ studioId }) => studioId))])).map((studio): [StudioId, StudioRow] => [studio.id, studio]));
    const steps = await this.steps.ofMemberships(rows.map(({ id }) => id));
    const leads = await this.people.leadsOf([...new Set(rows.flatMap(({ schoolId }) => schoolId ?? []))]);
    const [holders, offices] = [await this.holders(), (await this.people.offices([reader])).get(reader)];
    return rows.flatMap((row) => {
      const studio = studios.get(row.studioId);
      if (studio === undefined) return [];
      const acted = steps.filter(({ membershipId, act }) => membershipId === row.id && CHECKS.has(act)).flatMap(({ byId }) => byId ?? []);
      const able = ableOf(row, { studio, holders, leads: row.schoolId === null ? [] : (leads.get(row.schoolId) ?? []), acted });
      const facts: JoiningFacts = {
        personId: row.personId, hostId: studio.hostId, state: row.state, chain: row.chain, acted, memberSigned: row.memberSignedAt !== null, hostSigned: row.hostSignedAt !== null,
        studioRuns: isRunning(studio, this.clock.now()),
        filled: { school: able.school.length > 0, host: able.host.length > 0, college: able.college.length > 0, bureau: able.bureau.length > 0 },
      };
      const hand: JoiningHand = {
        personId: reader, districtStaff: offices?.districtStaff ?? false, college: offices?.college ?? false, bureau: offices?.bureauLeader ?? false,
        leadsSchool: row.schoolId !== null && (offices?.leadsSchools.includes(row.schoolId) ?? false),
      };
      return [{ row, studio, facts, hand, waiting: waitingFor(row, { facts, able, staff: holders.staff }) }];
    });
  }

  /** Throws 没有找到 for everybody whom it does not concern. */
  async see(reader: PersonId, id: MembershipId): Promise<SeenJoining> {
    const row = await this.store.findMembership(id);
    const [seen] = row === null ? [] : await this.weigh(reader, [row]);
    if (seen === undefined || !maySee(seen)) throw new Problem('request.notFound');
    return seen;
  }

  private async holders(): Promise<Holders> {
    return { college: await this.people.holding('collegeStaff'), bureau: await this.people.holding('bureauLeader'), staff: await this.people.districtStaff() };
  }
}

interface Named {
  readonly studio: StudioRow;
  readonly holders: Holders;
  readonly leads: readonly PersonId[];
  readonly acted: readonly PersonId[];
}

/** Whoever holds each office and may still act: neither the applicant himself nor a hand that has checked before. */
const ableOf = ({ personId }: MembershipRow, { studio, holders, leads, acted }: Named): Record<Office, PersonId[]> => {
  const able = (ids: readonly PersonId[]): PersonId[] => ids.filter((id) => id !== personId && !acted.includes(id));
  return { school: able(leads), host: able([studio.hostId]), college: able(holders.college), bureau: able(holders.bureau) };
};

const waitingFor = (row: MembershipRow, { facts, able, staff }: { readonly facts: JoiningFacts; readonly able: Record<Office, PersonId[]>; readonly staff: readonly PersonId[] }): PersonId[] => {
  if (row.state === 'proposed') return [row.personId];
  const next = nextCheck(row.chain, row.state);
  if (next === null) return [];
  if (next === 'agreement') return [...(facts.memberSigned ? [] : [row.personId]), ...(facts.hostSigned ? [] : [facts.hostId])];
  return able[next].length > 0 ? able[next] : staff.filter((id) => id !== row.personId && !facts.acted.includes(id));
};

/** What the invited has not answered is between him, the host and the district; an application is also read by those who check. */
const maySee = ({ row, facts, hand }: SeenJoining): boolean => {
  if (hand.personId === row.personId || hand.personId === facts.hostId || hand.districtStaff) return true;
  return row.statement !== '' && (hand.college || hand.bureau || hand.leadsSchool);
};
