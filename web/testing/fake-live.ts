// The page's socket in tests: the test is the server. Knows which topics are watched and can tell events.
import type { LiveSocket, SocketOptions } from '../src/platform/live.socket';
import { Refused } from '../src/platform/refusal';

type Listener = (payload: unknown) => void;

class FakeLive {
  readonly watched = new Set<string>();
  options: SocketOptions | null = null;
  /** Topics that the server's keepers close to this page. */
  readonly closed = new Set<string>();
  /** As many requests to watch are refused by a hub that is too busy. */
  busy = 0;
  /** Requests to watch that wait until the test lets them through. */
  held: (() => void)[] | null = null;
  /** What was told of any topic before it is watched, with the milliseconds since. */
  told: Readonly<Record<string, number>> = {};
  /** The connection comes when the test says so. */
  late = false;
  private readonly listeners = new Map<string, Set<Listener>>();
  private up = false;

  open(options: SocketOptions): { live: LiveSocket; close: () => void } {
    this.options = options;
    if (!this.late) setTimeout(() => this.connect(), 0);
    return { live: this.live, close: () => this.forget() };
  }

  readonly live: LiveSocket = {
    connected: () => this.up,
    emit: () => undefined,
    request: async (event, body) => {
      const topic = typeof body === 'object' && body !== null && 'topic' in body ? String(body.topic) : '';
      if (event === 'live:watch' && this.closed.has(topic)) throw new Refused({ status: 404, code: 'request.notFound', facts: {} });
      if (event === 'live:watch' && this.busy-- > 0) throw new Refused({ status: 503, code: 'server.busy', facts: {} });
      if (event === 'live:watch' && this.held !== null) await new Promise<void>((go) => this.held?.push(go));
      if (event === 'live:watch') this.watched.add(topic);
      if (event === 'live:unwatch') this.watched.delete(topic);
      return event === 'live:watch' ? { knownMs: null, told: this.told } : {};
    },
    on: (event, listener) => {
      const all = this.listeners.get(event) ?? new Set();
      this.listeners.set(event, all.add(listener));
      return () => void all.delete(listener);
    },
  };

  say(event: string, payload: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(payload);
  }

  /** One committed event, as the server sends it. */
  tell(topic: string, event: string, facts: unknown = {}): void {
    this.say('live', { topic, event, facts });
  }

  connect(): void {
    this.up = true;
    this.say('connect', undefined);
  }

  cut(): void {
    this.up = false;
    this.watched.clear();
    this.say('disconnect', 'transport close');
  }

  private forget(): void {
    this.up = false;
    [this.late, this.busy, this.held, this.told] = [false, 0, null, {}];
    this.closed.clear();
    this.watched.clear();
    this.listeners.clear();
  }
}

export const fakeLive = new FakeLive();
