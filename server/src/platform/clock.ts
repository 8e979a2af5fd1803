// The one clock of the server: what is not asked here cannot be moved by a test. It is set by the database's clock, which all nodes
// share and by which sessions live, and then runs by a counter that nobody can turn back: a machine whose own clock is wrong or jumps
// writes no wrong hour.
import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';

@Injectable()
export class Clock {
  private set: { readonly ms: number; readonly counted: number } | null = null;

  /** It is `ms` now, by the database. */
  setTo(ms: number): void {
    this.set = { ms, counted: performance.now() };
  }

  now(): Date {
    return this.set === null ? new Date() : new Date(this.set.ms + performance.now() - this.set.counted);
  }
}
