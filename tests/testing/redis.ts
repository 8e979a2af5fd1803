// A real Redis of one's own, without persistence: what a test of several nodes may kill.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from './hub.js';
import { tool } from './tool.js';

export const redisTool = tool('redis-server', 'redis-server');

export class Redis {
  private child: ChildProcess | null = null;

  constructor(readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Resolves when it answers. */
  async start(): Promise<this> {
    const child = spawn(redisTool.file ?? redisTool.name, ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    this.child = child;
    while (!(await this.answers())) if (child.exitCode !== null) throw new Error('redis-server ended at once');
    return this;
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.child = null;
  }

  private answers(): Promise<boolean> {
    return new Promise((done) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.once('data', (bytes) => {
        socket.destroy();
        done(bytes.toString().startsWith('+PONG'));
      });
      socket.once('error', () => setTimeout(() => done(false), 20));
    });
  }
}

export const newRedis = async (): Promise<Redis> => new Redis(await freePort());
