// English words of 年度任务.
import type { SameWords } from '../../platform/words';
import type { zh } from './duty.zh';

export const en: SameWords<typeof zh> = {
  title: 'Duties of the year', lead: 'Every number comes from what happened: lessons, evaluations, reflections, confirmed results, attendance. Press a number for its evidence.', what: 'the duties', none: 'The studio has no members yet.', noDuties: 'No duties hold in this school year.', year: 'School year', source: 'By: {{source}}',
  key: { openLessons: 'Open lessons', lessonsObserved: 'Lessons observed', reflections: 'Reflections', lectures: 'Lectures', papers: 'Papers', visits: 'Teaching visits', apprentices: 'Apprentices', meetings: 'Attendance' },
  target: { count: '{{n}} a year', share: 'at least {{n}}%' }, count: '{{done}} / {{target}}', share: '{{done}} of {{of}}', nothing: '—',
  state: { met: 'Done', onTime: 'On time', behind: 'Behind' },
  evidence: '{{name}} · {{duty}}', noEvidence: 'Nothing yet.', counted: 'counts', notCounted: 'absent, does not count',
  remind: 'Remind the {{n}} who are behind', reminded: '{{n}} reminded', remindedNobody: 'All were reminded within a week', remindedOn: 'reminded on {{day}}', allOn: 'Nobody is behind.', name: 'Member',
};
