// 公开页: what a studio shows to anybody who has its address, without signing in. Off unless its host switches it on; what is shown is picked piece by
// piece into a schema of its own, so that nothing of a studio's pages can slip through.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { Brief, BriefFact, BriefItem } from '../brief/brief.contract.js';
import { BriefId } from '../brief/brief.id.js';
import { Result, ResultId } from '../result/result.contract.js';
import { Studio, StudioId } from '../studio.contract.js';

export const SHOWN_BRIEFS = 24;
export const SHOWN_RESULTS = 60;

export const ShowcaseForm = z.strictObject({
  on: z.boolean(),
  /** The host's own name and title. */
  showsHost: z.boolean(),
  briefIds: z.array(BriefId).max(SHOWN_BRIEFS),
  resultIds: z.array(ResultId).max(SHOWN_RESULTS),
});
export type ShowcaseForm = z.output<typeof ShowcaseForm>;

/** Words that keep it off the page: names of the studio's people, telephones, numbers. */
const Held = z.array(z.string());
export const BriefChoice = Brief.pick({ id: true, no: true, period: true, from: true, yearFrom: true }).extend({ held: Held });
export type BriefChoice = z.output<typeof BriefChoice>;
export const ResultChoice = Result.pick({ id: true, title: true, day: true, kind: true }).extend({ held: Held });
export type ResultChoice = z.output<typeof ResultChoice>;

const Reason = z.string().trim().min(2).max(200);
/** Closed by the district: nobody switches it on until the district lifts that. */
export const ClosedShowcase = z.object({ by: z.string(), at: Instant, reason: z.string() });
export type ClosedShowcase = z.output<typeof ClosedShowcase>;

export const Showcase = ShowcaseForm.extend({
  /** Grows with every change; 0: never set. */
  revision: z.number().int(),
  changedAt: Instant.nullable(),
  closed: ClosedShowcase.nullable(),
  hostName: z.string(),
  /** Published issues and confirmed results, the newest first. */
  briefs: z.array(BriefChoice),
  results: z.array(ResultChoice),
});
export type Showcase = z.output<typeof Showcase>;

/** Everything that a visitor gets. No ids, no people but the host, no files, no links into the hub. */
export const PublicStudio = z.strictObject({
  name: Studio.shape.name,
  focus: Studio.shape.focus,
  termStart: Day,
  termEnd: Day,
  /** How many work in it today, the host not counted. */
  members: z.number().int(),
  host: z.strictObject({ name: z.string(), title: z.string() }).nullable(),
  briefs: z.array(z.strictObject({
    no: z.number().int(), period: Brief.shape.period, from: Day, yearFrom: Day, publishedOn: Day, foreword: z.string(),
    items: z.array(z.strictObject({ kind: BriefFact.shape.kind, day: Day, title: z.string(), word: BriefFact.shape.word, level: BriefFact.shape.level, note: z.string(), attended: BriefFact.shape.attended, line: BriefItem.shape.line })),
    notes: z.array(z.strictObject({ on: Day, text: z.string() })),
  })),
  results: z.array(z.strictObject({ kind: Result.shape.kind, level: Result.shape.level, day: Day, title: z.string(), grade: z.string(), place: z.string() })),
});
export type PublicStudio = z.output<typeof PublicStudio>;

const params = z.object({ studioId: StudioId });
const lead = ['request.notFound', 'access.notYours'] as const;
const Revision = z.strictObject({ revision: z.number().int() });

export const showcaseRoutes = {
  open: route({ method: 'GET', path: '/studios/:studioId/showcase', summary: '公开页的设置', access: { policy: 'signedIn', perMinute: 60 }, params, reply: Showcase, problems: lead }),
  change: route({
    method: 'PUT', path: '/studios/:studioId/showcase', summary: '设置公开页；区里关闭的不能打开', access: { policy: 'signedIn', perMinute: 20 }, params, body: ShowcaseForm.extend(Revision.shape), reply: Showcase,
    problems: [...lead, 'studio.notActive', 'showcase.closed', 'showcase.moved', 'showcase.named'],
  }),
  close: route({ method: 'POST', path: '/studios/:studioId/showcase/close', summary: '区里关闭公开页，写明原因', access: { policy: 'signedIn', perMinute: 20 }, params, body: Revision.extend({ reason: Reason }), reply: Showcase, problems: [...lead, 'showcase.moved'] }),
  lift: route({ method: 'POST', path: '/studios/:studioId/showcase/lift', summary: '区里解除关闭；公开与否仍由主持人定', access: { policy: 'signedIn', perMinute: 20 }, params, body: Revision, reply: Showcase, problems: [...lead, 'showcase.moved'] }),
  visit: route({
    method: 'GET', path: '/public/studios/:studio', summary: '工作室公开页（不需登录）', access: { policy: 'anyone', perMinute: 60 },
    // No shape is asked for: unknown, mistyped and switched off are answered alike.
    params: z.object({ studio: z.string() }), reply: PublicStudio, problems: ['request.notFound'],
  }),
};

/** Topic `studio:<id>`. */
export const showcaseEvents = { 'showcase.changed': z.object({}) };
