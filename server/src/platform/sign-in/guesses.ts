// Limits on guessing, held in PostgreSQL so that all nodes agree: 5 failures in 15 minutes per account, then
// wait until the 15 minutes are over; 20 per address, then waits of 1, 2, 4 … 15 minutes, because a whole
// school may sit behind one address. An attempt counts before its password is looked at, or parallel guesses
// would all slip in first; a right password gives it back.
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Problem } from '../contract/problem.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export const GUESSES = { perAccount: 5, perAddress: 20, windowMinutes: 15 } as const;

const subjectOf = (kind: 'account' | 'address', text: string): Buffer => createHash('sha256').update(`${kind}:${text.trim().toLowerCase()}`).digest();

const WINDOW = `interval '${GUESSES.windowMinutes} minutes'`;
const COUNT = `
insert into sign_in_guess as g (subject, failures, since) values ($1, 1, now())
on conflict (subject) do update set
  failures = case when g.since < now() - ${WINDOW} and coalesce(g.blocked_until, '-infinity') < now() then 1 else g.failures + 1 end,
  since = case when g.since < now() - ${WINDOW} and coalesce(g.blocked_until, '-infinity') < now() then now() else g.since end,
  blocked_until = case when g.blocked_until > now() then g.blocked_until end
where coalesce(g.blocked_until, '-infinity') < now()
returning failures`;
const BLOCK = `update sign_in_guess set blocked_until = greatest(coalesce(blocked_until, '-infinity'), case when $3 then since + ${WINDOW} else now() + make_interval(mins => $2::int) end) where subject = $1`;
const LEFT = 'select ceil(extract(epoch from blocked_until - now()) / 60)::int as minutes from sign_in_guess where subject = $1 and blocked_until > now()';

@Injectable()
export class Guesses {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** Counts an attempt. Throws signIn.tooMany with the minutes to wait. */
  async attempt(login: string, address: string): Promise<void> {
    await this.count(subjectOf('address', address), GUESSES.perAddress, false);
    await this.count(subjectOf('account', login), GUESSES.perAccount, true);
  }

  /** The password was right: the account starts afresh, the address gets its attempt back. */
  async forgive(login: string, address: string): Promise<void> {
    const { manager } = this.work;
    await manager.query('delete from sign_in_guess where subject = $1', [subjectOf('account', login)]);
    await manager.query('update sign_in_guess set failures = greatest(0, failures - 1) where subject = $1', [subjectOf('address', address)]);
  }

  /** The attempt was none after all: account and address get this one back, and nothing else is forgotten. */
  async giveBack(login: string, address: string): Promise<void> {
    const subjects = [subjectOf('account', login), subjectOf('address', address)];
    await this.work.manager.query('update sign_in_guess set failures = greatest(0, failures - 1) where subject = any ($1::bytea[])', [subjects]);
  }

  private async count(subject: Buffer, allowed: number, untilWindowEnds: boolean): Promise<void> {
    const { manager } = this.work;
    const rows: { failures: number }[] = await manager.query(COUNT, [subject]);
    const failures = rows[0]?.failures;
    if (failures !== undefined && failures <= allowed) return;
    const minutes = failures === undefined ? 0 : Math.min(GUESSES.windowMinutes, 2 ** Math.min(10, failures - allowed - 1));
    if (failures !== undefined) await manager.query(BLOCK, [subject, minutes, untilWindowEnds]);
    const left: { minutes: number }[] = await manager.query(LEFT, [subject]);
    throw new Problem('signIn.tooMany', { minutes: Math.max(1, left[0]?.minutes ?? 1) });
  }
}
