// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './founding.zh';

export const en: SameWords<typeof zh> = {
  what: 'the application for a studio',
  mine: {
    rules: 'Rules of studios', title: 'Apply for a studio', lead: 'Teachers who meet the conditions apply; the college reviews, the bureau approves, and with its plaque the studio begins.', back: 'Studios', list: 'My studios', check: 'What is asked of a host', begin: 'Begin', continue: 'Go on writing',
    titleYes: 'Title: {{title}}, fulfilled', titleNo: 'Title: {{title}}, not fulfilled (one of {{titles}})', titleNone: 'Title: not on the register, the college confirms it (one of {{titles}})',
    yearsYes: '{{years}} years in post, fulfilled', yearsNone: '{{years}} years in post: the register goes back to {{since}}, the college confirms it', yearsUnknown: '{{years}} years in post: not on the register, the college confirms it',
  },
  form: {
    name: 'Name', nameHint: 'e.g. Pine Cone Studio for feelings', stage: 'Stage', school: 'Base school', focus: 'Focus', focusHint: 'e.g. social and emotional learning in primary schools', seats: 'Seats for members (at most {{n}})', start: 'Term begins', startHint: 'The term is {{years}} years from that day', plan: 'Plan for the term', planHint: 'aims, what happens each term, what comes out of it',
    save: 'Save', saved: 'Saved', submit: 'Submit', submitted: 'Submitted; the college reviews it',
  },
  way: { draft: 'Write', applied: 'College', reviewed: 'Bureau', approved: 'Plaque', active: 'At work' },
  waits: { host: 'waits for the host', college: 'waits for the college', bureau: 'waits for the bureau', plaque: 'waits for its plaque', termReview: 'waits for the review of its term' },
  page: { back: 'Studios', plan: 'Plan for the term', host: 'Host', school: 'Base school', stage: 'Stage', seats: 'Seats', term: 'Term', next: 'Next term', check: 'What is asked of a host', history: 'History', hub: 'the hub', home: 'Open the studio' },
  act: { submit: 'Submitted', withdraw: 'Taken back', review: 'Passed by the college', approve: 'Approved by the bureau', hang: 'Plaque hung', return: 'Returned', refuse: 'Refused', suspend: 'Suspended', resume: 'Resumed', openReview: 'Review of the term begun', complete: 'Completed', renew: 'Renewed', begin: 'New term begun', revoke: 'Revoked' },
  deed: {
    submit: 'Submit', withdraw: 'Take back', review: 'Pass', approve: 'Approve', hang: 'Hang the plaque', return: 'Return', refuse: 'Refuse', suspend: 'Suspend', resume: 'Resume', openReview: 'Begin the review', complete: 'Complete', renew: 'Renew', revoke: 'Revoke',
    title: '{{deed}}: {{studio}}', reason: 'Reason (the host is told)', reasonHint: 'e.g. please add the open lessons of each term to the plan', confirm: 'What was confirmed', confirmHint: 'what the register does not show, and how you know it', done: 'Done',
    lead: {
      submit: 'It can be changed again only when it is returned or taken back.', withdraw: 'You may change it; the review begins anew.', review: 'The bureau approves next.', approve: 'Its plaque may then be hung.', hang: 'From its plaque on the studio works within its term and takes members.', return: 'The host may change it and submit again.', refuse: 'This application ends; the host may apply anew.',
      suspend: 'Nothing is begun and nobody joins meanwhile; what is there is only read, memberships stay.', resume: 'Work goes on.', openReview: 'Work goes on; the bureau then completes or renews.', complete: 'All members leave; nothing is begun any more, everything is kept.', renew: 'The next term follows this one; members leave with this term and may apply again.', revoke: 'At once: all members leave; nothing is begun any more, everything is kept.',
    },
  },
};
