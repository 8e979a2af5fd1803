// 覆盖: what a district looks like in numbers, each computed from rows and each open to the rows behind it.
// 人数 (heads, distinct persons) and 人次 (visits, times somebody took part) are different types that no contract adds.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { PageQuery } from '../../kit/page.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { topic } from '../../kit/topic.js';
import { SchoolId, SchoolType } from '../../people/people.contract.js';
import { LevelId, SchemeId } from '../scheme/scheme.contract.js';

/** 人数: distinct persons on the register. */
export const Heads = z.number().int().nonnegative().brand<'Heads'>();
export type Heads = z.output<typeof Heads>;
/** 人次: enrolments and the like; one person may stand behind several. */
export const Visits = z.number().int().nonnegative().brand<'Visits'>();
export type Visits = z.output<typeof Visits>;

export const TargetId = id('CoverageTarget');
export type TargetId = z.output<typeof TargetId>;

/** What is measured: 受过培训的教师 / 某等级证书持有人 / 有心理辅导室的学校 / 课程进课表的学校. */
export const Measure = z.enum(['trained', 'holders', 'room', 'timetable']);
export type Measure = z.output<typeof Measure>;
/** 覆盖目标: a share in thousandths, as a document of the district sets it. */
export const Target = z.object({ id: TargetId, name: z.string().min(1).max(80), measure: Measure, levelId: LevelId.nullable(), perMille: z.number().int().min(1).max(1000), source: z.string().max(300) });
export type Target = z.output<typeof Target>;
export const TargetProgress = Target.extend({ got: z.number().int(), of: z.number().int(), met: z.boolean() });
export type TargetProgress = z.output<typeof TargetProgress>;

export const LevelFigures = z.object({
  /** `cohorts`: those that anybody took part in. */
  levelId: LevelId, code: z.string(), name: z.string(), cohorts: z.number().int(), enrolled: Visits, certified: Visits,
  /** Of the register, with a certificate of this level that stands. */
  holders: Heads,
});
export type LevelFigures = z.output<typeof LevelFigures>;
export const SchemeFigures = z.object({ schemeId: SchemeId, code: z.string(), name: z.string(), recordOnly: z.boolean(), personTimes: Visits, holders: Heads, levels: z.array(LevelFigures) });
export type SchemeFigures = z.output<typeof SchemeFigures>;

export const DistrictFigures = z.object({
  schools: z.number().int(), students: z.number().int(), teachers: Heads, trained: Heads, psychFull: Heads, psychPart: Heads,
  /** One decimal; null without anybody full-time. */
  studentsPerFullTime: z.number().nullable(),
  rooms: z.number().int(), timetables: z.number().int(), studios: z.number().int(), studioSeats: z.number().int(), activeMembers: Heads, onlineLearners: Visits,
});
export type DistrictFigures = z.output<typeof DistrictFigures>;

export const SchoolFigures = z.object({
  schoolId: SchoolId, name: z.string(), type: SchoolType, students: z.number().int(), hasRoom: z.boolean(), inTimetable: z.boolean(),
  teachers: Heads, trained: Heads, fullTime: Heads, partTime: Heads, holders: z.array(z.object({ levelId: LevelId, heads: Heads })),
});
export type SchoolFigures = z.output<typeof SchoolFigures>;

/** Up to the end of one term: of the register of today, and what the cohorts certified. The last is the term that runs. */
export const TermFigures = z.object({ year: z.number().int(), half: z.enum(['autumn', 'spring']), until: Day, trained: Heads, certified: z.array(z.object({ levelId: LevelId, visits: Visits })) });
export type TermFigures = z.output<typeof TermFigures>;

export const Coverage = z.object({
  asOf: Instant,
  /** How far the reader's rights go: the district, schools that he leads, or public figures only. */
  sight: z.enum(['district', 'school', 'public']),
  figures: DistrictFigures, schemes: z.array(SchemeFigures), targets: z.array(TargetProgress), terms: z.array(TermFigures), schools: z.array(SchoolFigures),
});
export type Coverage = z.output<typeof Coverage>;

/** Figures whose rows can be opened. */
export const EvidenceOf = z.enum(['teachers', 'trained', 'untrained', 'psychFull', 'psychPart', 'holders', 'missing', 'enrolled', 'certified', 'schools', 'students', 'rooms', 'timetables', 'studios']);
export type EvidenceOf = z.output<typeof EvidenceOf>;
export const EvidenceRow = z.object({
  kind: z.enum(['person', 'school', 'cohort', 'studio']), id: z.uuid(), name: z.string(), place: z.string(),
  count: z.number().int().nullable(), on: Day.nullable(),
});
export type EvidenceRow = z.output<typeof EvidenceRow>;

const EvidenceQuery = PageQuery.pick({ after: true }).extend({ of: EvidenceOf, level: LevelId.optional(), school: SchoolId.optional() });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const file = { reply: z.custom<Uint8Array>(), download: true, problems: ['access.notYours', 'server.busy'] } as const;

export const coverageRoutes = {
  coverage: route({ method: 'GET', path: '/district/coverage', summary: '区域覆盖：指标、目标、各校', access: alsoFor('district:read', signedIn(240)), reply: Coverage }),
  evidence: route({
    method: 'GET', path: '/district/evidence', summary: '一个数字背后的记录', access: signedIn(120), query: EvidenceQuery,
    reply: z.object({ total: z.number().int(), rows: z.array(EvidenceRow), next: z.string().nullable() }), problems: ['access.notYours', 'request.notFound'],
  }),
  workbook: route({ method: 'GET', path: '/district/coverage.xlsx', summary: '导出覆盖表（XLSX）', access: alsoFor('district:read', signedIn(20)), ...file }),
  csv: route({ method: 'GET', path: '/district/coverage.csv', summary: '导出覆盖表（CSV）', access: alsoFor('district:read', signedIn(20)), ...file }),
};

/** Topic `district:<one>`: everybody who is signed in; the event says only that a number may have moved. */
export const districtTopic = topic('district', '00000000-0000-4000-8000-00000000d157');
export const coverageEvents = { 'coverage.moved': z.object({}) };

/** Persons whom the reader may see stand behind a figure; others behind it are schools, cohorts and studios. */
export const PERSONAL: ReadonlySet<EvidenceOf> = new Set<EvidenceOf>(['teachers', 'trained', 'untrained', 'psychFull', 'psychPart', 'holders', 'missing']);
