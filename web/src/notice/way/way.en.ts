// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './way.zh';

export const en: SameWords<typeof zh> = {
  title: 'Notice settings',
  back: 'Notices',
  what: 'notice settings',
  subjects: 'What I am reminded of',
  bell: 'Remind me',
  mail: 'Daily mail',
  mailFirst: 'Confirm an address below first',
  always: 'What waits for you, and what touches your rights, your hours or the time of a meeting, always reminds you, so that nothing is missed. Other notices stay in the list without being counted.',
  subject: {
    meeting: { name: 'Meetings', of: 'research meetings, minutes, tasks' },
    lesson: { name: 'Lessons and comments', of: 'co-writing, reviews, comments, suggestions, open lessons' },
    hours: { name: 'Hours and certificates', of: 'claims, past hours, certificates' },
    training: { name: 'Training', of: 'enrolment, sessions, works, progress' },
    studio: { name: 'Studios', of: 'joining, founding, results, mentoring, duties' },
  },
  daily: {
    title: 'Daily mail',
    none: 'The district has not set up mail yet. If you need it, ask your administrator (the teachers’ college).',
    lead: 'At most one a day, after {{hour}}:00, only when something is unread. It holds titles and links only; leave at any time.',
    to: 'goes to {{address}}',
    on: 'on',
    refused: '{{address}} does not take mail, so none is sent. Check it or enter another one.',
    address: 'E-mail address',
    example: 'such as name@example.cn',
    invalid: 'The address is not complete. Please check it.',
    send: 'Send a code',
    sentTo: 'A code went to {{address}}, good for 15 minutes. Look into the spam folder too.',
    code: 'Code (6 digits)',
    confirm: 'Confirm the address',
    again: 'Send another one',
    other: 'Another address',
    stop: 'Stop the mails',
    stopped: 'No more mails',
    confirmed: 'The address is confirmed',
  },
};
