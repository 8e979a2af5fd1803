// A clock whose hands the simulation moves: timers fire in order of their time, ties in order of making.
// Real promises still run between two timers, so the code under test cannot tell the difference.

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly job: () => void;
}

export class VirtualTime {
  private timers: Timer[] = [];
  private time = 1_700_000_000_000;
  private made = 0;

  readonly now = (): number => this.time;

  readonly after = (ms: number, job: () => void): (() => void) => {
    const timer: Timer = { at: this.time + ms, order: (this.made += 1), job };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  /** Lets time pass; between two timers every promise that can settle does. */
  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    await settle();
    for (let next = this.earliest(until); next !== undefined; next = this.earliest(until)) {
      this.timers = this.timers.filter((other) => other !== next);
      this.time = Math.max(this.time, next.at);
      next.job();
      await settle();
    }
    this.time = until;
  }

  private earliest(until: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers) {
      if (timer.at <= until && (first === undefined || timer.at < first.at || (timer.at === first.at && timer.order < first.order))) first = timer;
    }
    return first;
  }
}

/** Enough turns of the microtask queue for the longest chain of awaits in the engine. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 24; turn += 1) await Promise.resolve();
};
