// What this phone keeps: the ticket of a scan that could not be sent yet, a name for the device, and that its owner taps
// through by himself. Works without storage too, then nothing outlives the page.
import { isDoorplate, type Ticket } from './wire';

const PREFIX = 'gongyan.checkin.';

const get = (name: string): string | null => {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
};
const put = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // A browser that keeps nothing.
  }
};

const DEVICE_BYTES = 18;

export const device = (): string => {
  const known = get('device');
  if (known !== null && /^[A-Za-z0-9_-]{16,64}$/.test(known)) return known;
  const fresh = [...crypto.getRandomValues(new Uint8Array(DEVICE_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  put('device', fresh);
  return fresh;
};

export interface Kept extends Ticket {
  /** The button was pressed: only the sending is left. */
  readonly tapped: boolean;
}

export const keep = (short: string, kept: Kept | null): void => put(short, kept === null ? null : JSON.stringify(kept));

export const kept = (short: string): Kept | null => {
  const said = get(short);
  if (said === null) return null;
  try {
    const read: unknown = JSON.parse(said);
    if (typeof read !== 'object' || read === null || !('ticket' in read) || !('meeting' in read) || typeof read.ticket !== 'string' || !isDoorplate(read.meeting)) return null;
    return { ticket: read.ticket, kind: 'kind' in read && read.kind === 'out' ? 'out' : 'in', meeting: read.meeting, tapped: 'tapped' in read && read.tapped === true };
  } catch {
    return null;
  }
};

/** Whoever has tapped once on this phone need not tap again. */
export const tapsByItself = (): boolean => get('known') === 'yes';
export const rememberTap = (): void => put('known', 'yes');
