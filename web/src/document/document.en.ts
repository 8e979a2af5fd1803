// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './document.zh';

export const en: SameWords<typeof zh> = {
  text: 'Text',
  mode: { label: 'Mode', edit: 'Edit', comment: 'Comment', suggest: 'Suggest', read: 'Read', onlyRead: 'Read only', onlyComment: 'May comment', commentNote: 'Comment mode: the text stays as it is. Select some words to comment on them.', suggestNote: 'Suggesting: point or select and type; everything becomes a suggestion, the text stays as it is.' },
  toolbar: {
    label: 'Formatting', undo: 'Undo', redo: 'Redo', style: 'Paragraph style', bold: 'Bold', underline: 'Underline', strike: 'Strikethrough', emphasis: 'Emphasis dots',
    highlight: 'Highlight', bullets: 'Bullets', numbers: 'Numbered list', todos: 'To-dos', table: 'Table', image: 'Insert picture', link: 'Link', insert: 'Insert', more: 'More',
  },
  style: { paragraph: 'Text', heading3: 'Heading', heading4: 'Subheading', quote: 'Quotation', bullets: 'Bullets', numbers: 'Numbered list', todos: 'To-dos' },
  highlight: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', none: 'No highlight' },
  table: {
    insert: 'Insert 3 × 3 table', rowAbove: 'Row above', rowBelow: 'Row below', columnBefore: 'Column before', columnAfter: 'Column after',
    deleteRow: 'Delete row', deleteColumn: 'Delete column', merge: 'Merge cells', split: 'Split cell', delete: 'Delete table',
  },
  process: {
    table: 'Teaching process', addRow: 'Add a row', rowMenu: 'Row actions', row: 'Row {{n}}', oddMinutes: 'Write minutes, for example 5',
    sum: 'Total {{planned}} / {{lesson}} min', up: 'Move up', down: 'Move down', below: 'Add row below', delete: 'Delete this row', field: 'Row {{n}}, {{column}}', fieldBefore: 'Field before', fieldAfter: 'Field after',
    columns: { stage: 'Stage', minutes: 'Time', teacher: 'Teacher', student: 'Students', intent: 'Intent' },
  },
  slash: {
    label: 'Insert', none: 'Nothing called “{{query}}”', hint: '↑↓ choose · Enter inserts · Esc closes',
    items: { row: 'Process row', heading3: 'Heading', heading4: 'Subheading', bullets: 'Bullets', numbers: 'Numbered list', todos: 'To-dos', quote: 'Quotation', table: 'Table', image: 'Picture', rule: 'Divider', date: 'Today’s date' },
    notes: { row: 'one more row in the process', heading3: 'inside a section', heading4: 'one level below', bullets: 'unordered', numbers: '1. 2. 3.', todos: 'can be ticked', quote: 'someone’s words', table: '3 × 3', image: 'from this device', rule: 'a line', date: 'day and weekday' },
  },
  link: { label: 'Link', address: 'Address', placeholder: 'Paste or type an address', apply: 'Apply', remove: 'Remove link', open: 'Open', bad: 'This is not an address that can be used.' },
  picture: {
    label: 'Picture', width: '{{percent}}% wide', alt: 'Description', altHint: 'One sentence for people who cannot see it', delete: 'Delete picture',
    uploading: 'Uploading {{name}}', done: 'Picture inserted', failed: '{{name}} was not uploaded: {{why}}', tooLarge: 'The picture is larger than 12 MB. Please make it smaller first.',
    notImage: 'This is not a picture. JPG, PNG, WebP and GIF can be inserted.', dismiss: 'OK',
  },
  outline: { label: 'Outline', completeness: 'Complete {{done}}/{{of}}', done: 'filled in', todo: 'required, still empty', here: '{{names}} here', untitled: 'Untitled', close: 'Close outline', characters: '{{n}} characters' },
  people: { label: 'People here', me: 'Me', more: '{{n}} more', readers: '{{n}} more reading', idle: 'idle', away: 'away', editing: '{{n}} editing' },
  saved: {
    loading: 'Loading…', saved: 'Saved {{time}}', savedPlain: 'Saved', saving: 'Saving…', slow: 'Saving is slow; changes are kept on this device', reconnecting: 'Reconnecting, you can go on editing',
    offline: 'Editing offline', merging: 'Connected again, merging…', merged: 'Merged your changes and those of {{n}} colleagues', mergedMine: 'Merged your changes', noLocalStore: 'No local copy',
    lostRight: 'Read only now', gone: 'No access', oldClient: 'Updated', final: 'Final', finalBy: 'Final {{version}} · locked by {{by}} ·', askChange: 'Ask to change', serverFault: 'Cannot save now',
    automatic: 'Saved automatically', unread: 'Read only',
  },
  banner: {
    offline: 'Editing offline · {{n}} changes are on this device only and will be uploaded when you are online', offlineNone: 'Editing offline · changes are kept on this device and uploaded when you are online',
    offlineRead: 'You are offline and see the copy on this device', noLocalStore: 'This device cannot keep a copy; do not close the page while offline',
    lostRight: 'You may only read now; {{n}} changes that were not uploaded can be', lostRightNone: 'You may only read now', gone: 'You can no longer open this document; {{n}} changes that were not uploaded can be', goneNone: 'You can no longer open this document, or it was deleted',
    copy: 'saved as a copy', copied: 'Saved as a copy', oldClient: 'There is a new version; click to refresh (nothing is lost)', serverFault: 'The server cannot save right now; changes are kept on this device · number {{code}}',
    copyName: '{{title}} (my copy)',
  },
  panel: { label: 'Side panel', fold: 'Fold the panel', comments: 'Comments', suggestions: 'Suggestions', versions: 'Versions' },
  lost: {
    gone: 'You can no longer open this document.', readOnly: 'You can only read now.', pending: '{{n}} edits were not uploaded.', kept: 'They are kept as your copy.', keep: 'Keep as a copy', open: 'Open my copies', back: 'Back to the list',
  },
  loading: 'Opening the document…',
};
