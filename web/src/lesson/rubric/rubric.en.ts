// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './rubric.zh';

export const en: SameWords<typeof zh> = {
  title: 'Rubrics',
  lead: 'Rubrics have versions: a published one never changes; to change it, derive a new version.',
  what: 'the rubrics',
  back: 'Open lessons',
  empty: 'There is no rubric yet.',
  version: 'Version {{n}}',
  kind: { lesson: 'Lessons', case: 'Case studies' },
  owner: { district: 'District' },
  state: { draft: 'Draft', published: 'Published' },
  derive: 'Derive a new version',
  edit: 'Go on editing', publish: 'Publish', discard: 'Discard draft', discardTitle: 'Discard this draft?', discardLead: 'A discarded draft cannot be found again; published versions stay.',
  for: 'Belongs to', forHint: 'With another owner it becomes a rubric of its own.',
  item: 'Item', sub: 'Sub-item', weight: 'Points', evidence: 'Evidence', bands: 'Grades', from: 'From', bandName: 'Name of the grade', name: 'Name', origin: 'Where it comes from and what changed',
  evidenceRule: { optional: 'Optional', low: 'Needed below 60 %', always: 'Always' },
  addItem: 'Add an item', addSub: 'Add a sub-item', addBand: 'Add a grade', remove: 'Remove "{{name}}"', newItem: 'New item', newSub: 'New sub-item', newBand: 'New grade',
  sum: 'Sum {{sum}} / {{of}}', total: 'All items {{sum}} / 100',
  even: 'The points are even; it can be published.', uneven: 'It cannot be published yet',
  save: 'Save as draft', saved: 'Draft saved', publishTitle: 'Publish version {{n}}', publishLead: 'It cannot be changed afterwards; lessons judged by it keep this version.', published: 'Published', cancel: 'Close',
  editTitle: 'Edit the rubric', subOf: '{{item}}, sub-item {{n}}', weightOf: 'Points of "{{name}}"', up: 'points and above',
};
