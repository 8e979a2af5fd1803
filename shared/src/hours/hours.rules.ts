// What may enter the ledger, and what one deed is worth. Guards the server and explains the button.
import type { PersonId } from '../kit/id.js';
import { shanghaiDay, type Day } from '../kit/time.js';
import { no, yes, type Verdict } from '../kit/verdict.js';
import { daysOf } from './calendar.rules.js';
import type { SchoolId } from '../people/people.contract.js';
import type { Offices } from '../people/people.rules.js';
import type { Conversion, HoursEntry, Rules, Workings } from './hours.contract.js';

const HALVES_OF_A_DAY = 48;

export interface Deed {
  readonly conversion: Conversion;
  /** Minutes, half days, times, years, items, certificates. */
  readonly units: number;
  /** 省, 市, 区, where the rule tells them apart. */
  readonly level: string | null;
}

/** What a deed is worth under a version of the rules; null when the rule has no such level. Minutes are cut down to
 *  the half hour below, so that one training in two parts never gives more than in one. */
export const worthOf = ({ conversion, units, level }: Deed, rules: Rules): { readonly half: number; readonly workings: Workings } | null => {
  if (conversion.unit === 'minutes') {
    return { half: Math.floor((units * 2) / rules.classMinutes), workings: { unit: 'minutes', units, worth: rules.classMinutes, level: null } };
  }
  const amount = conversion.amounts.find((row) => row.level === level);
  return amount === undefined ? null : { half: Math.floor(units * amount.half), workings: { unit: conversion.unit, units, worth: amount.half, level } };
};

/** 缺课达到五分之一的,不计学时: true when this much absence voids the whole training. */
export const isVoided = (attendance: { readonly missed: number; readonly held: number }, { voidsAt }: Pick<Rules, 'voidsAt'>): boolean =>
  attendance.missed > 0 && attendance.missed * voidsAt.of >= attendance.held * voidsAt.missed;

export type Timed = Pick<HoursEntry, 'title' | 'from' | 'to' | 'occurredOn' | 'half'>;
interface Clocked { readonly from: Date; readonly to: Date }

const clocked = ({ from, to }: Pick<Timed, 'from' | 'to'>): Clocked | null => (from === null || to === null ? null : { from, to });
const overlap = (a: Clocked, b: Clocked): boolean => a.from < b.to && b.from < a.to;

/** Standing credits of the same person around the same days. */
export const mayCredit = (entry: Timed, others: readonly Timed[]): Verdict => {
  const mine = clocked(entry);
  const other = mine === null ? undefined : others.find((one) => { const theirs = clocked(one); return theirs !== null && overlap(mine, theirs); });
  if (other !== undefined) return no('hours.overlap', { title: other.title, day: other.occurredOn });
  return fitsItsDays(entry, others);
};

/** No day has more than 24 hours, whatever the papers say. */
const fitsItsDays = (entry: Timed, others: readonly Timed[]): Verdict => {
  const mine = clocked(entry);
  if (mine === null) return yes;
  const days = daysOf({ from: shanghaiDay(mine.from), to: shanghaiDay(new Date(Math.max(mine.from.getTime(), mine.to.getTime() - 1))) });
  const sameDay = days > 1 ? [] : others.filter((one) => one.occurredOn === entry.occurredOn && clocked(one) !== null);
  const halves = sameDay.reduce((sum, { half }) => sum + half, entry.half);
  return halves <= days * HALVES_OF_A_DAY ? yes : no('hours.tooMuchForADay', { day: entry.occurredOn });
};

export interface Hands {
  /** Whose hours these are. */
  readonly personId: PersonId;
  /** Who posts, checks or takes back. */
  readonly by: PersonId;
  /** Who proposed them, where somebody did. */
  readonly proposedBy?: PersonId | null;
}

/** Nobody checks, posts or signs for himself; and a second person is a second person. */
export const mayHandle = ({ personId, by, proposedBy = null }: Hands): Verdict => {
  if (personId === by) return no('hours.ownHours');
  return proposedBy === by ? no('hours.sameHand') : yes;
};

/** Taken back by a reversal, once; a reversal itself stays. */
export const mayReverse = (entry: Pick<HoursEntry, 'kind'>, alreadyReversed: boolean): Verdict => {
  if (entry.kind === 'reversal') return no('hours.notReversible');
  return alreadyReversed ? no('hours.alreadyReversed') : yes;
};

/** What an editor of rules must have put right before anybody is counted by them. */
export const areRulesEven = ({ profiles, conversions }: Rules): Verdict => {
  const twice = firstTwice(profiles.map(({ code }) => code)) ?? firstTwice(conversions.map(({ code }) => code));
  if (twice !== null) return no('hours.rulesTwice', { code: twice });
  const over = profiles.find(({ total, splits }) => splits.reduce((sum, { min }) => sum + min, 0) > total);
  if (over !== undefined) return no('hours.rulesSplits', { name: over.name });
  const empty = conversions.find(({ unit, amounts }) => unit !== 'minutes' && amounts.length === 0);
  return empty === undefined ? yes : no('hours.rulesAmounts', { name: empty.name });
};

const firstTwice = (codes: readonly string[]): string | null => codes.find((code, at) => codes.indexOf(code) !== at) ?? null;

/** A published version is never changed, and none begins before today: what was counted stays as it was explained. */
export const mayPublish = (draft: { readonly state: 'draft' | 'published'; readonly validFrom: Day; readonly rules: Rules }, now: Date): Verdict => {
  if (draft.state === 'published') return no('hours.rulesPublished');
  const even = areRulesEven(draft.rules);
  if (!even.ok) return even;
  return draft.validFrom >= shanghaiDay(now) ? yes : no('hours.rulesTooLate', { day: draft.validFrom });
};

/** A person's own, those of a school's teachers for its lead, all for district staff. */
export const maySeeHours = (
  { reader, offices }: { readonly reader: PersonId; readonly offices: Pick<Offices, 'districtStaff' | 'leadsSchools'> },
  of: { readonly personId: PersonId; readonly schools: readonly SchoolId[] },
): Verdict => (reader === of.personId || offices.districtStaff || of.schools.some((school) => offices.leadsSchools.includes(school)) ? yes : no('request.notFound'));
