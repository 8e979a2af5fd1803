// What the saved-state chip may say, from what the page knows. The one law: `saved` only when nothing is
// unacknowledged and the server is there.

export interface SavingFacts {
  readonly loaded: boolean;
  readonly joined: boolean;
  /** Milliseconds since 1970 when the server was lost; null while it is there. */
  readonly lostAt: number | null;
  readonly pending: number;
  /** When the oldest unacknowledged edit was made. */
  readonly pendingSince: number | null;
  readonly disk: 'kept' | 'keeping' | 'failed';
  readonly savedAt: number | null;
  readonly merging: boolean;
  readonly merged: { readonly mine: number; readonly colleagues: number; readonly at: number } | null;
  readonly fault: string | null;
  readonly removed: boolean;
  readonly state: 'open' | 'locked' | 'final' | 'deleted';
}

export type Saving =
  | { readonly kind: 'loading' | 'saving' | 'slow' | 'reconnecting' | 'merging' | 'noLocalStore' | 'oldClient' | 'final' }
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'offline' | 'lostRight' | 'gone'; readonly pending: number }
  | { readonly kind: 'merged'; readonly mine: number; readonly colleagues: number }
  | { readonly kind: 'serverFault'; readonly code: string };

export const SLOW_AFTER_MS = 5_000;
export const RECONNECTING_AFTER_MS = 2_000;
export const OFFLINE_AFTER_MS = 10_000;
export const MERGED_FOR_MS = 4_000;

const afterFault = (facts: SavingFacts, code: string): Saving => {
  if (facts.removed) return { kind: 'gone', pending: facts.pending };
  if (code === 'coedit.oldClient') return { kind: 'oldClient' };
  if (code === 'coedit.revoked') return { kind: 'lostRight', pending: facts.pending };
  if (code === 'coedit.locked') return facts.pending > 0 ? { kind: 'lostRight', pending: facts.pending } : { kind: 'final' };
  return { kind: 'serverFault', code };
};

const whileLost = (facts: SavingFacts, lostFor: number): Saving | null => {
  if (facts.disk === 'failed' && facts.pending > 0) return { kind: 'noLocalStore' };
  // What is said while the server is away promises that the edits are on this disk: not before they are.
  if (facts.disk === 'keeping') return { kind: 'saving' };
  if (lostFor >= OFFLINE_AFTER_MS) return { kind: 'offline', pending: facts.pending };
  return lostFor >= RECONNECTING_AFTER_MS || facts.pending > 0 ? { kind: 'reconnecting' } : null;
};

/** The chip's state at `now` (milliseconds since 1970). Source: the wording table of the co-editing page. */
export const savingAt = (facts: SavingFacts, now: number): Saving => {
  if (facts.fault !== null) return afterFault(facts, facts.fault);
  if (!facts.loaded) return facts.lostAt !== null && now - facts.lostAt >= OFFLINE_AFTER_MS ? { kind: 'offline', pending: 0 } : { kind: 'loading' };
  const lost = facts.lostAt === null ? null : whileLost(facts, now - facts.lostAt);
  if (lost !== null) return lost;
  if (facts.merging) return { kind: 'merging' };
  if (facts.pendingSince !== null) {
    const waited = now - facts.pendingSince;
    if (waited >= SLOW_AFTER_MS) return { kind: facts.disk === 'failed' ? 'noLocalStore' : 'slow' };
    return { kind: 'saving' };
  }
  if (facts.merged !== null && now - facts.merged.at < MERGED_FOR_MS) return { kind: 'merged', mine: facts.merged.mine, colleagues: facts.merged.colleagues };
  if (facts.state !== 'open') return { kind: 'final' };
  // Lost a moment ago, and nothing of this page is waiting: what was acknowledged stays so.
  return facts.joined || facts.savedAt !== null ? { kind: 'saved', at: facts.savedAt === null ? null : new Date(facts.savedAt) } : { kind: 'loading' };
};
