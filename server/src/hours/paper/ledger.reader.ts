// Reads whole ledgers for a file, some people at a time, so that a district's does not hold up anybody's request.
import { Inject, Injectable } from '@nestjs/common';
import { SCHOOL_YEAR, holds, yearOf, type Span } from '@gongyan/shared/hours/calendar.rules';
import { countProfile, inForce } from '@gongyan/shared/hours/hours.count.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { PeopleDoor } from '../../people/people.door.js';
import { HoursQueries } from '../hours.queries.js';
import { HoursStore } from '../hours.store.js';
import type { EntryRow, ExpectedRow, RuleSetRow } from '../hours.table.js';
import { RuleSetStore } from '../rules/ruleset.store.js';
import type { PersonLedger } from './ledger.sheet.js';

const PEOPLE_AT_ONCE = 100;

interface Frame {
  readonly versions: readonly RuleSetRow[];
  readonly today: Day;
  readonly span: Span | null;
}

@Injectable()
export class LedgerReader {
  constructor(
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(RuleSetStore) private readonly ruleSets: RuleSetStore,
    @Inject(HoursQueries) private readonly queries: HoursQueries,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  everybody(): Promise<PersonId[]> {
    return this.store.peopleWithHours();
  }

  /** By workplace and name; persons without any entry are there with their counts. */
  async of(ids: readonly PersonId[], year: Day | undefined, asOf: Date): Promise<PersonLedger[]> {
    const [today, versions] = [shanghaiDay(asOf), await this.ruleSets.published()];
    const span = year === undefined ? null : yearOf(inForce(versions, today)?.rules.yearStartsOn ?? SCHOOL_YEAR, year);
    const found: PersonLedger[] = [];
    for (let at = 0; at < ids.length; at += PEOPLE_AT_ONCE) found.push(...(await this.some(ids.slice(at, at + PEOPLE_AT_ONCE), { versions, today, span })));
    return found.sort((a, b) => byText(a.person.workplace, b.person.workplace) || byText(a.person.name, b.person.name));
  }

  private async some(ids: readonly PersonId[], { versions, today, span }: Frame): Promise<PersonLedger[]> {
    const [people, entries, expected] = [await this.people.list(ids), await this.store.ofPeople(ids), await this.store.expectedOf(ids)];
    const shown = entries.filter(({ occurredOn }) => span === null || holds(span, occurredOn)).sort((a, b) => a.seq - b.seq);
    const lines = groupByPerson(await this.queries.lines(shown, versions));
    const [all, hoped] = [groupByPerson<EntryRow>(entries), groupByPerson<ExpectedRow>(expected)];
    const profiles = inForce(versions, today)?.rules.profiles ?? [];
    return people.map((person) => ({
      person, lines: lines.get(person.id) ?? [],
      counts: profiles.map((profile) => countProfile(profile, { entries: all.get(person.id) ?? [], expected: hoped.get(person.id) ?? [], versions }, today)),
    }));
  }
}

const groupByPerson = <Row extends { readonly personId: PersonId }>(rows: readonly Row[]): Map<PersonId, Row[]> => {
  const groups = new Map<PersonId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group === undefined) groups.set(row.personId, [row]);
    else group.push(row);
  }
  return groups;
};

let collator: Intl.Collator | undefined;
const byText = (a: string, b: string): number => (collator ??= new Intl.Collator('zh-CN')).compare(a, b);
