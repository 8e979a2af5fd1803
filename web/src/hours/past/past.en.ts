// The same words in English.
export const en = {
  title: 'Import of past hours', lead: 'Hours from before the hub: one person uploads, another confirms; the file stays as evidence of every entry.', notYours: 'Past hours are imported by the district. If some of yours are missing, claim them.', toHours: 'Hours', back: 'Import of past hours', what: 'imports',
  template: 'Download the template', choose: 'Choose a file of past hours or drop it here', reading: 'Looking at every line…', limits: 'XLSX or CSV (UTF-8), at most {{mb}} MB and 5,000 lines', columns: 'Columns: staff number, name, school, day, title, kind, hours, level, from, to. People are found by staff number, or by name and school; never by a name alone.',
  none: 'Nothing imported yet.', line: '{{rows}} lines · uploaded by {{name}}, {{when}}', confirmedBy: 'confirmed by {{name}}, {{n}} entries', file: 'The file',
  state: { waiting: 'Waits for a second person', posted: 'Posted', dropped: 'Dropped' }, verdict: { new: 'New', known: 'In the ledger', alike: 'Looks alike', error: 'Wrong' }, count: { people: 'Teachers', hours: 'New hours' },
  field: { staffNo: 'staff number', name: 'name', school: 'school', day: 'day', title: 'title', kind: 'kind', amount: 'hours', level: 'level', from: 'from', to: 'to' },
  reason: {
    missing: 'is missing', tooLong: 'is too long', unreadable: 'cannot be read', unknownPerson: 'nobody was found', nameDiffers: 'is another name than that number’s', severalPeople: 'several of that name there: give the staff number', future: 'is still to come', noRules: 'has no rules of hours', unknownKind: 'is not in the rules of that day', unknownLevel: 'a level is needed for this kind',
    notWhole: 'is no whole number of times', longerThanTime: 'is more than the time allows', half: 'must be whole or half', twice: 'stands twice in the file', overlap: 'overlaps other hours', otherAmount: 'is posted with other hours; reverse that first', refused: 'makes more than 24 hours in a day',
  },
  head: { line: 'Line', verdict: 'Outcome', staffNo: 'Staff number', name: 'Name', school: 'School', day: 'Day', title: 'Title', kind: 'Kind', amount: 'Hours' }, meets: 'There is: {{title}} ({{day}})', shown: '{{n}} of {{all}} lines', hasErrors: '{{n}} lines are wrong. Correct the file and upload it again; nothing was written.', waits: 'Ask another member of the district staff to open this page and confirm. You cannot confirm what you uploaded.',
  alikeToo: 'Post the {{n}} lines that look alike too (each was looked at)', confirm: 'Post {{n}} entries', nothing: 'There is nothing new to post.', confirmed: '{{n}} entries posted', drop: 'Drop it', dropped: 'Dropped; nothing was written',
};
