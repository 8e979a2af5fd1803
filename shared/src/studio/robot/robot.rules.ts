// Who sets a studio's robot, and which addresses can be one at all. Where a name leads is looked at when something is sent, each time.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';

type Rights = Pick<StudioRights, 'host' | 'oversees' | 'works'>;

/** Whoever may set it sees whether there is one, and takes it away, also in a studio that rests. */
export const mayRemoveRobot = (rights: Rights): Verdict => (rights.host || rights.oversees ? yes : no('access.notYours', { who: 'host' }));

export const maySetRobot = (rights: Rights): Verdict => {
  const verdict = mayRemoveRobot(rights);
  return verdict.ok && !rights.works ? no('studio.notActive') : verdict;
};

/** https, port 443, a name and not a number, nobody's name and password in it. */
export const isRobotAddress = (text: string): boolean => /^https:\/\/(?=[^/?#]{4,200}([/?#]|$))([a-z0-9-]+\.)+[a-z][a-z0-9-]*(:443)?([/?#][^\s]*)?$/i.test(text);

/** It is taken for broken after so many failures in a row. */
export const ROBOT_FAILURES = 10;
