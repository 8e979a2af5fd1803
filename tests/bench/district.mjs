// Workload 5, a district of full size: 3,268 teachers and five years of hours, 90 entries each (`--times=10` for ten times as many, `--people=200` for fewer of them). What a
// teacher's first page, his ledger and the district's heat table cost the server, cold and kept. Writes its section of docs/performance.md.
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openHub } from '../../server/dist/app.open.js'
import { readConfig } from '../../server/dist/platform/config.js'
import { startEmbeddedPostgres } from '../../server/dist/platform/database/embedded/embedded-postgres.js'
import { migrate } from '../../server/dist/platform/database/migrate.js'
import { CoverageReader } from '../../server/dist/training/coverage/coverage.reader.js'
import { args, median, q } from './lib/connect.mjs'
import { fillLedger } from './lib/ledger.mjs'
import { writeSection } from './lib/section.mjs'
import { freshDir } from './lib/proc.mjs'

const A = args()
const RUNS = Number(A.runs ?? 200)
const HEADING = '## 区域与学时 The district and its hours'

const timed = async (times, deed) => {
  const out = []
  for (let at = 0; at < times; at++) { const since = performance.now(); await deed(at); out.push(performance.now() - since) }
  const sorted = out.sort((a, b) => a - b)
  return { p50: +median(sorted).toFixed(1), p95: +q(sorted, 0.95).toFixed(1), max: +sorted.at(-1).toFixed(1) }
}

const measure = async (app, url, teachers) => {
  const headers = { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const signIn = await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ login: 'demo-cen-02', password: 'gongyan-demo' }) })
  const cookie = signIn.headers.getSetCookie().map(one => one.split(';')[0]).join('; ')
  const get = async address => { const reply = await fetch(`${url}/api${address}`, { headers: { ...headers, cookie } }); const text = await reply.text(); if (!reply.ok) throw new Error(`${address}: ${text}`); return text }
  const reader = app.get(CoverageReader, { strict: false })
  const some = at => teachers[(at * 37) % teachers.length]
  for (let at = 0; at < 30; at++) { await get(`/people/${some(at)}/hours`); await get(`/people/${some(at)}/hours/entries`); reader.drop(); await get('/district/coverage') }
  return {
    balance: await timed(RUNS, at => get(`/people/${some(at)}/hours`)),
    ledger: await timed(RUNS, at => get(`/people/${some(at)}/hours/entries`)),
    cold: await timed(Math.ceil(RUNS / 4), () => { reader.drop(); return get('/district/coverage') }),
    warm: await timed(RUNS, () => get('/district/coverage')),
  }
}

const report = ({ entries, teachers, fillSeconds, ...rows }) => `${HEADING}

由 \`node tests/bench/district.mjs\` 生成。Made by \`node tests/bench/district.mjs\`: ${teachers.toLocaleString('en')} teachers on the register, ${entries.toLocaleString('en')} ledger entries with their chain (written in
${fillSeconds} s), hub and PostgreSQL on one machine: ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Linux ${os.release()}, Node ${process.version}, load average ${os.loadavg()[0].toFixed(1)} at the end. One question after
the other over loopback HTTP, sign-in check, contract and JSON included. ${new Date().toISOString().slice(0, 10)}.

| question | median ms | p95 ms | max ms | limit p95 |
|---|---|---|---|---|
| 今日：还差几学时 a teacher's balance | ${rows.balance.p50} | ${rows.balance.p95} | ${rows.balance.max} | – |
| 学时台账第一页 the first page of a ledger | ${rows.ledger.p50} | ${rows.ledger.p95} | ${rows.ledger.max} | – |
| 区域，重新计数 the district, counted anew | ${rows.cold.p50} | ${rows.cold.p95} | ${rows.cold.max} | 150 |
| 区域，已计数 the district, kept | ${rows.warm.p50} | ${rows.warm.p95} | ${rows.warm.max} | 20 |
`

const main = async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(freshDir('district-data'), 'postgres') })
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
  const databaseOptions = await migrate(postgres.url)
  const settings = readConfig({ NODE_ENV: 'development', DATABASE_URL: postgres.url, DATA_DIR: freshDir('district-files'), PORT: '0', LOG_LEVEL: 'error' })
  const hub = await openHub(settings.with({ databaseOptions }))
  try {
    const since = performance.now()
    const { teachers, entries } = await fillLedger(hub.app, pool, A)
    const fillSeconds = Math.round((performance.now() - since) / 1000)
    const url = await hub.listen()
    const result = { entries, teachers: teachers.length, fillSeconds, ...(await measure(hub.app, url, teachers)) }
    console.log(JSON.stringify(result))
    if (A.write !== undefined) writeSection(HEADING, report(result))
  } finally {
    await hub.close()
    await pool.end()
    await postgres.stop()
  }
}

await main()
process.exit(0)
