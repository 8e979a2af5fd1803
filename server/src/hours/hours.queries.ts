// What a person's hours page shows: every profile counted today, what is expected, and the ledger line by line.
import { Inject, Injectable } from '@nestjs/common';
import type { EntryLine, Expected } from '@gongyan/shared/hours/hours.contract';
import type { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { conversionOf, countProfile, inForce } from '@gongyan/shared/hours/hours.count.rules';
import { mayHandle } from '@gongyan/shared/hours/hours.rules';
import { SCHOOL_YEAR, yearOf } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply, Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../people/people.door.js';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/contract/problem.js';
import { HoursAccess } from './hours.access.js';
import { HoursStore } from './hours.store.js';
import type { EntryRow, RuleSetRow } from './hours.table.js';
import { RuleSetStore } from './rules/ruleset.store.js';

const PAGE = 40;

@Injectable()
export class HoursQueries {
  constructor(
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(RuleSetStore) private readonly ruleSets: RuleSetStore,
    @Inject(HoursAccess) private readonly access: HoursAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async balance(reader: PersonId, personId: PersonId): Promise<Reply<typeof hoursRoutes.balance>> {
    await this.access.demandSight(reader, personId);
    const person = (await this.people.cards([personId])).get(personId);
    if (person === undefined) throw new Problem('request.notFound');
    const today = shanghaiDay(this.clock.now());
    const versions = await this.ruleSets.published();
    const version = inForce(versions, today);
    const [entries, expected] = [await this.store.countedOf([personId]), await this.store.expectedOf([personId])];
    const counts = (version?.rules.profiles ?? []).map((profile) => countProfile(profile, { entries, expected, versions }, today));
    return { person, counts, expected, ruleVersion: version?.version ?? 0 };
  }

  async ledger(reader: PersonId, { params: { personId }, query }: Input<typeof hoursRoutes.ledger>): Promise<Reply<typeof hoursRoutes.ledger>> {
    await this.access.demandSight(reader, personId);
    const versions = await this.ruleSets.published();
    const startsOn = inForce(versions, shanghaiDay(this.clock.now()))?.rules.yearStartsOn ?? SCHOOL_YEAR;
    const span = query.year === undefined ? null : yearOf(startsOn, query.year);
    const found = await this.store.list({ personId, before: cursor(query.after), limit: PAGE + 1, span, rule: query.rule ?? null });
    const rows = found.slice(0, PAGE);
    return { rows: await this.lines(rows, versions), next: found.length > PAGE ? String(rows.at(-1)?.seq ?? '') : null };
  }

  /** Where I am the second person. */
  async waiting(reader: PersonId): Promise<Reply<typeof hoursRoutes.waiting>> {
    const rows = (await this.store.waiting()).filter(({ personId, proposedBy }) => mayHandle({ personId, by: reader, proposedBy }).ok);
    const seen = await this.access.sees(reader, rows.map(({ personId }) => personId));
    const mine = rows.filter(({ personId }) => seen.has(personId));
    const cards = await this.people.cards(mine.flatMap(({ personId, proposedBy }) => [personId, proposedBy]));
    return mine.flatMap((row: Expected) => withPerson(row, cards));
  }

  async lines(rows: readonly EntryRow[], versions: readonly RuleSetRow[]): Promise<EntryLine[]> {
    const reversals = await this.store.reversalsOf(rows.map(({ id }) => id));
    const cards = await this.people.cards(rows.map(({ postedBy }) => postedBy));
    return rows.map((row) => {
      const version = versions.find(({ id }) => id === row.ruleSetId);
      const ruleName = version === undefined ? row.ruleCode : (conversionOf(version.rules, row.ruleCode)?.name ?? row.ruleCode);
      return { ...row, poster: cards.get(row.postedBy) ?? null, ruleVersion: version?.version ?? 0, ruleName, reversedBy: reversals.get(row.id) ?? null };
    });
  }
}

const withPerson = (row: Expected, cards: ReadonlyMap<PersonId, PersonCard>) => {
  const person = cards.get(row.personId);
  return person === undefined ? [] : [{ ...row, person, proposer: cards.get(row.proposedBy) ?? null }];
};

const cursor = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const seq = Number(text);
  if (!Number.isSafeInteger(seq) || seq < 1) throw new Problem('request.invalid', { fields: 'after' });
  return seq;
};
