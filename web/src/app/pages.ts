// Every page is a chunk of its own. The small ones are fetched while the reader looks at the first, so that going
// on is instant and possible without a network; the editor waits until somebody goes there.
import { lazyRouteComponent } from '@tanstack/react-router';
import { code } from '../platform/code';

export const pages = {
  login: lazyRouteComponent(code(() => import('./LoginRoute')), 'LoginRoute'),
  newPassword: lazyRouteComponent(code(() => import('./NewPasswordRoute')), 'NewPasswordRoute'),
  studios: lazyRouteComponent(code(() => import('../studio/StudioListPage')), 'StudioListPage'),
  studio: lazyRouteComponent(code(() => import('./StudioRoute')), 'StudioRoute'),
  growth: lazyRouteComponent(code(() => import('./GrowthRoute')), 'GrowthRoute'),
  growthOf: lazyRouteComponent(code(() => import('./GrowthRoute')), 'GrowthOfRoute'),
  duties: lazyRouteComponent(code(() => import('./DutyRoute')), 'DutyRoute'),
  compare: lazyRouteComponent(code(() => import('../studio/compare/ComparePage')), 'ComparePage'),
  assessments: lazyRouteComponent(code(() => import('./AssessmentRoute')), 'AssessmentsRoute'),
  assessment: lazyRouteComponent(code(() => import('./AssessmentRoute')), 'AssessmentRoute'),
  results: lazyRouteComponent(code(() => import('./ResultsRoute')), 'ResultsRoute'),
  brief: lazyRouteComponent(code(() => import('./BriefRoute')), 'BriefRoute'),
  members: lazyRouteComponent(code(() => import('./MembersRoute')), 'MembersRoute'),
  mentoring: lazyRouteComponent(code(() => import('./MentoringRoute')), 'MentoringRoute'),
  pair: lazyRouteComponent(code(() => import('./MentoringRoute')), 'PairRoute'),
  myMentoring: lazyRouteComponent(code(() => import('../studio/mentoring/MyMentoringPage')), 'MyMentoringPage'),
  openings: lazyRouteComponent(code(() => import('../studio/joining/OpeningsPage')), 'OpeningsPage'),
  joining: lazyRouteComponent(code(() => import('./JoiningRoute')), 'JoiningRoute'),
  approvals: lazyRouteComponent(code(() => import('../studio/joining/ApprovalsPage')), 'ApprovalsPage'),
  charter: lazyRouteComponent(code(() => import('../studio/charter/CharterPage')), 'CharterPage'),
  foundings: lazyRouteComponent(code(() => import('../studio/founding/FoundingsPage')), 'FoundingsPage'),
  founding: lazyRouteComponent(code(() => import('./FoundingRoute')), 'FoundingRoute'),
  newWriting: lazyRouteComponent(code(() => import('./WritingRoute')), 'NewWritingRoute'),
  templates: lazyRouteComponent(code(() => import('./WritingRoute')), 'TemplatesRoute'),
  writing: lazyRouteComponent(code(() => import('./WritingPageRoute')), 'WritingPageRoute'),
  docs: lazyRouteComponent(code(() => import('../lesson/DesignListPage')), 'DesignListPage'),
  published: lazyRouteComponent(code(() => import('../lesson/publish/PublishedPage')), 'PublishedPage'),
  publishedDesign: lazyRouteComponent(code(() => import('./PublishedRoute')), 'PublishedRoute'),
  newDesign: lazyRouteComponent(code(() => import('../lesson/NewDesignPage')), 'NewDesignPage'),
  importDesign: lazyRouteComponent(code(() => import('../lesson/intake/ImportPage')), 'ImportPage'),
  design: lazyRouteComponent(code(() => import('./DesignRoute')), 'DesignRoute'),
  openLessons: lazyRouteComponent(code(() => import('../lesson/openlesson/OpenListPage')), 'OpenListPage'),
  openLesson: lazyRouteComponent(code(() => import('./OpenLessonRoute')), 'OpenLessonRoute'),
  observe: lazyRouteComponent(code(() => import('./ObserveRoute')), 'ObserveRoute'),
  result: lazyRouteComponent(code(() => import('./ResultRoute')), 'ResultRoute'),
  rubrics: lazyRouteComponent(code(() => import('../lesson/rubric/RubricPage')), 'RubricPage'),
  meetings: lazyRouteComponent(code(() => import('../meeting/MeetingListPage')), 'MeetingListPage'),
  meeting: lazyRouteComponent(code(() => import('./MeetingRoute')), 'MeetingRoute'),
  meetingScreen: lazyRouteComponent(code(() => import('./MeetingScreenRoute')), 'MeetingScreenRoute'),
  minutes: lazyRouteComponent(code(() => import('./MinutesRoute')), 'MinutesRoute'),
  series: lazyRouteComponent(code(() => import('./SeriesRoute')), 'SeriesRoute'),
  evidence: lazyRouteComponent(code(() => import('./EvidenceRoute')), 'EvidenceRoute'),
  hours: lazyRouteComponent(code(() => import('./HoursRoute')), 'HoursRoute'),
  hoursOf: lazyRouteComponent(code(() => import('./HoursRoute')), 'HoursOfRoute'),
  claims: lazyRouteComponent(code(() => import('../hours/claim/ClaimsPage')), 'ClaimsPage'),
  newClaim: lazyRouteComponent(code(() => import('../hours/claim/ClaimPage')), 'NewClaimPage'),
  claim: lazyRouteComponent(code(() => import('./HoursRoute')), 'ClaimRoute'),
  pastHours: lazyRouteComponent(code(() => import('../hours/past/PastPage')), 'PastPage'),
  pastImport: lazyRouteComponent(code(() => import('./HoursRoute')), 'PastImportRoute'),
  claimReview: lazyRouteComponent(code(() => import('../hours/claim/ReviewPage')), 'ReviewPage'),
  hoursRules: lazyRouteComponent(code(() => import('../hours/rules/RulesPage')), 'RulesPage'),
  training: lazyRouteComponent(code(() => import('../training/TrainingPage')), 'TrainingPage'),
  certRules: lazyRouteComponent(code(() => import('../training/rules/CertRulesPage')), 'CertRulesPage'),
  certificates: lazyRouteComponent(code(() => import('../training/certificate/CertificatesPage')), 'CertificatesPage'),
  certificate: lazyRouteComponent(code(() => import('./CertificateRoute')), 'CertificateRoute'),
  issueCertificates: lazyRouteComponent(code(() => import('./CertificateRoute')), 'IssueRoute'),
  district: lazyRouteComponent(code(() => import('../training/coverage/DistrictPage')), 'DistrictPage'),
  cohort: lazyRouteComponent(code(() => import('./CohortRoute')), 'CohortRoute'),
  me: lazyRouteComponent(code(() => import('../people/MePage')), 'MePage'),
  tokens: lazyRouteComponent(code(() => import('../people/token/TokensPage')), 'TokensPage'),
  drafts: lazyRouteComponent(code(() => import('../document/DraftsPage')), 'DraftsPage'),
  notices: lazyRouteComponent(code(() => import('../notice/NoticesPage')), 'NoticesPage'),
  noticeWays: lazyRouteComponent(code(() => import('../notice/way/WaysPage')), 'WaysPage'),
  accounts: lazyRouteComponent(code(() => import('../people/admin/AccountsPage')), 'AccountsPage'),
  audit: lazyRouteComponent(code(() => import('../people/admin/AuditPage')), 'AuditPage'),
  status: lazyRouteComponent(code(() => import('../people/admin/StatusPage')), 'StatusPage'),
  allTokens: lazyRouteComponent(code(() => import('../people/token/AllTokensPage')), 'AllTokensPage'),
  roster: lazyRouteComponent(code(() => import('../people/RosterPage')), 'RosterPage'),
};

const soon = [pages.studios, pages.studio, pages.docs, pages.newDesign, pages.me, pages.notices, pages.openLessons, pages.openLesson, pages.observe];
const QUIET_MS = 2_500;

/** Returns the way to call it off. */
export const warmPages = (): (() => void) => {
  const timer = setTimeout(() => soon.forEach((page) => void page.preload?.()?.catch(() => undefined)), QUIET_MS);
  return () => clearTimeout(timer);
};
