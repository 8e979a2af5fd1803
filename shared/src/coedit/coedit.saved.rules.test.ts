// The chip's sentences by what the page knows; and that it never says `saved` of anything unacknowledged.
import fc from 'fast-check';
import { savingAt, type SavingFacts } from './coedit.saved.rules.js';

const NOW = 1_000_000;
const calm: SavingFacts = { loaded: true, joined: true, lostAt: null, pending: 0, pendingSince: null, disk: 'kept', savedAt: NOW - 60_000, merging: false, merged: null, fault: null, removed: false, state: 'open' };
const kindOf = (over: Partial<SavingFacts>): string => savingAt({ ...calm, ...over }, NOW).kind;

test.each<[string, Partial<SavingFacts>, string]>([
  ['everything is committed', {}, 'saved'],
  ['a letter was typed just now', { pending: 1, pendingSince: NOW - 50 }, 'saving'],
  ['the server needs over five seconds', { pending: 1, pendingSince: NOW - 5_001 }, 'slow'],
  ['slow, and this computer cannot keep edits', { pending: 1, pendingSince: NOW - 5_001, disk: 'failed' }, 'noLocalStore'],
  ['the socket fell a moment ago, nothing waits', { joined: false, lostAt: NOW - 500 }, 'saved'],
  ['the socket fell a moment ago, an edit waits', { joined: false, lostAt: NOW - 500, pending: 1, pendingSince: NOW - 100 }, 'reconnecting'],
  ['gone for three seconds', { joined: false, lostAt: NOW - 3_000 }, 'reconnecting'],
  ['gone for ten seconds', { joined: false, lostAt: NOW - 10_000, pending: 12, pendingSince: NOW - 9_000 }, 'offline'],
  ['the socket fell, the disk has not confirmed the last edit', { joined: false, lostAt: NOW - 11_000, pending: 2, pendingSince: NOW - 100, disk: 'keeping' }, 'saving'],
  ['offline in a private window', { joined: false, lostAt: NOW - 10_000, pending: 1, pendingSince: NOW - 9_000, disk: 'failed' }, 'noLocalStore'],
  ['back, the waiting edits are on their way', { merging: true, pending: 3, pendingSince: NOW - 60_000 }, 'merging'],
  ['merged two seconds ago', { merged: { mine: 3, colleagues: 2, at: NOW - 2_000 } }, 'merged'],
  ['merged long ago', { merged: { mine: 3, colleagues: 2, at: NOW - 5_000 } }, 'saved'],
  ['opened, the server has not answered', { loaded: false, joined: false, lostAt: NOW - 300, savedAt: null }, 'loading'],
  ['no server and no copy here', { loaded: false, joined: false, lostAt: NOW - 20_000, savedAt: null }, 'offline'],
  ['the right was lowered while edits waited', { fault: 'coedit.revoked', pending: 3 }, 'lostRight'],
  ['removed', { fault: 'coedit.revoked', removed: true, pending: 3 }, 'gone'],
  ['an older page', { fault: 'coedit.oldClient' }, 'oldClient'],
  ['locked', { state: 'final' }, 'final'],
  ['the server cannot take it', { fault: 'coedit.badUpdate' }, 'serverFault'],
])('%s', (_sentence, over, kind) => {
  expect(kindOf(over)).toBe(kind);
});

test('saved is never said while an edit waits, whatever else is true', () => {
  const ago = fc.option(fc.integer({ min: 0, max: 100_000 }).map((ms) => NOW - ms));
  const facts = fc.record({
    loaded: fc.boolean(), joined: fc.boolean(), lostAt: ago, pending: fc.integer({ min: 1, max: 50 }), pendingSince: fc.integer({ min: 0, max: 100_000 }).map((ms) => NOW - ms), disk: fc.constantFrom('kept' as const, 'keeping' as const, 'failed' as const),
    savedAt: ago, merging: fc.boolean(), merged: fc.option(fc.record({ mine: fc.nat(), colleagues: fc.nat(), at: fc.integer({ min: NOW - 10_000, max: NOW }) })),
    fault: fc.option(fc.constantFrom('coedit.revoked', 'coedit.badUpdate', 'coedit.oldClient', 'coedit.locked')), removed: fc.boolean(), state: fc.constantFrom('open' as const, 'locked' as const, 'final' as const),
  });
  fc.assert(fc.property(facts, (given) => !['saved', 'merged', 'final'].includes(savingAt(given, NOW).kind)), { numRuns: 5_000 });
});
