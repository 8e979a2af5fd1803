// One line of past hours: whose it is, what it is worth by the rules of its day, and whether the ledger has it already. Nobody is
// matched by a name alone, and nothing is guessed: what is wrong is corrected in the file.
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay, Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { similarity } from '../claim/likeness.rules.js';
import type { Conversion, HoursEntry } from '../hours.contract.js';
import { inForce, type Version } from '../hours.count.rules.js';
import { mayCredit, type Timed } from '../hours.rules.js';
import type { PastField, PastImport, PastReason, PastRow, PastVerdict } from './past.contract.js';

/** As it stands in the file: text only. */
export type PastLine = Readonly<Record<PastField, string>> & {
  readonly line: number;
  /** Of what happened, whoever it happened to; see factOf. */
  readonly source: string;
};

export interface PastPerson {
  readonly personId: PersonId;
  readonly staffNo: string | null;
  readonly name: string;
  readonly schools: readonly string[];
}
export type Standing = Pick<HoursEntry, 'personId' | 'title' | 'from' | 'to' | 'occurredOn' | 'half' | 'sourceType' | 'sourceId' | 'ruleCode'>;
export interface PastKnown {
  readonly people: readonly PastPerson[];
  readonly versions: readonly Version[];
  /** Standing credits of these people. */
  readonly standing: readonly Standing[];
  readonly now: Date;
}

export interface PastDeed extends Timed {
  readonly personId: PersonId;
  readonly ruleCode: string;
  readonly units: number;
  readonly level: string | null;
}
export interface JudgedLine {
  readonly row: PastRow;
  readonly line: PastLine;
  /** Null for a line with an error. */
  readonly deed: PastDeed | null;
}

export const SOURCE = 'past';
const ALIKE = 0.6;
const LONGEST: readonly (readonly [PastField, number])[] = [['staffNo', 40], ['name', 40], ['school', 60], ['title', 120], ['kind', 40], ['level', 40]];
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');

/** What makes two lines the same fact, in whichever file they stand. Not its hours: a corrected amount is no second fact. */
export const factOf = (line: Pick<PastLine, 'day' | 'kind' | 'level' | 'from' | 'to' | 'title'>): string =>
  [dayOf(line.day) ?? line.day, bare(line.kind), bare(line.level), line.from, line.to, bare(line.title)].join('|');

