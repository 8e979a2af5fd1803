// Who somebody is towards a studio's application and its term: its host, the college, the bureau, the district; what the register
// shows of the host; and whose turn it is.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { fitnessOf } from '@gongyan/shared/studio/charter/charter.rules';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { FoundingLine, HostCheck } from '@gongyan/shared/studio/founding/founding.contract';
import type { FoundingFacts, FoundingHand } from '@gongyan/shared/studio/founding/founding.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { CharterService } from '../charter/charter.service.js';
import type { StudioRow } from '../studio.table.js';

export interface SeenFounding {
  readonly studio: StudioRow;
  readonly facts: FoundingFacts;
  readonly hand: FoundingHand;
  readonly waitsFor: FoundingLine['waitsFor'];
  readonly now: Date;
  /** Who may take the step that comes next. */
  readonly waiting: readonly PersonId[];
}

const WAITS: Readonly<Partial<Record<StudioRow['state'], NonNullable<FoundingLine['waitsFor']>>>> = { draft: 'host', applied: 'college', reviewed: 'bureau', approved: 'plaque', in_term_review: 'termReview' };

@Injectable()
export class FoundingAccess {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(CharterService) private readonly charters: CharterService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async weigh(reader: PersonId, studios: readonly StudioRow[]): Promise<SeenFounding[]> {
    const [rules, offices] = [await this.charters.today(), (await this.people.offices([reader])).get(reader)];
    const hand: FoundingHand = { personId: reader, districtStaff: offices?.districtStaff ?? false, college: offices?.college ?? false, bureau: offices?.bureauLeader ?? false };
    const [college, bureau] = [await this.people.holding('collegeStaff'), await this.people.holding('bureauLeader')];
    const staff = await this.people.districtStaff();
    const hosts = await this.hosts(studios.map(({ hostId }) => hostId), rules);
    return studios.map((studio) => {
      const others = (ids: readonly PersonId[]): PersonId[] => ids.filter((id) => id !== studio.hostId);
      const able = { college: others(college), bureau: others(bureau).filter((id) => id !== studio.reviewedBy) };
      const facts: FoundingFacts = {
        ...studio, fitness: hosts.get(studio.hostId)?.fitness ?? { title: null, years: null },
        filled: { college: able.college.length > 0, bureau: able.bureau.length > 0 },
      };
      const waitsFor = WAITS[studio.state] ?? null;
      const who = { host: [studio.hostId], college: able.college, bureau: able.bureau, plaque: others(staff), termReview: able.bureau };
      const named = waitsFor === null ? [] : who[waitsFor];
      return { studio, facts, hand, waitsFor, now: this.clock.now(), waiting: waitsFor !== null && named.length === 0 ? others(staff) : named };
    });
  }

  /** A draft is its host's alone. Throws 没有找到 for everybody whom it does not concern. */
  async see(reader: PersonId, studio: StudioRow | null): Promise<SeenFounding> {
    const [seen] = studio === null ? [] : await this.weigh(reader, [studio]);
    if (seen === undefined || !maySee(seen)) throw new Problem('request.notFound');
    return seen;
  }

  async check(personId: PersonId): Promise<Omit<HostCheck, 'refusal'>> {
    const rules = await this.charters.today();
    const facts = (await this.hosts([personId], rules)).get(personId);
    const schools = (await this.people.offices([personId])).get(personId)?.worksAt ?? [];
    const names = await this.people.schoolNames(schools);
    return {
      fitness: facts?.fitness ?? { title: null, years: null }, title: facts?.title ?? '', inPostSince: facts?.inPostSince ?? null,
      titles: rules.hostTitles, years: rules.hostYears, mostSeats: rules.mostSeats, termYears: rules.termYears, schools: schools.map((id) => ({ id, name: names.get(id) ?? '' })),
    };
  }

  now(): Date {
    return this.clock.now();
  }

  private async hosts(ids: readonly PersonId[], rules: CharterRules) {
    const [cards, since, now] = [await this.people.cards(ids), await this.people.inPostSince(ids), this.clock.now()];
    return new Map(ids.map((id) => {
      const known = { title: cards.get(id)?.title ?? '', inPostSince: since.get(id) ?? null };
      return [id, { ...known, fitness: fitnessOf(known, rules, now) }] as const;
    }));
  }
}

const maySee = ({ studio, hand }: SeenFounding): boolean =>
  hand.personId === studio.hostId || (studio.state !== 'draft' && (hand.districtStaff || hand.college || hand.bureau));
