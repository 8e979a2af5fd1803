// Words of the page of the interface, in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './api.zh';

export const en: SameWords<typeof zh> = {
  title: 'Interface', lead: 'Every route of the hub, made from the contracts that run. Programs call it with a personal token, which never may more than its person.', download: 'Download openapi.json', rooms: 'Rooms', find: 'Address, purpose or scope', tokensOnly: 'Only those open to tokens', count: '{{n}} routes', none: 'Nothing found. Try another word, or clear the search.',
  how: {
    token: 'Make a token under “Me · Access tokens” and send authorization: Bearer gyk_… without a session beside it. Each token has 120 calls a minute.',
    wire: 'Requests and replies are JSON in UTF-8; instants are ISO 8601, days YYYY-MM-DD, ids UUIDs. Fields that nobody asked for are refused.',
    refusal: 'A refusal is application/problem+json: status, code, facts, requestId. Go by the code, not by the sentence.',
  },
  access: { who: 'Who may', token: 'Access token', pace: 'Pace', perMinute: '{{n}} a minute', size: 'Size of the body', proven: 'must have proven who he is within 10 minutes', owing: { password: 'also who has to change his password first', secondFactor: 'also who has to add a second factor first' } },
  policy: { anyone: 'anybody', signedIn: 'whoever is signed in', districtStaff: 'district staff and administrators', administrator: 'administrators' },
  token: { closed: 'closed to tokens', any: 'open to every token', scope: '{{word}} ({{scope}})', ownOnly: 'only about the token’s own person' },
  in: { path: 'In the address', query: 'After the question mark', body: 'Request', reply: 'Reply' },
  field: 'Field', kind: 'Kind', bounds: 'Bounds', whole: 'whole', nullable: 'or null', optional: 'optional', empty: 'No fields.',
  bound: { upTo: 'up to {{to}}', atLeast: 'at least {{from}}', length: '{{range}} characters', items: '{{range}} items', value: '{{range}}' },
  refusals: 'What it may refuse', example: 'Example', noProgram: 'This is done on the page alone; it is closed to programs.', copy: 'Copy', copied: 'Copied', link: 'Copy link',
  room: { platform: 'Platform', people: 'People and accounts', notice: 'Notices', hours: 'Hours', document: 'Documents', studio: 'Studios', lesson: 'Lesson designs', meeting: 'Meetings', training: 'Training' },
  part: {
    platform: 'Health and description', people: 'Sign-in, people, roster', personal: 'Personal data', proof: 'Second factor and proof', identity: 'Outside sign-in', admin: 'Administration', token: 'Access tokens', webhook: 'Webhooks', notice: 'Notices', noticeWay: 'Ways of notices',
    hours: 'Hours', hoursPaper: 'Paper of hours', hoursPast: 'Past hours', claim: 'Claims', document: 'Documents', comment: 'Comments', suggestion: 'Suggestions', version: 'Versions', intake: 'Import', contribution: 'Contribution',
    studio: 'Studios', charter: 'Charter', joining: 'Joining', founding: 'Founding', template: 'Templates', templateShelf: 'All templates', writing: 'Writings and cases', mentoring: 'Mentoring', mentoringLog: 'Mentoring log', result: 'Results', studioRobot: 'Group robot', brief: 'Newsletters', studioTask: 'Tasks of a studio', showcase: 'Public page', duty: 'Yearly duties', assessment: 'Assessment', compare: 'Comparison', planning: 'Plans', growth: 'Growth files',
    lesson: 'Lesson designs', guest: 'Invited reviewers', collective: 'Collective preparation', rubric: 'Rubrics', openLesson: 'Open lessons', evaluation: 'Evaluation', publish: 'Publishing', lessonIntake: 'Import of designs',
    meeting: 'Meetings', seat: 'Seats', attendance: 'Attendance', series: 'Series', room: 'Room', queue: 'Speakers', poll: 'Polls', rating: 'Rating', minutes: 'Minutes', action: 'Tasks after a meeting',
    scheme: 'Schemes', cohort: 'Cohorts', progress: 'Progress', certificate: 'Certificates', verify: 'Verification', outside: 'Outside certificates', enrolment: 'Enrolment', trainingSession: 'Sessions', work: 'Works', calendar: 'Calendar', coverage: 'District in numbers',
  },
};
