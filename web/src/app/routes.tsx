// Every address of the product in one file. What stands behind it is told in pages.ts.
import { PersonId } from '@gongyan/shared/kit/id';
import { ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { MeetingId, SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { MembershipId, StudioId } from '@gongyan/shared/studio/studio.contract';
import { PastImportId } from '@gongyan/shared/hours/past/past.contract';
import { AwardId } from '@gongyan/shared/training/certificate/certificate.contract';
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { WritingId } from '@gongyan/shared/studio/writing/writing.contract';
import { ProviderId } from '@gongyan/shared/kit/provider';
import type { Me } from '@gongyan/shared/people/people.contract';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, notFound, Outlet, redirect, type RouterHistory } from '@tanstack/react-router';
import type { z } from 'zod';
import { askMe } from '../people/people.queries';
import { Refused } from '../platform/refusal';
import { PageBones } from '../ui/Bones';
import { DocsSearch, LoginSearch, MeetingsSearch, NewDesignSearch, OpenLessonsSearch } from './addresses';
import { NotFoundPage } from './NotFoundPage';
import { pages } from './pages';
import { RouteError } from './RouteError';
import { Shell } from './Shell';
import { TodayPage } from './TodayPage';

interface Context {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: RouteError });

/** An address with a broken id leads nowhere, in words. */
const read = <Schema extends z.ZodType>(schema: Schema, text: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(text);
  if (!parsed.success) throw notFound();
  return parsed.data;
};

const wayBack = (href: string) => (href === '/' ? {} : { next: href });
const whoIsThere = async (client: QueryClient, href: string): Promise<Me> => {
  try {
    return await client.ensureQueryData(askMe());
  } catch (error) {
    if (error instanceof Refused && error.is('signIn.needed')) throw redirect({ to: '/login', search: wayBack(href) });
    throw error;
  }
};

const login = createRoute({
  getParentRoute: () => root, path: '/login', validateSearch: LoginSearch,
  component: pages.login,
});

const identityReturn = createRoute({
  getParentRoute: () => root, path: '/login/from/$provider', params: { parse: ({ provider }) => ({ provider: read(ProviderId, provider) }) }, component: pages.identityReturn,
});
/** Open to anybody, as what it describes is. */
const api = createRoute({ getParentRoute: () => root, path: '/api/docs', component: pages.api });
const licences = createRoute({ getParentRoute: () => root, path: '/licences', component: pages.licences });
/** Where whoever owes a password of his own or a second factor goes before anything else. */
const owed = createRoute({
  getParentRoute: () => root, path: '/first', validateSearch: LoginSearch, component: pages.owed,
  beforeLoad: async ({ context, location }) => {
    await whoIsThere(context.client, location.href);
  },
});

/** Everything else asks first who is there, and sends whoever owes something there. */
const shell = createRoute({
  getParentRoute: () => root, id: 'shell', component: Shell, notFoundComponent: NotFoundPage,
  beforeLoad: async ({ context, location }) => {
    const { mustChangePassword, mustAddFactor } = await whoIsThere(context.client, location.href);
    if (mustChangePassword || mustAddFactor) throw redirect({ to: '/first', search: wayBack(location.href) });
  },
});

