// A wire that misbehaves on demand, between whoever dials and whoever listens: slow, shaky, throttled, cut, reset, half open, or a
// black hole. It changes no byte; a tap may look at what passes and hold it back. Refuses to outlive its test: `close` ends it.
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** `hold`: this piece does not pass, nor anything after it on this line. */
export type Verdict = 'pass' | 'hold';
export interface Tap {
  readonly up?: (bytes: Buffer) => Verdict;
  readonly down?: (bytes: Buffer) => Verdict;
}

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  held: boolean;
  /** By a tap: when one side dies, the other hears of it all the same. */
  stopped: boolean;
}

interface Weather {
  readonly latency: number;
  readonly jitter: number;
  /** Bytes a second each way; endless when null. */
  readonly perSecond: number | null;
}

const FAIR: Weather = { latency: 0, jitter: 0, perSecond: null };

export class Proxy {
  private readonly lines = new Set<Line>();
  private weather = FAIR;
  private swallowing = false;
  /** How a new line is looked at. */
  tapping: () => Tap = () => ({});

  private constructor(private readonly server: Server, readonly port: number, private readonly random: () => number) {}

  static async to(target: { readonly host: string; readonly port: number }, random: () => number = () => 0.5): Promise<Proxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const proxy = new Proxy(server, address.port, random);
    server.on('connection', (near) => proxy.open(near, connect(target)));
    return proxy;
  }


  private open(near: Socket, far: Socket): void {
    const line: Line = { near, far, held: this.swallowing, stopped: false };
    const tap = this.tapping();
    this.lines.add(line);
    this.carry(line, { from: near, to: far, look: tap.up ?? (() => 'pass') });
    this.carry(line, { from: far, to: near, look: tap.down ?? (() => 'pass') });
  }

  private carry(line: Line, { from, to, look }: { readonly from: Socket; readonly to: Socket; readonly look: (bytes: Buffer) => Verdict }): void {
    let last = Promise.resolve();
    from.setNoDelay(true);
    from.on('error', () => undefined);
    from.on('data', (bytes: Buffer) => {
      if (line.held) return;
      if (look(bytes) === 'hold') return void (line.held = line.stopped = true);
      if (this.weather === FAIR) return void to.write(bytes);
      const wait = this.delayOf(bytes.length);
      last = last.then(() => new Promise((done) => setTimeout(done, wait))).then(() => void (!line.held && to.writable && to.write(bytes)));
    });
    // A line that is half open does not tell its other side that this one has gone.
    from.on('close', () => {
      if (line.held && !line.stopped) return;
      this.lines.delete(line);
      to.destroy();
    });
  }

  private delayOf(length: number): number {
    const { latency, jitter, perSecond } = this.weather;
    return latency + jitter * this.random() + (perSecond === null ? 0 : (length * 1_000) / perSecond);
  }

  /** Milliseconds on each way. */
  latency(ms: number, jitter = 0): void {
    this.weather = { ...this.weather, latency: ms, jitter };
  }

  throttle(perSecond: number): void {
    this.weather = { ...this.weather, perSecond };
  }

  /** Both sides see an orderly end: the Wi-Fi was changed. */
  cut(): void {
    this.each(({ near, far }) => [near, far].forEach((side) => side.destroy()));
  }

  /** Both sides see a reset. */
  reset(): void {
    this.each(({ near, far }) => [near, far].forEach((side) => side.resetAndDestroy()));
  }

  /** The lines that are open stay open, and nothing passes on them any more; new ones are whole. */
  halfOpen(): void {
    for (const line of this.lines) line.held = true;
  }

  /** Nothing passes, on new lines neither. */
  blackhole(): void {
    this.swallowing = true;
    this.halfOpen();
  }

  /** New lines are whole again; those that were held are cut. */
  heal(): void {
    this.swallowing = false;
    this.weather = FAIR;
    this.each((line) => {
      if (line.held) [line.near, line.far].forEach((side) => side.destroy());
    });
  }

  private each(deed: (line: Line) => void): void {
    for (const line of [...this.lines]) {
      deed(line);
      if (line.near.destroyed) this.lines.delete(line);
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }
}
