// English words of polls, speeches and ratings in the minutes.
import type { SameWords } from '../../platform/words';
import type { zh } from './figures.zh';

export const en: SameWords<typeof zh> = {
  polls: { label: 'Polls', none: 'No closed poll.', count: '{{n}} voted', nobody: 'nobody voted', named: 'by name', secret: 'anonymous', mean: 'mean {{n}}', votes: '{{n}}', withheld: 'Too few votes; no result is shown.' },
  speeches: { label: 'Speeches', none: 'Nobody on record.', line: '{{name}}: {{n}}, about {{minutes}} min', join: '; ' },
  ratings: { label: 'Ratings', none: 'What was shown is written here when the meeting ends.', sum: '{{rubric}}, {{n}} sheets, mean {{mean}}', item: 'Item', mean: 'Mean / full', experts: 'Experts', span: 'Lowest–highest' },
};
