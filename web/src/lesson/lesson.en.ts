// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './lesson.zh';

export const en: SameWords<typeof zh> = {
  openTab: 'Open lesson',
  this: 'the lesson design',
  new: 'New lesson design',
  start: 'Start from the template',
  lead: 'Lead author',
  leadBy: 'led by {{name}}',
  minutesText: '{{n}} min',
  notWritten: 'nothing written yet',
  inIt: 'in it now',
  inItNow: '{{n}} in it',
  readersNow: '{{n}} reading',
  ofStudio: 'Lesson designs',
  count: '{{n}} designs',
  toStudios: 'See the studios',
  backToList: 'Back to the list',
  state: {
    first_draft: 'First draft', in_discussion: 'In discussion', consensus: 'Agreed', second_preparation: 'Second preparation', taught: 'Taught', reflected: 'Reflected', archived: 'Archived', published: 'In the library',
  },
  stage: { primary: 'Primary', junior: 'Junior', senior: 'Senior', vocational: 'Vocational', special: 'Special' },
  list: { title: 'Co-writing', lead: 'Lesson designs that I lead or co-write.' },
  filter: { states: 'By state', all: 'All', find: 'Title, grade or person' },
  empty: {
    studioWriter: 'No lesson designs yet. Start one from the template and write it together.', studioReader: 'This studio has no lesson designs yet.', notOpen: 'Lesson designs are read by the studio’s people and district researchers. Ask the host if you need one.',
    mineWriter: 'No lesson designs yet. Start one and ask colleagues to write with you.', mineReader: 'You co-write no design yet. The designs of a studio can be read on its page.', filtered: 'No design fits.',
  },
  create: { title: 'New lesson design', lead: 'Type the title and begin; the rest is proposed from the studio and can be changed.', go: 'Begin', after: 'The editor opens at once; co-authors are told.', noStudio: 'Lesson designs live in studios, and you belong to none yet. Ask a host to invite you.' },
  template: { own: 'Template: {{name}}', name: 'Template: mental-health activity lesson', about: 'Learners, goals, key points, the four stages of the lesson, board plan, evaluation and reflection are laid out.', word: 'Import from Word', wordLead: 'A .docx of your own is laid into the template; look first, then make it.' },
  field: { title: 'Title', titleHint: 'e.g. The thermometer of feelings', studio: 'Studio', stage: 'Stage', grade: 'Grade', minutes: 'Length (minutes)', unit: 'Unit or topic', unitHint: 'optional', authors: 'Co-authors' },
  authors: { count: '{{n}} authors', all: 'All', none: 'None', open: 'Co-authors', done: 'Co-authors changed', hint: 'Only people of the studio can co-write; others of it still read.', notYours: 'The lead author or the studio’s host chooses the co-authors.' },
  about: { open: 'Change title, grade, length', title: 'Title and length' },
  paper: {
    open: 'Export', title: 'Export the lesson design', word: { name: 'Word, upright', lead: 'School typography; the head of the process table repeats on every page' }, lying: { name: 'Word, lying', lead: 'A wider process table, for printing' },
    pdf: { name: 'PDF, upright', lead: 'Fonts inside: it looks the same everywhere' }, pdfLying: { name: 'PDF, lying', lead: 'Fonts inside, a wider process table' },
    comments: 'With comments', people: 'With the people', originals: 'The file it was imported from',
    markdown: { name: 'Markdown', lead: 'Plain text to keep and compare' }, note: 'What is saved is exported, without open suggestions. Comments stand numbered at the end.',
  },
  share: { copy: 'Copy link', copied: 'Link copied; people of the studio can open it' },
  gone: { title: 'This lesson design cannot be opened', lead: 'It was not found, or you are no longer one of its authors. Check the link or ask the lead author.' },
};
