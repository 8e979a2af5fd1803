// The way out: once begun, the hub is not ready, takes no new sockets, and gives everybody a moment to write
// down what is still open. Hooks run side by side and may fail alone.
import { Injectable } from '@nestjs/common';
import { Problem } from './contract/problem.js';

/** Whatever a hook does: the process is gone after this. Whoever runs a hub waits longer before it kills one. */
export const DRAIN_LIMIT_MS = 10_000;

@Injectable()
export class Drain {
  private readonly hooks: (() => Promise<void> | void)[] = [];
  begun = false;
  /** The hub is closed for maintenance, and people are told so; set by platform/maintenance alone. */
  barred: Problem | null = null;

  /** Why nobody new is let in; null when the door is open. */
  get shut(): Problem | null {
    return this.begun ? new Problem('server.busy') : this.barred;
  }

  /** Called once, before connections to the database are closed. */
  onDrain(hook: () => Promise<void> | void): void {
    this.hooks.push(hook);
  }

  async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    await Promise.allSettled(this.hooks.map(async (hook) => hook()));
  }
}
