// The lists of personal tokens: one's own, and everybody's for 管理. Refuses to know a token: what is kept is its hash, and that is not read here.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { ApiToken, ApiTokenId, TokenLine } from '@gongyan/shared/people/token/token.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const COLUMNS = 't.id, t.name, t.scopes, t.ending, t.made_at as "madeAt", t.ends_at as "endsAt", t.used_at as "usedAt", t.ends_at <= now() as expired';

@Injectable()
export class TokenStore {
  constructor(@Inject(UnitOfWork) readonly work: UnitOfWork) {}

  /** Newest first, with those that are over. */
  list(personId: PersonId): Promise<ApiToken[]> {
    return this.work.manager.query(`select ${COLUMNS} from api_token t where t.person_id = $1 order by t.made_at desc, t.id`, [personId]);
  }

  /** Everybody's, the newest first, found by a name or an account of a person, the name of a token or its last letters. */
  page(find: string, after: ApiTokenId | null, limit: number): Promise<TokenLine[]> {
    return this.work.manager.query(
      `select ${COLUMNS}, jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title, 'workplace', p.workplace) as person from api_token t join person p on p.id = t.person_id
       where ($1 = '' or p.name like '%' || $1 || '%' or lower(p.login) like lower($1) || '%' or t.name like '%' || $1 || '%' or t.ending = $1)
         and ($2::uuid is null or (t.made_at, t.id) < (select b.made_at, b.id from api_token b where b.id = $2))
       order by t.made_at desc, t.id desc limit $3`, [find.replace(/[\\%_]/g, (sign) => `\\${sign}`), after, limit],
    );
  }

  /** Today by the clock that a token's life is measured by, and how many he has. Until the transaction ends he makes no other. */
  async count(personId: PersonId): Promise<{ readonly today: Day; readonly held: number }> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('api.tokens:' || $1, 0))", [personId]);
    const [row]: { today: Day; held: number }[] = await this.work.manager.query(
      `select (now() at time zone 'Asia/Shanghai')::date::text as today, (select count(*)::int from api_token where person_id = $1 and ends_at > now()) as held`, [personId],
    );
    if (row === undefined) throw new Error('A count without a row');
    return row;
  }

  /** Null when there is none of this number. */
  async owner(id: ApiTokenId): Promise<{ readonly personId: PersonId; readonly name: string } | null> {
    const rows: { personId: PersonId; name: string }[] = await this.work.manager.query('select person_id as "personId", name from api_token where id = $1 for update', [id]);
    return rows[0] ?? null;
  }
}
