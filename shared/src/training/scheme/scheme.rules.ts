// What must be right about certificate rules before anybody trains by them. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { CertRules, CertRuleSet, LevelId, Programme } from './scheme.contract.js';

export const areCertRulesEven = ({ modules, minHalf, minAttendance: { present, of }, works }: CertRules): Verdict => {
  const again = works.find(({ kind }, at) => works.findIndex((one) => one.kind === kind) !== at);
  if (again !== undefined) return no('cert.worksTwice');
  const twice = modules.find(({ code }, at) => modules.findIndex((one) => one.code === code) !== at);
  if (twice !== undefined) return no('cert.modulesTwice', { code: twice.code });
  const sum = modules.reduce((all, { half }) => all + half, 0);
  if (modules.length > 0 && sum !== minHalf) return no('cert.modulesShort', { sum: sum / 2, need: minHalf / 2 });
  return present > of ? no('cert.attendanceOver', { present, of }) : yes;
};

/** 前置证书: of others only, and never so that two levels wait for each other. `asks` is what each level asks for now. */
export const mayRequire = (levelId: LevelId, requires: readonly LevelId[], asks: ReadonlyMap<LevelId, readonly LevelId[]>): Verdict => {
  const seen = new Set<LevelId>();
  const open = [...requires];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === levelId) return no('cert.requiresCircle');
    if (!seen.has(next)) open.push(...(asks.get(next) ?? []));
    seen.add(next);
  }
  return yes;
};

/** By a second person, from today on. */
export const mayPublishCertRules = ({ state, validFrom, rules, draftedBy }: Pick<CertRuleSet, 'state' | 'validFrom' | 'rules' | 'draftedBy'>, by: PersonId, now: Date): Verdict => {
  if (state === 'published') return no('cert.rulesPublished');
  if (draftedBy === by) return no('cert.rulesSameHand');
  const even = areCertRulesEven(rules);
  if (!even.ok) return even;
  return validFrom < shanghaiDay(now) ? no('cert.rulesTooLate', { day: validFrom }) : yes;
};

export const isProgrammeWhole = ({ kind, levelId }: Pick<Programme, 'kind' | 'levelId'>): Verdict => ((kind === 'certificate') === (levelId !== null) ? yes : no('cert.programmeLevel'));

/** The published version of a level that is in force on a day; the latest of several. */
export const certRulesOn = <Version extends Pick<CertRuleSet, 'levelId' | 'state' | 'validFrom' | 'version'>>(versions: readonly Version[], levelId: LevelId, day: Day): Version | null =>
  versions.filter((one) => one.levelId === levelId && one.state === 'published' && one.validFrom <= day).sort((a, b) => (a.validFrom === b.validFrom ? b.version - a.version : a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
