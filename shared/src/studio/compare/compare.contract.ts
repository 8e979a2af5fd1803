// 工作室对比: all studios of the district side by side, for one school year. Every number is counted from the same facts as duties and scores.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day } from '../../kit/time.js';
import { Fact, type FactKey } from '../fact.contract.js';
import { StudioId } from '../studio.contract.js';

/** What the studios are compared by, in this order. */
export const COMPARED = ['openLessons', 'lessonsObserved', 'published', 'papers', 'projects', 'awards', 'lectures', 'visits', 'resources', 'apprentices'] as const satisfies readonly FactKey[];
export const ComparedKey = z.enum(COMPARED);
export type ComparedKey = z.output<typeof ComparedKey>;

export const StudioFigures = z.object({
  studioId: StudioId,
  name: z.string(),
  hostId: PersonId,
  hostName: z.string(),
  /** 入室成员 and 助理 of today. */
  members: z.number().int(),
  /** What several did together counts once. */
  counts: z.record(ComparedKey, z.number().int()),
  /** Of all that its people were asked to come to. */
  attendance: z.object({ done: z.number().int(), of: z.number().int() }),
});
export type StudioFigures = z.output<typeof StudioFigures>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const ofStudio = z.object({ studioId: StudioId });
const query = z.object({ /** Any day of the school year; without it today's. */ day: Day.optional() });

export const compareRoutes = {
  table: route({ method: 'GET', path: '/studio-figures', summary: '工作室对比（区教研员）', access: alsoFor('district:read', { policy: 'districtStaff', perMinute: 60 }), query, reply: z.object({ year: z.object({ from: Day, to: Day }), rows: z.array(StudioFigures) }) }),
  own: route({ method: 'GET', path: '/studios/:studioId/figures', summary: '一个工作室本学年的数字（主持、成员、区教研员）', access: alsoFor('studios:read', signedIn(120)), params: ofStudio, query, reply: z.object({ year: z.object({ from: Day, to: Day }), figures: StudioFigures }), problems: ['request.notFound'] }),
  evidence: route({ method: 'GET', path: '/studios/:studioId/figures/:key', summary: '一个数字背后的事实', access: signedIn(120), params: ofStudio.extend({ key: ComparedKey }), query, reply: z.array(Fact), problems: ['request.notFound'] }),
};
