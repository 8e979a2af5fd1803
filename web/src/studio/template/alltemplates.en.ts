// Words of the pages on which templates are looked through and made: no document needs them.
export const en = {
  title: 'Templates',
  program: 'Built in',
  derived: 'Derived by studios',
  none: 'No studio has derived one yet.',
  lead: 'Those of the program, and what studios made of them; every document keeps the version it was made of.',
  staffOnly: 'The district’s staff look at all templates.',
  edit: {
    derive: 'Our own: {{name}}', revise: 'Change: {{name}}', zh: 'Name in Chinese', en: 'Name in English', sections: 'Sections', name: 'Name of the section', nameEn: 'In English', hint: 'What to write (hint)', hintEn: 'Hint in English',
    up: 'Move “{{name}}” up', down: 'Move “{{name}}” down', drop: 'Leave out “{{name}}”', kept: 'Required by ethics; it stays', add: 'Add a section', fresh: 'New section', publish: 'Publish', publishNext: 'Publish version {{n}}', done: 'Published', more: 'Hints and English',
    missing: 'Every section needs a name in Chinese and in English.', note: 'A published version never changes; to change it, publish the next. Documents keep theirs.',
  },
};
