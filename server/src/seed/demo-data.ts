// The invented district as data, checked as it is read. The files lie beside the program so that whoever runs
// a demo can look at them; nothing in them is a real school or person.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Day } from '@gongyan/shared/kit/time';
import { ClaimForm, ClaimState } from '@gongyan/shared/hours/claim/claim.contract';
import { Expected, HoursEntry, RuleSet } from '@gongyan/shared/hours/hours.contract';
import { FilledSheet } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { DesignState, Stage } from '@gongyan/shared/lesson/lesson.contract';
import { OpenLesson } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { ConfirmedAs } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { Organisation, SchoolType } from '@gongyan/shared/people/people.contract';
import { Cohort } from '@gongyan/shared/training/cohort/cohort.contract';
import { CertRules, Programme } from '@gongyan/shared/training/scheme/scheme.contract';
import { CohortSession } from '@gongyan/shared/training/session/session.contract';
import { CohortWork, ResultState } from '@gongyan/shared/training/work/work.contract';
import { MentoringLog } from '@gongyan/shared/studio/mentoring/log.contract';
import { BriefPeriod } from '@gongyan/shared/studio/brief/brief.contract';
import { PlanSpan, PlanText } from '@gongyan/shared/studio/planning/planning.contract';
import { Pair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { RatingForm } from '@gongyan/shared/studio/growth/growth.contract';
import { TaskForm } from '@gongyan/shared/studio/task/task.contract';
import { ResultForm } from '@gongyan/shared/studio/result/result.contract';
import { Membership, MembershipState, Studio, StudioState } from '@gongyan/shared/studio/studio.contract';

const Key = z.string().min(3);

const District = z.object({
  district: z.object({ id: Key, name: z.string(), teachersTotal: z.number().int() }),
  organisations: z.array(z.object({ id: Key, name: z.string(), type: Organisation.shape.type, parentId: Key.nullable() })),
  schools: z.array(z.object({
    id: Key, name: z.string(), type: SchoolType, clusterId: Key, students: z.number().int(), hasCounsellingRoom: z.boolean(), courseInTimetable: z.boolean(),
  })),
});

const People = z.object({
  /** `orgId` is a school or an organisation. */
  users: z.array(z.object({ id: Key, name: z.string(), login: z.string(), orgId: Key, title: z.string(), roles: z.array(z.string()) })),
  /** The district's register of psychology teachers: they have no login. */
  roster: z.array(z.object({ no: z.string(), name: z.string(), schoolId: Key, post: z.enum(['fullTime', 'partTime']), alsoHeadTeacher: z.boolean() })),
});

const Studios = z.object({
  studios: z.array(z.object({
    id: Key, name: z.string(), stage: Studio.shape.stage, hostId: Key, baseSchoolId: Key, focus: z.string(), seats: z.number().int(), termStart: Day, termEnd: Day, state: StudioState, onlineLearners: z.number().int(),
  })),
  memberships: z.array(z.object({
    id: Key, studioId: Key, userId: Key, kind: Membership.shape.kind, state: MembershipState, from: Day.nullable(), to: Day.nullable(),
  })),
});

const Design = z.object({
  id: Key, title: z.string(), stage: Stage, grade: z.string(), minutes: z.number().int(), unit: z.string(), studioId: Key, leadAuthor: Key, state: DesignState,
});
const Lessons = z.object({
  designs: z.array(Design.extend({ coAuthors: z.array(Key), sections: z.array(z.object({ key: z.string(), title: z.string(), text: z.string() })) })),
  /** Under way: from the template, not yet written. */
  queue: z.array(Design),
});

const OpenLessons = z.object({
  openLessons: z.array(OpenLesson.pick({ className: true, minutes: true, place: true, level: true, seats: true, namesShown: true, state: true }).extend({
    id: Key, designId: Key, teacher: Key, schoolId: Key, announcedBy: Key, rubricVersion: z.number().int(), booked: z.array(Key), waiting: z.array(Key),
    /** From the first start of the demo: in hours, or in days at a time of the clock. */
    startsInHours: z.number().nullable(), startsInDays: z.number().nullable(), clock: z.string().nullable(),
    evaluations: z.array(FilledSheet.extend({ by: Key })), answer: z.string().nullable(),
  })),
});

const At = z.string().regex(/^\d\d:\d\d$/);
const Meetings = z.object({
  meetings: z.array(z.object({
    id: Key, date: Day, start: At, end: At, theme: z.string(), form: z.string(), speaker: Key, chair: Key, recorder: Key, venue: Key, units: z.number().int(), held: z.boolean(), days: z.number().int(),
    expected: z.number().int(), agenda: z.array(z.string()),
  })),
  /** Everybody of the register who was asked to come in November, with his times as signed. */
  november: z.array(z.object({ person: Key, in: At.optional(), out: At.optional(), leave: z.boolean().optional() })),
  /** What was written down and agreed in one of them. */
  minutes: z.object({
    meeting: Key, purpose: z.string(), items: z.array(z.string()), views: z.array(z.string()), decisions: z.array(z.string()), next: z.string(),
    actions: z.array(z.object({ what: z.string(), owner: Key, due: Day })),
    confirmed: z.array(z.object({ person: Key, as: ConfirmedAs })),
  }),
  /** A studio's meeting that is about to begin when the demo is started first. */
  today: z.object({
    id: Key, studio: Key, host: Key, recorder: Key, speaker: Key, startsInMinutes: z.number().int(), minutes: z.number().int(), theme: z.string(), form: z.string(), place: z.string(), units: z.number().int(),
    agenda: z.array(z.object({ title: z.string(), minutes: z.number().int(), owner: Key.nullable() })),
  }),
});

const LevelCode = z.string();
const Instantly = z.iso.datetime({ offset: true });
const Training = z.object({
  training: z.object({
    draftedBy: Key, publishedBy: Key, validFrom: Day,
    ruleSets: z.array(z.object({ key: Key, level: LevelCode, rules: CertRules.extend({ requires: z.array(LevelCode) }) })),
    programmes: z.array(Programme.omit({ id: true, levelId: true }).extend({ key: Key, level: LevelCode.nullable() })),
    cohorts: z.array(Cohort.omit({ id: true, programmeId: true, ruleSetId: true, reason: true }).extend({ key: Key, programme: Key, rules: Key.nullable() })),
    sessions: z.array(CohortSession.pick({ moduleCode: true, title: true, form: true, place: true }).extend({ key: Key, cohort: Key, startsAt: Instantly, endsAt: Instantly, trainers: z.array(Key), held: z.boolean() })),
    works: z.array(CohortWork.omit({ id: true, cohortId: true, reason: true }).extend({ key: Key, cohort: Key })),
    /** Of the running cohort; `absent` names its sessions by their place, from 1. */
    learners: z.array(z.object({ person: Key, school: Key, absent: z.array(z.number().int()), works: z.record(Key, ResultState) })),
    /** Of the cohort that enrols. */
    applicants: z.array(z.object({ person: Key, school: Key, state: z.enum(['applied', 'school_approved']) })),
  }),
});

const Mentoring = z.object({
  mentoring: z.object({
    agreement: Pair.shape.agreement,
    pairs: z.array(Pair.pick({ from: true, to: true, goals: true, state: true }).extend({ id: Key, studioId: Key, mentorId: Key, apprenticeId: Key, proposedOn: Day, signedOn: Day.nullable() })),
    logs: z.array(MentoringLog.pick({ day: true, minutes: true, kind: true, topic: true, advice: true, action: true, state: true }).extend({ id: Key, pairId: Key, writer: z.enum(['mentor', 'apprentice']) })),
  }),
});

const Plans = z.object({ plans: z.array(PlanText.extend({ key: Key, studio: Key, span: PlanSpan, /** Any within it. */ day: Day, changedOn: Day })) });

const Tasks = z.object({
  tasks: z.array(TaskForm.omit({ personIds: true, dueOn: true }).extend({
    key: Key, studio: Key, /** Days before the demo begins, and from then to the last one. */ givenAgo: z.number().int().min(3), dueIn: z.number().int(), people: z.array(z.object({ who: Key, state: z.enum(['open', 'submitted', 'confirmed']), note: z.string() })),
  })),
});

const Briefs = z.object({
  /** The facts are those of the month; `line` stands at each of them. */
  briefs: z.array(z.object({ key: Key, studio: Key, period: BriefPeriod, day: Day, publishedAt: Instantly, foreword: z.string(), line: z.string() })),
});

const HoursRules = RuleSet.pick({ name: true, validFrom: true, rules: true });
const Hours = z.object({
  hours: z.object({
    /** Who published the rules. */
    by: Key,
    entries: z.array(HoursEntry.pick({ ruleCode: true, title: true, sourceType: true, sourceId: true, occurredOn: true, evidence: true }).extend({
      key: Key, userId: Key, by: Key, units: z.number(), why: Expected.shape.why.nullable(), reversed: z.object({ by: Key, reason: z.string() }).nullable(),
    })),
    claims: z.array(ClaimForm.omit({ level: true, from: true, to: true }).extend({
      key: Key, userId: Key, schoolBy: Key, districtBy: Key, state: ClaimState, reversed: z.object({ by: Key, reason: z.string() }).nullable(),
    })),
  }),
});

const History = z.object({
  /** What lies behind the district of today: cohorts that are over, and who holds what of them. */
  history: z.object({
    by: z.object({ proposes: Key, issues: Key, signs: Key }),
    /** The one that runs: filled up to this number. */
    running: z.object({ key: Key, enrolled: z.number().int() }),
    /** How many of the register have hours. */
    trained: z.number().int(),
    /** How many psychology teachers hold a certificate of the scheme that is only recorded. */
    legacy: z.number().int(),
    cohorts: z.array(z.object({ level: z.string(), ordinal: z.number().int(), name: z.string(), start: Day, end: Day, enrolled: z.number().int(), certified: z.number().int(), hours: z.number() })),
    /** The highest certificate of those whom the data names; whoever is on the register of psychology teachers and not here holds C. */
    highest: z.record(z.enum(['A', 'B', 'C']), z.array(Key)),
  }),
});

const Results = z.object({
  results: z.array(ResultForm.pick({ kind: true, title: true, day: true, level: true, place: true, grade: true }).extend({ key: Key, studio: Key, people: z.array(Key), by: Key, settledBy: Key.nullable(), state: z.enum(['entered', 'confirmed']) })),
});

const Growth = z.object({
  /** Ratings of the nine skills; `by` the person himself or the host of `studio`. */
  growth: z.array(RatingForm.pick({ skill: true, half: true, words: true }).extend({ key: Key, person: Key, by: Key, studio: Key.nullable(), day: Day })),
});

const read = <S extends z.ZodType>(schema: S, name: string): z.output<S> =>
  schema.parse(JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8')));

export const readDemo = () => ({ ...read(District, 'district'), ...read(People, 'people'), ...read(Studios, 'studios'), ...read(Results, 'results'), ...read(Growth, 'growth'), ...read(Mentoring, 'mentoring'), ...read(Plans, 'plans'), ...read(Tasks, 'tasks'), ...read(Briefs, 'briefs'), ...read(Lessons, 'lessons'), ...read(OpenLessons, 'open-lessons'), ...read(Meetings, 'meetings'), ...read(Hours, 'hours'), ...read(History, 'history'), ...read(Training, 'training'), hoursRules: read(HoursRules, 'hours-rules') });
export type Demo = ReturnType<typeof readDemo>;
