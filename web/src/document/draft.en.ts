// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './draft.zh';

export const en: SameWords<typeof zh> = {
  title: 'My kept copies',
  lead: 'When you lose the right to edit, unsent edits are kept here; only you see them.',
  empty: 'No copies. When it is needed, the editor offers to keep your unsent edits here.',
  open: 'Show the text',
  copy: 'Copy all',
  copied: 'Copied',
};
