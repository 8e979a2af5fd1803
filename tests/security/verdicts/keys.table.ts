// Keys that would carry authority if a body brought them, and the bodies that may: there it says about whom or what the deed is, and the deed asks for the right.
export const PRIVILEGED = [
  'role', 'roles', 'ownerId', 'personId', 'studioId', 'schoolId', 'hours', 'half', 'state', 'status', 'createdBy', 'issuedBy', 'confirmedBy', 'districtStaff', 'policy', 'isAdmin', 'sessionId', 'passwordHash', 'id',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty',
];

export const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'action.add': ['ownerId'],
  'action.change': ['ownerId'],
  'admin.giveOffice': ['role', 'schoolId'],
  'admin.setState': ['state'],
  'attendance.rule': ['personId', 'state'],
  'attendance.tap': ['personId'],
  'aw:set': ['status'],
  'evaluation.keepNotes': ['id'],
  'growth.rate': ['half'],
  'hours.changeRules': ['half'],
  'hours.draftRules': ['half'],
  // Whatever a provider hands back under that name: it is compared, and gives nothing.
  'identity.arrive': ['state'],
  'lesson.create': ['studioId'],
  'lessonIntake.create': ['studioId'],
  'meeting.change': ['ownerId'],
  'meeting.plan': ['ownerId', 'studioId'],
  'queue.call': ['personId'],
  'queue.lower': ['personId'],
  'rubric.draft': ['studioId'],
  'scheme.changeRules': ['half'],
  'scheme.draftRules': ['half'],
  'series.plan': ['studioId'],
  'suggestion.accept': ['id'],
  'trainingSession.mark': ['personId', 'state'],
  'webhook.change': ['state'],
  'work.mark': ['state'],
};
