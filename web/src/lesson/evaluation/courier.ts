// Carries what is unsent to the server, one trip after the other, and waits for the network as long as it takes. What it
// carries lies on this device until the server has it.
import { Offline } from '../../platform/refusal';

const SOON_MS = 700;
const RETRY_MS = 4_000;

export class Courier {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private away = false;
  private again = false;
  private stopped = false;

  /** `carry` says whether there is more by now; `told` hears of trouble, and of its end (null). */
  constructor(private readonly carry: () => Promise<boolean>, private readonly told: (trouble: Error | null) => void) {
    globalThis.addEventListener('online', this.now);
  }

  readonly now = (): void => this.soon(0);

  soon(afterMs: number = SOON_MS): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.go(), afterMs);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    globalThis.removeEventListener('online', this.now);
  }

  private async go(): Promise<void> {
    if (this.away) {
      this.again = true;
      return;
    }
    this.away = true;
    try {
      const more = await this.carry();
      this.told(null);
      if (more) this.again = true;
    } catch (error) {
      this.told(error instanceof Error ? error : new Error(String(error)));
      if (error instanceof Offline) this.soon(RETRY_MS);
    }
    this.away = false;
    if (this.again) this.soon();
    this.again = false;
  }
}
