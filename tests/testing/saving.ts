// What the saved-state chip of a page would say right now, from what its peer knows.
import { savingAt, type Saving } from '@gongyan/shared/coedit/coedit.saved.rules';
import type { CoeditPeer } from '@gongyan/shared/coedit/coedit.peer';

export const savingOf = (peer: CoeditPeer, now: number): Saving =>
  savingAt({
    loaded: peer.loaded, joined: peer.joined, lostAt: peer.lostAt, pending: peer.outbox.pending, pendingSince: peer.outbox.since, disk: peer.outbox.disk,
    savedAt: peer.savedAt, merging: peer.merging !== null, merged: peer.merged, fault: peer.fault, removed: peer.removed, state: peer.state,
  }, now);
