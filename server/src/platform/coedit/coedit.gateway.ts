// Binds the co-editing messages to the sockets. Policy, schema and limit of each stand in its contract; the
// desk refuses to serve a message without them.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { coeditMessages, type JoinBody, type JoinReply } from '@gongyan/shared/coedit/coedit.protocol';
import { Problem } from '../contract/problem.js';
import { newLine } from '../realtime/crowd.js';
import { SocketDesk, type Link } from '../realtime/socket.desk.js';
import { HallRefusal } from './coedit.refusal.js';
import { CoeditService } from './coedit.service.js';

const asProblem = (error: unknown): never => {
  throw error instanceof HallRefusal ? new Problem(error.code, error.facts) : error;
};

@Injectable()
export class CoeditGateway implements OnModuleInit {
  private readonly line = newLine();
  private readonly met = new WeakSet<Link>();

  constructor(
    @Inject(SocketDesk) private readonly desk: SocketDesk,
    @Inject(CoeditService) private readonly service: CoeditService,
  ) {}

  onModuleInit(): void {
    const { hall } = this.service;
    this.desk.serve(coeditMessages.join, (body, link) => {
      this.meet(link);
      return this.line(() => this.join(link, body)).catch(asProblem);
    });
    this.desk.serve(coeditMessages.pull, (body, link) => hall.pull(link, body).catch(asProblem));
    this.desk.serve(coeditMessages.push, (body, link) => {
      hall.push(link, body);
      return {};
    });
    this.desk.serve(coeditMessages.leave, (body, link) => {
      hall.leave(link, body.doc);
      return {};
    });
    this.desk.serve(coeditMessages.caret, (body, link) => {
      hall.caret(link, body);
      return {};
    });
  }

  /** Whoever left while he waited, or while his seat was made ready, keeps none. */
  private async join(link: Link, body: JoinBody): Promise<JoinReply> {
    const { hall } = this.service;
    if (link.isClosed()) throw new HallRefusal('coedit.notJoined');
    const reply = await hall.join(link, body);
    if (link.isClosed()) hall.leaveAll(link);
    return reply;
  }

  private meet(link: Link): void {
    if (this.met.has(link)) return;
    this.met.add(link);
    link.onClose(() => this.service.hall.leaveAll(link));
  }
}
