// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './ui.zh';

export const en: SameWords<typeof zh> = {
  product: 'Gongyan',
  retry: 'Try again',
  loading: 'Loading',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  back: 'Back',
  skip: 'Skip to content',
  person: { online: 'online' },
  fault: {
    title: 'Could not load: {{what}}',
    number: 'No. {{requestId}}',
    sentence: 'Something went wrong on this page. Please reload; nothing is lost.',
    page: 'this page',
    reload: 'Reload',
  },
  offline: {
    sentence: 'The server cannot be reached. Check the network; the page goes on by itself when it is back.',
    asOf: 'Offline · as of {{at}}',
    reconnecting: 'Reconnecting…',
    banner: 'The network is down: this is what was loaded before. It updates when you are back.',
  },
  notFound: { title: 'This page was not found', lead: 'The link may be incomplete, the content may have moved, or it is not open to you.', home: 'Back to Today' },
  demo: { name: 'Demo', banner: 'Demo: all schools and people are invented. Please enter nothing real.' },
};
