// English words of the hours rules.
import type { SameWords } from '../../platform/words';
import type { zh } from './hoursrules.zh';

export const en: SameWords<typeof zh> = {
  mentoring: { title: 'Mentoring', apprentices: 'Apprentices at most', minLogs: 'Entries for hours', minMinutes: 'Minutes for hours', silentDays: 'Days until a reminder', lateDays: 'Days to write it down', closesOn: 'Settled on (month-day)', mentorObserves: 'Mentor observes', apprenticeObserves: 'Apprentice observes', designs: 'Lesson designs', kinds: 'Kinds of entries and what they count as', nothing: 'no observation' },
  title: 'Rules for hours', lead: 'Rules are data: each version has a first day and is never changed once published; posted hours are explained by the rules of their day.', none: 'No rules yet.', version: 'Version {{n}}', draft: 'draft', published: 'published', inForce: 'in force', from: 'from {{day}}',
  base: 'Draft a new version from this', edit: 'Edit draft', preview: 'Who would change?', publish: 'Publish', publishTitle: 'Publish version {{n}}', publishLead: 'A published version cannot be changed; only a new one can be drafted. It holds for what happens from {{day}} on.', publishGo: 'Publish', publishedDone: 'Published',
  profiles: 'Requirements', conversions: 'Conversions', classMinutes: 'One hour', minutes: '{{n}} minutes', noticeDays: 'Days of public notice', voids: 'Missing {{missed}}/{{of}} voids a training', total: 'Total', perYear: 'At least a year', years: 'Years', start: 'First day', splits: 'Parts', name: 'Name', code: 'Code', unit: 'Unit', cap: 'Yearly cap', category: 'Subject', form: 'Form', evidence: 'Evidence', noCap: 'none', level: 'Level', amount: 'Hours',
  unitName: { minutes: 'by minutes', halfDay: 'half day', time: 'time', schoolYear: 'school year', item: 'item', certificate: 'certificate' },
  editTitle: 'Draft rules', validFrom: 'First day', save: 'Save draft', cancel: 'Cancel', saved: 'Draft saved', addRow: 'Add a row', newRow: 'New kind', removeRow: 'Remove “{{name}}”', source: 'Source', noMakeUp: 'No making up', changed: '{{n}} totals would change ({{people}} people have hours)', unchanged: 'Nobody’s total would change ({{people}} people have hours).', before: 'Now', after: 'Then', person: 'Teacher', profile: 'Requirement', metNow: 'met', notMet: 'not met',
};
