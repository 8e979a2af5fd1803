// Words of personal tokens, in English.
export const en = {
  title: 'Access tokens', lead: 'Let a program of your own (a school’s system, a script) read or do things in your name. It never may more than you, and ends when your account is suspended.',
  make: 'New token', docs: 'Interface', none: 'No tokens yet. Make one when a program has to read something in your name.',
  name: 'What for', nameHelp: 'Which program uses it, such as “school system, hours”.', scopes: 'What it may do', reading: 'Read', writing: 'Do', life: 'Lasts', lives: { d30: '30 days', d90: '90 days', d180: 'Half a year', d366: 'One year' },
  makeTitle: 'New access token', made: 'The token is made', once: 'Copy it now into the program’s secrets. It is not shown again; if it is lost, revoke it and make another.', copy: 'Copy', copied: 'Copied', kept: 'I have kept it',
  how: 'The program sends this header:', until: 'until {{day}}', over: 'over', used: 'last used', unused: 'not used yet', ending: 'ends in {{ending}}',
  end: 'Revoke', endTitle: 'Revoke “{{name}}”?', endSure: 'The program that uses it stops at once. It cannot be brought back.', ended: 'Revoked',
  all: { lead: 'In whose name the district’s programs ask, what they may do, and when they last did. Revoke at once what looks wrong.', find: 'Name, account, what for, or last letters', none: 'There is no such token.', reason: 'Reason (kept in the audit)', own: 'yours' },
  scope: {
    hoursRead: 'My hours: balance, ledger, claims', certificatesRead: 'Certificates that I may see', trainingRead: 'Courses, timetables, works and my progress', studiosRead: 'Studios that I may see: tasks, results, newsletters, plans',
    lessonsRead: 'Lesson designs and open lessons that I may see', meetingsRead: 'Meetings, minutes and tasks that I may see', districtRead: 'Figures of the district (for those whose office allows it)', noticesRead: 'My notices',
    claimsWrite: 'Draft claims of hours (handing in stays with me)', tasksWrite: 'Hand in or take back tasks of a studio', meetingsWrite: 'Plan and change meetings', noticesWrite: 'Mark notices as read',
  },
};
