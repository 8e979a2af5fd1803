// Who decides about a studio's 公开页, when there is one, and which texts may stand on it.
import { findPrivate } from '../../document/privacy/private.rules.js';
import { shanghaiDay } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import { isRunning, type StudioFacts } from '../studio.rules.js';
import type { Showcase } from './showcase.contract.js';

export const mayReadShowcase = ({ host, oversees }: StudioRights): Verdict => (host || oversees ? yes : no('access.notYours', { who: 'host' }));

/** The host decides, while the studio works and the district did not close it; switching it off he may at any time. */
export const mayChangeShowcase = (rights: StudioRights, { on, closed }: Pick<Showcase, 'on' | 'closed'>): Verdict => {
  if (!rights.host) return no('access.notYours', { who: 'host' });
  if (!on) return yes;
  if (!rights.works) return no('studio.notActive');
  return closed === null ? yes : no('showcase.closed', { by: closed.by, day: shanghaiDay(closed.at), reason: closed.reason });
};

/** The district closes it and lifts that; nobody does so for a studio of his own. */
export const mayCloseShowcase = ({ host, oversees }: StudioRights): Verdict => (oversees && !host ? yes : no('access.notYours', { who: 'districtStaff' }));

/** A studio that is suspended, revoked or over shows nothing, whatever was set. */
export const isOnShow = (studio: StudioFacts, on: boolean, now: Date): boolean => on && isRunning(studio, now);

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff·•・]/g, '');

/** Whose names stand in these texts, however they are spaced. */
export const namesIn = (texts: readonly string[], names: readonly string[]): string[] => {
  const whole = texts.map(plain);
  return [...new Set(names)].filter((name) => plain(name).length > 1 && whole.some((text) => text.includes(plain(name))));
};

/** Words that keep these texts off the page. */
export const heldWords = (texts: readonly string[], names: readonly string[]): string[] => [...new Set([...namesIn(texts, names), ...texts.flatMap((text) => findPrivate(text).map(({ from, to }) => text.slice(from, to)))])];

/** The host's name is no reason where he shows it himself. */
export const stillHeld = (held: readonly string[], { showsHost, hostName }: { readonly showsHost: boolean; readonly hostName: string }): string[] => held.filter((word) => !showsHost || word !== hostName);
