// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './joining.zh';

export const en: SameWords<typeof zh> = {
  what: 'the application',
  openings: { title: 'Join a studio', lead: 'What is public about each studio. Say why, apply, and see at every step who has it and by when.', none: 'No studio takes applications now.', list: 'Studios that take applications', free: '{{n}} of {{seats}} seats free', full: 'no seat free', until: 'term until {{day}}', apply: 'Apply', closed: 'You cannot apply now: you belong already, have an application, or it is full.' },
  mine: { title: 'My applications and memberships', none: 'You have not applied yet.' },
  kind: { member: 'Member', online: 'Online learner', assistant: 'Assistant' },
  form: { title: 'Apply to {{studio}}', kind: 'As', statement: 'Why', statementHint: 'e.g. to learn preparing lessons on feelings with the studio; I can take the minutes', goals: 'Goals for the term (optional)', goalsHint: 'e.g. an open lesson each term, a district project in three years', go: 'Send', done: 'Sent. Next: {{step}}', follows: 'Your school or the host looks at it first; you will be told.' },
  way: { applied: 'Applied', school: 'School', host: 'Host', college: 'College', bureau: 'Bureau', agreement: 'Agreement', active: 'Belongs', answer: 'Answer' },
  waits: { school: 'waits for the school', host: 'waits for the host', college: 'waits for the college', bureau: 'waits for the bureau', agreement: 'waits for both signatures', answer: 'waits for the answer' },
  since: 'since {{day}}', due: 'by {{day}}', late: 'overdue ({{day}})',
  page: { statement: 'Why', goals: 'Goals for the term', noGoals: 'Not given.', school: 'School', host: 'Host', kind: 'As', term: 'Term', agreement: 'Agreement', signedBy: '{{name}}: {{when}}', unsigned: '{{name}}: not yet signed', history: 'History', hub: 'the hub' },
  act: { propose: 'Invited', apply: 'Applied', accept: 'Accepted the invitation', decline: 'Declined the invitation', recommend: 'Recommended by the school', hostReview: 'Passed by the host', collegeCheck: 'Passed by the college', approve: 'Approved by the bureau', sign: 'Signed', begin: 'Became a member', reject: 'Not passed', withdraw: 'Withdrew', dismiss: 'Removed', complete: 'Term over', transfer: 'Transferred', appoint: 'Appointed by the district' },
  deed: {
    check: 'Pass', reject: 'Do not pass', sign: 'Sign', withdraw: 'Take back', leave: 'Leave the studio', accept: 'Accept', decline: 'Decline',
    rejectTitle: 'Not pass {{name}}?', leaveTitle: 'Leave {{studio}}?', withdrawTitle: 'Take the application back?', declineTitle: 'Decline the invitation?', acceptTitle: 'Accept the invitation of {{studio}}',
    rejectLead: 'The person is told your reason and may apply again.', leaveLead: 'You can no longer open the studio’s lesson designs from that moment. What you wrote stays, under your name.', withdrawLead: 'You may apply again; the checks begin anew.', declineLead: 'The host is told. You may still apply yourself later.', acceptLead: 'It then goes through the same checks as an application.',
    reason: 'Reason (the other person is told)', reasonHint: 'e.g. seats go to weaker schools this time; please apply next term', done: 'Done', signed: 'Signed',
  },
  approvals: { title: 'Waiting for me', lead: 'Applications to join a studio, and studios applied for.', joinings: 'Joining', foundings: 'Studios applied for', none: 'Nothing waits for you.', open: 'Open', today: 'To approve', n: '{{n}}' },
  transfer: { open: 'Move to another studio', title: 'Where does {{name}} go?', to: 'To', lead: 'Out of here and into the other at once, today.', go: 'Move', done: '{{name}} was moved to {{studio}}', none: 'There is no other studio.' },
};
