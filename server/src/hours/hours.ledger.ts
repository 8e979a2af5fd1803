// Posting and taking back. One deed posts once: the same fact under the same rule is credited to a person
// again only after a reversal. Nobody posts for himself: his own credit waits for a second person.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { EntryId, ExpectedId, type Evidence } from '@gongyan/shared/hours/hours.contract';
import { conversionOf, inForce, standing } from '@gongyan/shared/hours/hours.count.rules';
import { mayCredit, mayHandle, mayReverse, worthOf } from '@gongyan/shared/hours/hours.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import { no, type Verdict } from '@gongyan/shared/kit/verdict';
import { Clock } from '../platform/clock.js';
import { demand, Problem } from '../platform/contract/problem.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Unhashed } from './chain/chain.hash.js';
import { ChainStore } from './chain/chain.store.js';
import { HoursStore } from './hours.store.js';
import type { EntryRow, ExpectedRow, RuleSetRow } from './hours.table.js';
import { RuleSetStore } from './rules/ruleset.store.js';

/** One deed of one person, as the room that knows the fact tells it. */
export interface NewCredit {
  readonly personId: PersonId;
  /** A conversion of the rules: `meeting`, `open_lesson`, … */
  readonly ruleCode: string;
  readonly units: number;
  readonly level: string | null;
  readonly title: string;
  readonly sourceType: string;
  readonly sourceId: string;
  /** When it took place; null for what has no hours of the day. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly occurredOn: Day;
  readonly evidence: readonly Evidence[];
}

export interface Posting {
  /** In the ledger now, those that were there before included. */
  readonly entries: readonly EntryRow[];
  /** The poster's own: another person has to confirm them. */
  readonly waiting: readonly ExpectedRow[];
  readonly refused: readonly { readonly credit: NewCredit; readonly verdict: Extract<Verdict, { ok: false }> }[];
}

type Drafted = Omit<Unhashed, 'seq'>;
type Weighed = Pick<EntryRow, 'half' | 'category' | 'form' | 'ruleSetId' | 'workings'>;

@Injectable()
export class HoursLedger {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(ChainStore) private readonly chain: ChainStore,
    @Inject(RuleSetStore) private readonly ruleSets: RuleSetStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work, late in it: the end of the chain stays locked until the commit. */
  async post(credits: readonly NewCredit[], by: PersonId): Promise<Posting> {
    const people = credits.map(({ personId }) => personId);
    await this.store.lockPeople(people);
    const versions = await this.ruleSets.published();
    const ledger = groupByPerson(await this.store.ofPeople([...new Set(people)]));
    const desk = new Desk(versions, ledger, { by, now: this.clock.now() });
    for (const credit of credits) desk.take(credit);
    await this.store.expect(desk.waiting);
    await this.store.forget(desk.settled);
    const entries = await this.chain.append(desk.drafted);
    this.tell([...desk.drafted, ...desk.waiting].map(({ personId }) => personId));
    return { entries: [...desk.known, ...entries], waiting: desk.waiting, refused: desk.refused };
  }

  /** Shown from now on, and never counted until it is posted. */
  async expect(credits: readonly NewCredit[], { by, why }: { readonly by: PersonId; readonly why: ExpectedRow['why'] }): Promise<void> {
    const desk = new Desk(await this.ruleSets.published(), new Map(), { by, now: this.clock.now() });
    await this.store.expect(credits.flatMap((credit) => desk.hope(credit, why)));
    this.tell(credits.map(({ personId }) => personId));
  }

  /** Nothing is expected of this fact any more; what waits for a second person goes on waiting. */
  async forget(fact: Pick<NewCredit, 'sourceType' | 'sourceId'>): Promise<void> {
    this.tell(await this.store.forgetSource(fact));
  }

  async withdraw(fact: Pick<NewCredit, 'sourceType' | 'sourceId'>, personId?: PersonId): Promise<void> {
    this.tell(await this.store.withdrawSource(fact, personId));
  }

  /** A mistake is taken back by an entry of its own, with a reason, by somebody else. */
  async reverse(id: EntryId, { by, reason }: { readonly by: PersonId; readonly reason: string }): Promise<EntryRow> {
    const entry = await this.store.find(id);
    if (entry === null) throw new Problem('request.notFound');
    demand(mayHandle({ personId: entry.personId, by }));
    await this.store.lockPeople([entry.personId]);
    demand(mayReverse(entry, (await this.store.reversalsOf([id])).has(id)));
    const [row] = await this.chain.append([{
      ...entry, id: EntryId.parse(randomUUID()), kind: 'reversal', half: -entry.half, evidence: [...entry.evidence],
      postedBy: by, postedAt: this.clock.now(), reverses: id, reason,
    }]);
    if (row === undefined) throw new Error('The chain took no reversal');
    this.tell([entry.personId]);
    return row;
  }

