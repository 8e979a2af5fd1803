// English words of 工作简报.
import type { SameWords } from '../../platform/words';
import type { zh } from './brief.zh';

export const en: SameWords<typeof zh> = {
  title: 'Newsletters', what: 'the newsletters', none: 'There is no newsletter yet.', noneHost: 'There is no newsletter yet. Choose a month or a term: meetings, open lessons, agreed designs and results of that time are listed for you to tick.',
  state: { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' },
  kind: { meeting: 'Meetings', openLesson: 'Open lessons', design: 'Agreed designs', result: 'Results' },
  word: { paper: 'Paper', case: 'Case', project: 'Project', award: 'Award', lecture: 'Lecture', visit: 'Teaching visit', resource: 'Resource set' },
  level: { cluster: 'Cluster', school: 'School', district: 'District', city: 'City', province: 'Province', nation: 'Nation' },
  issue: '{{from}}–{{to}}, issue {{n}}', month: '{{year}}-{{month}}', term1: '{{from}}–{{to}}, first term', term2: '{{from}}–{{to}}, second term', items: '{{n}} items', all: 'Show all {{n}}', attended: '{{n}} came',
  begin: { button: 'Begin a newsletter', title: 'Begin a newsletter', period: 'Kind', periods: { month: 'Of a month', term: 'Of a term' }, time: 'Time', go: 'Begin', lead: 'Its number is given when it is published, counted by school year.' },
  by: 'last saved by {{name}}', publishedAt: 'Published', withdrawnAt: 'Withdrawn', span: '{{from}} to {{to}}', foreword: 'Foreword', forewordHint: 'What was done and what came of it, in a few sentences (optional)', noForeword: 'No foreword.',
  facts: 'What happened in this time', factsLead: 'Tick what goes in, put it in order, add a line to each if you like. Everything comes from the hub’s records; nothing is typed again.', noFacts: 'Nothing to report yet: meetings that are closed, open lessons that were held, designs that were agreed and results that are confirmed appear here.', noItems: 'Nothing is chosen yet.', gone: '{{n}} of the chosen items are there no longer and go with the next save:', goneTitle: '{{kind}}: “{{title}}”', goneAt: '{{kind}}: number {{n}} of those chosen',
  pick: 'Take in “{{title}}”', line: 'A line for “{{title}}”', lineHint: 'A line of your own (optional)', up: 'Move “{{title}}” up', down: 'Move “{{title}}” down', chosen: '{{n}} chosen',
  save: 'Save the draft', saved: 'Saved', unsaved: 'Changes are not saved yet; they are kept on this device', lost: 'Changes are not saved, and this browser keeps nothing: do not leave the page.', latest: 'Load the newest draft', latestLead: 'Your unsaved changes are lost by loading it. Copy first what you want to keep.',
  publish: 'Publish', publishTitle: 'Publish this issue', publishLead: 'Everybody who sees the studio may read it then, and its people are told. Text and facts stay as they are now. A mistake can be corrected by a note, or the issue withdrawn and made anew.', published: 'Published', publishFirst: 'Save the draft first, then publish.', publishHost: 'Assistants write; the host publishes.',
  remove: 'Remove the draft', removeLead: 'A removed draft cannot be brought back.', removed: 'The draft is removed', withdraw: 'Withdraw', withdrawLead: 'Neither members nor visitors see the issue any more; its number is not used again. Say why.', withdrawn: 'Withdrawn', reason: 'Reason',
  note: 'Add a correction', noteTitle: 'Corrections', noteLead: 'It stands below the issue and cannot be changed.', noteText: 'Correction', noted: 'The correction is added', paper: 'Export', docx: 'Word', pdf: 'PDF', frozen: 'From the hub’s records, as they stood when it was published.',
};
