// English words of what is live in a meeting.
import type { SameWords } from '../../platform/words';
import type { zh } from './room.zh';

export const en: SameWords<typeof zh> = {
  chair: {
    acting: '{{name}} is standing in for {{planned}} as chair.', back: 'Take the chair back', mine: '{{name}} took the chair while your connection was lost. You are back: take it when you like.', lost: 'The connection of {{name}}, who chairs, was lost at {{at}}. If it is not back after one minute ({{until}}) you may take the chair; agenda and timers go on.',
    may: 'The connection of {{name}}, who chairs, was lost at {{at}}, more than a minute ago. You may take the chair; one click gives it back.', take: 'Take the chair', took: 'You hold the chair now; this is on record', returned: 'The chair is yours again',
  },
  missed: {
    lead: 'While you were away for {{n}} min: ', items: 'the agenda came to “{{title}}”', pollsOpened: 'poll “{{title}}” opened', pollsClosed: 'poll “{{title}}” closed', ratingsOpened: 'rating of “{{title}}” began', ratingsRevealed: 'rating of “{{title}}” was shown',
    arrived: '{{n}} arrived', speeches: '{{n}} spoke', tasks: '{{n}} tasks added', join: '; ', end: '.', seen: 'Got it',
  },
  queue: {
    title: 'Speakers', speaking: 'Speaking', none: 'Nobody is waiting to speak.', raise: 'Raise hand', lower: 'Lower hand', place: 'You are number {{n}}.', yours: 'The floor is yours.', end: 'End of speech', next: 'Next speaker', call: 'Call', drop: 'Lower', limit: 'Time', noLimit: 'No limit', minutes: '{{n}} min', left: '{{clock}} left',
    over: '{{clock}} over', waiting: 'Waiting', spoke: 'spoke {{n}} times', fresh: 'not heard yet', hint: 'Consider {{name}}: heard least.', quiet: 'Schools not heard yet: {{schools}}.', sum: '{{n}} speeches in all.', paused: 'No queue while the meeting is paused or over.', looking: 'You are looking on and do not queue.', list: 'Waiting to speak',
  },
  poll: {
    title: 'Polls', none: 'No poll yet.', make: 'New poll', kind: { single: 'One choice', multiple: 'Several', scale: 'Scale', words: 'Words' }, kindLabel: 'Kind', named: 'By name', secret: 'Anonymous', question: 'Question', questionHint: 'For example: which step do we work on next?', choices: 'Choices (Enter after each)', choiceHint: 'Write a choice, press Enter for the next', quick: 'Yes / No / Abstain', yes: 'Yes', no: 'No', abstain: 'Abstain',
    remove: 'Remove “{{choice}}”', most: 'At most', mostWords: 'Words each at most', ends: 'What the ends mean (optional)', low: 'Lowest (1)', high: 'Highest (5)', go: 'Start the poll', needs: 'A question and two choices, and it can start.', needsQuestion: 'Write the question, and it can start.', who: 'Names',
    secretLead: 'Anonymous: who has voted is kept, and the votes are kept, with nothing between the two; nobody can find out whose vote is whose. A vote is changed only on the device where it was cast.', namedLead: 'By name: after the close everybody sees who chose what.', hidden: 'Nobody sees a result before the close, not even the chair.', vote: 'Vote', change: 'Change my vote', changed: 'Vote changed', voted: 'Voted', done: 'You have voted; you may change it until the close.',
    elsewhere: 'You voted on another device; change it there.', count: '{{n}} have voted', close: 'Close the poll', closeLead: 'The result is shown; no vote can be cast or changed any more.', closed: 'Closed', open: 'Open', total: '{{n}} voted', mean: 'mean {{n}}', withheld: 'Only {{n}} voted; a result would tell who voted what, so it is not shown.', steps: '1 to 5', word: 'Word {{n}}', wordHint: 'At most 20 characters', picks: 'At most {{n}}', share: '{{n}}',
    nobody: 'Nobody voted.', looking: 'You are looking on and do not vote.', showNames: 'Who chose what', names: 'who chose what',
  },
  rating: {
    title: 'Rating', none: 'No rating yet.', make: 'Start a rating', item: 'Item', rubric: 'Rubric', teacher: 'Teacher (does not rate)', nobody: 'No teacher', go: 'Start', by: 'Taught by {{name}}', count: '{{n}} handed in', open: 'Open', revealed: 'Shown', closed: 'Not shown', fill: 'Rate', submit: 'Hand in', submitted: 'Handed in; it can be changed until it is shown', change: 'Change mine',
    mine: 'Handed in ({{total}} points); it can be changed until it is shown.', own: 'This lesson is yours; you will see the result once it is shown.', reveal: 'Show the result', revealLead: 'The wall shows the mean and the star; nothing can be handed in or changed any more.', few: 'At least 3 are needed; {{n}} more.', blind: 'Nobody sees other sheets before it is shown.', hidden: 'You did not hand in a sheet; you will see the result when the meeting is over.', unseen: 'It was not shown before the meeting ended.', noItem: 'All items are being rated, or there is no agenda.', fold: 'Fold',
    result: '{{n}} sheets, mean {{mean}}', experts: '{{n}} by experts', legendMine: 'Mine', legendMean: 'Mean', legendExperts: 'Experts', span: 'Lowest–highest', itemName: 'Item', strengths: 'Strengths', suggestions: 'Suggestions', table: 'Points by item', looking: 'You are looking on and do not rate.',
  },
  close: 'Close', nowhere: 'Nothing here yet.',
};
