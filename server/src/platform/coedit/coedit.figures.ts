// What the engine counts of its own work, on the way of every push: additions only, no clock that is not read anyway.
import { Counter, Histogram } from '../metrics/metric.js';

/** The release promises 72 ms under load: bounds are close together there. */
const ACK_BOUNDS = [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 15];
const COMMIT_BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 1, 5, 15];
const BATCH_BOUNDS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const REVOKE_BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export class CoeditFigures {
  /** From the arrival of an admitted push to its answer. */
  readonly ackSeconds = new Histogram(ACK_BOUNDS);
  readonly acks = new Counter('outcome', ['committed', 'repeat']);
  readonly refused = new Counter('step');
  readonly commitSeconds = new Histogram(COMMIT_BOUNDS);
  readonly commitPushes = new Histogram(BATCH_BOUNDS);
  /** From this node's hearing of a changed right to the moment when every page was asked again or put out. */
  readonly revokeSeconds = new Histogram(REVOKE_BOUNDS);
  /** Since when a commit is under way; null: none is. */
  committingSince: number | null = null;
}
