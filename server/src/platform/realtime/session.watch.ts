// Ends sockets whose session has ended, and those of whoever was suspended: at once when a node did it, within a second when a person at the database
// did, or when that node's word was lost. Two cheap queries ask for all sockets of this node. Also lets go of
// pages that no longer read, and notes activity so that a session in use does not go idle.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Actors } from '../contract/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Sessions, SESSIONS_ENDED } from '../sign-in/sessions.js';
import { SESSION } from '../sign-in/session.limits.js';
import { SocketDesk } from './socket.desk.js';

const BEAT_MS = 700;
const SWEEP_MS = 10 * 60_000;
/** Beyond this a page has stopped reading; it gets everything again when it comes back. */
const STUCK_BYTES = 4 * 1024 * 1024;

@Injectable()
export class SessionWatch implements OnModuleInit, OnModuleDestroy {
  private readonly timers: NodeJS.Timeout[] = [];
  private busy = false;

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SocketDesk) private readonly desk: SocketDesk,
    @Inject(Actors) private readonly actors: Actors,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.work.onErrand(SESSIONS_ENDED, (ids) => ids.forEach((id) => this.desk.endSession(id)));
    this.every(BEAT_MS, () => this.beat());
    this.every(SESSION.seenEverySeconds * 1_000, () => this.noteActivity());
    this.every(SWEEP_MS, () => this.sessions.sweep());
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** A database that does not answer ends nobody's session. */
  private every(ms: number, job: () => Promise<void>): void {
    this.timers.push(setInterval(() => void job().catch(() => undefined), ms));
  }

  private async beat(): Promise<void> {
    const links = this.desk.allLinks();
    if (this.busy || links.size === 0) return;
    this.busy = true;
    try {
      for (const link of links) if (link.bufferedBytes() > STUCK_BYTES) link.hangUp();
      const ids = [...new Set([...links].map((link) => link.sessionId))];
      const alive = await this.sessions.alive(ids);
      for (const id of ids) if (!alive.has(id)) this.desk.endSession(id);
      const people = [...new Set([...links].map((link) => link.personId))];
      const standing = await this.actors.standing(people);
      for (const id of people) if (!standing.has(id)) this.desk.endPerson(id);
    } finally {
      this.busy = false;
    }
  }

  private async noteActivity(): Promise<void> {
    const active = [...this.desk.allLinks()].filter((link) => link.active);
    for (const link of active) link.active = false;
    if (active.length > 0) await this.sessions.seen([...new Set(active.map((link) => link.sessionId))]);
  }
}
