// Time on both sides of the wire: an instant travels as ISO text and is a Date in memory; a school day
// stays plain text, so that no time zone can move it.
import { z } from 'zod';

/** ISO 8601 text with Z or offset on the wire, `Date` at both ends. */
export const Instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A calendar day in the district's own calendar, `2026-11-24`. */
export const Day = z.iso.date();
export type Day = z.output<typeof Day>;

let calendar: Intl.DateTimeFormat | undefined;
/** Made once, as making one takes longer than a thousand uses; and at its first use, as no start of a hub has to wait for it. */
const inShanghai = (): Intl.DateTimeFormat => (calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }));

/** The calendar day that clocks in Asia/Shanghai show at `now`. */
export const shanghaiDay = (now: Date): Day => inShanghai().format(now);
