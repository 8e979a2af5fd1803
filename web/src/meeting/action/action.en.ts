// English words of 任务 and of the year of a series.
export const en = {
  title: 'Tasks', before: 'Not done since last time', none: 'No tasks yet.', what: 'What', whatHint: 'What is to be done', owner: 'Who', nobody: 'Nobody yet', due: 'By', add: 'Write down', added: 'Written down', given: 'Written down; {{name}} is told', overdue: 'Overdue', until: 'by {{day}}',
  from: 'From "{{theme}}"', state: { open: 'Open', done: 'Done', dropped: 'Dropped' }, finish: 'Done', drop: 'Drop', reopen: 'Open again', change: 'Change', finishTitle: 'Done', dropTitle: 'Drop this task', changeTitle: 'Change the task', note: 'What came of it (may be empty)', reason: 'Reason', save: 'Save', closed: 'The meeting is closed; no more tasks.',
  did: { finish: 'Done', drop: 'Dropped', reopen: 'Open again', change: 'Saved' }, today: 'My tasks',
  year: {
    what: 'The series', meetings: 'Meetings of the year', arrived: '{{n}} of {{all}} came, {{rate}}%', decisions: 'Decisions', open: '{{n}} open tasks', actions: 'Open tasks', noActions: 'No open tasks.', held: '{{n}} of {{all}} held', none: 'No meetings yet.', back: 'Series',
  },
};
