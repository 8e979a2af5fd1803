// What each scope of a personal token opens. A route that stands in no line is closed to tokens; one more here is a decision.
export const SCOPES: Readonly<Record<string, readonly string[]>> = {
  any: ['token.about'],
  'hours:read': ['hours.balance', 'hours.ledger', 'hours.ruleSets', 'claim.mine'],
  'certificates:read': ['certificate.mine', 'certificate.open', 'certificate.pdf', 'certificate.badge'],
  'training:read': ['scheme.plan', 'cohort.list', 'cohort.open', 'progress.mine', 'trainingSession.list', 'work.list'],
  'studios:read': ['studio.list', 'studio.open', 'result.list', 'brief.list', 'brief.open', 'brief.paper', 'studioTask.list', 'studioTask.mine', 'duty.board', 'compare.own', 'planning.list'],
  'lessons:read': ['lesson.mine', 'lesson.open', 'lesson.find', 'lesson.paper', 'openLesson.list', 'openLesson.open', 'publish.list', 'publish.read'],
  'meetings:read': ['meeting.list', 'meeting.open', 'meeting.people', 'seat.list', 'series.list', 'series.open', 'minutes.open', 'minutes.paper', 'minutes.find', 'action.list', 'action.mine'],
  'district:read': ['people.schools', 'compare.table', 'coverage.coverage', 'coverage.workbook', 'coverage.csv'],
  'notices:read': ['notice.list'],
  'claims:write': ['claim.save', 'claim.addFile', 'claim.removeFile'],
  'tasks:write': ['studioTask.handIn', 'studioTask.takeBack'],
  'meetings:write': ['meeting.plan', 'meeting.change'],
  'notices:write': ['notice.read', 'notice.readAll'],
};
/** Whatever their person may see of others, these are about himself. */
export const OWN_ONLY: readonly string[] = ['hours.balance', 'hours.ledger'];
