// iCalendar (RFC 5545) as text: lines end in CRLF and are folded at 75 octets, text is escaped, times are those of
// Asia/Shanghai with the zone spelled out, because not every program knows its name.
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
}

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;
/** Backslash, semicolon, comma and line break (RFC 5545, 3.3.11). */
export const escapeText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** No line is longer than 75 octets, and no letter is cut in two. */
export const fold = (line: string): string => {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const letter of line) {
    if (bytes + bytesOf(letter) > 74) parts.push(part), [part, bytes] = ['', 0];
    [part, bytes] = [part + letter, bytes + bytesOf(letter)];
  }
  return [...parts, part].join('\r\n ');
};

const clock = (at: Date, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(/[-:]/g, '').replace(' ', 'T');
const here = (at: Date): string => clock(at, 'Asia/Shanghai');
const stamp = (at: Date): string => `${clock(at, 'UTC')}Z`;

const eventLines = ({ uid, title, place, note, startsAt, endsAt, cancelled }: CalendarEvent, now: Date): string[] => [
  'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp(now)}`, `DTSTART;TZID=Asia/Shanghai:${here(startsAt)}`, `DTEND;TZID=Asia/Shanghai:${here(endsAt)}`,
  `SUMMARY:${escapeText(title)}`, ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]), ...(note === '' ? [] : [`DESCRIPTION:${escapeText(note)}`]), `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT',
];

export const calendarText = (name: string, events: readonly CalendarEvent[], now: Date): string =>
  [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gongyan//Training//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escapeText(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai',
    'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE',
    ...events.flatMap((event) => eventLines(event, now)), 'END:VCALENDAR',
  ].map(fold).join('\r\n') + '\r\n';
