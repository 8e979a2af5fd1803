// What is over its span goes, by itself, once a day for the whole hub: the rows for which the register names days. In small batches of their own, so that
// nobody waits for it. Refuses to touch what the register keeps, and to take long: what a day does not finish the next one does.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Log } from '../platform/log.js';
import { Counter } from '../platform/metrics/metric.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { isTurned, REGISTER, TRACES, type Turned } from './personal.register.js';

const BATCH = 500;
/** Within what the day's turn may be away from its own transaction. */
const LONGEST_MS = 3_000;

const TURNED: readonly (readonly [table: string, span: Turned])[] = Object.entries({ ...REGISTER, ...TRACES }).flatMap(([table, { span }]) => (isTurned(span) ? [[table, span] as const] : []));

const batchOf = (table: string, { since }: Turned): string => `
with old as (select ctid from "${table}" where ${since} < $1::timestamptz - make_interval(days => $2) limit ${BATCH} for update skip locked)
, gone as (delete from "${table}" t using old where t.ctid = old.ctid returning 1)
select count(*)::int as n from gone`;

@Injectable()
export class PersonalRetention implements OnModuleInit {
  private readonly gone = new Counter('table', TURNED.map(([table]) => table));

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Log) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.metrics.one({ name: 'gongyan_retention_deleted_total', help: 'Rows that this node deleted because their time was over, by table.', type: 'counter' }, () => this.gone.samples());
  }

  /** How many went, by table; only those of which some did. */
  async sweep(now: Date): Promise<Readonly<Record<string, number>>> {
    const until = Date.now() + LONGEST_MS;
    const all: Record<string, number> = {};
    for (const [table, span] of TURNED) {
      const count = await this.clear([table, span], now, until);
      if (count > 0) all[table] = count;
    }
    if (Object.keys(all).length > 0) this.log.info('over their time', all);
    return all;
  }

  /** Each batch is a transaction of its own. */
  private async clear([table, span]: readonly [string, Turned], now: Date, until: number): Promise<number> {
    let count = 0;
    for (let last = BATCH; last === BATCH && Date.now() < until; ) {
      const rows: { n: number }[] = await this.work.outside.query(batchOf(table, span), [now, span.days]);
      last = rows[0]?.n ?? 0;
      count += last;
      this.gone.add(table, last);
    }
    return count;
  }
}
