// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './claim.zh';

export const en: SameWords<typeof zh> = {
  title: 'Claims of hours', lead: 'Training outside that does not count by itself is claimed here: school checks → district checks → public notice → posted.', what: 'claims',
  new: 'Claim hours', review: 'Check claims', back: 'Claims of hours', toHours: 'My hours', goOn: 'Go on writing',
  none: 'No claims yet. After a training outside, take a photo of the certificate and claim it here.',
  state: { draft: 'Draft', submitted: 'School checks', schoolChecked: 'District checks', districtChecked: 'District has checked', publicised: 'Public notice', posted: 'Posted', returned: 'Came back', rejected: 'Refused', withdrawn: 'Withdrawn' },
  until: 'notice until {{day}}', hours: '{{n}} hours', days: '{{from}} to {{to}}', files: '{{n}} files',
  form: {
    title: 'Your claim', kind: 'Kind', level: 'Level', event: 'Name of the event', eventHint: 'For example: training on adolescent crises', organiser: 'Organiser', organiserHint: 'As the certificate or the notice says', day: 'First day', lastDay: 'Last day', from: 'From (optional)', to: 'To (optional)',
    hours: 'Hours', amount: 'Amount', note: 'Note (optional)', worth: 'Worth {{n}} hours by the rules in force', worthless: 'Worth less than half an hour by the rules in force', proof: 'Needed: {{what}}',
    evidence: 'Evidence', add: 'Take a photo or choose a file', adding: 'Uploading…', limits: 'Photos or PDF, up to {{mb}} MB each, at most {{max}}. Where a photo was taken is not kept.', remove: 'Remove “{{name}}”', filesFirst: 'Fill in the fields above first, then add evidence.',
    save: 'Save draft', submit: 'Hand in', saved: 'Draft saved', submitted: 'Handed in', kept: 'What you wrote is kept on this device and saved when you are online.', incomplete: 'Still missing: {{what}}', noRules: 'The district has not published rules yet; nothing can be claimed.',
  },
  facts: { person: 'Teacher', school: 'School', kind: 'Kind', days: 'Days', times: 'Time', organiser: 'Organiser', amount: 'Hours', note: 'Note', none: 'no school' },
  evidence: { title: 'Evidence', open: 'Open “{{name}}”', none: 'No evidence' },
  history: { title: 'History', hub: 'by itself', someone: 'a teacher', act: { submit: 'Handed in', checkForSchool: 'School checked', checkForDistrict: 'District checked', publicise: 'Public notice began', post: 'Posted', return: 'Sent back', reject: 'Refused', withdraw: 'Withdrawn', object: 'Objection' } },
  alike: { title: 'May be claimed twice', lead: 'Compare, then decide; nothing is refused by itself.', sameFile: 'same file', sameTime: 'same time', sameEvent: 'same event', posted: 'already posted', line: '{{name}}, {{title}}, {{day}}', own: 'same person' },
  deed: {
    check: 'Approve', return: 'Send back', reject: 'Refuse', withdraw: 'Withdraw', object: 'Object', post: 'Post', reason: 'Reason (the teacher sees it)', reasonHint: 'What is missing or wrong', objectHint: 'For example: we were all at school that day',
    returnTitle: 'Send the claim back', rejectTitle: 'Refuse the claim', objectTitle: 'Object to the notice', withdrawTitle: 'Withdraw the claim', withdrawLead: 'This cannot be undone; you may claim anew.', objectLead: 'The district then checks again. The teacher is not told who objected.', rejectLead: 'This settles the claim. If it could be put right, send it back instead.',
    done: { check: 'Approved', return: 'Sent back', reject: 'Refused', withdraw: 'Withdrawn', object: 'Objection recorded', post: 'Done' },
  },
  queue: { title: 'Check claims', lead: 'Look at the evidence, then decide. Keys: J and K move, A approves, R sends back.', none: 'No claim waits for you.', list: 'Claims that wait for me', count: '{{n}} left', next: 'Next', previous: 'Previous', notYours: 'Claims are checked by leads of schools and district researchers.' },
  notice: { title: 'Public notice', lead: 'During the notice every teacher of the district may object.', none: 'There is no claim in public notice.', line: '{{school}} · {{kind}} · until {{day}}', own: 'mine' },
};