/** 2025-9-1, 2025/09/01, 2025.9.1, 2025年9月1日 */
export const dayOf = (text: string): Day | null => {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const [, year = '', month = '', date = ''] = match ?? [];
  const read = Day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return read.success ? read.data : null;
};
const clockOf = (text: string): string | null => {
  const match = /^([01]?\d|2[0-3])[::]([0-5]\d)(?:[::]\d\d)?$/.exec(text);
  return match === null ? null : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`;
};

type Fault = PastRow['errors'][number];
const fault = (field: PastField, reason: PastReason): Fault => ({ field, reason });

export const mayConfirmPast = ({ state, uploadedBy }: Pick<PastImport, 'state' | 'uploadedBy'>, by: PersonId, errors: number): Verdict => {
  if (state !== 'waiting') return no('past.settled');
  if (uploadedBy === by) return no('past.sameHand');
  return errors > 0 ? no('past.hasErrors', { count: errors }) : yes;
};

const personOf = ({ staffNo, name, school }: PastLine, index: Index): PersonId | Fault => {
  if (staffNo !== '') {
    const person = index.byNumber.get(staffNo);
    if (person === undefined) return fault('staffNo', 'unknownPerson');
    return person.name === name ? person.personId : fault('name', 'nameDiffers');
  }
  if (school === '') return fault('school', 'missing');
  const [person, ...others] = (index.byName.get(name) ?? []).filter(({ schools }) => schools.includes(school));
  if (person === undefined) return fault('name', 'unknownPerson');
  return others.length > 0 ? fault('name', 'severalPeople') : person.personId;
};

interface When { readonly day: Day; readonly from: Date | null; readonly to: Date | null }
const whenOf = ({ day: text, from, to }: PastLine, now: Date): When | Fault => {
  const day = dayOf(text);
  if (day === null) return fault('day', 'unreadable');
  if (day > shanghaiDay(now)) return fault('day', 'future');
  if (from === '' && to === '') return { day, from: null, to: null };
  const [begin, end] = [clockOf(from), clockOf(to)];
  if (begin === null) return fault('from', from === '' ? 'missing' : 'unreadable');
  if (end === null || end <= begin) return fault('to', to === '' ? 'missing' : 'unreadable');
  return { day, from: new Date(`${day}T${begin}:00+08:00`), to: new Date(`${day}T${end}:00+08:00`) };
};

type Worth = Pick<PastDeed, 'ruleCode' | 'units' | 'level' | 'half'>;
const worthOfLine = (line: PastLine, when: When, versions: readonly Version[]): Worth | Fault => {
  const rules = inForce(versions, when.day)?.rules;
  if (rules === undefined) return fault('day', 'noRules');
  const conversion = rules.conversions.find(({ name, code }) => name === line.kind || code === line.kind);
  if (conversion === undefined) return fault('kind', 'unknownKind');
  const half = Number(line.amount) * 2;
  if (line.amount === '' || !Number.isFinite(half) || half <= 0 || half > 2_000) return fault('amount', 'unreadable');
  if (!Number.isInteger(half)) return fault('amount', 'half');
  if (conversion.unit !== 'minutes') return byUnit(conversion, line.level, half);
  const minutes = (half * rules.classMinutes) / 2;
  const room = when.from === null || when.to === null ? null : (when.to.getTime() - when.from.getTime()) / 60_000;
  return room !== null && minutes > room ? fault('amount', 'longerThanTime') : { ruleCode: conversion.code, units: minutes, level: null, half };
};

const byUnit = ({ code, amounts }: Conversion, text: string, half: number): Worth | Fault => {
  const level = text === '' ? null : text;
  const worth = amounts.find((amount) => amount.level === level)?.half;
  if (worth === undefined || worth === 0) return fault('level', 'unknownLevel');
  return half % worth === 0 ? { ruleCode: code, units: half / worth, level, half } : fault('amount', 'notWhole');
};

interface Index {
  readonly byNumber: ReadonlyMap<string, PastPerson>;
  readonly byName: ReadonlyMap<string, readonly PastPerson[]>;
  readonly standing: ReadonlyMap<PersonId, readonly Standing[]>;
}
const grouped = <Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> => {
  const found = new Map<Key, Value[]>();
  for (const value of values) {
    const list = found.get(keyOf(value));
    if (list === undefined) found.set(keyOf(value), [value]);
    else list.push(value);
  }
  return found;
};

const plainFaults = (line: PastLine): Fault[] => [
  ...(['name', 'day', 'title', 'kind', 'amount'] as const).filter((field) => line[field] === '').map((field) => fault(field, 'missing')),
  ...LONGEST.filter(([field, longest]) => line[field].length > longest).map(([field]) => fault(field, 'tooLong')),
];

const deedOf = (line: PastLine, known: PastKnown, index: Index): PastDeed | Fault[] => {
  const plain = plainFaults(line);
  const [person, when] = [personOf(line, index), whenOf(line, known.now)];
  const worth = 'reason' in when ? null : worthOfLine(line, when, known.versions);
  const faults = [...plain, ...[typeof person === 'string' ? null : person, 'reason' in when ? when : null, worth !== null && 'reason' in worth ? worth : null].flatMap((one) => one ?? [])].filter(({ field }, at, all) => all.findIndex((other) => other.field === field) === at);
  if (faults.length > 0 || typeof person !== 'string' || 'reason' in when || worth === null || 'reason' in worth) return faults;
  return { ...worth, personId: person, title: line.title, occurredOn: when.day, from: when.from, to: when.to };
};

interface Met { readonly verdict: PastVerdict; readonly errors: Fault[]; readonly meets: PastRow['meets'] }
const shown = ({ title, occurredOn }: Pick<Timed, 'title' | 'occurredOn'>): PastRow['meets'] => ({ title, day: occurredOn });

/** Against what stands in the ledger, and against the lines above in this file. */
const meet = (line: PastLine, deed: PastDeed, { standing, above }: { standing: readonly Standing[]; above: readonly PastDeed[] }): Met => {
  const same = standing.find((entry) => entry.sourceType === SOURCE && entry.sourceId === line.source);
  if (same !== undefined) return same.half === deed.half ? { verdict: 'known', errors: [], meets: shown(same) } : { verdict: 'error', errors: [fault('amount', 'otherAmount')], meets: shown(same) };
  const credit = mayCredit(deed, [...standing, ...above]);
  if (!credit.ok) {
    const clash = [...standing, ...above].find((other) => !mayCredit(deed, [other]).ok);
    return { verdict: 'error', errors: [fault('day', credit.code === 'hours.overlap' ? 'overlap' : 'refused')], meets: clash === undefined ? null : shown(clash) };
  }
  const alike = standing.find((entry) => entry.occurredOn === deed.occurredOn && (similarity(entry.title, deed.title) >= ALIKE || (entry.ruleCode === deed.ruleCode && entry.half === deed.half)));
  return alike === undefined ? { verdict: 'new', errors: [], meets: null } : { verdict: 'alike', errors: [], meets: shown(alike) };
};

/** All lines of one file, in their order. */
export const judgePast = (lines: readonly PastLine[], known: PastKnown): JudgedLine[] => {
  const index: Index = { byNumber: new Map(known.people.flatMap((person) => (person.staffNo === null ? [] : [[person.staffNo, person]]))), byName: grouped(known.people, ({ name }) => name), standing: grouped(known.standing, ({ personId }) => personId) };
  const read = lines.map((line) => ({ line, deed: deedOf(line, known, index) }));
  const facts = grouped(read.filter(({ deed }) => !Array.isArray(deed)), ({ line, deed }) => ('personId' in deed ? `${deed.personId}/${line.source}` : ''));
  const above = new Map<PersonId, PastDeed[]>();
  return read.map(({ line, deed }): JudgedLine => {
    const { staffNo, name, school, day, title, kind, amount } = line;
    const said = { line: line.line, staffNo, name, school, day, title, kind, amount };
    if (!('personId' in deed)) return { line, deed: null, row: { ...said, verdict: 'error', errors: deed, meets: null } };
    if ((facts.get(`${deed.personId}/${line.source}`)?.length ?? 0) > 1) return { line, deed: null, row: { ...said, verdict: 'error', errors: [fault('title', 'twice')], meets: null } };
    const earlier = above.get(deed.personId) ?? [];
    const met = meet(line, deed, { standing: index.standing.get(deed.personId) ?? [], above: earlier });
    if (met.verdict === 'new' || met.verdict === 'alike') above.set(deed.personId, [...earlier, deed]);
    return { line, deed: met.verdict === 'error' ? null : deed, row: { ...said, ...met } };
  });
};
