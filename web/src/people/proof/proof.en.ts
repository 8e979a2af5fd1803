// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './proof.zh';

export const en: SameWords<typeof zh> = {
  title: 'Two-step verification',
  off: 'At sign-in, besides the password, 6 digits shown by an authenticator on your phone. Please switch it on if you are a district researcher or an administrator.',
  on: 'On', since: 'on since', codesLeft: '{{n}} recovery codes left', codesFew: 'Only {{n}} recovery codes left: take a new set.',
  start: 'Switch on', end: 'Switch off', renew: 'New recovery codes',
  setUp: {
    title: 'Switch on two-step verification', scan: 'Scan this with an authenticator on your phone (Microsoft Authenticator, FreeOTP …). It was drawn here; no other site saw it.', picture: 'Code of two-step verification',
    open: 'Open in an authenticator on this device', typed: 'If you cannot scan it, type this secret into the authenticator:', code: 'The 6 digits of the authenticator', go: 'Switch on', others: 'Your other devices will be signed out.',
  },
  codes: {
    title: 'Keep the recovery codes', lead: 'If the phone is lost, one of them stands for the 6 digits; each works once. They are not shown again.', copy: 'Copy', copied: 'Recovery codes copied', save: 'Save as a file', file: 'gongyan-recovery-codes.txt', kept: 'I kept them',
  },
  first: { title: 'First switch on two-step verification', lead: 'To protect teachers’ records your account needs it: at sign-in, besides the password, 6 digits shown by an authenticator on your phone. It takes a minute now; everything else opens afterwards.', done: 'Two-step verification is on', goOn: 'Go on', leave: 'Not now, sign out' },
  demanded: 'Your account needs two-step verification: it stays on. For another phone ask another administrator to switch it off, then set it up anew.',
  endTitle: 'Switch off two-step verification?', endSure: 'The password alone will then be enough. The recovery codes become worthless.', ended: 'Two-step verification is off',
  renewTitle: 'New recovery codes?', renewSure: 'The old ones become worthless at once.',
  again: {
    title: 'Is it you?', lead: 'The next step weighs something, so please prove that it is you. It then goes on by itself, with everything as you wrote it; for {{minutes}} minutes nobody asks again.', password: 'Password', code: 'The 6 digits of the authenticator, or a recovery code', go: 'Go on',
  },
};
