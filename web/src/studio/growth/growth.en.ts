// English words of 成长档案.
import type { SameWords } from '../../platform/words';
import type { zh } from './growth.zh';

export const en: SameWords<typeof zh> = {
  title: 'Growth file', of: 'Growth file of {{name}}', what: 'the growth file', lead: 'Numbers come from what happened; press one for its evidence. Who sees each part is up to you.', leadOf: 'Numbers come from what happened; press one for its evidence.',
  part: { hours: 'Hours', designs: 'Lesson designs', lessons: 'Open lessons', meetings: 'Research meetings', mentoring: 'Mentoring', results: 'Results', certificates: 'Certificates', skills: 'Nine skills' },
  empty: {
    hours: 'No hours posted yet.', designs: 'No designs led or co-written yet.', lessons: 'No open lessons yet.', meetings: 'No meeting to which you were asked is over yet.', mentoring: 'No pairing signed by both yet.', results: 'No confirmed results yet; enter them under Results of the studio.',
    certificates: 'No certificates yet.',
  },
  note: { hours: 'Posted and not taken back, before the yearly caps.', designs: 'The share is the part of the standing text written by this person, without template and imported words.', lessons: 'The mean is there once the evaluation is over and answered.', meetings: 'Credited of asked; leave is among those asked.' },
  key: {
    designs: 'Led or co-written', lessons: 'Taught', meetings: 'Attended', mentorPairs: 'As mentor', mentorLogs: 'Entries (mentor)', apprenticePairs: 'As apprentice', apprenticeLogs: 'Entries (apprentice)',
    paper: 'Papers', case: 'Cases', project: 'Projects', award: 'Awards', lecture: 'Lectures', visit: 'Teaching visits', resource: 'Resource sets', issued: 'District certificates', outside: 'From elsewhere',
  },
  as: { lead: 'lead author', coAuthor: 'co-author', present: 'present', late: 'late', leftEarly: 'left early', leave: 'on leave', absent: 'absent', first: 'first author', revoked: 'revoked', outside: 'from elsewhere' },
  head: { line: 'What', all: 'All', year: '{{from}}–{{to}}' },
  cell: { hours: '{{n}} h', count: '{{n}}', share: '{{n}} / {{of}}', minutes: '{{n}} · {{amount}} min', mean: '{{n}} · mean {{amount}}' },
  amount: { hours: '{{n}} h', designs: 'share {{n}}%', lessons: 'mean {{n}}', mentoring: '{{n}} min' },
  facts: { title: '{{line}} · {{when}}', allYears: 'all years', none: 'Nothing here.', more: 'Show all {{n}}', notCounted: 'does not count' },
  chart: 'Mean points of each open lesson',
  audience: { label: 'Who sees “{{part}}”', host: 'Only me and my host', studio: 'My studio', all: 'Everybody signed in', shown: '“{{part}}” is now open to: {{who}}' },
  skill: { planning: 'Planning', filing: 'Filing', groups: 'Group work', cases: 'Casework', guiding: 'Guiding', outreach: 'Outreach', papers: 'Papers', selfCare: 'Self-care', textbooks: 'Textbooks' },
  skills: {
    name: 'Skill', self: 'Self', host: 'Host', none: 'Nothing rated yet.', noneSelf: 'Nothing rated yet. Begin with a self rating and see where you are in nine respects.', legendSelf: 'Solid: self', legendNone: 'unrated: in the middle', legendHost: 'Dashed: host', rateSelf: 'Rate myself', rateHost: 'Rate', history: 'All ratings ({{n}})', by: '{{kind}} · {{name}}', evidence: 'evidence', unrated: '—',
  },
  rate: {
    titleSelf: 'Rate my nine skills', titleHost: 'Rate the nine skills of {{name}}', lead: '0 to 5 by half points. Only those that changed; a rating cannot be changed afterwards, the latest holds.', score: 'Points for {{skill}}', none: 'Not this time', last: 'last {{n}}', words: 'In one sentence', wordsHint: 'e.g. led six groups alone this term', link: 'Address of evidence (optional)', linkHint: 'A page of this hub, such as /docs/…', badLink: 'Only a page of this hub.',
    go: 'Save {{n}}', nothing: 'Rate at least one.', noWords: 'Each rating needs a sentence (at least 2 letters).', done: 'Ratings saved',
  },
  paper: { button: 'Download', title: 'Download the growth file', docx: 'Word, can be edited', pdf: 'PDF, to hand in', note: 'Holds the parts that you see now, with the evidence of each number. Downloading somebody else’s file is noted.' },
  closed: 'Only what is open to you is shown.',
};
