// Codes and tickets: an old one opens nothing, one of another meeting neither, and nobody makes one without the key.
import { arrivalOfToken, codesOf, kindOfCode, newKey, newShort, readTicket, ticketFor } from './attendance.codes.js';

const rules = { tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 };
const meeting = { key: newKey(), short: newShort() };
const other = { key: newKey(), short: newShort() };
const T0 = new Date('2026-11-20T06:10:05Z');
const after = (seconds: number) => new Date(T0.getTime() + seconds * 1_000);
const at = (now: Date) => ({ now, rules });

test('ten thousand tokens older than their window: none is accepted', () => {
  let accepted = 0;
  for (let window = 2; window < 10_002; window += 1) {
    const old = new Date(T0.getTime() - window * 20_000);
    if (arrivalOfToken(meeting, codesOf(meeting, 'in', at(old)).token, at(T0)) !== null) accepted += 1;
  }
  expect(accepted).toBe(0);
});

test('a token holds in its own window and the next, for its own meeting and its own direction', () => {
  const { token, tokenUntil } = codesOf(meeting, 'in', at(T0));
  expect(token).toMatch(/^[A-Za-z0-9_-]{10}$/);
  expect(tokenUntil).toEqual(new Date('2026-11-20T06:10:20Z'));
  expect(arrivalOfToken(meeting, token, at(after(14)))).toEqual({ kind: 'in', at: after(14) });
  expect(arrivalOfToken(meeting, token, at(after(30)))).toEqual({ kind: 'in', at: new Date('2026-11-20T06:10:19.999Z') });
  expect(arrivalOfToken(meeting, token, at(after(35)))).toBeNull();
  expect(arrivalOfToken(other, token, at(T0))).toBeNull();
  expect(arrivalOfToken(meeting, codesOf(meeting, 'out', at(T0)).token, at(T0))?.kind).toBe('out');
});

test('six digits hold for their minute and the next', () => {
  const { code } = codesOf(meeting, 'in', at(T0));
  expect(code).toMatch(/^\d{6}$/);
  expect([kindOfCode(meeting, code, at(after(50))), kindOfCode(meeting, code, at(after(100))), kindOfCode(meeting, code, at(after(200)))]).toEqual(['in', 'in', null]);
});

test('a ticket says what was scanned; a changed one, or one of another meeting, says nothing', () => {
  const ticket = ticketFor(meeting, { kind: 'in', at: T0 }, after(600));
  expect(readTicket(meeting, ticket)).toEqual({ kind: 'in', at: T0, holdsUntil: after(600) });
  expect(readTicket(other, ticket)).toBeNull();
  const changed = [...ticket].map((letter, place) => ticket.slice(0, place) + (letter === '1' ? '2' : '1') + ticket.slice(place + 1)).filter((one) => one !== ticket);
  expect(changed.filter((one) => readTicket(meeting, one) !== null)).toEqual([]);
});

test('short addresses are letters that nobody mistakes', () => {
  const shorts = Array.from({ length: 500 }, newShort);
  expect(shorts.every((short) => /^[a-z2-7]{8}$/.test(short))).toBe(true);
  expect(new Set(shorts).size).toBe(500);
});
