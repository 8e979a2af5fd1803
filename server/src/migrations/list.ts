// Every migration, in the order in which they run. Nothing is ever taken out or changed once released.
import { platform } from './0001-platform.js';
import { people } from './0002-people.js';
import { notice } from './0003-notice.js';
import { coedit } from './0004-coedit.js';
import { document } from './0005-document.js';
import { studio } from './0006-studio.js';
import { lesson } from './0007-lesson.js';
import { lessonAuthors } from './0008-lesson-authors.js';
import { dayJob } from './0009-day-job.js';
import { serverPen } from './0010-server-pen.js';
import { comment } from './0011-comment.js';
import { version } from './0012-version.js';
import { suggestionLine } from './0013-suggestion-line.js';
import { collective } from './0014-collective.js';
import { versionSeal } from './0015-version-seal.js';
import { lessonGuest } from './0016-lesson-guest.js';
import { words } from './0017-words.js';
import { forkOrigin } from './0018-fork-origin.js';
import { intake } from './0019-intake.js';
import { hours } from './0020-hours.js';
import { writing } from './0021-writing.js';
import { openLesson } from './0022-open-lesson.js';
import { meeting } from './0030-meeting.js';
import { minutes } from './0031-minutes.js';
import { action } from './0032-action.js';
import { publish } from './0024-publish.js';
import { training } from './0025-training.js';
import { hoursClaim } from './0026-hours-claim.js';
import { certificate } from './0027-certificate.js';
import { coverage } from './0028-coverage.js';
import { room } from './0033-room.js';
import { poll } from './0034-poll.js';
import { rating } from './0035-rating.js';
import { trainingPlans } from './0036-training-plans.js';
import { hoursPast } from './0037-hours-past.js';
import { ledgerNewest } from './0038-ledger-newest.js';
import { studioChain } from './0039-studio-chain.js';
import { mentoring } from './0040-mentoring.js';
import { meetingAssistant } from './0041-meeting-assistant.js';
import { meetingSeats } from './0042-meeting-seats.js';
import { studioResult } from './0043-studio-result.js';
import { studioDuty } from './0044-studio-duty.js';
import { growth } from './0045-growth.js';
import { noticeWay } from './0046-notice-way.js';
import { studioAssessment } from './0047-studio-assessment.js';
import { studioRobot } from './0048-studio-robot.js';
import { studioPlan } from './0049-studio-plan.js';
import { studioTask } from './0050-studio-task.js';
import { studioBrief } from './0051-studio-brief.js';
import { studioShowcase } from './0052-studio-showcase.js';
import { showcaseClosed } from './0053-showcase-closed.js';
import { hubNode } from './0054-hub-node.js';
import { seals } from './0055-seals.js';
import { maintenance } from './0056-maintenance.js';
import { watch } from './0057-watch.js';
import { proof } from './0060-proof.js';
import { apiToken } from './0061-api-token.js';
import { webhook } from './0062-webhook.js';
import { identity } from './0065-identity.js';
import { sealedDocuments } from './0066-sealed-documents.js';
import { erasedPerson } from './0067-erased-person.js';
import { givenPassword } from './0068-given-password.js';
import { renewedSession } from './0069-renewed-session.js';

export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  platform, people, notice, coedit, document, studio, lesson, lessonAuthors,
  dayJob,
  serverPen,
  comment,
  version,
  suggestionLine,
  collective,
  versionSeal,
  lessonGuest,
  words,
  forkOrigin,
  intake,
  hours,
  writing,
  openLesson,
  publish,
  training,
  hoursClaim,
  certificate,
  coverage,
  meeting,
  minutes,
  action,
  room,
  poll,
  rating,
  trainingPlans,
  hoursPast,
  ledgerNewest,
  studioChain,
  mentoring,
  meetingAssistant,
  meetingSeats,
  studioResult,
  studioDuty,
  growth,
  noticeWay,
  studioAssessment,
  studioRobot,
  studioPlan,
  studioTask,
  studioBrief,
  studioShowcase,
  showcaseClosed,
  hubNode,
  seals,
  maintenance,
  watch,
  proof,
  apiToken,
  webhook,
  identity,
  sealedDocuments,
  erasedPerson,
  givenPassword, renewedSession,
];

/** The first of these that this program does not know: a later version has been at the database. */
export const newerIn = (names: readonly string[]): string | undefined => names.find((name) => !migrations.some((migration) => migration.name === name));
