// Who decides about a studio's 公开页, when there is one, and which texts may stand on it.
import { findPrivate } from '../../document/privacy/private.rules.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import { isRunning, type StudioFacts } from '../studio.rules.js';

export const mayReadShowcase = ({ host, oversees }: StudioRights): Verdict => (host || oversees ? yes : no('access.notYours', { who: 'host' }));

/** The host decides, while the studio works; the district, and a host at rest, may close it. */
export const mayChangeShowcase = (rights: StudioRights, on: boolean): Verdict => {
  const may = mayReadShowcase(rights);
  if (!may.ok || !on) return may;
  if (!rights.host) return no('access.notYours', { who: 'host' });
  return rights.works ? yes : no('studio.notActive');
};

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
