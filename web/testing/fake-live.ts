// The page's socket in tests: the test is the server. Knows which topics are watched and can tell events.
import type { LiveSocket, SocketOptions } from '../src/platform/live.socket';
import { Refused } from '../src/platform/refusal';

type Listener = (payload: unknown) => void;

class FakeLive {
  readonly watched = new Set<string>();
  options: SocketOptions | null = null;
  /** Topics that the server's keepers close to this page. */
  readonly closed = new Set<string>();
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
      if (event === 'live:watch') this.watched.add(topic);
      if (event === 'live:unwatch') this.watched.delete(topic);
      return {};
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
    this.late = false;
    this.closed.clear();
    this.watched.clear();
    this.listeners.clear();
  }
}

export const fakeLive = new FakeLive();
