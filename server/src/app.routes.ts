// Roof: the contracts that this server must serve, each route exactly once. It refuses to start otherwise.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { intakeRoutes } from '@gongyan/shared/document/intake/intake.contract';
import { lessonIntakeRoutes } from '@gongyan/shared/lesson/intake/intake.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { claimRoutes } from '@gongyan/shared/hours/claim/claim.contract';
import { pastRoutes } from '@gongyan/shared/hours/past/past.contract';
import { hoursPaperRoutes } from '@gongyan/shared/hours/paper/paper.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { collectiveRoutes } from '@gongyan/shared/lesson/collective/collective.contract';
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import { evaluationRoutes } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { publishRoutes } from '@gongyan/shared/lesson/publish/publish.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { actionRoutes } from '@gongyan/shared/meeting/action/action.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { pollRoutes } from '@gongyan/shared/meeting/poll/poll.contract';
import { queueRoutes } from '@gongyan/shared/meeting/queue/queue.contract';
import { ratingRoutes } from '@gongyan/shared/meeting/rating/rating.contract';
import { roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import { seatRoutes } from '@gongyan/shared/meeting/seat/seat.contract';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { wayRoutes } from '@gongyan/shared/notice/way/way.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { personalRoutes } from '@gongyan/shared/people/personal/personal.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { tokenRoutes } from '@gongyan/shared/people/token/token.contract';
import { webhookRoutes } from '@gongyan/shared/people/webhook/webhook.contract';
import { charterRoutes } from '@gongyan/shared/studio/charter/charter.contract';
import { foundingRoutes } from '@gongyan/shared/studio/founding/founding.contract';
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { assessmentRoutes } from '@gongyan/shared/studio/assessment/assessment.contract';
import { compareRoutes } from '@gongyan/shared/studio/compare/compare.contract';
import { planningRoutes } from '@gongyan/shared/studio/planning/planning.contract';
import { dutyRoutes } from '@gongyan/shared/studio/duty/duty.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { briefRoutes } from '@gongyan/shared/studio/brief/brief.contract';
import { showcaseRoutes } from '@gongyan/shared/studio/showcase/showcase.contract';
import { robotRoutes } from '@gongyan/shared/studio/robot/robot.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { mentoringLogRoutes } from '@gongyan/shared/studio/mentoring/log.contract';
import { mentoringRoutes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { templateRoutes } from '@gongyan/shared/studio/template/template.contract';
import { shelfRoutes } from '@gongyan/shared/studio/template/shelf.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { outsideRoutes } from '@gongyan/shared/training/certificate/outside.contract';
import { verifyRoutes } from '@gongyan/shared/training/certificate/verify.contract';
import { cohortRoutes } from '@gongyan/shared/training/cohort/cohort.contract';
import { calendarRoutes } from '@gongyan/shared/training/calendar/calendar.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { sessionRoutes } from '@gongyan/shared/training/session/session.contract';
import { workRoutes } from '@gongyan/shared/training/work/work.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { growthRoutes } from '@gongyan/shared/studio/growth/growth.contract';
import { schemeRoutes } from '@gongyan/shared/training/scheme/scheme.contract';
import { coverageRoutes } from '@gongyan/shared/training/coverage/coverage.contract';
import { ServedRoutes } from './platform/contract/openapi.js';
import { platformRoutes } from './platform/health.routes.js';

export const servedRoutes = new ServedRoutes({
  platform: {
    platform: platformRoutes,
  },
  people: {
    people: peopleRoutes,
    personal: personalRoutes,
    proof: proofRoutes,
    identity: identityRoutes,
    admin: adminRoutes,
    token: tokenRoutes,
    webhook: webhookRoutes,
  },
  notice: {
    notice: noticeRoutes,
    noticeWay: wayRoutes,
  },
  hours: {
    hours: hoursRoutes,
    hoursPaper: hoursPaperRoutes,
    hoursPast: pastRoutes,
    claim: claimRoutes,
  },
  document: {
    document: documentRoutes,
    comment: commentRoutes,
    suggestion: suggestionRoutes,
    version: versionRoutes,
    intake: intakeRoutes,
    contribution: contributionRoutes,
  },
  studio: {
    studio: studioRoutes,
    charter: charterRoutes,
    joining: joiningRoutes,
    founding: foundingRoutes,
    template: templateRoutes,
    templateShelf: shelfRoutes,
    writing: writingRoutes,
    mentoring: mentoringRoutes,
    mentoringLog: mentoringLogRoutes,
    result: resultRoutes,
    studioRobot: robotRoutes,
    brief: briefRoutes,
    studioTask: studioTaskRoutes,
    showcase: showcaseRoutes,
    duty: dutyRoutes,
    assessment: assessmentRoutes,
    compare: compareRoutes,
    planning: planningRoutes,
    growth: growthRoutes,
  },
  lesson: {
    lesson: lessonRoutes,
    guest: guestRoutes,
    collective: collectiveRoutes,
    rubric: rubricRoutes,
    openLesson: openLessonRoutes,
    evaluation: evaluationRoutes,
    publish: publishRoutes,
    lessonIntake: lessonIntakeRoutes,
  },
  meeting: {
    meeting: meetingRoutes,
    seat: seatRoutes,
    attendance: attendanceRoutes,
    series: seriesRoutes,
    room: roomRoutes,
    queue: queueRoutes,
    poll: pollRoutes,
    rating: ratingRoutes,
    minutes: minutesRoutes,
    action: actionRoutes,
  },
  training: {
    scheme: schemeRoutes,
    cohort: cohortRoutes,
    progress: progressRoutes,
    certificate: certificateRoutes,
    verify: verifyRoutes,
    outside: outsideRoutes,
    enrolment: enrolmentRoutes,
    trainingSession: sessionRoutes,
    work: workRoutes,
    calendar: calendarRoutes,
    coverage: coverageRoutes,
  },
  // Rooms add their contracts here, in the order of the rooms.
});
