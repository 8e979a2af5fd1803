// What a studio may make of a template: rename sections, add some, leave some out, put them in another order. What the program
// relies on stays as it was: keys, minutes, what is never published, and the sections that ethics demands.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import { isRunning, type StudioFacts } from '../studio.rules.js';
import type { PlannedSection, TemplateKind, WantedSection } from './template.contract.js';

/** Minors' mental health: only the owner and whom he asks for supervision may open these. */
const CONFIDENTIAL: ReadonlySet<TemplateKind> = new Set(['case_analysis', 'individual_plan']);
export const isConfidential = (kind: TemplateKind): boolean => CONFIDENTIAL.has(kind);

export const mayMakeTemplate = (studio: StudioFacts, rights: StudioRights, now: Date): Verdict => {
  if (!rights.host && !rights.member && !rights.oversees) return no('request.notFound');
  if (!rights.host) return no('access.notYours', { who: 'host' });
  return isRunning(studio, now) ? yes : no('studio.notActive');
};

/** 伦理必填的环节不能删，也不能改成选填。 */
export const mayPlan = (from: readonly PlannedSection[], wanted: readonly WantedSection[]): Verdict => {
  const keys = wanted.flatMap(({ key }) => key ?? []);
  if (new Set(keys).size < keys.length || keys.some((key) => !from.some((section) => section.key === key))) return no('template.twice');
  const lost = from.find((section) => section.ethics && !wanted.some(({ key, required }) => key === section.key && required));
  return lost === undefined ? yes : no('template.ethicsMissing', { section: lost.zh });
};

const OWN = /^own_(\d+)$/;

/** The sections of the new version; a new one gets a key that no section before it had. `mayPlan` has said yes. */
export const plannedSections = (from: readonly PlannedSection[], wanted: readonly WantedSection[]): PlannedSection[] => {
  let last = Math.max(0, ...from.map(({ key }) => Number(OWN.exec(key)?.[1] ?? 0)));
  return wanted.map(({ key, ...words }) => {
    const before = from.find((section) => section.key === key);
    if (before !== undefined) return { ...before, ...words };
    last += 1;
    return { key: `own_${last}`, ...words, hasMinutes: false, private: false, ethics: false };
  });
};
