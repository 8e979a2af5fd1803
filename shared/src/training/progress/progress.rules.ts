// What somebody has of what is asked, and whether it can still be had in this cohort. Pure: the board, the teacher's card and
// the issue of a certificate all ask here. The order in which evidence came makes no difference.
import { isVoided } from '../../hours/hours.rules.js';
import type { Rules } from '../../hours/hours.contract.js';
import type { Day } from '../../kit/time.js';
import type { CertRules, LevelId } from '../scheme/scheme.contract.js';
import type { Attendance, CohortSession, CohortSessionId } from '../session/session.contract.js';
import type { CohortWork, WorkResult } from '../work/work.contract.js';
import type { Progress, Requirement } from './progress.contract.js';

export interface SeenSession extends Pick<CohortSession, 'id' | 'moduleCode' | 'startsAt' | 'endsAt' | 'state'> {
  /** What stands; null when nobody has recorded anything. */
  readonly attendance: Pick<Attendance, 'state' | 'minutes'> | null;
}
/** A session of an earlier cohort that was attended there. */
export type Carried = Pick<CohortSession, 'id' | 'moduleCode' | 'startsAt' | 'endsAt'>;

export interface Dossier {
  readonly sessions: readonly SeenSession[];
  readonly carried: readonly Carried[];
  readonly works: readonly (Pick<CohortWork, 'kind' | 'templateKey'> & { readonly standing: Pick<WorkResult, 'state' | 'score'> | null })[];
  readonly holds: readonly LevelId[];
  readonly yearsInPost: number;
  readonly recommended: boolean;
  /** The cohort takes no more evidence. */
  readonly over: boolean;
  readonly counting: Pick<Rules, 'classMinutes' | 'voidsAt'>;
}

export const minutesOf = ({ startsAt, endsAt }: Pick<CohortSession, 'startsAt' | 'endsAt'>): number => Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
export const halfOf = (session: Pick<CohortSession, 'startsAt' | 'endsAt'>, { classMinutes }: Pick<Rules, 'classMinutes'>): number => Math.floor((minutesOf(session) * 2) / classMinutes);

/** 迟到、早退 within the grace count as attended; leave and absence do not. */
export const isAttended = (session: SeenSession, graceMinutes: number): boolean => {
  const { attendance } = session;
  if (attendance === null || attendance.state === 'leave' || attendance.state === 'absent') return false;
  return attendance.state === 'present' || minutesOf(session) - attendance.minutes <= graceMinutes;
};

/** Whole years from one day to another, as people count birthdays. */
export const wholeYears = (since: Day | null, today: Day): number => (since === null || since > today ? 0 : Number(today.slice(0, 4)) - Number(since.slice(0, 4)) - (today.slice(5) < since.slice(5) ? 1 : 0));

type Fate = 'attended' | 'carried' | 'missed' | 'coming';
export interface Judged {
  readonly session: SeenSession;
  readonly fate: Fate;
  /** The session whose hours count here: itself, or the one of an earlier cohort. */
  readonly counts: Carried;
}

const isMissed = ({ attendance, state }: SeenSession): boolean => attendance !== null || state === 'confirmed';

/** Which earlier session counts in which place of its module: the longest where nobody was, first in what is missed for good, then in
 *  what is still to come; then in the shortest that were attended, where it is longer. One for one; one more attended takes nothing away. */
const placesOf = (sessions: readonly SeenSession[], carried: readonly Carried[], graceMinutes: number): ReadonlyMap<CohortSessionId, Carried> => {
  const taken = new Map<CohortSessionId, Carried>();
  const rank = (session: SeenSession): number => (isAttended(session, graceMinutes) ? 2 + minutesOf(session) : isMissed(session) ? 0 : 1);
  for (const module of new Set(carried.map(({ moduleCode }) => moduleCode))) {
    const places = sessions.filter(({ moduleCode }) => moduleCode === module).sort((x, y) => rank(x) - rank(y) || byTime(x, y));
    const kept = carried.filter(({ moduleCode }) => moduleCode === module).sort((x, y) => minutesOf(y) - minutesOf(x) || byTime(x, y));
    for (const [at, place] of places.entries()) {
      const earlier = kept[at];
      if (earlier !== undefined && (!isAttended(place, graceMinutes) || minutesOf(earlier) > minutesOf(place))) taken.set(place.id, earlier);
    }
  }
  return taken;
};

/** Each session that takes place, in the order of time. One attended earlier stands for one of the same module that was not. */
export const judgeSessions = ({ sessions, carried }: Pick<Dossier, 'sessions' | 'carried'>, graceMinutes: number): Judged[] => {
  const real = sessions.filter(({ state }) => state !== 'cancelled').sort(byTime);
  const taken = placesOf(real, carried, graceMinutes);
  return real.map((session) => {
    const kept = taken.get(session.id);
    if (isAttended(session, graceMinutes)) return { session, fate: 'attended', counts: kept ?? session };
    if (kept !== undefined) return { session, fate: 'carried', counts: kept };
    return { session, fate: isMissed(session) ? 'missed' : 'coming', counts: session };
  });
};

/** As if everything that is still to come were attended. */
const atBest = ({ sessions, carried }: Pick<Dossier, 'sessions' | 'carried'>): Pick<Dossier, 'sessions' | 'carried'> => ({
  carried, sessions: sessions.map((session) => (session.state === 'cancelled' || isMissed(session) ? session : { ...session, attendance: { state: 'present', minutes: minutesOf(session) } })),
});

