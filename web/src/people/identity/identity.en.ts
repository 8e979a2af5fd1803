// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './identity.zh';

export const en: SameWords<typeof zh> = {
  provider: { dingtalk: 'DingTalk', wecom: 'WeCom', oidc: 'the district’s sign-in' },
  or: 'or', with: 'Sign in with {{name}}',
  back: { title: 'Signing in', wait: 'Checking with {{name}}, a moment…', again: 'Back to sign-in', mine: 'Back to my page', failed: 'Not signed in' },
  code: { title: 'Two-step verification', lead: 'Your outside account is confirmed; one step is left.', label: 'Verification code', help: 'The 6 digits of your authenticator; without your phone, a recovery code.', go: 'Sign in' },
  join: {
    title: 'The first time this way', lead: '“{{label}}” is not bound yet. Enter your staff number and join code once; from then on you come straight in.', staffNo: 'Staff number', code: 'Join code', codeHelp: 'The district’s staff gave it to you. Six groups of four, good once.', given: 'Given by the other side; it cannot be changed.', go: 'Bind and sign in',
    have: 'You have an account and a password? Sign in with them, then bind it on your own page.',
  },
  mine: {
    title: 'Ways to sign in', lead: 'Once bound, it lets you in without a password.', none: 'None is bound yet.', bind: 'Bind {{name}}', bound: 'Bound', since: 'bound on', used: 'last used', never: 'not used yet', end: 'Release', endTitle: 'Release {{name}}?', endSure: '“{{label}}” will no longer let you in. Other ways stay.', ended: 'Released',
  },
  first: { title: 'Set a password', lead: 'You can only sign in from outside now. With a password you get in when that fails, and prove that it is you before deeds that weigh.', next: 'New password', go: 'Set the password', done: 'The password is set' },
  admin: {
    give: 'Join code', giveTitle: 'A join code for {{name}}?', giveSure: 'It binds the person at the first sign-in with DingTalk, WeCom and the like. Make sure first that it is the person; an earlier one stops working.', is: 'Tell it in person or by telephone; it is not shown again. Good for 14 days, once.', copy: 'Copy', copied: 'Copied', staffNo: 'staff number {{no}}',
    release: 'Release outside sign-in', releaseTitle: 'Release the outside sign-in of {{name}}?', releaseSure: 'It is {{n}} in all. The person must sign in again, with a password or a new join code.', released: 'Released', bound: 'outside sign-in {{n}}',
  },
};
