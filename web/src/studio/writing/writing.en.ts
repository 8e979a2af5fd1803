// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './writing.zh';

export const en: SameWords<typeof zh> = {
  this: 'the document', what: 'the documents', panel: 'Documents', new: 'New document', templates: 'Templates', count: '{{n}} documents', none: 'No documents yet. Minutes, group plans and cases begin from a template.', notOpen: 'Documents are read by the studio’s people and district researchers.', confidential: 'confidential',
  by: 'by {{name}}', notWritten: 'nothing written yet', backToStudio: 'Back to the studio',
  start: {
    title: 'New document', lead: 'Choose a template, type a title, and write.', choose: 'Choose a template', use: 'Use this one', chosen: 'Template', other: 'Another one', name: 'Title', nameHint: 'e.g. Minutes of the November meeting', caseHint: 'A code name only, e.g. 小A cannot sleep before exams', go: 'Begin',
    mayNot: 'People of a running studio begin documents.', confidential: 'Confidential: only you and whom you ask for supervision can open it; it is never found by searching, and every reading is listed for you. Use code names only.',
  },
  rename: { open: 'Change the title', title: 'Change the title' },
  gone: { title: 'This document cannot be opened', lead: 'It was not found, or it is not open to you. A case is opened by its owner and whom he asked for supervision.' },
  cases: { title: 'My cases and supervision', lead: 'Seen by their owner and whom he asked, nobody else.' },
  privacy: {
    tab: 'Privacy', readers: 'Supervision', readersNone: 'Only you can open it. You can ask somebody to read and comment.', ask: 'Ask for supervision', askTitle: 'Who supervises this case', askLead: 'They are told, can read and comment, and cannot change the text. Whoever is taken off can no longer open it from that moment.', save: 'Save', saved: 'Supervision changed',
    reads: 'Who has read it', readsNone: 'Nobody has read it yet.', readsNote: 'Every opening is noted; nobody can change or remove a line.', owner: 'Its owner decides who supervises it.',
  },
};
