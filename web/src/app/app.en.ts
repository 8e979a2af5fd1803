// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './app.zh';

export const en: SameWords<typeof zh> = {
  nav: { label: 'Main', today: 'Today', studios: 'Studios', docs: 'Co-writing', openLessons: 'Open lessons', meetings: 'Meetings', hours: 'Hours', training: 'Training', district: 'District', admin: 'Admin', me: 'Me' },
  newDesign: 'Lesson design',
  find: {
    open: 'Find', short: 'Find', hint: 'Find designs, colleagues, studios', close: 'Close the finder', latest: 'Latest lesson designs', design: 'Lesson designs', minutes: 'Minutes', studio: 'Studios', page: 'Pages', people: 'Colleagues',
    noDesign: 'No lesson design holds “{{words}}”. Try another or a shorter word.', keys: '↑ ↓ choose　Enter opens　Esc closes',
  },
  menu: { label: 'Menu of {{name}}', me: 'Profile and devices', drafts: 'My kept copies', signOut: 'Sign out' },
  signOut: { title: 'Some edits are not uploaded', go: 'Sign out anyway', unsent: 'Edits of {{n}} documents exist only on this computer and would be lost. Open them first and wait until they say “saved”.' },
  greeting: { early: 'Late hours, {{name}}', morning: 'Good morning, {{name}}', noon: 'Hello, {{name}}', afternoon: 'Good afternoon, {{name}}', evening: 'Good evening, {{name}}' },
  today: {
    continue: 'Continue writing',
    all: 'All',
    start: 'Start from the template',
    nothingWritten: 'No lesson designs yet. Type a title and write it together.',
    waiting: 'Waiting for me',
    allNotices: 'All notices',
    nothingWaits: 'Nothing waits for you.',
    online: 'Colleagues online',
    alone: 'No other colleague is online now.',
    mine: 'My studio',
    studios: 'Studios right now',
    otherStudios: 'Other studios',
    allStudios: 'All studios',
    designs: '{{n}} lesson designs',
    open: '{{n}} being written',
    edited: 'last edit',
  },
  welcome: {
    title: 'Welcome to Gongyan',
    lead: 'You belong to no studio yet. Apply to one, or wait for a host to invite you; the studio and its designs then appear here.',
    join: { title: 'Join a studio', lead: 'Which studios take applications, and where mine stands' },
    notices: { title: 'Read notices', lead: 'Invitations, co-writing and changes are told here' },
    profile: { title: 'Check my profile', lead: 'Workplace, appointments and signed-in devices' },
  },
};
