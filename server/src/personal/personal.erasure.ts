// 注销并清除: an account ends for good. What only served the account goes; cases of one's own go with their keys; what is kept, for the
// reasons of the register, stands under a number. Refuses whoever still holds an office or hosts a studio, and an account in use.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { AuditTrail, COMMAND_LINE } from '../platform/audit/audit.trail.js';
import { Clock } from '../platform/clock.js';
import { CoeditShredder } from '../platform/coedit/coedit.shredder.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DataKey } from '../platform/sealed/data.key.js';
import { REGISTER } from './personal.register.js';

/** Why somebody is not erased, and what to do first. */
export class ErasureRefusal extends Error {}

interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly staff_no: string | null;
  readonly workplace: string;
  readonly login: string | null;
  readonly state: string;
}

const HELD = `select 'office' as what from appointment where person_id = $1 and ("to" is null or "to" >= $2)
  union all select 'member' from studio_membership where person_id = $1 and state = 'active'
  union all select 'host' from studio where host_id = $1 and state in ('applied', 'reviewed', 'approved', 'active', 'in_term_review', 'suspended')`;
const CASES = 'select w.document_id as id from writing w join document d on d.id = w.document_id where w.owner_id = $1 and d.confidential';
/** What else holds words of a case, or says who read it; the log itself goes with the engine. */
const OF_CASES: readonly string[] = [
  "update document_message set text = '', mentions = '{}', deleted_at = coalesce(deleted_at, now()) where thread_id in (select id from document_thread where document_id = any ($1))",
  "update document_thread set quote = '' where document_id = any ($1)",
  "update document_suggestion set original = '', replacement = '', reason = '', answer = '', done = null, line = null where document_id = any ($1)",
  'delete from document_draft where document_id = any ($1)', 'delete from document_image where document_id = any ($1)',
  "delete from notice where link in (select '/writings/' || id from writing where document_id = any ($1))",
  'delete from writing_reader where writing_id in (select id from writing where document_id = any ($1))',
  "update writing set title = '' where document_id = any ($1)", "update document set title = '' where id = any ($1)",
];

@Injectable()
export class PersonalErasure {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditShredder) private readonly shredder: CoeditShredder,
    @Inject(DataKey) private readonly key: DataKey,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By login or staff number. Throws ErasureRefusal when there is none, or more than one. */
  async find(who: string): Promise<PersonId> {
    const rows: { id: PersonId }[] = await this.work.manager.query('select id from person where lower(login) = lower($1) or staff_no = $1 or id::text = $1', [who]);
    const [found, more] = rows;
    if (found === undefined || more !== undefined) throw new ErasureRefusal(`没有登录名、工号或编号为“${who}”的人。There is nobody with the login, staff number or id “${who}”.`);
    return found.id;
  }

  /** Throws ErasureRefusal. */
  async demandErasable(personId: PersonId): Promise<PersonRow> {
    const { manager } = this.work;
    const rows: PersonRow[] = await manager.query('select id, name, staff_no, workplace, login, state from person where id = $1', [personId]);
    const [person] = rows;
    const gone: unknown[] = await manager.query('select 1 from erased_person where person_id = $1', [personId]);
    if (person === undefined || gone.length > 0) throw new ErasureRefusal('已经清除过。That was done before.');
    if (person.state !== 'suspended') throw new ErasureRefusal('账号还在使用：先在“管理”里停用。The account is in use: suspend it first, in 管理.');
    const held: { what: string }[] = await manager.query(HELD, [personId, shanghaiDay(this.clock.now())]);
    if (held.length > 0) throw new ErasureRefusal('还担任职务、主持工作室或是工作室成员：先免去任职、更换主持人、办理离开。Offices, hosting and memberships end first.');
    return person;
  }

  /** All of it or nothing. Throws ErasureRefusal. How many rows went, and how many cases. */
  erase(personId: PersonId, { reason, until }: { readonly reason: string; readonly until: Day }): Promise<{ readonly rows: number; readonly cases: number }> {
    return this.work.run(async () => {
      const { manager } = this.work;
      await manager.query('select 1 from person where id = $1 for update', [personId]);
      const person = await this.demandErasable(personId);
      const cases = await this.shredCases(personId);
      const rows = await this.deleteOwn(personId);
      const identity = this.key.seal(placeOf(personId), Buffer.from(JSON.stringify({ name: person.name, staffNo: person.staff_no, workplace: person.workplace, login: person.login })));
      await manager.query('insert into erased_person (person_id, erased_at, reason, identity, until) values ($1, $2, $3, $4, $5)', [personId, this.clock.now(), reason, identity, until]);
      await manager.query("update person set name = $2, staff_no = null, title = '', workplace = '', login = null, password_hash = null, initials = '', pinyin = '' where id = $1", [personId, `已注销 ${personId.slice(0, 8)}`]);
      await this.audit.record({ act: 'people.erased', actorId: COMMAND_LINE, subject: personId, reason, facts: { until, rows, cases } });
      return { rows, cases };
    });
  }

  /** Whose number that was, while it may be known. Noted in the audit. Throws ErasureRefusal. */
  identity(personId: PersonId, reason: string): Promise<{ readonly name: string; readonly until: Day }> {
    return this.work.run(async () => {
      const rows: { identity: Buffer; until: Day }[] = await this.work.manager.query('select identity, until::text as until from erased_person where person_id = $1', [personId]);
      const [kept] = rows;
      if (kept === undefined) throw new ErasureRefusal('没有封存的身份：没有注销过，或保存期已满。No identity is kept: never erased, or its time is over.');
      await this.audit.record({ act: 'people.erasedOpened', actorId: COMMAND_LINE, subject: personId, reason, facts: {} });
      return { name: this.key.open(placeOf(personId), kept.identity).toString(), until: kept.until };
    });
  }

  /** Those whose time is over are not known to anybody any more. How many. */
  async forget(today: Day): Promise<number> {
    const rows: unknown[] = await this.work.manager.query('with gone as (delete from erased_person where until < $1 returning 1) select * from gone', [today]);
    return rows.length;
  }

  private async shredCases(personId: PersonId): Promise<number> {
    const rows: { id: string }[] = await this.work.manager.query(CASES, [personId]);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const text of OF_CASES) await this.work.manager.query(text, [ids]);
    await this.shredder.shred(ids);
    return ids.length;
  }

  private async deleteOwn(personId: PersonId): Promise<number> {
    let count = 0;
    for (const [table, { fate, own }] of Object.entries(REGISTER)) {
      if (fate !== 'goes') continue;
      const columns = own.length === 0 ? ['person_id'] : own;
      const rows: unknown[] = await this.work.manager.query(`with gone as (delete from "${table}" where ${columns.map((column) => `"${column}" = $1`).join(' or ')} returning 1) select * from gone`, [personId]);
      count += rows.length;
    }
    return count;
  }
}

const placeOf = (personId: PersonId): string => `erased:${personId}`;
