// One address in front of several nodes, as a proxy has it: every new connection goes to the next node that is ready. Bytes are
// passed on as they are.
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Hub } from './hub.js';

const LOOK_MS = 100;

export class Balancer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private ready: readonly Hub[] = [];
  private turn = 0;
  private timer: NodeJS.Timeout | undefined;
  private port = 0;

  constructor(private readonly hubs: readonly Hub[]) {
    this.server = createServer((client) => this.pass(client));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    return this;
  }

  close(): void {
    clearInterval(this.timer);
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private async look(): Promise<void> {
    const answers = await Promise.all(this.hubs.map(async (hub) => (await fetch(`${hub.url}/health/ready`, { signal: AbortSignal.timeout(1_000) }).catch(() => null))?.ok === true));
    this.ready = this.hubs.filter((_, at) => answers[at]);
  }

  private pass(client: Socket): void {
    const hub = this.ready[(this.turn += 1) % Math.max(1, this.ready.length)];
    if (hub === undefined) return void client.destroy();
    const node = connect(hub.port, '127.0.0.1');
    for (const [one, other] of [[client, node], [node, client]] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