const today = createRoute({ getParentRoute: () => shell, path: '/', component: TodayPage });
const studios = createRoute({ getParentRoute: () => shell, path: '/studios', component: pages.studios });
const studio = createRoute({
  getParentRoute: () => shell, path: '/studios/$studioId', params: { parse: ({ studioId }) => ({ studioId: read(StudioId, studioId) }) },
  component: pages.studio,
});
const inStudio = { params: { parse: ({ studioId }: { studioId: string }) => ({ studioId: read(StudioId, studioId) }) } };
const members = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/members', ...inStudio, component: pages.members });
const duties = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/plan', ...inStudio, component: pages.duties });
const results = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/results', ...inStudio, component: pages.results });
const compare = createRoute({ getParentRoute: () => shell, path: '/studios/compare', component: pages.compare });
const assessments = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/assessment', ...inStudio, component: pages.assessments });
const assessment = createRoute({ getParentRoute: () => shell, path: '/assessments/$assessmentId', params: { parse: ({ assessmentId }) => ({ assessmentId: read(AssessmentId, assessmentId) }) }, component: pages.assessment });
const brief = createRoute({ getParentRoute: () => shell, path: '/briefs/$briefId', params: { parse: ({ briefId }) => ({ briefId: read(BriefId, briefId) }) }, component: pages.brief });
const mentoring = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/mentoring', ...inStudio, component: pages.mentoring });
const myMentoring = createRoute({ getParentRoute: () => shell, path: '/mentoring', component: pages.myMentoring });
const pair = createRoute({ getParentRoute: () => shell, path: '/mentoring/$pairId', params: { parse: ({ pairId }) => ({ pairId: read(PairId, pairId) }) }, component: pages.pair });
const openings = createRoute({ getParentRoute: () => shell, path: '/studio-openings', component: pages.openings });
const joining = createRoute({
  getParentRoute: () => shell, path: '/joinings/$membershipId', params: { parse: ({ membershipId }) => ({ membershipId: read(MembershipId, membershipId) }) }, component: pages.joining,
});
const approvals = createRoute({ getParentRoute: () => shell, path: '/approvals', component: pages.approvals });
const charter = createRoute({ getParentRoute: () => shell, path: '/studio-rules', component: pages.charter });
const foundings = createRoute({ getParentRoute: () => shell, path: '/studio-foundings', component: pages.foundings });
const founding = createRoute({ getParentRoute: () => shell, path: '/studio-foundings/$studioId', ...inStudio, component: pages.founding });
const newWriting = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/new', ...inStudio, component: pages.newWriting });
const templates = createRoute({ getParentRoute: () => shell, path: '/studios/$studioId/templates', ...inStudio, component: pages.templates });
const writing = createRoute({
  getParentRoute: () => shell, path: '/writings/$writingId', params: { parse: ({ writingId }) => ({ writingId: read(WritingId, writingId) }) },
  staticData: { wide: true }, component: pages.writing,
});
const docs = createRoute({ getParentRoute: () => shell, path: '/docs', validateSearch: DocsSearch, component: pages.docs });
const published = createRoute({ getParentRoute: () => shell, path: '/published', component: pages.published });
const publishedDesign = createRoute({
  getParentRoute: () => shell, path: '/published/$designId', params: { parse: ({ designId }) => ({ designId: read(LessonDesignId, designId) }) }, component: pages.publishedDesign,
});
const newDesign = createRoute({ getParentRoute: () => shell, path: '/docs/new', validateSearch: NewDesignSearch, component: pages.newDesign });
const importDesign = createRoute({ getParentRoute: () => shell, path: '/docs/import', validateSearch: NewDesignSearch, component: pages.importDesign });
const design = createRoute({
  getParentRoute: () => shell, path: '/docs/$designId', params: { parse: ({ designId }) => ({ designId: read(LessonDesignId, designId) }) },
  staticData: { wide: true }, component: pages.design,
});
const openLessons = createRoute({ getParentRoute: () => shell, path: '/open-lessons', validateSearch: OpenLessonsSearch, component: pages.openLessons });
const oneLesson = { parse: ({ openLessonId }: { openLessonId: string }) => ({ openLessonId: read(OpenLessonId, openLessonId) }) };
const openLesson = createRoute({ getParentRoute: () => shell, path: '/open-lessons/$openLessonId', params: oneLesson, component: pages.openLesson });
const observe = createRoute({ getParentRoute: () => shell, path: '/open-lessons/$openLessonId/observe', params: oneLesson, component: pages.observe });
const result = createRoute({ getParentRoute: () => shell, path: '/open-lessons/$openLessonId/result', params: oneLesson, component: pages.result });
const meetings = createRoute({ getParentRoute: () => shell, path: '/meetings', validateSearch: MeetingsSearch, component: pages.meetings });
const oneMeeting = { parse: ({ meetingId }: { meetingId: string }) => ({ meetingId: read(MeetingId, meetingId) }) };
const meeting = createRoute({ getParentRoute: () => shell, path: '/meetings/$meetingId', params: oneMeeting, component: pages.meeting });
const meetingScreen = createRoute({ getParentRoute: () => shell, path: '/meetings/$meetingId/screen', params: oneMeeting, staticData: { wide: true }, component: pages.meetingScreen });
const minutes = createRoute({ getParentRoute: () => shell, path: '/meetings/$meetingId/minutes', params: oneMeeting, staticData: { wide: true }, component: pages.minutes });
const series = createRoute({
  getParentRoute: () => shell, path: '/meeting-series/$seriesId', params: { parse: ({ seriesId }) => ({ seriesId: read(SeriesId, seriesId) }) }, component: pages.series,
});
const districtTemplates = createRoute({ getParentRoute: () => shell, path: '/templates', component: pages.districtTemplates });
const rubrics = createRoute({ getParentRoute: () => shell, path: '/rubrics', component: pages.rubrics });
const evidence = createRoute({
  getParentRoute: () => shell, path: '/docs/$designId/contribution', params: { parse: ({ designId }) => ({ designId: read(LessonDesignId, designId) }) }, component: pages.evidence,
});
const hours = createRoute({ getParentRoute: () => shell, path: '/hours', component: pages.hours });
const hoursRules = createRoute({ getParentRoute: () => shell, path: '/hours/rules', component: pages.hoursRules });
const claims = createRoute({ getParentRoute: () => shell, path: '/hours/claims', component: pages.claims });
const newClaim = createRoute({ getParentRoute: () => shell, path: '/hours/claims/new', component: pages.newClaim });
const claimReview = createRoute({ getParentRoute: () => shell, path: '/hours/claims/review', component: pages.claimReview });
const claim = createRoute({
  getParentRoute: () => shell, path: '/hours/claims/$claimId', params: { parse: ({ claimId }) => ({ claimId: read(ClaimId, claimId) }) }, component: pages.claim,
});
const pastHours = createRoute({ getParentRoute: () => shell, path: '/hours/past', component: pages.pastHours });
const pastImport = createRoute({
  getParentRoute: () => shell, path: '/hours/past/$pastImportId', params: { parse: ({ pastImportId }) => ({ pastImportId: read(PastImportId, pastImportId) }) }, component: pages.pastImport,
});
const hoursOf = createRoute({
  getParentRoute: () => shell, path: '/people/$personId/hours', params: { parse: ({ personId }) => ({ personId: read(PersonId, personId) }) }, component: pages.hoursOf,
});
const growth = createRoute({ getParentRoute: () => shell, path: '/growth', component: pages.growth });
const growthOf = createRoute({
  getParentRoute: () => shell, path: '/people/$personId/growth', params: { parse: ({ personId }) => ({ personId: read(PersonId, personId) }) }, component: pages.growthOf,
});
const certificates = createRoute({ getParentRoute: () => shell, path: '/certificates', component: pages.certificates });
const certificate = createRoute({
  getParentRoute: () => shell, path: '/certificates/$awardId', params: { parse: ({ awardId }) => ({ awardId: read(AwardId, awardId) }) }, component: pages.certificate,
});
const issueCertificates = createRoute({
  getParentRoute: () => shell, path: '/cohorts/$cohortId/certificates', params: { parse: ({ cohortId }) => ({ cohortId: read(CohortId, cohortId) }) }, component: pages.issueCertificates,
});
const training = createRoute({ getParentRoute: () => shell, path: '/training', component: pages.training });
const certRules = createRoute({ getParentRoute: () => shell, path: '/training/rules', component: pages.certRules });
const district = createRoute({ getParentRoute: () => shell, path: '/district', component: pages.district });
const cohort = createRoute({
  getParentRoute: () => shell, path: '/cohorts/$cohortId', params: { parse: ({ cohortId }) => ({ cohortId: read(CohortId, cohortId) }) }, component: pages.cohort,
});
const me = createRoute({ getParentRoute: () => shell, path: '/me', component: pages.me });
const tokens = createRoute({ getParentRoute: () => shell, path: '/me/tokens', component: pages.tokens });
const drafts = createRoute({ getParentRoute: () => shell, path: '/me/drafts', component: pages.drafts });
const notices = createRoute({ getParentRoute: () => shell, path: '/notices', component: pages.notices });
const noticeWays = createRoute({ getParentRoute: () => shell, path: '/notices/settings', component: pages.noticeWays });
const admin = createRoute({
  getParentRoute: () => shell, path: '/admin',
  beforeLoad: () => {
    throw redirect({ to: '/admin/accounts' });
  },
});
const accounts = createRoute({ getParentRoute: () => shell, path: '/admin/accounts', component: pages.accounts });
const audit = createRoute({ getParentRoute: () => shell, path: '/admin/audit', component: pages.audit });
const status = createRoute({ getParentRoute: () => shell, path: '/admin/status', component: pages.status });
const roster = createRoute({ getParentRoute: () => shell, path: '/admin/roster', component: pages.roster });
const allTokens = createRoute({ getParentRoute: () => shell, path: '/admin/tokens', component: pages.allTokens });
const webhooks = createRoute({ getParentRoute: () => shell, path: '/admin/webhooks', component: pages.webhooks });

