// What is allowed with 工作简报, and what it is about. The host and his assistants write; the host alone publishes; the district reads and may
// withdraw. Guards the server and explains the button.
import { halfYearOf, type Span } from '../../hours/calendar.rules.js';
import { findPrivate } from '../../document/privacy/private.rules.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioId, StudioRights } from '../studio.contract.js';
import type { Brief, BriefFact, BriefGone, BriefItem, BriefPeriod, BriefPick, BriefState } from './brief.contract.js';

export interface BriefReader {
  readonly rights: StudioRights;
  /** 助理 of this studio today. */
  readonly assistant: boolean;
}

const monthOf = (day: Day): Span => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { from: `${day.slice(0, 7)}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
};
export const briefSpan = (period: BriefPeriod, day: Day): Span => (period === 'month' ? monthOf(day) : halfYearOf(day));

const isEditor = ({ rights, assistant }: BriefReader): boolean => rights.host || assistant;

/** What is published is read by whoever sees the studio; all else by those who make it and by the district. */
export const mayReadBrief = (state: BriefState, reader: BriefReader): boolean => state === 'published' || isEditor(reader) || reader.rights.oversees;

export const mayBeginBrief = (reader: BriefReader, span: Span, today: Day): Verdict => {
  const may = mayEditBriefs(reader);
  return may.ok && span.from > today ? no('brief.future', { day: span.from }) : may;
};

export const mayEditBriefs = (reader: BriefReader): Verdict => {
  if (!isEditor(reader)) return no('access.notYours', { who: 'host' });
  return reader.rights.works ? yes : no('studio.notActive');
};

const inState = (state: BriefState, wanted: BriefState, verdict: Verdict): Verdict => (verdict.ok && state !== wanted ? no('brief.otherState') : verdict);

export const mayWriteBrief = (state: BriefState, reader: BriefReader): Verdict => inState(state, 'draft', mayEditBriefs(reader));
/** Also at rest: what was never published binds nobody. */
export const mayRemoveBrief = (state: BriefState, reader: BriefReader): Verdict => inState(state, 'draft', isEditor(reader) ? yes : no('access.notYours', { who: 'host' }));
const asHost = (reader: BriefReader): Verdict => (reader.rights.host ? mayEditBriefs(reader) : no('access.notYours', { who: 'host' }));
export const mayPublishBrief = (state: BriefState, reader: BriefReader): Verdict => inState(state, 'draft', asHost(reader));
export const mayNoteBrief = (state: BriefState, reader: BriefReader): Verdict => inState(state, 'published', asHost(reader));
/** Also at rest: a mistake is taken down whenever it is seen. */
export const mayWithdrawBrief = (state: BriefState, { rights }: BriefReader): Verdict => inState(state, 'published', rights.host || rights.oversees ? yes : no('access.notYours', { who: 'host' }));

export const itemKey = ({ kind, ref }: Pick<BriefPick, 'kind' | 'ref'>): string => `${kind} ${ref}`;

/** The facts that were chosen, in their order, each with its line; those that are there no longer are left out. */
export const pickedItems = (picks: readonly BriefPick[], facts: readonly BriefFact[]): BriefItem[] => {
  const found = new Map(facts.map((fact) => [itemKey(fact), fact]));
  return picks.flatMap((pick) => {
    const fact = found.get(itemKey(pick));
    return fact === undefined ? [] : [{ ...fact, line: pick.line }];
  });
};

/** Those of the chosen facts that are there no longer. A draft of earlier days kept no titles. */
export const gonePicks = (picks: readonly (BriefPick & { readonly title?: string })[], facts: readonly BriefFact[]): BriefGone[] => {
  const there = new Set(facts.map(itemKey));
  return picks.filter((pick) => !there.has(itemKey(pick))).map((pick) => ({ ...pick, title: pick.title ?? '', at: picks.filter(({ kind }) => kind === pick.kind).indexOf(pick) + 1 }));
};

/** Telephones, numbers and names beside a class: none of it is published. */
export const mayStandInBrief = (texts: readonly string[]): Verdict => {
  const found = texts.flatMap((text) => findPrivate(text).map(({ from, to }) => text.slice(from, to)));
  return found.length === 0 ? yes : no('brief.private', { words: [...new Set(found)].slice(0, 5).join('、') });
};

export const textsOf = ({ foreword, items }: Pick<Brief, 'foreword'> & { readonly items: readonly BriefItem[] }): string[] => [foreword, ...items.flatMap(({ title, note, line }) => [title, note, line])];

/** Everything that is there when it is published, whoever asks. */
export const isReadyBrief = (issue: Pick<Brief, 'foreword'> & { readonly items: readonly BriefItem[]; readonly gone: readonly BriefGone[] }): Verdict => {
  if (issue.gone.length > 0) return no('brief.gone', { n: issue.gone.length, titles: issue.gone.slice(0, 5).map(({ title, at }) => (title === '' ? `#${at}` : title)).join('、') });
  if (issue.items.length === 0) return no('brief.empty');
  return mayStandInBrief(textsOf(issue));
};

/** Where the fact happened, inside the hub. */
export const factLink = ({ kind, ref }: Pick<BriefFact, 'kind' | 'ref'>, studioId: StudioId): string =>
  ({ meeting: `/meetings/${ref}`, openLesson: `/open-lessons/${ref}`, design: `/docs/${ref}`, result: `/studios/${studioId}/results` })[kind];