const byTime = (a: Carried, b: Carried): number => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1);

type Part = Pick<Requirement, 'code' | 'need' | 'got' | 'booked'> & Partial<Pick<Requirement, 'of' | 'spare' | 'missed' | 'voided' | 'state'>>;
const requirement = (part: Part, possible: boolean): Requirement => ({
  of: null, spare: null, missed: null, voided: false, ...part, state: part.got >= part.need ? 'met' : possible ? 'open' : 'impossible',
});

const shareOf = (total: number, { minAttendance }: Pick<CertRules, 'minAttendance'>): number => Math.ceil((total * minAttendance.present) / minAttendance.of);

const roomParts = (dossier: Dossier, rules: CertRules): { readonly parts: Requirement[]; readonly half: number } => {
  const judged = judgeSessions(dossier, rules.graceMinutes);
  const there = judged.filter(({ fate }) => fate === 'attended' || fate === 'carried');
  const coming = dossier.over ? [] : judged.filter(({ fate }) => fate === 'coming');
  const missed = judged.length - there.length - coming.length;
  const voided = isVoided({ missed, held: judged.length }, dossier.counting);
  const halves = (list: readonly Judged[]): number => list.reduce((sum, { counts }) => sum + halfOf(counts, dossier.counting), 0);
  const [need, half] = [shareOf(judged.length, rules), voided ? 0 : halves(there)];
  const best = dossier.over ? there : judgeSessions(atBest(dossier), rules.graceMinutes).filter(({ fate }) => fate === 'attended' || fate === 'carried');
  const hope = voided ? 0 : halves(best) - half;
  const whole = judged.reduce((sum, { session }) => sum + halfOf(session, dossier.counting), 0);
  // A schedule that is not complete yet makes nothing impossible.
  const enough = whole >= rules.minHalf;
  const needHalf = Math.floor((rules.minHalf * rules.minAttendance.present) / rules.minAttendance.of);
  const spare = there.length + coming.length - need;
  return {
    half,
    parts: [
      requirement({ code: 'attendance', need: Math.max(need, 1), got: there.length, booked: coming.length, spare, missed }, spare >= 0 || (!enough && !dossier.over)),
      requirement({ code: 'hours', need: needHalf, got: half, booked: hope, voided, missed }, half + hope >= needHalf || (!enough && !dossier.over && !voided)),
    ],
  };
};

const workParts = ({ works, over }: Dossier, rules: CertRules): Requirement[] => {
  const pieces = rules.works.map(({ kind, count }) => {
    const mine = works.filter(({ templateKey }) => templateKey === kind);
    const got = mine.filter(({ standing }) => standing?.state === 'passed').length;
    return requirement({ code: 'work', of: kind, need: count, got, booked: mine.filter(({ standing }) => standing?.state === 'submitted').length }, !over);
  });
  const standings = (kind: CohortWork['kind']) => works.filter((work) => work.kind === kind).flatMap(({ standing }) => standing ?? []);
  const tests = rules.exam === null ? [] : [requirement({ code: 'exam', need: rules.exam.pass, got: Math.max(0, ...standings('exam').map(({ score }) => score ?? 0)), booked: 0 }, !over)];
  const shown = (code: 'practical' | 'interview', asked: boolean): Requirement[] =>
    asked ? [requirement({ code, need: 1, got: standings(code).some(({ state }) => state === 'passed') ? 1 : 0, booked: 0 }, !over)] : [];
  return [...pieces, ...tests, ...shown('practical', rules.practical), ...shown('interview', rules.interview === 'required')];
};

const personParts = ({ holds, yearsInPost, recommended, over }: Dossier, rules: CertRules): Requirement[] => [
  ...rules.requires.map((level) => requirement({ code: 'level', of: level, need: 1, got: holds.includes(level) ? 1 : 0, booked: 0 }, !over)),
  ...(rules.minYearsInPost > 0 ? [requirement({ code: 'years', need: rules.minYearsInPost, got: yearsInPost, booked: 0 }, !over)] : []),
  ...(rules.schoolRecommendation ? [requirement({ code: 'recommendation', need: 1, got: recommended ? 1 : 0, booked: 0 }, !over)] : []),
];

export const progressOf = (dossier: Dossier, rules: CertRules): Progress => {
  const room = roomParts(dossier, rules);
  const requirements = [...room.parts, ...workParts(dossier, rules), ...personParts(dossier, rules)];
  return { requirements, met: requirements.every(({ state }) => state === 'met'), possible: requirements.every(({ state }) => state !== 'impossible'), half: room.half };
};

/** 达标 / 差一项 / 掉队 / 进行中: the filters of the board. Whoever cannot make it any more has fallen behind, and so has
 *  whoever may not miss one more session. */
export const bandOf = ({ met, possible, requirements }: Progress): 'met' | 'oneShort' | 'behind' | 'under' => {
  if (met) return 'met';
  if (!possible || requirements.some(({ code, spare, state }) => code === 'attendance' && state === 'open' && spare === 0)) return 'behind';
  return requirements.filter(({ state }) => state === 'open').length === 1 ? 'oneShort' : 'under';
};