const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });

const tree = root.addChildren([login, identityReturn, api, licences, owed, shell.addChildren([today, studios, studio, members, duties, results, brief, compare, assessments, assessment, openings, joining, approvals, charter, foundings, founding, mentoring, myMentoring, pair, newWriting, templates, writing, docs, published, publishedDesign, newDesign, importDesign, design, evidence, openLessons, openLesson, observe, result, meetings, meeting, meetingScreen, minutes, series, districtTemplates, rubrics, hours, hoursRules, claims, newClaim, claimReview, claim, pastHours, pastImport, hoursOf, growth, growthOf, training, certRules, district, cohort, issueCertificates, certificates, certificate, me, tokens, drafts, notices, noticeWays, admin, accounts, audit, status, roster, allTokens, webhooks, nowhere])]);

const written = (search: Record<string, unknown>): string => {
  const text = new URLSearchParams(Object.entries(search).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]))).toString();
  return text === '' ? '' : `?${text}`;
};

export const makeRouter = (client: QueryClient, history?: RouterHistory) =>
  createRouter({
    // What stands in an address is text: a number that a provider hands over stays as it was written.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)), stringifySearch: written,
    routeTree: tree, history, context: { client }, defaultPreload: 'intent', defaultPreloadStaleTime: 0, defaultPendingComponent: PageBones,
    defaultPendingMs: 150, defaultPendingMinMs: 200, scrollRestoration: true, defaultNotFoundComponent: NotFoundPage, defaultErrorComponent: RouteError,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    wide?: boolean;
  }
}
