// English words of mentoring.
import type { SameWords } from '../../platform/words';
import type { zh } from './mentoring.zh';

export const en: SameWords<typeof zh> = {
  title: 'Mentoring',
  mine: { title: 'My mentoring', lead: 'My apprentices, and my mentor.', empty: 'You are in no pairing yet. A mentor or the host of a studio proposes one; it begins when both have signed.' },
  what: 'the pairings',
  lead: 'Both sign an agreement, every meeting has an entry that the other confirms, and progress is counted from facts.',
  empty: 'There is no pairing here that you may see. A mentor or the host of the studio proposes one.',
  me: 'me',
  role: { mentor: 'Mentor', apprentice: 'Apprentice', host: 'The host' },
  state: { draft: 'To be signed', signed: 'Signed, not begun', active: 'Under way', reported: 'Report lesson held', assessed: 'Assessed', completed: 'Completed', dissolved: 'Dissolved' },
  span: '{{from}} to {{to}}',
  waits: { sign: '{{who}} has to sign', confirm: '{{who}} has to confirm', assess: 'The host has to assess', complete: 'The host has to complete', none: 'Nothing waits' },
  todo: { sign: 'Please sign the agreement', confirm: 'An entry waits for your confirmation', assess: 'The report lesson was held; please assess', complete: 'Assessed; it can be completed' },
  today: { title: 'Mentoring', all: 'All' },
  goal: { mentorObserves: 'Mentor observes', apprenticeObserves: 'Apprentice observes', designs: 'Lesson designs', reportLesson: 'Report lesson' },
  goals: { title: 'Goals and progress', of: '{{done}} / {{target}}', facts: 'Evidence', none: 'Nothing yet. Evaluated open lessons, the mentor’s comments in designs and confirmed entries count by themselves.', met: 'reached' },
  counted: '{{n}} confirmed, {{minutes}} minutes',
  last: 'last on {{day}}',
  noLogs: 'Nothing confirmed yet',
  propose: {
    open: 'Propose a pairing', title: 'Propose a pairing', mentor: 'Mentor', noMentor: 'Nobody of this studio can take an apprentice now: a mentor is the host or a member with an office as mentor, with at most {{n}} apprentices at a time.', apprentice: 'Apprentice', find: 'Find the apprentice by name', again: 'Somebody else', go: 'Propose', done: 'Proposed; both have to sign',
    incomplete: 'Choose mentor and apprentice, write the agreement and set its dates.',
  },
  agreement: {
    title: 'Agreement', text: 'Agreement', from: 'From', to: 'To', goals: 'Goals (times)', preset: 'The mentor observes the apprentice’s lessons each term, helps to prepare them and gives concrete advice.\nThe apprentice hands in lesson designs for comment, observes the mentor’s lessons and teaches a report lesson at the end.\nBoth write down every meeting truthfully and confirm each other’s entries; no pupil is named.',
    signed: 'signed', unsigned: 'not signed', sign: 'I have read it and sign', signDone: 'Signed', sealed: 'Once both have signed, text, goals and dates stay as they are.', digest: 'Checksum', revise: 'Change it', reviseLead: 'Whoever has signed signs again after a change.', reviseDone: 'Changed; both have to read and sign it', save: 'Save',
  },
  next: {
    draft: 'It begins when both have signed.', signed: 'Signed by both; begins on {{day}}.', active: 'Under way. After the report lesson record it here.', reported: 'The report lesson is recorded; the host assesses.', assessed: 'Assessed; the host completes it.', failed: 'Not passed: the host assesses again or dissolves it with a reason.', completed: 'Completed. Entries stay readable and can be corrected.', dissolved: 'Dissolved: {{reason}}',
  },
  report: { open: 'Record the report lesson', change: 'Another report lesson', title: 'Record the report lesson', lead: 'Choose an open lesson that the apprentice has held within the pairing.', lesson: 'Open lesson', none: 'The apprentice has held no open lesson within the pairing. Announce one, record it as held, and come back.', go: 'Record', done: 'Recorded', see: 'See the report lesson' },
  assess: { open: 'Assess', again: 'Assess again', title: 'Outcome', lead: 'Look at entries, progress and the report lesson first; both will read it.', grade: 'Grade', words: 'Words', hint: 'For example: smaller questions, more said by pupils', go: 'Assess', done: 'Assessed', panel: 'Outcome' },
  grade: { excellent: 'Excellent', good: 'Good', pass: 'Passed', fail: 'Not passed' },
  complete: { open: 'Complete', done: 'Completed' },
  dissolve: { open: 'Dissolve', title: 'Dissolve this pairing?', lead: 'No entry can be written afterwards; confirmed ones stay, and a year with enough of them still gives hours. Both are told the reason.', reason: 'Reason', hint: 'For example: moved to another district', go: 'Dissolve', done: 'Dissolved' },
  more: 'More',
  file: { word: 'File of the pairing (Word)', pdf: 'File of the pairing (PDF)' },
  years: { title: 'School years and hours', line: '{{logs}} / {{needLogs}} entries, {{minutes}} / {{needMinutes}} minutes', span: 'School year {{from}}–{{to}}', credited: '{{hours}} hours posted to each of the two', closes: 'Settled on {{day}}, by itself when there is enough', short: 'The day has passed and there is too little', settle: 'Settle now', done: 'Posted', rule: '{{logs}} confirmed entries of {{minutes}} minutes in a school year give hours once, the same to both.' },
  log: {
    title: 'Entries', write: 'Write an entry', none: 'No entry yet. After a meeting, a lesson or a preparation write down one piece of advice and one action, and let the other confirm.', notYet: 'Entries are written here once the agreement is signed and has begun.', over: 'The pairing is over; no new entries are written.',
    minutes: '{{n}} minutes', advice: 'Advice', action: 'Action', evidence: 'Evidence', answer: '{{name}} answers', note: '{{name}} sent it back: {{note}}', by: 'written by {{name}}', confirmedBy: 'confirmed by {{name}}',
    state: { draft: 'Draft', waiting_other: 'Waits for {{name}}', both_confirmed: 'Confirmed by both', locked: 'Confirmed by both', corrected: 'Corrected, counts no more', voided: 'Undone' }, corrects: 'Corrects the entry of {{day}}: {{why}}', voids: 'Undoes the entry of {{day}}: {{why}}', correctedBy: 'See the correction', counts: 'counts',
    cite: 'Before and after: “{{title}}”', compare: 'See both versions', compareTitle: '“{{title}}” before and after', cannot: 'If the design is not open to you, ask the apprentice to invite you to comment.',
    confirm: 'Confirm', confirmDone: 'Confirmed', answerOpen: 'Answer and confirm', answerTitle: 'Answer and confirm', answerWords: 'A short answer', answerHint: 'For example: more concrete now, go on', sendBack: 'Send back', sendBackTitle: 'Send it back', sendBackWords: 'What to change', sendBackHint: 'For example: it was one hour', sendBackDone: 'Sent back', takeBack: 'Take back', takeBackDone: 'Taken back; it can be changed',
    correct: 'Correct', goOn: 'Go on', discard: 'Throw the draft away', discardDone: 'Thrown away',
  },
  form: {
    title: 'Write an entry', correctTitle: 'Correct the entry of {{day}}', day: 'Day', minutes: 'Minutes', kind: 'Kind', topic: 'Topic', topicHint: 'One point of focus', advice: 'Advice', adviceHint: 'Concrete and doable', action: 'The apprentice’s action', actionHint: 'What, by when', evidence: 'Evidence (optional)', evidenceHint: 'A scene, what pupils said; no names',
    why: 'Why it is corrected', whyHint: 'For example: wrong length', voids: 'It did not take place; undo it', design: 'Cite two versions of a design (optional)', noDesign: 'None', before: 'Before', after: 'After', lesson: 'About which open lesson (optional)', noLesson: 'No open lesson', version: '{{name}} ({{day}})', autoVersion: 'kept by itself',
    submit: 'Hand over to {{name}}', draft: 'Keep as draft', close: 'Close', saved: 'Draft kept', submitted: 'Handed over to {{name}}', kept: 'No network. What you wrote stays on this device; hand it over when you are online.', lost: 'This browser keeps nothing; do not close the page.', checked: 'I have checked: it is no pupil’s name', incomplete: 'Still missing: {{what}}', here: 'An entry that was not handed over is on this device; you go on with it.',
  },
};
