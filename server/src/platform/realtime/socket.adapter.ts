// socket.io as this hub runs it. Websocket first; long-polling stays as the fallback for school networks that
// block websockets, with fewer of them per person (socket.door). No connection-state recovery: it would put somebody who was
// removed back into his rooms.
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import { Problem } from '../contract/problem.js';
import { PLAIN_HEADERS } from '../web/headers.js';
import { SocketDoor } from './socket.door.js';

type Verdict = (error: string | null | undefined, allowed: boolean) => void;

export class SocketAdapter extends IoAdapter {
  private readonly door: SocketDoor;

  constructor(app: INestApplication) {
    super(app);
    this.door = app.get(SocketDoor);
  }

  override createIOServer(): Server {
    const server = new Server(this.httpServer, {
      transports: ['websocket', 'polling'],
      allowRequest: (request: IncomingMessage, verdict: Verdict) => void this.judge(request, verdict),
      serveClient: false,
      maxHttpBufferSize: 1024 * 1024,
      perMessageDeflate: false,
      httpCompression: false,
      pingInterval: 10_000,
      pingTimeout: 8_000,
      upgradeTimeout: 8_000,
      connectTimeout: 5_000,
      cleanupEmptyChildNamespaces: true,
    });
    server.engine.on('headers', (headers: Record<string, string>) => void Object.assign(headers, PLAIN_HEADERS));
    return server;
  }

  private async judge(request: IncomingMessage, verdict: Verdict): Promise<void> {
    try {
      await this.door.admit(request);
      verdict(null, true);
    } catch (error) {
      verdict(error instanceof Problem ? error.code : 'server.busy', false);
    }
  }
}
