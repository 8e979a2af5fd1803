// English words of the settings of a 公开页.
import type { SameWords } from '../../platform/words';
import type { zh } from './showcase.zh';

export const en: SameWords<typeof zh> = {
  title: 'Public page', what: 'the settings of the public page', lead: 'When it is on, anybody with the link sees without signing in: the studio’s name, focus, term, number of members, and what is ticked below. Names of members, telephones, drafts and unconfirmed results never appear; search engines do not list it.',
  on: 'Public', off: 'Not public: the link does not open.', host: 'Show the host’s name and title ({{name}})', briefs: 'Newsletters to show', results: 'Results to show', noBriefs: 'No newsletter is published yet.', noResults: 'No result is confirmed yet.', held: 'Holds a name or a number and cannot be shown: {{words}}',
  link: 'Link', copy: 'Copy the link', copied: 'Link copied', preview: 'Preview', previewHint: 'Once saved, the preview is what visitors see.', save: 'Save', savedOn: 'It is public', savedOff: 'It is closed; the link does not open any more', close: 'Close the public page', staff: 'The host decides. You may close it with a reason: the link stops opening at once, the host is told, and cannot switch it on until that is lifted.', reason: 'Why it is closed (the host sees it)', lift: 'Lift the closing', lifted: 'Lifted; whether it is public is up to the host', closed: '{{by}} closed the public page on {{day}}: {{reason}}. ', closedHost: 'It cannot be switched on now; put it right below, then ask {{by}} or another district researcher to lift it.', closedStaff: 'The host cannot switch it on until that is lifted; lifted it stays off until the host switches it on.', saved: 'Saved', rests: 'The studio is not in its term: the page is down, and can only be switched off.',
};
