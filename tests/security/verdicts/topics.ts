// Of which thing each topic tells.
export const TOPICS = {
  certificate: 'CertificateAward', claims: 'Person', cohort: 'Cohort', design: 'LessonDesign', district: 'Person', document: 'Document', growth: 'Person', meeting: 'Meeting', meetingdesk: 'Meeting',
  meetingseats: 'Meeting', minutes: 'Meeting', openlesson: 'OpenLesson', pair: 'MentorPair', person: 'Person', studio: 'Studio', writing: 'Writing',
} as const;
