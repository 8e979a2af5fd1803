// The English sentences of the refusals that programs meet.
import type { programProblems } from './problem.program.table.js';

export const programProblemsEn: Readonly<Record<keyof typeof programProblems, string>> = {
  'token.dead': 'This access token is not valid, has expired or was revoked. Make a new one under “Me”, access tokens.',
  'token.closed': 'This is not open to access tokens. Sign in and do it on the page.',
  'token.scope': 'This access token was not made for this ({scope}). Make a new one that is.',
  'token.mixed': 'The request brought an access token and a session, and was refused. A program brings the token alone, a browser the session alone.',
  'token.tooMany': 'There are {n} access tokens already. Revoke those that are not used first.',
  'token.days': 'The last day must be after today and within {days} days.',
  'webhook.badAddress': 'Enter the https address of the other program, without an account or a part after #. Addresses of the inner network must be on the operator’s list WEBHOOK_ALLOW first.',
  'webhook.tooMany': 'There are {n} addresses already. Remove those that are not used first.',
  'webhook.notOn': 'This address is paused or off. Let it go on first.',
};
