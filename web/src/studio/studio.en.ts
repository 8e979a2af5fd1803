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
  tabs: { label: 'Pages of the studio', home: 'Overview', members: 'Members', mentoring: 'Mentoring', results: 'Results' },
  waiting: { title: '{{n}} waiting to come in', none: 'Nobody is applying at the moment.' },
  past: { title: '{{n}} left', none: 'Nobody has left yet.' },
  onlineNow: '{{n}} online',
  nobodyOnline: 'nobody online',
  newDesign: 'Lesson design',
  mine: { host: 'I host it', member: 'my studio' },
  stage: { primary: 'Primary', junior: 'Junior', senior: 'Senior', special: 'Special', headTeacher: 'Head teachers', vocational: 'Vocational' },
  kind: { member: 'Member', online: 'Online learner', assistant: 'Assistant' },
  state: { draft: 'Draft', applied: 'Applied', reviewed: 'Reviewed', approved: 'Approved', active: 'Active', in_term_review: 'In term review', completed: 'Completed', renewed: 'Renewed', revoked: 'Revoked', suspended: 'Suspended' },
  membership: {
    applied: 'applied', school_recommended: 'recommended by the school', host_reviewed: 'reviewed by the host', college_checked: 'checked by the college', approved: 'approved', active: 'active', completed: 'completed', dismissed: 'dismissed',
    withdrawn: 'withdrawn', transferred: 'transferred', rejected: 'not admitted',
  },
  list: { title: 'Studios', lead: 'Master-teacher studios: prepare, discuss and grow together.', empty: 'You belong to no studio yet. Hosts invite their members; ask a host or the district researcher.' },
  invite: {
    open: 'Invite members', title: 'Invite members to {{studio}}', search: 'Search', paste: 'Paste a list', go: 'Invite {{n}}', done: 'Invited {{n}}; they have been told', most: 'At most 20 at a time, please invite in parts.',
  },
  remove: {
    open: 'Remove {{name}}', title: 'Remove {{name}} from the studio?', follows: '{{name}} can no longer open the studio’s lesson designs from that moment. What was written stays, under the same name.', reason: 'Reason (the person is told)', example: 'e.g. has moved to another school; agreed with the person', go: 'Remove',
    done: '{{name}} was removed',
  },
};
