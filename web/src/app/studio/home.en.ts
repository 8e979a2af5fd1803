// English words of what happens in a studio now.
import type { SameWords } from '../../platform/words';
import type { zh } from './home.zh';

export const en: SameWords<typeof zh> = {
  writing: 'Being written', nobodyWrites: 'Nobody is writing now.', inIt: 'In it now', others: '{{n}} more', month: 'Meetings this month', allMeetings: 'All', noMeeting: 'Nothing is planned this month.',
  waiting: 'Waiting for me', nothingWaits: 'Nothing waits for you.', joinings: 'Applications to check', results: 'Results to confirm', pairs: 'Mentoring', mine: 'Tasks to do', handedIn: 'Tasks to confirm', assessments: 'Assessments',
};
