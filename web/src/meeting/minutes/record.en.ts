// English words beside and inside the text of 纪要.
export const en = {
  tab: 'Minutes', lead: {
    open: 'Whoever was asked to come may write; all is saved as you type. They are locked when the meeting is closed.', opened: 'Opened again to be corrected; lock them when you are done.', read: 'You may read; those who were asked to come write.',
    frozen: 'Locked when the meeting was closed. Two people confirm: first the recorder or the chair, then another who was there.', confirmed: 'Confirmed by two, final. To correct them, open them again with a reason.',
  },
  reason: 'Opened again because: {{reason}}', frozenAt: 'Draft {{n}}, locked {{at}}',
  confirm: 'Confirm the minutes', confirmed: 'Confirmed', final: 'Confirmed by two: the minutes are final', confirmations: 'Confirmed by', nobody: 'Nobody has confirmed yet.',
  reopen: { title: 'Open the minutes again', reason: 'Reason', hint: 'For example: a decision is missing', lead: 'The meeting and its hours stay as they are; only the text opens. Lock it afterwards; two people confirm anew.', go: 'Open again', done: 'Open; you may correct them' },
  freeze: 'Corrected: lock again', frozen: 'Locked; two people confirm',
  paper: { title: 'Export', docx: 'Word file', docxLead: 'Goes on in WPS or Word', pdf: 'PDF', pdfLead: 'To print, to keep' },
  live: { title: 'Live content', lead: 'Put in where the caret stands; it moves with the meeting and is fixed at its close.', put: 'Insert', take: 'Remove', putOne: 'Insert {{name}}', takeOne: 'Remove {{name}}' },
  block: {
    live: 'Live', fixed: 'As of the close', gone: 'Nothing to show',
    facts: { label: 'Meeting information', theme: 'Theme', form: 'Form', when: 'When', place: 'Where', chair: 'Chair', speaker: 'Speaker', recorder: 'Recorder' },
    attendance: { label: 'Attendance', expected: 'Expected', arrived: 'Came', late: 'Late', leftEarly: 'Left early', leave: 'On leave', absent: 'Absent' },
    actions: { label: 'Tasks', none: 'No tasks yet. Write one down on the page of the meeting and it appears here.', what: 'What', owner: 'Who', due: 'By', state: 'State' },
  },
};
