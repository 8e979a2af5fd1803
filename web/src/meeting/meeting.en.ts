// Words of research meetings in English.
import type { zh } from './meeting.zh';

export const en: typeof zh = {
  title: 'Research meetings',
  lead: 'Notice, check-in, agenda and attendance in one place; hours are written when it ends.',
  what: 'research meetings',
  filter: { label: 'Which meetings', upcoming: 'Coming up', past: 'Past', series: 'Series' },
  empty: { upcoming: 'No research meeting for you soon.', past: 'No meeting has ended yet.', series: 'No series yet. A chair can begin one, by the month or the week.' },
  state: { draft: 'Draft', noticed: 'Announced', live: 'Running', paused: 'Paused', closing: 'Checking attendance', closed: 'Ended', cancelled: 'Cancelled' },
  att: { present: 'Present', late: 'Late', leftEarly: 'Left early', leave: 'On leave', absent: 'Absent', awaited: 'Awaited' },
  why: {
    whole: 'there throughout, full credit', lateWithin: 'at most {{n}} minutes late, full credit', lateBeyond: 'more than {{n}} minutes late, no credit', leftEarly: 'left more than {{n}} minutes early, no credit', noCheckOut: 'no check-out, no credit', leave: 'on leave, no credit', absent: 'absent, no credit', awaited: 'not checked in yet',
    ruled: 'corrected by the chair',
  },
  arrived: '{{n}} of {{all}} here', units: '{{n}} hours each', noUnits: 'No hours',
  facts: { when: 'When', where: 'Where', link: 'Online', group: 'Group', chair: 'Chair', coChair: 'Assistant chair', recorder: 'Recorder', speaker: 'Speaker', hours: 'Hours', checkOut: 'Signing', note: 'Note', materials: 'Material', seats: 'Seats' },
  checkOut: { yes: 'Check-in and check-out', no: 'Check-in only' }, openLink: 'Open the link',
  agenda: { title: 'Agenda', none: 'No agenda.', minutes: '{{n}} min', left: '{{clock}} left', over: '{{clock}} over', next: 'Next', first: 'Begin the first item', extend: '+2 min', skip: 'Skip', state: { waiting: '', running: 'now', done: 'done', skipped: 'skipped' } },
  me: {
    title: 'My attendance', here: 'You checked in at {{at}}.', out: 'You checked out at {{at}}.', notYet: 'Scan the code on the screen when you are there, or type the six digits here.', opens: 'Check-in opens at {{at}}.', code: 'Code', go: 'Check in', leave: 'Ask for leave', leaveReason: 'Reason', leaveGo: 'Ask', asked: 'You asked for leave; the chair will decide.',
    approved: 'Your leave is granted.', refused: 'Your leave was not granted; please talk to the chair.', done: 'Checked in', again: 'You had checked in at {{at}} already.', early: 'Check-in is not open yet; come back at {{at}}.', notExpected: 'You are not on the list of this meeting.', result: 'Attendance: {{state}} ({{why}})',
  },
  step: { notify: 'Send the notice', begin: 'Begin', pause: 'Pause', resume: 'Go on', sumUp: 'End', cancel: 'Cancel the meeting', change: 'Change', screen: 'Projector', invite: 'Add people' },
  did: { notify: '{{n}} people told', begin: 'The meeting has begun', pause: 'Paused', resume: 'Going on', sumUp: 'Check the attendance; hours follow', cancel: 'Cancelled; everybody is told', change: 'Saved', plan: 'Planned; check it and send the notice', series: '{{n}} meetings planned', invite: 'Added to the list', tap: 'Recorded', rule: 'Corrected', close: 'Ended; hours of {{n}} people are written', reopen: 'Taken back; the hours are reversed' },
  say: { draft: 'Not announced yet; only you and the chair see it.', tooEarly: 'It can be begun from 30 minutes before its time.', live: 'Running. Attendance is checked here when it ends.', closing: 'Check everybody’s attendance; then the hours are written at once.', closed: 'Ended. Correct single people below.', undo: 'It can simply be taken back until {{at}}.' },
  run: { title: 'Chairing' },
  board: { title: 'Attendance', all: 'All', school: 'School', allSchools: 'All schools', sharedDevice: 'One phone signed for two people', online: 'online', tap: 'Sign for', rule: 'Correct', none: 'Nobody like that.', scan: 'scan', code: 'code', byHand: 'by hand', credited: 'credited', notCredited: 'not credited' },
  tap: { title: 'Sign for {{name}}', lead: 'The reason stays in the record.', reason: 'Reason', hint: 'Battery empty; the person is here', in: 'Check in', out: 'Check out' },
  rule: { title: 'Correct the attendance of {{name}}', lead: 'The record stays; the correction is a new one. Hours already written follow.', state: 'To', reason: 'Reason', go: 'Correct' },
  leaves: { title: 'Leave', none: 'Nobody asked for leave.', approve: 'Grant', refuse: 'Refuse', state: { asked: 'waiting', approved: 'granted', refused: 'refused' } },
  close: { title: 'Before the end', sum: '{{expected}} expected, {{arrived}} came, {{credited}} credited, {{hours}} hours in all.', confirm: 'End and write the hours', lead: '{{n}} people get {{half}} hours each and are told. It can be taken back within 10 minutes.', noRule: 'The rules of that day know no research meetings; no hours will be written.', refused: 'Not written', waiting: 'Waits for a second person', warn: { noMinutes: 'Nobody has written minutes. You can begin them before ending.', minutes: '{{n}} sections of the minutes are still empty. They are locked at the end.', blocks: '{{n}} things the room knows (such as attendance, polls, tasks) have no place in the text and will not be in the minutes. Put them in from “Live” beside the text.', actions: '{{n}} tasks have no owner yet.', polls: '{{n}} polls are open; they close with the meeting and their results are shown.', ratings: '{{n}} ratings were not shown; they will not be shown any more.' }, undo: 'Take back', reason: 'Reason', undoLead: 'All hours are reversed, and the sheet is open again.' },
  plan: {
    title: 'New meeting', change: 'Change the meeting', theme: 'Theme', form: 'Form', formHint: 'Preparation, workshop', group: 'Group', district: 'District preparation group', day: 'Day', from: 'From', to: 'To', place: 'Place', link: 'Link (optional)', speaker: 'Speaker (optional)', coChair: 'Assistant chair (optional)', recorder: 'Recorder (optional)', nobody: 'Nobody', seats: 'Open seats (optional)', materials: 'Material (one per line: name, blank, address; optional)', materialsHint: 'First draft https://…', units: 'Half days', checkOut: 'Check-out needed', note: 'Note (optional)',
    people: 'Who is asked to come', peopleHint: 'Find by name or pinyin initials', whole: 'The whole studio is on the list already.', agenda: 'Agenda (one item a line, minutes at its end)', agendaHint: 'The lead author explains 15\nDiscussion 45', go: 'Plan', save: 'Save', incomplete: 'Theme, form, times and a place or a link are needed.', chosen: '{{n}} people chosen', remove: 'Remove {{name}}',
  },
  series: {
    title: 'New series', name: 'Name', rule: 'How often', weekly: 'Every week', fortnight: 'Every two weeks', monthlyDay: 'The same day of every month', monthlyNth: 'The n-th weekday of every month', first: 'First time', last: 'Until', clock: 'Begins at', minutes: 'Minutes', onHoliday: 'On a holiday', after: 'the next workday', before: 'the workday before', skip: 'leave it out',
    preview: 'Days', moved: 'instead of {{day}}, {{why}}', skipped: '{{day}} {{why}}, left out', go: 'Plan these meetings', meetings: '{{n}} meetings', missed: 'Nothing planned this month', plan: 'New series', every: { weekly: 'weekly', monthly: 'monthly' },
  },
  screen: { title: 'Projector', scan: 'Scan to check in', scanOut: 'Scan to check out', code: 'or type the code', arrived: 'here', expected: 'expected', changes: 'changes in {{n}} s', tabs: { code: 'Check-in', out: 'Check-out', board: 'Here', agenda: 'Agenda', poll: 'Poll', queue: 'Speakers', rating: 'Rating', thanks: 'Thanks' }, thanks: 'Thank you all', lost: 'Connection lost, reconnecting', keys: 'Keys 1–6 switch, B is black', noPoll: 'No poll yet', noQueue: 'To speak, raise your hand on your phone', noRating: 'No rating shown yet', voting: 'Vote on your phone', voted: 'voted', rating: 'Rate on your phone', rated: 'handed in', next: 'Next', waiting: '{{n}} awaited' },
  nav: 'Meetings', newMeeting: 'New meeting', today: { title: 'Research meetings', none: 'No research meeting soon.', all: 'All meetings' },
  seat: {
    title: 'Open for signing up', take: 'Sign up', took: 'Signed up; scan the code when you come', giveUp: 'Give the seat back', gaveUp: 'Seat given back', free: '{{n}} seats left', full: 'Full', mine: 'You have signed up', taken: '{{n}} of {{all}} taken', chair: 'Chair: {{name}}', speaker: 'Speaker: {{name}}',
  },
};
