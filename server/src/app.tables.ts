// Roof: the list of tables, by room.
import type { EntitySchema } from 'typeorm';
import { MessageTable, ThreadTable } from './document/comment/comment.table.js';
import { DocumentTable } from './document/document.table.js';
import { DraftTable } from './document/draft/draft.table.js';
import { ImageTable } from './document/image/image.table.js';
import { IntakePictureTable, IntakeTable, OriginalTable } from './document/intake/intake.table.js';
import { SuggestionTable } from './document/suggestion/suggestion.table.js';
import { VersionTable } from './document/version/version.table.js';
import { PastImportTable } from './hours/past/past.table.js';
import { ClaimFileTable, ClaimStepTable, ClaimTable } from './hours/claim/claim.table.js';
import { EntryTable, ExpectedTable, RuleSetTable } from './hours/hours.table.js';
import { DiscussantTable, DiscussionTable, StepTable } from './lesson/collective/collective.table.js';
import { GuestTable } from './lesson/guest/guest.table.js';
import { AnswerTable, EvaluationTable, NoteTable, ObservationTable } from './lesson/evaluation/evaluation.table.js';
import { CheckTable } from './lesson/publish/publish.table.js';
import { AuthorTable, DesignTable } from './lesson/lesson.table.js';
import { OpenLessonTable, SeatTable } from './lesson/openlesson/openlesson.table.js';
import { RubricTable } from './lesson/rubric/rubric.table.js';
import { AttendanceRulesTable, CheckEventTable, LeaveTable, RulingTable } from './meeting/attendance/attendance.table.js';
import { ActionTable } from './meeting/action/action.table.js';
import { AgendaTable, MeetingPersonTable, MeetingTable } from './meeting/meeting.table.js';
import { BlockTable, ConfirmationTable, DecisionTable, FreezeTable, MinutesTable } from './meeting/minutes/minutes.table.js';
import { BoxTable, PollTable, VoteTable } from './meeting/poll/poll.table.js';
import { SpeakerEventTable } from './meeting/queue/queue.table.js';
import { RatingTable, SheetTable } from './meeting/rating/rating.table.js';
import { ChairTurnTable, PresenceTable } from './meeting/room/room.table.js';
import { CalendarDayTable, SeriesTable } from './meeting/series/series.table.js';
import { NoticeTable } from './notice/notice.table.js';
import { ChoiceTable, DigestTable, MailTable } from './notice/way/way.table.js';
import { AppointmentTable, OrganisationTable, PersonTable, SchoolTable } from './people/people.table.js';
import { CharterTable } from './studio/charter/charter.table.js';
import { StudioStepTable } from './studio/step/step.table.js';
import { LogTable, PairTable, SignatureTable } from './studio/mentoring/mentoring.table.js';
import { AssessmentTable, MarkTable, ObjectionTable, RoundTable, ScoreSheetTable } from './studio/assessment/assessment.table.js';
import { PlanTable } from './studio/planning/planning.table.js';
import { BriefNoteTable, BriefTable } from './studio/brief/brief.table.js';
import { DutyVersionTable, ReminderTable } from './studio/duty/duty.table.js';
import { GrowthAudienceTable, GrowthRatingTable } from './studio/growth/growth.table.js';
import { ResultFileTable, ResultPersonTable, ResultTable } from './studio/result/result.table.js';
import { RobotMessageTable, RobotTable } from './studio/robot/robot.table.js';
import { AssignmentTable, StudioTaskTable } from './studio/task/task.table.js';
import { ShowcaseTable } from './studio/showcase/showcase.table.js';
import { MembershipTable, StudioTable } from './studio/studio.table.js';
import { TemplateTable, TemplateVersionTable } from './studio/template/template.table.js';
import { ReaderTable, ReadTable, WritingTable } from './studio/writing/writing.table.js';
import { AwardEventTable, AwardTable, BatchLineTable, BatchTable, OutsideTable, ScanTable } from './training/certificate/certificate.table.js';
import { CohortTable, EnrolmentTable } from './training/cohort/cohort.table.js';
import { CertRuleSetTable, LevelTable, ProgrammeTable, SchemeTable } from './training/scheme/scheme.table.js';
import { TargetTable } from './training/coverage/coverage.table.js';
import { AttendanceTable, SessionTable, SessionTrainerTable } from './training/session/session.table.js';
import { WorkResultTable, WorkTable } from './training/work/work.table.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of different rows
export const tables: readonly EntitySchema<any>[] = [
  PersonTable, SchoolTable, OrganisationTable, AppointmentTable, // people
  NoticeTable, ChoiceTable, MailTable, DigestTable, // notice
  RuleSetTable, EntryTable, ExpectedTable, ClaimTable, ClaimStepTable, ClaimFileTable, PastImportTable, // hours
  DocumentTable, ImageTable, DraftTable, ThreadTable, MessageTable, SuggestionTable, VersionTable, IntakeTable, IntakePictureTable, OriginalTable, // document
  StudioTable, MembershipTable, CharterTable, StudioStepTable, TemplateTable, TemplateVersionTable, WritingTable, ReaderTable, ReadTable, PairTable, SignatureTable, LogTable, ResultTable, ResultPersonTable, ResultFileTable, DutyVersionTable, ReminderTable, PlanTable, ScoreSheetTable, RoundTable, AssessmentTable, MarkTable, ObjectionTable, GrowthRatingTable, GrowthAudienceTable, RobotTable, RobotMessageTable, BriefTable, BriefNoteTable, ShowcaseTable, StudioTaskTable, AssignmentTable, // studio
  DesignTable, AuthorTable, GuestTable, DiscussionTable, DiscussantTable, StepTable, CheckTable, RubricTable, OpenLessonTable, SeatTable, ObservationTable, NoteTable, EvaluationTable, AnswerTable, // lesson
  MeetingTable, MeetingPersonTable, AgendaTable, CheckEventTable, RulingTable, LeaveTable, AttendanceRulesTable, SeriesTable, CalendarDayTable, MinutesTable, FreezeTable, BlockTable, DecisionTable, ConfirmationTable, ActionTable, // meeting
  ChairTurnTable, PresenceTable, SpeakerEventTable, PollTable, VoteTable, BoxTable, RatingTable, SheetTable, // meeting: the room
  SchemeTable, LevelTable, CertRuleSetTable, ProgrammeTable, CohortTable, EnrolmentTable, SessionTable, SessionTrainerTable, AttendanceTable, WorkTable, WorkResultTable, TargetTable, // training
  AwardTable, AwardEventTable, BatchTable, BatchLineTable, OutsideTable, ScanTable, // training: certificates
  // Rooms add their tables here, in the order of the rooms.
];
