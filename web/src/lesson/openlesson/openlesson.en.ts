// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './openlesson.zh';

export const en: SameWords<typeof zh> = {
  title: 'Open lessons',
  lead: 'Book a seat, take notes on the day, evaluate. Announced from the tab "Open lesson" of a lesson design.',
  what: 'the open lessons',
  rubrics: 'Rubrics',
  filter: { label: 'Which open lessons', upcoming: 'Coming up', mine: 'Mine', past: 'Past' },
  empty: { upcoming: 'No open lesson that you may attend is coming up.', mine: 'You have not booked, taught or announced one yet.', past: 'None has ended yet.', design: 'This design has not been taught openly yet.' },
  state: { announced: 'Open for booking', held: 'Being evaluated', evaluated: 'Evaluated', archived: 'Archived', cancelled: 'Cancelled' },
  level: { school: 'School', cluster: 'Cluster', district: 'District', city: 'City' },
  levelWho: { school: 'teachers of the school', cluster: 'teachers of the cluster', district: 'all teachers of the district', city: 'all teachers of the city' },
  seat: { booked: 'Booked', waiting: 'Waiting' },
  seats: '{{booked}} of {{seats}} seats booked', waitingN: '{{n}} waiting', full: 'Full',
  submittedN: '{{n}} evaluated', minutes: '{{n}} min', by: 'taught by {{name}}', mine: 'taught by me', starts: 'Begins {{day}}',
  facts: { when: 'When', where: 'Where', link: 'Online', class: 'Class', teacher: 'Teacher', level: 'Level', rubric: 'Rubric', names: 'Names', design: 'Lesson design', studio: 'Studio' },
  names: { shown: 'Signed: whoever reads the words sees the observers’ names', hidden: 'Unsigned: nobody sees the observers’ names' },
  openLink: 'Open the link', rubricOf: '{{name}} (version {{n}})',
  book: 'Book a seat', waitlist: 'Join the waiting list', giveBack: 'Give back my seat', leaveWaiting: 'Leave the waiting list', gaveBack: 'Seat given back', bookedDone: 'Booked; take your notes here on the day', waitingDone: 'It is full; you wait and will be told of a free seat',
  observe: 'Start observing', observeGo: 'Notes and evaluation', readPlan: 'Read the plan', seeResult: 'Result', readTexts: 'Read the observers’ words', ownSheet: 'My evaluation',
  say: {
    teacher: 'You teach this lesson. After the evaluation you read the words first, answer, and then see the points.', teacherReady: 'The evaluation is closed; the observers’ words wait for you.', booked: 'You have a seat. Open this page on the day and write along.', today: 'It is today: you may start observing.', waiting: 'You are on the waiting list and will be told in turn.',
    score: 'The lesson is over. Please finish your sheet and submit it.', submitted: 'You have submitted.', free: '{{n}} seats are free.', full: 'All seats are taken; you may join the waiting list.', concluded: 'The evaluation is closed.', cancelled: 'Cancelled: {{reason}}', over: 'This lesson is over and cannot be booked.', notInvited: 'This lesson is for {{who}}. Ask its lead author or host.', unsent: 'You did not submit; the evaluation is closed.',
  },
  lead2: { title: 'Running it', announced: 'Record it after the lesson, so that those who booked may submit.', held: '{{n}} of {{all}} have submitted. Afterwards nothing more is taken and the teacher reads the result.', heldNone: 'Nobody has submitted yet; one is needed to close.', evaluated: 'The teacher has the result.', notYet: 'To be recorded after {{day}}.' },
  deed: { change: 'Change', hold: 'Record as held', conclude: 'Close the evaluation', archive: 'Archive', cancel: 'Cancel the lesson' },
  done: { hold: 'Recorded; evaluations are open', conclude: 'Evaluation closed', archive: 'Archived', cancel: 'Cancelled; those who booked are told', change: 'Saved; those who booked are told' },
  cancelDialog: { title: 'Cancel this open lesson', lead: 'Everybody who booked or waits is told the reason. It cannot be undone.', reason: 'Reason', hint: 'For example: the classroom is being repaired' },
  concludeDialog: { title: 'Close the evaluation', lead: 'Nothing more is taken or corrected afterwards. The teacher reads the words first and the points after answering.' },
  guests: { title: 'Who booked', none: 'Nobody has booked yet.' },
  announce: {
    title: 'Announce an open lesson', change: 'Change the open lesson', go: 'Announce', lead: 'The design is kept as it stands; versions named later become the plan to observe by. Teacher, level, rubric and names cannot be changed afterwards.',
    teacher: 'Teacher', class: 'Class', classHint: 'For example: class 3 (2)', day: 'Day', time: 'Time', minutes: 'Minutes', place: 'Place', placeHint: 'For example: recording studio', link: 'Link (optional)', level: 'Level', seats: 'Seats', rubric: 'Rubric', names: 'Signed (the teacher sees the observers’ names)', done: 'Announced',
    incomplete: 'Fill in class and time, and a place or a link.', badLink: 'The link must begin with http:// or https://.',
  },
  today: { title: 'Open lessons', all: 'All open lessons', none: 'No open lesson is coming up.' },
};
