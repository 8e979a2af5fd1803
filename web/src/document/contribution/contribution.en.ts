// English words of the contribution tab, the colours in the text and the evidence sheet.
export const en = {
  tab: 'Contribution', members: 'Contribution of members', until: 'as of {{time}}', whole: '{{n}} characters in all', purpose: 'For discussion and as evidence of hours; not a mark.', none: 'Nobody has written yet. As soon as somebody does, this shows who wrote how much.',
  colour: { on: 'Colour by author', legend: 'Authors', off: 'No colours', here: 'At the caret: {{name}}', nobody: 'template or import', unknown: 'author not known yet', waiting: 'Reading authors…' },
  column: { member: 'Member', stands: 'Stands', written: 'Written', accepted: 'Taken', resolved: 'Solved', minutes: 'Min.', section: 'Section', first: 'First wrote', last: 'Last wrote', pasted: 'Pasted' },
  long: { stands: 'Characters that stand', written: 'Characters written', accepted: 'Suggestions accepted', resolved: 'Comments resolved', minutes: 'Active minutes', pasted: 'of these pasted' },
  open: '{{name}}: {{what}} {{n}}, show the log', openSection: '{{name}}: {{section}}, {{what}} {{n}}, show the log', sections: '{{name}} by section', span: '{{first}} to {{last}}', pasted: '{{n}} of the written characters were pasted.',
  nobody: { title: 'Counted for nobody', template: 'Template', imported: 'Imported', repeated: 'Repeated' }, sum: 'Total', outside: 'Elsewhere',
  log: {
    title: 'What {{name}} wrote', in: 'Only “{{section}}”.', lead: 'A line is what was done in one minute, one section and one way. “Stands” counts the characters of that line that are in the text now.', none: 'Nothing was written. Suggestions and comments are in their own tabs.',
    line: '+{{added}} −{{removed}} characters', stands: '{{n}} stand', more: 'Show earlier ones', list: 'Log of writing',
  },
  how: { typed: 'typed', pasted: 'pasted', suggested: 'suggested', carried: 'carried over', restored: 'restored', moved: 'moved', imported: 'imported', template: 'template' },
  method: {
    title: 'How it is counted',
    stands: 'Stands: characters that the person wrote and that are in the text now, punctuation included. Moved, cut and pasted, split, undone or restored by others they stay their author’s.',
    written: 'Written: what the person typed, pasted or had accepted in this design, also what went later; moving and restoring is not counted twice.',
    pasted: 'Pasted: new words of one upload in blocks of at least {{piece}} characters that make at least {{pasted}}; dictation in one go is marked so too.',
    nobody: 'Words of the template and of imported files are nobody’s; repeats of words that stand already (at least {{again}} in one block) count for nobody until the first ones go.',
    carried: 'Carried over: characters from the agreed design are their authors’ and no writing in this one.',
    minutes: 'Active minutes: minutes of the clock with something new written; reading and deleting alone do not count.',
    source: 'Every number is counted from the server’s log; authors are known by ids that the server leases, never by a page’s word.',
  },
  sheet: {
    title: 'Evidence of contribution', open: 'Evidence sheet', print: 'Print', back: 'Back to the design', state: 'State', studio: 'Studio', lead: 'Lead author', authors: 'Co-authors', until: 'Data as of', hash: 'Check of the text (SHA-256)', seq: 'Number of the log', length: 'Characters in all',
    table: 'Contribution of members', bySection: 'Characters that stand, by section', method: 'How it is counted', made: 'Made by Gongyan. Numbers change with the text; “Data as of” says when these were true.',
  },
};
