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

/** Made once: making one takes longer than a thousand uses. */
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar day that clocks in Asia/Shanghai show at `now`. */
export const shanghaiDay = (now: Date): Day => calendar.format(now);
