// The queries over identities outside, over whoever is under way to one, and over join codes. Of secrets it sees the hashes.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProviderId } from '@gongyan/shared/kit/provider';
import type { Identity, IdentityId } from '@gongyan/shared/people/identity/identity.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { OutsideIdentity } from '../../platform/identity/identity.provider.js';

/** So long somebody may be under way, and afterwards at the door. */
export const ERRAND_MINUTES = 10;
export const JOIN_DAYS = 14;
const ERRAND = 'id, provider, session_id as "sessionId", next, issuer, subject, label, staff_no as "staffNo"';

export interface ErrandRow {
  readonly id: string;
  readonly provider: ProviderId;
  /** Of whoever binds from his own page; null at the door. */
  readonly sessionId: string | null;
  readonly next: string;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly label: string | null;
  readonly staffNo: string | null;
}
export type Named = Pick<OutsideIdentity, 'issuer' | 'subject' | 'label'> & { readonly provider: ProviderId };

@Injectable()
export class IdentityStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async begin(errand: { readonly state: Buffer; readonly browser: Buffer; readonly provider: ProviderId; readonly sessionId: string | null; readonly next: string }): Promise<void> {
    await this.query('delete from identity_errand where ends_at < now()', []);
    await this.query(
      `insert into identity_errand (id, state_hash, browser_hash, provider, session_id, next, ends_at) values ($1, $2, $3, $4, $5, $6, now() + interval '${ERRAND_MINUTES} minutes')`,
      [randomUUID(), errand.state, errand.browser, errand.provider, errand.sessionId, errand.next],
    );
  }

  /** Uses the state up; of two that bring it, one is let in. Another browser, provider or session leaves it as it is. */
  async comeBack(by: { readonly state: Buffer; readonly browser: Buffer; readonly provider: ProviderId; readonly sessionId: string | null }): Promise<ErrandRow | null> {
    const [rows]: [ErrandRow[], number] = await this.query(
      `update identity_errand set state_hash = null where state_hash = $1 and browser_hash = $2 and provider = $3 and (session_id is null or session_id = $4) and ends_at > now() returning ${ERRAND}`,
      [by.state, by.browser, by.provider, by.sessionId],
    );
    return rows[0] ?? null;
  }

  /** Whom the provider named for it stands at the door for some minutes. */
  async named(id: string, { issuer, subject, label, staffNo }: OutsideIdentity): Promise<void> {
    await this.query(`update identity_errand set issuer = $2, subject = $3, label = $4, staff_no = $5, ends_at = now() + interval '${ERRAND_MINUTES} minutes' where id = $1`, [id, issuer, subject, label, staffNo]);
  }

  async atTheDoor(browser: Buffer): Promise<ErrandRow | null> {
    const rows: ErrandRow[] = await this.query(`select ${ERRAND} from identity_errand where browser_hash = $1 and subject is not null and session_id is null and ends_at > now()`, [browser]);
    return rows[0] ?? null;
  }

  async over(id: string): Promise<void> {
    await this.query('delete from identity_errand where id = $1', [id]);
  }

  async ownerOf({ provider, issuer, subject }: Named): Promise<PersonId | null> {
    const rows: { id: PersonId }[] = await this.query('select person_id as id from person_identity where provider = $1 and issuer = $2 and subject = $3', [provider, issuer, subject]);
    return rows[0]?.id ?? null;
  }

  async used({ provider, issuer, subject, label }: Named): Promise<void> {
    await this.query('update person_identity set used_at = now(), label = $4 where provider = $1 and issuer = $2 and subject = $3', [provider, issuer, subject, label]);
  }

  /** False when it is somebody's already, or he has one of this provider: the table decides, whatever came first. */
  async bind(personId: PersonId, { provider, issuer, subject, label }: Named): Promise<boolean> {
    const rows: unknown[] = await this.query(
      'insert into person_identity (id, person_id, provider, issuer, subject, label) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1', [randomUUID(), personId, provider, issuer, subject, label],
    );
    return rows.length > 0;
  }

  /** Oldest first. */
  async of(personId: PersonId): Promise<Identity[]> {
    return this.query('select id, provider, label, bound_at as "boundAt", used_at as "usedAt" from person_identity where person_id = $1 order by bound_at, id', [personId]);
  }

  /** Held until the transaction ends: of two that end the last two at once, one sees what the other left. */
  async hold(personId: PersonId): Promise<{ readonly hasPassword: boolean } | null> {
    const rows: { hasPassword: boolean }[] = await this.query('select password_hash is not null as "hasPassword" from person where id = $1 for update', [personId]);
    return rows[0] ?? null;
  }

  async unbind(ids: readonly IdentityId[]): Promise<void> {
    await this.query('delete from person_identity where id = any ($1::uuid[])', [ids]);
  }

  async giveCode(personId: PersonId, hash: Buffer): Promise<Date> {
    const rows: { endsAt: Date }[] = await this.query(
      `insert into join_code (person_id, code_hash, ends_at) values ($1, $2, now() + interval '${JOIN_DAYS} days')
       on conflict (person_id) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at returning ends_at as "endsAt"`, [personId, hash],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('A join code was not written');
    return row.endsAt;
  }

  /** Whose code this is, with that number. The code is gone then: it is good once. */
  async takeCode(staffNo: string, hash: Buffer): Promise<{ readonly id: PersonId; readonly suspended: boolean } | null> {
    const [rows]: [{ id: PersonId; suspended: boolean }[], number] = await this.query(
      `delete from join_code j using person p where p.id = j.person_id and p.staff_no = $1 and j.code_hash = $2 and j.ends_at > now() returning p.id, p.state <> 'active' as suspended`, [staffNo, hash],
    );
    return rows[0] ?? null;
  }

  private query(text: string, values: unknown[]) {
    return this.work.manager.query(text, values);
  }
}
