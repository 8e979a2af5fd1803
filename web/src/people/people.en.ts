// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './people.zh';

export const en: SameWords<typeof zh> = {
  signIn: {
    title: 'Sign in',
    tagline: "Teachers' research and training hub",
    district: "{{district}} · teachers' research and training hub",
    login: 'Account',
    password: 'Password',
    go: 'Sign in',
    code: 'Verification code', codeHelp: 'The 6 digits of the authenticator, or a recovery code.',
    help: 'Accounts are opened by the district; ask your administrator if you forgot the password.',
  },
  demo: { title: 'Choose a person and try it', lead: 'One click signs you in. Use two browser windows with two persons to write one lesson design together.', password: 'Every demo account has the password' },
  language: '语言 / Language',
  role: {
    administrator: 'Administrator', bureauLeader: 'Bureau leader', collegeStaff: 'College reviewer', centreStaff: 'District researcher', schoolLead: 'School lead', host: 'Studio host', expert: 'University expert',
    trainer: 'Trainer', reviewer: 'Reviewer', mentor: 'Mentor', fullTime: 'Full-time psychology teacher', partTime: 'Part-time psychology teacher', headTeacher: 'Head teacher', teacher: 'Teacher',
  },
  me: { title: 'Me', login: 'Account {{login}}', staffNo: 'Staff no. {{no}}', since: 'in post since {{day}}', more: 'Often used', growth: 'My growth file', mentoring: 'My mentoring', drafts: 'My kept copies', data: 'Download everything kept of me', tokens: 'Access tokens' },
  sessions: {
    title: 'Signed-in devices', seen: 'Last used', current: 'this device', end: 'Sign out', ended: 'That device is signed out',
    others: 'Sign out the others', othersEnded: 'The other devices are signed out', place: { same: 'same network as this one', inside: 'inside network', outside: 'another network' },
    all: 'Sign out everywhere', allTitle: 'Sign out on all devices?', allSure: 'This one too; you will have to sign in again. Your access tokens are revoked as well.',
  },
  password: { title: 'Change password', current: 'Current password', next: 'New password', hint: 'At least 8 characters, and not a common one.', go: 'Change password', done: 'Password changed' },
  owed: { title: 'First choose your own password', lead: 'Somebody else gave you the present one. Once only you know it, everything else opens.', given: 'The password you were given', go: 'Set my password', leave: 'Not now, sign out' },
  find: { label: 'Name, pinyin initials or staff number', what: 'people', nobody: 'Nobody found. Check the spelling; people outside the roster must be imported first.', here: 'already here', chosen: 'Chosen people', drop: 'Take out {{name}}' },
  ways: { search: 'Search', paste: 'Paste a list' },
  paste: {
    label: 'Paste names or staff numbers, one per line or separated by commas', example: '陆拾光\n温如言\n2019034', go: 'Check {{n}}', most: 'At most {{n}} at a time, please paste in parts.',
    found: 'Matched {{n}}; they are in the list below.', missing: 'Not found: {{names}}. Check the spelling or use the search.', already: 'Already here: {{names}}.', several: 'Several people are called "{{name}}". Which one?',
  },
  roster: {
    title: 'Roster import', lead: 'Upload the teachers’ roster from the template; nothing is written before you confirm.',
    template: 'Template', choose: 'Choose a roster file, or drop it here', reading: 'Reading…', limits: 'XLSX or CSV (UTF-8), up to {{mb}} MB', columns: 'Columns: staff number, name, school, post, head teacher, title, account. Rows with a known staff number update that person.',
    step: { template: 'Upload', check: 'Check', done: 'Done' },
    verdict: { create: 'New', update: 'Changed', same: 'Unchanged', error: 'Errors' },
    field: { staffNo: 'Staff number', name: 'Name', school: 'School', post: 'Post', headTeacher: 'Head teacher', title: 'Title', login: 'Account' },
    reason: { missing: 'is empty', unknownSchool: 'no such school', unknownPost: 'no such post', twice: 'same as another row', tooLong: 'too long', loginTaken: 'used by somebody else' },
    head: { line: 'Row', staffNo: 'Staff no.', name: 'Name', school: 'School', post: 'Post', outcome: 'Outcome' },
    shown: '{{n}} of {{all}} rows', hasErrors: '{{n}} rows must be corrected. Mend the file and upload it again; nothing was written.', nothing: 'The file agrees with the roster: nothing to write.',
    confirm: 'Write: {{create}} new, {{update}} changed', again: 'Another file', another: 'Import another file', outcome: 'Written: {{created}} new, {{updated}} changed, {{same}} unchanged.',
  },
};
