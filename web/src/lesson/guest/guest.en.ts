// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './guest.zh';

export const en: SameWords<typeof zh> = {
  title: 'Invited reviewers',
  hint: 'Ask an expert or a colleague of another school: they read and comment, never write; each gets a notice.',
  none: 'Nobody invited yet.',
  invite: 'Invite a reviewer',
  full: 'At most {{n}} reviewers for a design. Take one off the list first.',
};