  /** The second person's word: what was expected becomes an entry under the rules of its day. */
  async confirm(id: ExpectedId, by: PersonId): Promise<EntryRow> {
    const hoped = await this.store.lockExpected(id);
    if (hoped === null || hoped.why !== 'secondPerson') throw new Problem('request.notFound');
    demand(mayHandle({ personId: hoped.personId, by, proposedBy: hoped.proposedBy }));
    const { entries: [entry], refused: [refusal] } = await this.post([{ ...hoped, units: hoped.workings.units, level: hoped.workings.level }], by);
    if (refusal !== undefined) demand(refusal.verdict);
    if (entry === undefined) throw new Error('Confirmed hours were not posted');
    return entry;
  }

  private tell(people: readonly PersonId[]): void {
    for (const personId of new Set(people)) this.work.announce(topic('person', personId), 'hours.posted', { personId });
  }
}

const groupByPerson = (rows: readonly EntryRow[]): Map<PersonId, EntryRow[]> => {
  const found = new Map<PersonId, EntryRow[]>();
  for (const row of rows) {
    const mine = found.get(row.personId);
    if (mine === undefined) found.set(row.personId, [row]);
    else mine.push(row);
  }
  return found;
};

const sameFact = (a: Pick<EntryRow, 'sourceType' | 'sourceId' | 'ruleCode'>, b: typeof a): boolean => a.sourceType === b.sourceType && a.sourceId === b.sourceId && a.ruleCode === b.ruleCode;

/** Judges credits one after another, each against what stands and what this same posting has drafted. */
class Desk {
  readonly drafted: Drafted[] = [];
  readonly known: EntryRow[] = [];
  private readonly ofPerson = new Map<PersonId, Drafted[]>();
  readonly waiting: ExpectedRow[] = [];
  readonly settled: NewCredit[] = [];
  readonly refused: Posting['refused'][number][] = [];

  constructor(
    private readonly versions: readonly RuleSetRow[],
    private readonly ledger: ReadonlyMap<PersonId, readonly EntryRow[]>,
    private readonly poster: { readonly by: PersonId; readonly now: Date },
  ) {}

  take(credit: NewCredit): void {
    const mine = this.ledger.get(credit.personId) ?? [];
    const stands = standing(mine).find((entry) => sameFact(entry, credit));
    if (stands !== undefined) this.known.push(stands);
    const drafted = this.ofPerson.get(credit.personId) ?? [];
    if (stands !== undefined || drafted.some((entry) => sameFact(entry, credit))) return;
    const weighed = this.weigh(credit);
    if ('ok' in weighed) return void this.refused.push({ credit, verdict: weighed });
    const others = [...standing(mine), ...drafted];
    const verdict = mayCredit({ ...credit, half: weighed.half }, others);
    if (!verdict.ok) return void this.refused.push({ credit, verdict });
    if (credit.personId === this.poster.by) return void this.waiting.push(this.expected(credit, weighed, 'secondPerson'));
    this.draft(credit, weighed, mine.filter((entry) => entry.kind === 'reversal' && sameFact(entry, credit)).length);
  }

  /** Nothing for what the rules of its day do not know. */
  hope(credit: NewCredit, why: ExpectedRow['why']): ExpectedRow[] {
    const weighed = this.weigh(credit);
    return 'ok' in weighed ? [] : [this.expected(credit, weighed, why)];
  }

  private weigh({ occurredOn, ruleCode, units, level }: NewCredit): Weighed | Extract<Verdict, { ok: false }> {
    const version = inForce(this.versions, occurredOn);
    const conversion = version === null ? null : conversionOf(version.rules, ruleCode);
    const worth = version === null || conversion === null ? null : worthOf({ conversion, units, level }, version.rules);
    if (version === null || conversion === null || worth === null) return refusal(no('hours.noRule', { code: ruleCode, day: occurredOn }));
    return { ...worth, category: conversion.category, form: conversion.form, ruleSetId: version.id };
  }

  private draft(credit: NewCredit, weighed: Weighed, turn: number): void {
    const { units, level, ...fact } = credit;
    this.settled.push(credit);
    const entry: Drafted = {
      ...fact, ...weighed, id: EntryId.parse(randomUUID()), kind: 'credit', turn, evidence: [...credit.evidence],
      postedBy: this.poster.by, postedAt: this.poster.now, reverses: null, reason: null,
    };
    this.drafted.push(entry);
    this.ofPerson.set(credit.personId, [...(this.ofPerson.get(credit.personId) ?? []), entry]);
  }

  private expected(credit: NewCredit, { half, category, form, workings }: Weighed, why: ExpectedRow['why']): ExpectedRow {
    const { units, level, ...fact } = credit;
    return {
      ...fact, half, category, form, workings, id: ExpectedId.parse(randomUUID()), evidence: [...credit.evidence],
      why, proposedBy: this.poster.by, since: this.poster.now,
    };
  }
}

const refusal = (verdict: Verdict): Extract<Verdict, { ok: false }> => {
  if (verdict.ok) throw new Error('Not a refusal');
  return verdict;
};
