// Where sockets begin. It serves no message itself: that is the desk's.
import { Inject } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { randomUUID } from 'node:crypto';
import { problemOf } from '../contract/problem.filter.js';
import { Log } from '../log.js';
import { SocketDesk } from './socket.desk.js';
import { SocketDoor } from './socket.door.js';
import type { HubServer, HubSocket } from './socket.link.js';

@WebSocketGateway()
export class SocketGateway implements OnGatewayInit<HubServer>, OnGatewayConnection<HubSocket> {
  constructor(
    @Inject(SocketDesk) private readonly desk: SocketDesk,
    @Inject(SocketDoor) private readonly door: SocketDoor,
    @Inject(Log) private readonly log: Log,
  ) {}

  afterInit(server: HubServer): void {
    server.use((socket, next) => void this.greet(socket).then(() => next(), (error: unknown) => next(this.refusal(error))));
    this.desk.attach(server);
  }

  handleConnection(socket: HubSocket): void {
    this.desk.welcome(socket);
  }

  private async greet(socket: HubSocket): Promise<void> {
    socket.data.actor = await this.door.greet(socket.request, socket.handshake.auth, ({ personId }) => {
      const links = this.desk.linksOf(personId);
      return { all: links.length, polling: links.filter((link) => link.isPolling()).length };
    });
  }

  /** What the page finds in `connect_error`: the code as message, the whole refusal as data. */
  private refusal(error: unknown): Error {
    const requestId = randomUUID();
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) this.log.fault(error, { requestId, route: 'handshake' });
    else this.log.info('refused', { requestId, route: 'handshake', code: problem.code });
    return Object.assign(new Error(problem.code), { data: problem.toBody(requestId) });
  }
}
