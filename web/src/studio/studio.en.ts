// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './studio.zh';

export const en: SameWords<typeof zh> = {
  this: 'the studio',
  host: 'Host',
  me: 'me',
  baseSchool: 'Base school',
  stageName: 'Stage',
  term: 'Term',
  seats: 'Seats',
  stateName: 'State',
  seatsTaken: '{{n}} of {{seats}}',
  memberCount: '{{n}} members · {{seats}} seats',
  members: '{{n}} people',
  learners: '{{n}} online learners',
  tabs: { label: 'Pages of the studio', home: 'Overview', members: 'Members', mentoring: 'Mentoring', plan: 'Plans and duties', results: 'Results', assessment: 'Assessment' },
  onlineNow: '{{n}} online',
  nobodyOnline: 'nobody online',
  newDesign: 'Lesson design',
  mine: { host: 'I host it', member: 'my studio' },
  stage: { primary: 'Primary', junior: 'Junior', senior: 'Senior', special: 'Special', headTeacher: 'Head teachers', vocational: 'Vocational' },
  kind: { member: 'Member', online: 'Online learner', assistant: 'Assistant' },
  state: { draft: 'Draft', applied: 'Applied', reviewed: 'Reviewed', approved: 'Approved', active: 'Active', in_term_review: 'In term review', completed: 'Completed', renewed: 'Renewed', revoked: 'Revoked', suspended: 'Suspended', refused: 'Refused' },
  membership: {
    proposed: 'invited', applied: 'applied', school_recommended: 'recommended by the school', host_reviewed: 'reviewed by the host', college_checked: 'checked by the college', approved: 'approved', active: 'active', completed: 'completed', dismissed: 'dismissed',
    withdrawn: 'withdrawn', transferred: 'transferred', rejected: 'not admitted',
  },
  list: { title: 'Studios', lead: 'Master-teacher studios: prepare, discuss and grow together.', empty: 'You belong to no studio yet. See which take applications, or wait for a host to invite you.', join: 'Join a studio', found: 'Apply for a studio', compare: 'Compare', approvals: 'Waiting for me' },
  transfer: 'Move {{name}} to another studio',
  termPage: 'Term and state',
  showcase: 'Public page',
};
