// The English sentences of the refusals of identity.
import type { identityProblems } from './problem.identity.table.js';

export const identityProblemsEn: Readonly<Record<keyof typeof identityProblems, string>> = {
  'signIn.lapsed': 'The temporary password was not used within {days} days. Ask whoever gave it for another.',
  'signIn.factorFirst': 'Your account needs two-step verification. Switch it on first; everything opens afterwards.',
  'secondFactor.codeNeeded': 'This account has two-step verification: enter the 6 digits of your authenticator, or a recovery code.',
  'secondFactor.wrong': 'The code is wrong or was used already. Wait for the next one; a phone with a wrong clock shows wrong codes.',
  'secondFactor.on': 'Two-step verification is on already. For another phone switch it off first.',
  'secondFactor.off': 'Two-step verification is not on.',
  'secondFactor.demanded': 'Your account needs two-step verification: it stays on. For another phone ask another administrator to switch it off, then set it up anew.',
  'secondFactor.notBegun': 'Scan the code first.',
  'proof.noPassword': 'You have no password yet, so nothing can be proven here. Ask the district’s staff for a one-time password and choose your own.',
  'identity.gone': 'This way to sign in is not set up here. Use your account and password.',
  'identity.expired': 'This sign-in ran out or was used already. Start again at the sign-in page, in the same browser.',
  'identity.cancelled': 'The sign-in was cancelled. Nothing was changed.',
  'identity.refused': 'What the other side answered did not hold, and nobody was signed in. Start again; if it stays so, tell your administrator.',
  'identity.down': 'The other side’s sign-in cannot be reached now. Try again later, or use your account and password.',
  'identity.taken': 'This outside account is bound to somebody else. Use another one, or ask your administrator.',
  'identity.twice': 'You have bound an account of this kind already. Release it on your own page first.',
  'identity.wrongJoin': 'The staff number or the join code is wrong, or the code was used or ran out. Check them, or ask the district’s staff for a new one.',
  'identity.otherNumber': 'This is not the staff number that the other side gives. You can only bind your own.',
  'identity.lastWay': 'This is your only way to sign in. Set a password before you release it.',
  'account.hasPassword': 'You have a password already. Change it on your own page.',
  'account.noStaffNo': 'This person has no staff number in the roster, so a join code is of no use. Add it and import again, or let him sign in and bind it himself.',
};
