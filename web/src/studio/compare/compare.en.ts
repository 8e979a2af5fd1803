// English words of 工作室对比.
import type { SameWords } from '../../platform/words';
import type { zh } from './compare.zh';

export const en: SameWords<typeof zh> = {
  title: 'Studios compared', lead: 'Every number comes from what happened; what several did together counts once. Press a number for its evidence, a column’s name to sort.', what: 'the comparison', none: 'No studio is running now.', studio: 'Studio', members: 'Members', attendance: 'Attendance', share: '{{n}}%', shareName: '{{done}} of {{of}}', nothing: '—', year: 'School year',
  key: { openLessons: 'Open lessons', lessonsObserved: 'Observed', published: 'Published', papers: 'Papers', projects: 'Projects', awards: 'Awards', lectures: 'Lectures', visits: 'Visits', resources: 'Resources', apprentices: 'Mentoring' },
  own: 'This school year', newest: 'Newest results', noNewest: 'No result is confirmed yet.', allResults: 'All results', behind: '{{n}} behind', onTime: 'Everybody on time', evidence: '{{name}} · {{key}}',
};
