// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './members.zh';

export const en: SameWords<typeof zh> = {
  waiting: { title: '{{n}} waiting to come in', none: 'Nobody is applying at the moment.' },
  past: { title: '{{n}} left', none: 'Nobody has left yet.' },
  growth: 'Growth file of {{name}}',
  invite: {
    open: 'Invite members', title: 'Invite members to {{studio}}', go: 'Invite {{n}}', done: 'Invited {{n}}; the checks begin when they accept', kind: 'As', most: 'At most 20 at a time, please invite in parts.',
  },
  appoint: { open: 'Appoint members', title: 'Appoint members to {{studio}}', go: 'Appoint {{n}}', done: 'Appointed {{n}}; they have been told', reason: 'On what ground (kept in the history)', reasonHint: 'e.g. chosen by the district, letter 3 of 2026' },
  remove: {
    open: 'Remove {{name}}', title: 'Remove {{name}} from the studio?', follows: '{{name}} can no longer open the studio’s lesson designs from that moment. What was written stays, under the same name.', reason: 'Reason (the person is told)', example: 'e.g. has moved to another school; agreed with the person', go: 'Remove',
    done: '{{name}} was removed',
  },
};
