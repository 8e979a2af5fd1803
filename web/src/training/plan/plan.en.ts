// The same words in English.
export const en = {
  save: 'Save',
  saved: 'Saved',
  incomplete: 'Fill in everything to save.',
  reason: 'Reason (learners see it)',
  cohort: {
    new: 'New cohort', newGo: 'Make the cohort', made: 'The cohort is there; plan its sessions next', change: 'Change the cohort', changeLead: 'Whoever has applied hears of other days or another place.',
    programme: 'Programme', ordinal: 'Number', name: 'Name', suggest: '{{programme}}, cohort {{n}}', quota: 'Places', from: 'First day', to: 'Last day', until: 'Enrol until', organiser: 'Organiser', place: 'Place', begun: 'It has begun; its first day and the end of enrolling stay.', daysWrong: 'Enrolling ends before the start, the start is not after the end.',
    rulesNow: 'In force: {{level}}, version {{version}} ({{hours}} hours, attendance {{present}} of {{of}}). The version of the day on which enrolling opens is kept for good.', rulesNone: 'No rules of {{level}} are in force yet; enrolling opens once there are.', rulesFixed: 'This cohort goes by {{level}}, version {{version}}.', noLevel: 'This programme leads to no certificate; hours only.',
  },
  session: {
    add: 'Plan sessions', addTitle: 'Sessions of "{{name}}"', addGo: 'Plan {{n}} sessions', added: '{{n}} sessions planned', another: 'Add and plan the next', drafts: 'To be planned', drop: 'Leave out "{{title}}"', change: 'Change', changeTitle: 'Change "{{title}}"', cancel: 'Cancel this session…', cancelTitle: 'Cancel "{{title}}"', cancelLead: 'Learners and trainers hear of it; it no longer counts as a session.', cancelGo: 'Cancel the session', cancelled: 'Cancelled; learners and trainers were told',
    title: 'Content', module: 'Module', noModule: 'No module', form: 'Form', formHint: 'in person', day: 'Day', from: 'From', to: 'To', place: 'Place', trainers: 'Trainers', trainersLead: 'Whoever is a trainer, expert, host or works at the centre may teach.', outside: 'This day is outside of the cohort ({{from}} to {{to}}); please check.', timesWrong: 'The end is after the start.', because: 'Cancelled: {{reason}}',
    copy: 'Copy an earlier cohort', copyTitle: 'Copy timetable and works', copyFrom: 'From', copyLine: '{{name}} ({{n}} sessions)', copyLead: 'Weekdays and clocks stay, whole weeks later, after the first day of this cohort. Timetable, trainers and works come over; change them one by one.', copyGo: 'Copy', copied: '{{sessions}} sessions and {{works}} works copied', dropped: '{{names}} may not teach now and were left out.', copyNothing: 'No earlier cohort of this programme has a timetable; plan sessions instead.',
  },
  work: { add: 'Set work', addTitle: 'Set a work or a test', addGo: 'Set', added: 'Set', change: 'Change', changeTitle: 'Change "{{title}}"', kind: 'Kind', document: 'To hand in', title: 'Title', due: 'Due', cancel: 'Call it off…', cancelTitle: 'Call off "{{title}}"', cancelLead: 'Learners hear of it. What somebody handed in or was marked for stays.', cancelGo: 'Call it off', cancelled: 'Called off; learners were told', because: 'Called off: {{reason}}' },
};
