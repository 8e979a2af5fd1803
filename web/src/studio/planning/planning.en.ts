// English words of 规划与计划.
import type { SameWords } from '../../platform/words';
import type { zh } from './planning.zh';

export const en: SameWords<typeof zh> = {
  title: 'Plans', what: 'the plans', none: 'No plan is published yet.', noneHost: 'Nothing is written yet. Begin with the plan for the whole term, then one for each half-year; the last one can be copied.', begin: 'Write a plan', span: { cycle: 'Plan of the term', year: 'Plan of the year', half: 'Plan of the half-year' }, days: '{{from}} to {{to}}', state: { draft: 'Draft, seen by you alone', published: 'Published' },
  kind: { exchange: 'Learning and exchange', lead: 'Showing the way', research: 'Research', training: 'Bringing on teachers' }, outcome: 'What came of it', empty: 'Nothing written', write: 'Change', publish: 'Publish', published: 'Published: members and the district can read it', saved: 'Saved',
  dialog: { title: 'Write a plan', span: 'Which kind', day: 'For when', copy: 'Copy the four kinds of work from the last one', go: 'Begin', now: 'The current one', next: 'The next one' }, meanwhile: 'Just written: {{text}}', save: 'Save', edit: 'Write: {{span}}',
};
