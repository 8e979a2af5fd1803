// Sessions: begin, find, list, end. Opaque 256-bit tokens, looked up by their hash; life is measured by the
// database's clock, so all nodes agree. An ended session is gone at once, here and on its open sockets.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { askTogether, keyed } from '../database/together.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ALIVE, SESSION } from './session.limits.js';

export interface LiveSession {
  readonly id: string;
  readonly personId: PersonId;
  /** He proved some minutes ago at most that it is he: at the door, or asked again. */
  readonly proven: boolean;
}
export interface KnownSession {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
}

const freshToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const hexOfToken = (token: string): string => hashToken(token).toString('hex');
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The errand that the session watch of every node runs. */
export const SESSIONS_ENDED = 'sessions.ended';

interface FoundSession extends LiveSession {
  readonly stale: boolean;
}

@Injectable()
export class Sessions {
  private readonly behind: (hash: string) => Promise<FoundSession | null>;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    this.behind = askTogether(work, (hashes) => this.ofHashes(hashes));
  }

  /** The token goes into the cookie and nowhere else. */
  async begin(personId: PersonId, device: string, address: string): Promise<{ id: string; token: string }> {
    const [id, token] = [randomUUID(), freshToken()];
    await this.work.run(async () => {
      const { manager } = this.work;
      await manager.query(
        `insert into session (id, token_hash, person_id, device, address, ends_at) values ($1, $2, $3, $4, $5, now() + interval '${SESSION.absoluteDays} days')`,
        [id, hashToken(token), personId, device.slice(0, 80), address.slice(0, 60)],
      );
      const surplus = 'select id from session where person_id = $1 order by seen_at desc, started_at desc offset $2';
      const ended: { id: string }[] = await manager.query(surplus, [personId, SESSION.perPerson]);
      await this.remove(ended.map((row) => row.id));
    });
    return { id, token };
  }

  async find(token: string): Promise<LiveSession | null> {
    if (!TOKEN.test(token)) return null;
    const session = await this.behind(hexOfToken(token));
    if (session === null) return null;
    if (session.stale) await this.seen([session.id]);
    return { id: session.id, personId: session.personId, proven: session.proven };
  }

  private async ofHashes(hashes: readonly string[]): Promise<Map<string, FoundSession>> {
    const common = `id, person_id as "personId", seen_at < now() - interval '${SESSION.seenEverySeconds} seconds' as stale`;
    const rows: (FoundSession & { hash: string })[] = await this.work.manager.query(
      `select ${common}, encode(token_hash, 'hex') as hash, proven_at > now() - interval '${SESSION.provenMinutes} minutes' as proven from session where token_hash = any ($1::bytea[]) and ${ALIVE}
       union all select ${common}, encode(former_hash, 'hex'), false from session where former_hash = any ($1::bytea[]) and former_until > now() and ${ALIVE}`, [hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    return keyed(rows, ({ hash }) => hash);
  }

  async seen(ids: readonly string[]): Promise<void> {
    await this.work.manager.query('update session set seen_at = now() where id = any ($1::uuid[])', [ids]);
  }

  /** With another token from now on, which goes into the cookie and nowhere else: whoever else may have had the one before has not proven
   *  anything, and is out in a moment. */
  async proved(id: string): Promise<string> {
    const token = freshToken();
    await this.work.manager.query(
      `update session set proven_at = now(), former_hash = token_hash, former_until = now() + interval '${SESSION.formerSeconds} seconds', token_hash = $2 where id = $1`, [id, hashToken(token)],
    );
    return token;
  }

  /** It began without a proof. */
  async doubt(id: string): Promise<void> {
    await this.work.manager.query("update session set proven_at = '-infinity' where id = $1", [id]);
  }

  /** Which of these are still alive: asked by every node about the sockets it holds. */
  async alive(ids: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.work.manager.query(`select id from session where id = any ($1::uuid[]) and ${ALIVE}`, [ids]);
    return new Set(rows.map((row) => row.id));
  }

  /** Newest first. */
  async list(personId: PersonId): Promise<KnownSession[]> {
    return this.work.manager.query(
      `select id, device, address, started_at as "startedAt", seen_at as "seenAt" from session where person_id = $1 and ${ALIVE} order by seen_at desc`, [personId],
    );
  }

  /** False when that session is not this person's, or no more. */
  async end(personId: PersonId, sessionId: string): Promise<boolean> {
    return this.work.run(async () => {
      const rows: { id: string }[] = await this.work.manager.query('select id from session where id = $1 and person_id = $2 for update', [sessionId, personId]);
      await this.remove(rows.map((row) => row.id));
      return rows.length > 0;
    });
  }

  /** Ends every session of a person, or all but one. All of them: then his programs are out too. */
  async endAll(personId: PersonId, except: string | null = null): Promise<void> {
    await this.work.run(async () => {
      const rows: { id: string }[] = await this.work.manager.query('select id from session where person_id = $1 and ($2::uuid is null or id <> $2) for update', [personId, except]);
      await this.remove(rows.map((row) => row.id));
      if (except === null) await this.work.manager.query('delete from api_token where person_id = $1', [personId]);
    });
  }

  /** Dead rows are of no use to anybody; called now and then. */
  async sweep(): Promise<void> {
    await this.work.manager.query(`delete from session where not (${ALIVE})`);
    await this.work.manager.query('delete from socket_ticket where ends_at < now()');
    await this.work.manager.query(`delete from api_token where ends_at < now() - interval '${SESSION.tokenShownDays} days'`);
  }

  private async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.manager.query('delete from session where id = any ($1::uuid[])', [ids]);
    this.work.send(SESSIONS_ENDED, ids);
  }
}
