// The second factor of an account: begun with a secret, on after one right code, each code good once on whatever node, ten recovery codes
// shown once and kept as hashes. Refuses to be begun while it is on.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { demandsFactor } from '@gongyan/shared/people/people.rules';
import type { SecondFactor } from '@gongyan/shared/people/proof/proof.contract';
import { AuditTrail, type ActorId } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import type { Actor } from '../../platform/contract/actor.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DataKey } from '../../platform/sealed/data.key.js';
import { base32, stepOf } from '../../platform/sign-in/totp.js';

const SECRET_BYTES = 20;
const CODES = 10;
/** 120 bits: beyond guessing also for whoever has the hashes, so a plain hash keeps them. */
const CODE_BYTES = 15;

/** What people type: spaces, dashes and case do not matter. */
const plain = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();
const hashOf = (personId: PersonId, code: string): Buffer => createHash('sha256').update(`${personId}:${plain(code)}`).digest();
const written = (): string => base32(randomBytes(CODE_BYTES)).match(/.{4}/g)?.join('-') ?? '';
const placeOf = (personId: PersonId): string => `second-factor:${personId}`;

@Injectable()
export class SecondFactors {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataKey) private readonly key: DataKey,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
  ) {}

  private async state(personId: PersonId): Promise<Omit<SecondFactor, 'demanded'>> {
    const rows: { since: Date; left: number }[] = await this.work.manager.query(
      `select f.confirmed_at as since, (select count(*)::int from recovery_code c where c.person_id = f.person_id and c.used_at is null) as left
       from second_factor f where f.person_id = $1 and f.confirmed_at is not null`, [personId],
    );
    return { on: rows.length > 0, since: rows[0]?.since ?? null, codesLeft: rows[0]?.left ?? 0 };
  }

  /** As he sees his own. */
  async own(who: Actor): Promise<SecondFactor> {
    return { ...(await this.state(who.personId)), demanded: demandsFactor(this.config.secondFactor, who) };
  }

  async isOn(personId: PersonId): Promise<boolean> {
    return (await this.state(personId)).on;
  }

  /** The secret as people type it. Begun twice, the later one counts. */
  async begin(personId: PersonId): Promise<string> {
    const secret = randomBytes(SECRET_BYTES);
    const rows: unknown[] = await this.work.manager.query(
      `insert into second_factor (person_id, secret) values ($1, $2)
       on conflict (person_id) do update set secret = excluded.secret, begun_at = now(), last_step = 0 where second_factor.confirmed_at is null returning 1`,
      [personId, this.key.seal(placeOf(personId), secret)],
    );
    if (rows.length === 0) throw new Problem('secondFactor.on');
    return base32(secret);
  }

  /** The recovery codes, this once. Throws secondFactor.on, notBegun, wrong. */
  confirm(personId: PersonId, code: string): Promise<string[]> {
    return this.work.run(async () => {
      const row = await this.locked(personId);
      if (row === null) throw new Problem('secondFactor.notBegun');
      if (row.on) throw new Problem('secondFactor.on');
      if (!(await this.takeCode(personId, row, code))) throw new Problem('secondFactor.wrong');
      await this.work.manager.query('update second_factor set confirmed_at = now() where person_id = $1', [personId]);
      await this.note('people.secondFactorOn', personId, personId);
      return this.writeCodes(personId);
    });
  }

  /** Uses the code up: it is right once. */
  fits(personId: PersonId, code: string): Promise<boolean> {
    return this.work.run(async () => {
      const row = await this.locked(personId);
      if (row === null || !row.on) return false;
      return (await this.takeCode(personId, row, code)) || (await this.takeRecovery(personId, code));
    });
  }

  /** Throws secondFactor.off. */
  renewCodes(personId: PersonId): Promise<string[]> {
    return this.work.run(async () => {
      if ((await this.locked(personId))?.on !== true) throw new Problem('secondFactor.off');
      await this.note('people.recoveryCodesRenewed', personId, personId);
      return this.writeCodes(personId);
    });
  }

  /** Throws secondFactor.off, secondFactor.demanded. */
  async endOwn(who: Actor): Promise<void> {
    if (demandsFactor(this.config.secondFactor, who)) throw new Problem('secondFactor.demanded');
    await this.end(who.personId, who.personId);
  }

  /** Throws secondFactor.off. */
  end(personId: PersonId, actorId: ActorId): Promise<void> {
    return this.work.run(async () => {
      if ((await this.locked(personId))?.on !== true) throw new Problem('secondFactor.off');
      await this.work.manager.query('delete from recovery_code where person_id = $1', [personId]);
      await this.work.manager.query('delete from second_factor where person_id = $1', [personId]);
      await this.note('people.secondFactorOff', personId, actorId);
    });
  }

  private async locked(personId: PersonId): Promise<{ readonly secret: Buffer; readonly on: boolean; readonly lastStep: number } | null> {
    const rows: { secret: Buffer; on: boolean; last_step: string }[] = await this.work.manager.query(
      'select secret, confirmed_at is not null as "on", last_step from second_factor where person_id = $1 for update', [personId],
    );
    const [row] = rows;
    return row === undefined ? null : { secret: this.key.open(placeOf(personId), row.secret), on: row.on, lastStep: Number(row.last_step) };
  }

  private async takeCode(personId: PersonId, row: { readonly secret: Buffer; readonly lastStep: number }, code: string): Promise<boolean> {
    const step = stepOf(row.secret, plain(code), this.clock.now());
    if (step === null || step <= row.lastStep) return false;
    await this.work.manager.query('update second_factor set last_step = $2 where person_id = $1', [personId, step]);
    return true;
  }

  private async takeRecovery(personId: PersonId, code: string): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query(
      'with taken as (update recovery_code set used_at = now() where person_id = $1 and code_hash = $2 and used_at is null returning 1) select * from taken', [personId, hashOf(personId, code)],
    );
    if (rows.length > 0) await this.note('people.recoveryCodeUsed', personId, personId);
    return rows.length > 0;
  }

  private async writeCodes(personId: PersonId): Promise<string[]> {
    const codes = Array.from({ length: CODES }, written);
    await this.work.manager.query('delete from recovery_code where person_id = $1', [personId]);
    await this.work.manager.query('insert into recovery_code (person_id, code_hash) select $1, unnest($2::bytea[])', [personId, codes.map((code) => hashOf(personId, code))]);
    return codes;
  }

  private note(act: string, personId: PersonId, actorId: ActorId): Promise<void> {
    return this.audit.record({ act, actorId, subject: personId, reason: null, facts: {} });
  }
}
