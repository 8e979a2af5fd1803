// Wiring of the training room.
import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module.js';
import { MeetingModule } from '../meeting/meeting.module.js';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { GrowthModule } from '../studio/growth/growth.module.js';
import { StudioModule } from '../studio/studio.module.js';
import { AwardDrafts } from './certificate/award.drafts.js';
import { AwardOutcome } from './certificate/award.outcome.js';
import { BatchController } from './certificate/batch.controller.js';
import { BatchRun } from './certificate/batch.run.js';
import { BatchService } from './certificate/batch.service.js';
import { BatchStore } from './certificate/batch.store.js';
import { CandidateQueries } from './certificate/candidate.queries.js';
import { CertificateAccess } from './certificate/certificate.access.js';
import { CertificateController, VerifyController } from './certificate/certificate.controller.js';
import { CertificateFacts } from './certificate/certificate.facts.js';
import { CertificateIssue } from './certificate/certificate.issue.js';
import { CertificateMaker } from './certificate/certificate.maker.js';
import { CertificatePaper } from './certificate/certificate.paper.js';
import { CertificateQueries } from './certificate/certificate.queries.js';
import { CertificateService } from './certificate/certificate.service.js';
import { CertificateStore } from './certificate/certificate.store.js';
import { LevelsSource } from './certificate/levels.source.js';
import { OutsideController } from './certificate/outside.controller.js';
import { OutsideNews } from './certificate/outside.news.js';
import { OutsideQueries } from './certificate/outside.queries.js';
import { OutsideService } from './certificate/outside.service.js';
import { OutsideStore } from './certificate/outside.store.js';
import { SigningKey } from './certificate/signing.key.js';
import { VerifyQueries } from './certificate/verify.queries.js';
import { CohortAccess } from './cohort/cohort.access.js';
import { CohortController } from './cohort/cohort.controller.js';
import { CohortCounting } from './cohort/cohort.counting.js';
import { CohortQueries } from './cohort/cohort.queries.js';
import { CohortStore } from './cohort/cohort.store.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageEvidence } from './coverage/coverage.evidence.js';
import { CoverageFacts } from './coverage/coverage.facts.js';
import { CoverageNews } from './coverage/coverage.news.js';
import { CoverageReader } from './coverage/coverage.reader.js';
import { CoverageService } from './coverage/coverage.service.js';
import { CoverageStore } from './coverage/coverage.store.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarService } from './calendar/calendar.service.js';
import { CohortClosing } from './enrolment/cohort.closing.js';
import { CohortDesk } from './enrolment/cohort.desk.js';
import { CohortService } from './enrolment/cohort.service.js';
import { EnrolmentController } from './enrolment/enrolment.controller.js';
import { EnrolmentHours } from './enrolment/enrolment.hours.js';
import { EnrolmentJoining } from './enrolment/enrolment.joining.js';
import { EnrolmentNews } from './enrolment/enrolment.news.js';
import { EnrolmentQueries } from './enrolment/enrolment.queries.js';
import { EnrolmentService } from './enrolment/enrolment.service.js';
import { EnrolmentSteps } from './enrolment/enrolment.steps.js';
import { JudgingService } from './enrolment/judging.service.js';
import { RulesController } from './enrolment/rules.controller.js';
import { RulesEffects } from './enrolment/rules.effect.js';
import { BoardDesk } from './progress/board.desk.js';
import { LevelsHeld } from './progress/levels.held.js';
import { MineQueries } from './progress/mine.queries.js';
import { ProgressController } from './progress/progress.controller.js';
import { ProgressFacts } from './progress/progress.facts.js';
import { ProgressQueries } from './progress/progress.queries.js';
import { ProgressRecords } from './progress/progress.records.js';
import { SchemeController } from './scheme/scheme.controller.js';
import { SchemeService } from './scheme/scheme.service.js';
import { SchemeStore } from './scheme/scheme.store.js';
import { SessionController } from './session/session.controller.js';
import { SessionQueries } from './session/session.queries.js';
import { SessionService } from './session/session.service.js';
import { SessionStore } from './session/session.store.js';
import { TimetableCopy } from './session/timetable.copy.js';
import { TimetableService } from './session/timetable.service.js';
import { WorkController } from './work/work.controller.js';
import { WorkService } from './work/work.service.js';
import { WorkStore } from './work/work.store.js';
import { CertificateGrowth } from './growth/growth.facts.js';

@Module({
  imports: [PeopleModule, NoticeModule, HoursModule, StudioModule, GrowthModule, MeetingModule],
  controllers: [SchemeController, CohortController, ProgressController, EnrolmentController, RulesController, SessionController, WorkController, CalendarController, CertificateController, VerifyController, BatchController, OutsideController, CoverageController],
  providers: [
    SchemeStore, SchemeService,
    CohortStore, CohortCounting, CohortAccess, CohortQueries,
    SessionStore, SessionQueries, SessionService, TimetableService, TimetableCopy, WorkStore, WorkService,
    LevelsHeld, ProgressRecords, ProgressFacts, BoardDesk, ProgressQueries, MineQueries,
    EnrolmentSteps, EnrolmentNews, EnrolmentJoining, EnrolmentHours, EnrolmentQueries, EnrolmentService, RulesEffects, JudgingService, CohortDesk, CohortClosing, CohortService, CalendarService,
    SigningKey, CertificateStore, CertificateMaker, CertificateAccess, CertificateQueries, CertificatePaper, CertificateFacts, LevelsSource, AwardDrafts, AwardOutcome, CertificateIssue, CertificateService, VerifyQueries,
    BatchStore, BatchRun, CertificateGrowth, BatchService, CandidateQueries, OutsideStore, OutsideNews, OutsideService, OutsideQueries,
    CoverageStore, CoverageFacts, CoverageReader, CoverageNews, CoverageEvidence, CoverageService,
  ],
})
export class TrainingModule {}
