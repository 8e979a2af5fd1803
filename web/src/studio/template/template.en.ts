// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './template.zh';

export const en: SameWords<typeof zh> = {
  what: 'the templates',
  title: 'Templates',
  lead: 'Every document keeps the version of the template it was made of; a new version changes none of them.',
  own: 'this studio’s', version: 'version {{n}}', sections: '{{n}} sections', confidential: 'confidential',
  required: 'required', optional: 'optional', ethics: 'required by ethics', private: 'never published', minutes: 'minutes',
  preview: 'See the sections', derive: 'Make our own', revise: 'Make a new version',
  onlyHost: 'The studio’s host makes and changes templates.',
  kind: { lesson_design: 'Lesson design', case_analysis: 'Case analysis', group_plan: 'Group plan', individual_plan: 'Individual plan', meeting_minutes: 'Minutes', mentoring_log: 'Mentoring log', lesson_rubric: 'Lesson rubric', project_application: 'Research application', needs_survey: 'Needs survey' },
  purpose: {
    lesson_design: 'One activity lesson, from learners to reflection', case_analysis: 'One student’s case; code names only, for you and your supervisor', group_plan: 'A series of group sessions with its session table', individual_plan: 'A counselling plan for one student; code names only, for you and your supervisor',
    meeting_minutes: 'One meeting: process, views, decisions, tasks', mentoring_log: 'One mentoring talk: advice, action, both sides’ notes', lesson_rubric: 'One observed lesson: timeline, scores with evidence, advice', project_application: 'All parts of a research application', needs_survey: 'What teachers want to learn, and when they can',
  },
};
