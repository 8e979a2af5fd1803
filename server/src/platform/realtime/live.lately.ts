// What was told of each topic within the last minute, by name, on this node. A page reads first and listens then: what was told between the
// two it has not heard and may not have read. Keeps no facts, and knows that it has not been here for ever.
import type { Watched } from '@gongyan/shared/kit/live';
import type { Topic } from '@gongyan/shared/kit/topic';

const KEPT_MS = 60_000;
/** Topics. */
const MOST = 20_000;

interface Told {
  at: number;
  /** When each of its events was last told. */
  readonly events: Map<string, number>;
}

export class Lately {
  /** The longest ago first. */
  private readonly topics = new Map<Topic, Told>();
  /** Before this anything may have been told. */
  private from: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.from = now();
  }

  told(topic: Topic, event: string): void {
    const now = this.now();
    const known = this.topics.get(topic) ?? { at: now, events: new Map<string, number>() };
    known.at = now;
    known.events.set(event, now);
    this.topics.delete(topic);
    this.topics.set(topic, known);
    for (const [oldest, { at }] of this.topics) {
      if (now - at < KEPT_MS && this.topics.size <= MOST) return;
      this.topics.delete(oldest);
      this.from = Math.max(this.from, at);
    }
  }

  /** Words were lost: anything may have been told until now. */
  missed(): void {
    this.from = this.now();
  }

  of(topic: Topic): Watched {
    const now = this.now();
    const events = [...(this.topics.get(topic)?.events ?? [])].map(([event, at]): [string, number] => [event, Math.ceil(now - at)]);
    const knownMs = Math.ceil(now - this.from);
    return { knownMs: knownMs < KEPT_MS ? knownMs : null, told: Object.fromEntries(events.filter(([, ms]) => ms < KEPT_MS)) };
  }
}
