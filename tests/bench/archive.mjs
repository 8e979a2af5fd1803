// Workload 6, one archive of a district of ten times the size: three million ledger entries into a file, out of it into an empty database, and
// what both hold compared. `--times=1` for fewer. Writes its section of docs/performance.md with `--write`.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openHub } from '../../server/dist/app.open.js'
import { readConfig } from '../../server/dist/platform/config.js'
import { startEmbeddedPostgres } from '../../server/dist/platform/database/embedded/embedded-postgres.js'
import { migrate } from '../../server/dist/platform/database/migrate.js'
import { args } from './lib/connect.mjs'
import { fillLedger } from './lib/ledger.mjs'
import { ROOT } from './lib/paths.mjs'
import { freshDir, peakRssMB } from './lib/proc.mjs'
import { writeSection } from './lib/section.mjs'

const A = args()
const HEADING = '## 备份与恢复 One archive'

/** One command of an operator: seconds and the most memory it had. Throws what it said when it fails. */
const gongyan = (words, env) => new Promise((resolve, reject) => {
  const since = performance.now()
  const child = spawn(process.execPath, [path.join(ROOT, 'infra/cli.mjs'), ...words], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'error', ...env } })
  let [said, peak] = ['', 0]
  for (const stream of [child.stdout, child.stderr]) stream.on('data', bytes => (said += bytes))
  const looking = setInterval(() => (peak = Math.max(peak, peakRssMB(child.pid))), 100)
  child.once('close', code => {
    clearInterval(looking)
    if (code === 0) resolve({ seconds: (performance.now() - since) / 1000, peakMB: Math.round(peak) })
    else reject(new Error(`${words[0]}: ${code} ${said}`))
  })
})

/** What must be equal on both sides: how much there is, the sums of the ledger and the last link of its chain. */
const holds = async url => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const ask = async sql => (await client.query(sql)).rows[0]
  const { tables } = await ask("select json_agg(relname order by relname) as tables from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'")
  // Whoever restores signs in afresh, documents enter a new epoch, and the deed itself is audited.
  const counted = tables.filter(name => !/^(session|doc_epoch|audit_)/.test(name))
  const counts = {}
  for (const name of counted) counts[name] = Number((await ask(`select count(*) as n from "${name}"`)).n)
  const ledger = await ask('select count(*)::int as entries, sum(half)::text as halves, count(distinct person_id)::int as people from hours_entry')
  const last = await ask("select encode(hash, 'hex') as hash from hours_entry order by seq desc limit 1")
  await client.end()
  return { counts, ledger, last }
}

const differences = (one, other) => Object.keys({ ...one.counts, ...other.counts }).filter(name => one.counts[name] !== other.counts[name])
  .concat(JSON.stringify([one.ledger, one.last]) === JSON.stringify([other.ledger, other.last]) ? [] : ['ledger'])

const report = ({ entries, fillSeconds, bytes, backup, restore, verify }) => `${HEADING}

由 \`node tests/bench/archive.mjs --write\` 生成。Made by \`node tests/bench/archive.mjs --write\`: ${entries.toLocaleString('en')} ledger entries with their chain (written in ${fillSeconds} s) and the demo district, commands and PostgreSQL on one
machine: ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Linux ${os.release()}, Node ${process.version}, load average ${os.loadavg()[0].toFixed(1)} at the end. ${new Date().toISOString().slice(0, 10)}. After the restore each table held as
many rows as before, and the ledger the same sums and the same last link of its chain.

| | seconds | most memory MB | |
|---|---|---|---|
| 备份 \`backup\` | ${backup.seconds.toFixed(1)} | ${backup.peakMB} | ${(bytes / 2 ** 20).toFixed(0)} MB |
| 恢复到空库，含全部核对 \`restore\`, all its checks included | ${restore.seconds.toFixed(1)} | ${restore.peakMB} | |
| 再核对一遍台账 \`verify-ledger\` | ${verify.seconds.toFixed(1)} | ${verify.peakMB} | |
`

const main = async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(freshDir('archive-data'), 'postgres') })
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
  try {
    const DATA_DIR = freshDir('archive-files')
    const settings = readConfig({ NODE_ENV: 'development', DATABASE_URL: postgres.url, DATA_DIR, PORT: '0', LOG_LEVEL: 'error' })
    const hub = await openHub(settings.with({ databaseOptions: await migrate(postgres.url) }))
    const since = performance.now()
    const { entries } = await fillLedger(hub.app, pool, { times: 10, ...A })
    await hub.close()
    const fillSeconds = Math.round((performance.now() - since) / 1000)
    const other = new URL(postgres.url)
    other.pathname = '/restored'
    await pool.query('create database restored')
    const [file, from, to] = [path.join(DATA_DIR, 'all.tar.gz'), { DATABASE_URL: postgres.url, DATA_DIR }, { DATABASE_URL: other.href, DATA_DIR }]
    const before = await holds(postgres.url)
    const backup = await gongyan(['backup', file], from)
    const restore = await gongyan(['restore', file], to)
    const verify = await gongyan(['verify-ledger'], to)
    const different = differences(before, await holds(other.href))
    const result = { entries, fillSeconds, bytes: fs.statSync(file).size, backup, restore, verify, different }
    console.log(JSON.stringify(result))
    if (different.length > 0) throw new Error(`after the restore differ: ${different.join(', ')}`)
    if (A.write !== undefined) writeSection(HEADING, report(result))
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

await main()
process.exit(0)
