// The same words in English.
import type { SameWords } from '../../../platform/words';
import type { zh } from './unsubscribe.zh';

export const en: SameWords<typeof zh> = {
  title: 'Leave the daily mail', ask: 'No more daily mails. Notices in the hub go on as before.', go: 'Unsubscribe', done: 'Unsubscribed', doneLead: 'No more daily mails. To have them again, sign in and confirm an address in the notice settings.',
  gone: 'This link does not work', goneLead: 'It is not complete, or no longer good. Use the link in the newest mail, or stop the mails in the notice settings.', failed: 'It did not work', failedLead: 'The network may be away or the server busy. Please try again later.', hub: 'Open the notice settings',
};
