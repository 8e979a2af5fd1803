// A ledger of full size, written as the hub writes it.
import { randomUUID } from 'node:crypto'
import { ChainStore } from '../../../server/dist/hours/chain/chain.store.js'
import { UnitOfWork } from '../../../server/dist/platform/database/unit-of-work.js'
import { seedWholeDistrict } from '../../../server/dist/seed/district.js'

const AT_ONCE = 5_000

/** Half-day credits over five years, none of them at the time of another. */
const entriesOf = (personId, { ruleSetId, postedBy, each }) => Array.from({ length: each }, (_, at) => {
  const day = new Date(Date.UTC(2021, 8, 1) + Math.floor((at * 1826) / each) * 86_400_000)
  return {
    id: randomUUID(), personId, kind: 'credit', half: 8, category: '专业科目', form: '集中培训', ruleSetId, ruleCode: 'meeting', title: `区级教研活动第 ${at + 1} 次`, sourceType: 'bench', sourceId: `m-${at}`, turn: 0,
    from: null, to: null, occurredOn: day.toISOString().slice(0, 10), evidence: [{ label: '签到签退与会议纪要', link: null }], workings: { unit: 'halfDay', units: 1, worth: 8, level: null },
    postedBy, postedAt: day, reverses: null, reason: null,
  }
})

/** The demo district with `times` x 90 entries of each of its teachers, or of the first `people` of them; their chain is the hub's own work. */
export const fillLedger = async (app, pool, { times = 1, people }) => {
  const each = 90 * Number(times)
  await seedWholeDistrict(app)
  const [work, chain] = [app.get(UnitOfWork, { strict: false }), app.get(ChainStore, { strict: false })]
  const { rows: [{ id: ruleSetId }] } = await pool.query('select id from hours_rule_set order by version limit 1')
  const { rows: [{ id: postedBy }] } = await pool.query("select id from person where login = 'demo-cen-06'")
  const { rows } = await pool.query('select id from person where staff_no is not null order by staff_no')
  const teachers = rows.slice(0, Number(people ?? rows.length))
  let waiting = []
  for (const { id } of teachers) {
    waiting.push(...entriesOf(id, { ruleSetId, postedBy, each }))
    if (waiting.length >= AT_ONCE) { const part = waiting; waiting = []; await work.run(() => chain.append(part)) }
  }
  await work.run(() => chain.append(waiting))
  await pool.query('vacuum analyze hours_entry')
  const { rows: [{ n }] } = await pool.query('select count(*)::int as n from hours_entry')
  return { teachers: teachers.map(({ id }) => id), entries: n }
}
