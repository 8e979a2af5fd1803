// Personal tokens: made, found, ended. Looked up by their hash at each call, so that an ended one is dead on all nodes at once; life
// is measured by the database's clock. Refuses what does not carry its own check sum before the database is asked.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { TOKEN_MARK, type Scope } from '@gongyan/shared/kit/scope';
import type { Day } from '@gongyan/shared/kit/time';
import { askTogether, keyed } from '../database/together.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SESSION } from './session.limits.js';
import { hashToken, hexOfToken } from './sessions.js';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 36 of 62 letters: 214 bits. */
const LENGTH = 36;
const SUM = 6;
const ENDING = 4;

export interface LiveToken {
  readonly id: string;
  readonly personId: PersonId;
  /** What its person made it for. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly endsAt: Date;
}
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly lastDay: Day;
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, SUM);
const write = (): string => {
  const text = TOKEN_MARK + Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return text + sumOf(text);
};
/** Written so by a hub: whoever scans for secrets can tell it from other text without asking one. */
export const isWellMade = (token: string): boolean =>
  token.length === TOKEN_MARK.length + LENGTH + SUM && /^gyk_[0-9A-Za-z]+$/.test(token) && sumOf(token.slice(0, -SUM)) === token.slice(-SUM);

interface FoundToken extends LiveToken {
  readonly stale: boolean;
}

@Injectable()
export class ApiTokens {
  private readonly behind: (hash: string) => Promise<FoundToken | null>;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    this.behind = askTogether(work, (hashes) => this.ofHashes(hashes));
  }

  /** The token is told here and nowhere again. */
  async make(personId: PersonId, { name, scopes, lastDay }: NewToken): Promise<{ readonly id: string; readonly token: string }> {
    const [id, token] = [randomUUID(), write()];
    await this.work.manager.query(
      `insert into api_token (id, person_id, token_hash, ending, name, scopes, ends_at) values ($1, $2, $3, $4, $5, $6, ($7::date + 1)::timestamp at time zone 'Asia/Shanghai')`,
      [id, personId, hashToken(token), token.slice(-ENDING), name, [...new Set(scopes)], lastDay],
    );
    return { id, token };
  }

  /** Null: not one of ours, ended, or over. */
  async find(token: string): Promise<LiveToken | null> {
    if (!isWellMade(token)) return null;
    const found = await this.behind(hexOfToken(token));
    if (found === null) return null;
    const { stale, ...live } = found;
    if (stale) await this.work.manager.query('update api_token set used_at = now() where id = $1', [live.id]);
    return live;
  }

  private async ofHashes(hashes: readonly string[]): Promise<Map<string, FoundToken>> {
    const rows: (FoundToken & { hash: string })[] = await this.work.manager.query(
      `select id, person_id as "personId", name, scopes, ends_at as "endsAt", encode(token_hash, 'hex') as hash,
         coalesce(used_at < now() - interval '${SESSION.seenEverySeconds} seconds', true) as stale
       from api_token where token_hash = any ($1::bytea[]) and ends_at > now()`, [hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    return keyed(rows, ({ hash }) => hash);
  }

  async end(id: string): Promise<void> {
    await this.work.manager.query('delete from api_token where id = $1', [id]);
  }
}
