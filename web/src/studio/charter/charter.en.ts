// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './charter.zh';

export const en: SameWords<typeof zh> = {
  title: 'Rules of studios', lead: 'Seats, terms and checks. A new version counts from a day on; earlier applications go on as they began.', what: 'the rules of studios', back: 'Studios',
  from: 'from {{day}}', now: 'in force', later: 'not yet', past: 'replaced',
  sizes: 'Seats and terms', chains: 'Checks', days: 'Days for each turn', host: 'What is asked of a host', agreement: 'Agreement',
  size: { mostSeats: 'Most seats for members', onlineLimit: 'Most online learners', assistantLimit: 'Most assistants', onlineStudios: 'Studios one person reads along in', termYears: 'Term in years', hostYears: 'Host’s years in post' },
  day: { school: 'School', host: 'Host', college: 'College', bureau: 'Bureau', agreement: 'Agreement', answer: 'Answer to an invitation', review: 'Review of a studio', approval: 'Approval of a studio', plaque: 'Plaque' },
  check: { school: 'School', host: 'Host', college: 'College', bureau: 'Bureau', agreement: 'Agreement' },
  titles: 'Titles (one of these words is enough)', edit: 'New version', validFrom: 'From', publish: 'Publish', cancel: 'Cancel', published: 'Published',
  follows: 'A published version is not changed, only followed by another. Applications go on with the checks they began with.', agreementHint: '{{member}}, {{studio}}, {{host}}, {{to}} are filled in',
};
