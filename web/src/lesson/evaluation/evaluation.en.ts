// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './evaluation.zh';

export const en: SameWords<typeof zh> = {
  what: 'the observation',
  observe: 'Notes and evaluation', back: 'Back to the open lesson',
  begin: 'Start observing', clock: 'Lesson clock', notBegun: 'The clock does not run yet', opens: 'The lesson is on {{day}}; notes open on that day. You can read the plan now.', closed: 'The evaluation is closed; your notes stay here.',
  view: { label: 'What to see', plan: 'Plan and notes', sheet: 'Sheet' },
  saved: 'Saved', saving: 'Saving', unsent: '{{n}} kept on this device, sent when the network is back', sheetUnsent: 'The sheet is kept on this device and sent when the network is back', again: 'Try again',
  plan: { title: 'Plan', of: 'Plan of {{day}}', none: 'This design has no process yet.', teacher: 'Teacher', student: 'Students', intent: 'Intent', others: 'Other parts of the design', whole: 'Whole lesson', more: 'Show the step' },
  note: { stamp: 'Note', stampFor: 'Note at "{{step}}"', at: 'Note at {{at}}', hint: 'What you saw or heard', remove: 'Remove the note at {{at}}', none: 'Press "Note": the time is kept by itself.', loose: 'Other notes' },
  sheet: {
    title: 'Sheet', total: 'Total', of: 'of {{n}}', noGrade: 'no grade', grade: 'Grade', points: 'Points for {{sub}}', max: 'at most {{n}}', evidence: 'Evidence', needed: 'needed', evidenceHint: 'One line: what you saw or heard',
    strengths: 'Strengths (up to three)', suggestions: 'Suggestions (up to two)', strength: 'Strength {{n}}', suggestion: 'Suggestion {{n}}', strengthHint: 'Which step, which words', suggestionHint: 'What to do next time',
    submit: 'Submit', blind: 'Before submitting nobody sees the others’ points and words, and they do not see yours.', after: 'It cannot be changed afterwards; a correction says why.',
    confirm: 'Submit?', confirmLead: '{{total}} points, {{grade}}. It cannot be changed afterwards.', submitted: 'Submitted', done: 'You submitted on {{at}}: {{total}} points, {{grade}}.', corrected: 'Corrected: {{reason}}',
    correct: 'Correct', correctTitle: 'Correct my evaluation', correctGo: 'Submit the correction', reason: 'Reason', reasonHint: 'For example: misread the points of item two', see: 'See the result', stop: 'Leave it as it is',
  },
  elsewhere: { lead: 'Another device has changed this sheet too.', mine: 'Keep the one here', other: 'Take the other one' },
  result: {
    title: 'Result', what: 'the result', counts: '{{n}} of {{all}} have submitted', countsLead: 'After submitting your own you see the others’ words and points.', countsTeacher: 'When the evaluation is closed you read the words, answer, and then see the points.', countsOther: 'The result is open to those who evaluated, to the teacher and to those who run it.',
    mean: 'Mean', texts: 'Words', noTexts: 'No words were written.', strengths: 'Strengths', suggestions: 'Suggestions', hidden: 'An observer', corrected: 'Corrected after submitting: {{reason}}', print: 'Print',
    radar: 'Share of the points, by item', item: 'Item', weight: 'At most', meanOf: 'Mean', percent: 'Share', spread: 'Spread', evidence: 'Evidence', below: 'no grade', people: '{{n}} people', spreadOf: '{{band}}: {{n}}',
    answer: 'The teacher’s answer', noAnswer: 'The teacher has not answered yet.', scoresLater: 'After your answer you see the points and how they are spread.',
    write: 'My own view and answer', writeLead: 'Read the words first. Say what went as you hoped, what surprised you, and the one thing to change. It cannot be changed afterwards; the observers are told.', writeHint: 'For example: I hurried the transition because of the props; next time props first, then the rules.', send: 'Submit and see the points', sent: 'Answered',
  },
};
