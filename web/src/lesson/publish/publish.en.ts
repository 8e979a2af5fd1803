// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './publish.zh';

export const en: SameWords<typeof zh> = {
  check: {
    title: 'De-identification check', lead: 'Look at each place that may tell who a student is: rewrite it, or call it a false alarm and say why. Then sign; what you rewrite is written at once.', none: 'No ID, student number, telephone or name beside a class was found. Read the text through, then sign.', what: 'the check',
    wrote: 'You wrote in it; somebody who did not must check it.', sign: 'Sign', done: 'Signed', left: '{{n}} places are still open', signedBy: 'Signed by {{name}}', handled: 'Rewrite', falseAlarm: 'False alarm', how: 'What to do with “{{words}}”', replacement: 'Write instead', reason: 'Why it is a false alarm', reasonHint: 'e.g. a public helpline', marks: 'What was decided',
  },
  publish: { title: 'Publish', lead: 'A snapshot that never changes is kept, and every teacher of the district can read it. The authors are told.', go: 'Publish', done: 'Published' },
  list: { title: 'Published lesson designs', lead: 'Open to the whole district, to read.', what: 'the published designs', none: 'Nothing is published yet. After archiving and the check the district publishes a design.', open: 'Published in the district', by: 'by {{names}}', find: 'Title, grade or author', nothing: 'No design fits.' },
  read: { back: 'Published lesson designs', text: 'Text', at: 'published on {{day}}', studio: 'from {{studio}}' },
};
