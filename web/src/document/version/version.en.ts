// English words of the versions beside the text.
export const en = {
  tab: 'Versions', list: 'Timeline of versions', none: 'No versions yet. One is kept a quarter of an hour after the last edit, or give this one a name now.', name: 'Name this version', now: 'The text now',
  nameKey: 'Name this version (⌘⇧S / Ctrl+Shift+S)',
  maker: 'kept by {{name}}',
  kind: { named: 'Named', automatic: 'Kept automatically', before: 'Before a restore', beforeImport: 'Before an import', consensus: 'Agreed design', taught: 'As taught', published: 'As published' },
  before: 'Before going back to “{{name}}”', sum: '+{{added}} −{{removed}} characters', writers: 'by {{names}}', open: 'Compare', readOnly: 'Only those who may edit can name a version.',
  mark: { bold: 'bold', underline: 'underline', strike: 'strike-through', emphasis: 'emphasis dots', highlight: 'highlight', link: 'link' },
  style: { paragraph: 'text', heading3: 'heading', heading4: 'subheading', bulletList: 'bullets', orderedList: 'numbered list', taskList: 'to-do list', taskDone: 'done', taskOpen: 'open' },
  form: { title: 'Name this version', name: 'Name', nameHint: 'For example: first draft, trial, final', note: 'Note (optional)', go: 'Keep version', done: 'Version “{{name}}” is kept' },
  compare: {
    title: '“{{name}}” compared with now', with: 'Compare with', same: 'Both say the same.', loading: 'Comparing…', added: 'added', removed: 'removed', moved: 'moved here', movedAway: 'stood here before', movedChanged: 'moved here and changed', legend: 'Green underlined came later, red struck out went, ⇅ changed its place, dashed only looks different.',
    set: '{{mark}}', unset: 'no {{mark}}', recoloured: '{{mark}} changed', style: 'Style: {{from}} → {{to}}', fold: '{{n}} blocks without a change', changes: '{{n}} changes', tally: '+{{added}} −{{removed}} characters', next: 'Next', previous: 'Previous', contributors: 'Wrote in it up to this version: {{names}}',
    restore: 'Go back to this version', restoreLead: 'The text as it is now is kept as a version first. Comments and authors stay.', restored: 'Back at “{{name}}”', unchanged: 'It said the same already; nothing changed.', ask: 'Go back?', go: 'Go back',
  },
};
