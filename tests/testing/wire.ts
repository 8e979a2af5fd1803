// A line to a port that can be held: then nothing passes in either direction and nobody is told, as when a cable is pulled between
// two machines. What was on its way goes on when it heals.
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Wire {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private held = false;
  private waiting: (() => void)[] = [];
  port = 0;

  constructor(private readonly to: number) {
    this.server = createServer({ pauseOnConnect: true }, (client) => void this.pass(client));
  }

  async open(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    return this;
  }

  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  heal(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
    for (const go of this.waiting.splice(0)) go();
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private async pass(client: Socket): Promise<void> {
    client.on('error', () => client.destroy());
    if (this.held) await new Promise<void>((go) => this.waiting.push(go));
    const far = connect(this.to, '127.0.0.1');
    for (const [one, other] of [[client, far], [far, client]] as const) {
      this.sockets.add(one);
      one.on('data', (bytes) => other.write(bytes));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    client.resume();
  }
}
