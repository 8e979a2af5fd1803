// English words of 成果登记.
import type { SameWords } from '../../platform/words';
import type { zh } from './result.zh';

export const en: SameWords<typeof zh> = {
  title: 'Results', lead: 'Papers, cases, projects, awards, lectures, visits and resource sets: entered once, counted wherever they count.', what: 'the results', none: 'No result has been entered yet.', noneOf: 'Nothing of this kind.', all: 'All',
  kind: { paper: 'Paper', case: 'Case', project: 'Project', award: 'Award', lecture: 'Lecture', visit: 'Teaching visit', resource: 'Resource set' },
  level: { school: 'School', district: 'District', city: 'City', province: 'Province', nation: 'Nation' },
  state: { entered: 'Waiting', returned: 'Returned', confirmed: 'Confirmed', withdrawn: 'Withdrawn' },
  enter: 'Enter a result', change: 'Change a result', touch: 'Change', save: 'Hand in', entered: 'Handed in; the host confirms it', enteredHost: 'Handed in; the district researcher confirms it', removed: 'Removed', remove: 'Remove',
  form: { kind: 'Kind', title: 'Title', titleHint: 'For example: Asking questions in lessons on emotion', day: 'Day', level: 'Level', place: 'Journal, organiser or school visited', grade: 'Grade (optional)', gradeHint: 'For example: first prize', note: 'Note (optional)', people: 'People, in the order of authorship', add: 'Add', drop: 'Take {{name}} out', incomplete: 'Title, day and people are needed.' },
  files: { title: 'Papers of proof', add: 'Upload a photo or PDF', limits: 'At most 10 MB each, six in all', remove: 'Remove {{name}}', },
  confirm: 'Confirm', confirmed: 'Confirmed', return: 'Return', withdraw: 'Withdraw', reason: 'Reason', returnLead: 'Say what is missing; whoever entered it is told.', withdrawLead: 'It counts no longer; the record stays.', by: 'confirmed by {{name}}', own: 'One’s own result is confirmed by the district researcher.',
};
