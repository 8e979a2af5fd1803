// English words of the versions beside the text.
export const en = {
  tab: 'Versions', list: 'Timeline of versions', none: 'No versions yet. One is kept a quarter of an hour after the last edit, or give this one a name now.', name: 'Name this version', now: 'The text now',
  kind: { named: 'Named', automatic: 'Kept automatically', before: 'Before a restore', consensus: 'Agreed design', taught: 'As taught', published: 'As published' },
  before: 'Before going back to “{{name}}”', sum: '+{{added}} −{{removed}} characters', writers: 'by {{names}}', open: 'Compare', readOnly: 'Only those who may edit can name a version.',
  form: { title: 'Name this version', name: 'Name', nameHint: 'For example: first draft, trial, final', note: 'Note (optional)', go: 'Keep version', done: 'Version “{{name}}” is kept' },
  compare: {
    title: '“{{name}}” compared with now', with: 'Compare with', same: 'Both say the same.', loading: 'Comparing…', added: 'added', removed: 'removed', moved: 'moved', legend: 'Green underlined came later, red struck out went, ⇅ changed its place.',
    restore: 'Go back to this version', restoreLead: 'The text as it is now is kept as a version first. Comments and authors stay.', restored: 'Back at “{{name}}”', unchanged: 'It said the same already; nothing changed.', ask: 'Go back?', go: 'Go back',
  },
};
