// Workload 7, the hub under load: `node tests/bench/load.mjs --profile=L1,L4 --secs=20` for some of the profiles, all of them without; one line
// each, with what passed and what did not. `--soak=60` for that many minutes of a quiet day with comings and goings. With `--write` the
// rows go to docs/performance.md, where the rows of other runs stay. Ends with 1 when something did not pass; it loosens no limit.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { args } from './lib/connect.mjs'
import { ROOT } from './lib/paths.mjs'
import { installPeers } from './lib/peers.mjs'
import { pinSelf } from './lib/proc.mjs'
import { writeSection } from './lib/section.mjs'
import { checkIns, comeBack, fullHall, idleSockets } from './load/crowds.mjs'
import { soak } from './load/soak.mjs'
import { day, evening, loginRush, oneDocument, peak } from './load/writing.mjs'

const A = args()
const SECS = Number(A.secs ?? 20)
const HEADING = '## 负载 Under load'

const PROFILES = {
  L1: { run: day, about: '平常的一天 a normal day: 600 online, 40 of them write in 15 documents, 5 letters/s and 2 carets/s each' },
  L2: { run: evening, about: '工作室的晚上 an evening of studios: 200 write in 40 documents, 5 letters/s each' },
  L3: { run: oneDocument, about: '一份文档 one document: 50 write, 50 look on, 4 letters/s each' },
  L4: { run: peak, about: '高峰 peak: 500 write in 50 documents, 4 letters/s each' },
  L5: { run: checkIns, about: '签到 check-in: 1,000 teachers in 60 s, codes that turn, one in ten taps twice' },
  L6: { run: comeBack, about: '重连 everybody comes back within 10 s after a start: 1,000 sockets, 100 cold documents' },
  L7: { run: loginRush, about: '登录 sign-ins, 2 a second, beside a normal day' },
  L8: { run: idleSockets, about: '空闲 idle: 2,000 sockets' },
  hall: { run: fullHall, about: '大会 a meeting of 300 pages' },
}

const passes = ({ value, most }) => value <= most
const shown = ({ name, value, most, unit }) => `${name} ${value}${unit === '' ? '' : ` ${unit}`} (≤ ${most})`
const mark = check => passes(check) ? shown(check) : `**${shown(check)}**`
const ratioOf = ratio => ratio === null || ratio === undefined ? '–' : `${['CPU', 'time', 'RSS'].filter(what => ratio[what] !== undefined).map(what => `${what} ${ratio[what].toFixed(2)}`).join(', ')} (${ratio.relay})`

const rowOf = (name, { about, result }) => `| ${name} | ${about} | ${result.checks.every(passes) ? '✓' : '✗'} | ${result.checks.map(mark).join('; ')} | ${ratioOf(result.ratio)} | ${result.beside}; load average ${os.loadavg()[0].toFixed(1)}, ${new Date().toISOString().slice(0, 10)} |`

const soakRow = ({ minutes, heap, rss, counts, points, first, last, problems, errors, found, letters, turns, imports, revokedMs, share, ackP95 }) => {
  const bad = [...problems, ...errors, ...found]
  const grows = Object.entries(counts).map(([key, { slope, error }]) => `${key} ${slope.toFixed(1)} ± ${error.toFixed(1)}`).join(', ')
  return `| soak | 长跑 ${minutes} min of a normal day at a twentieth: 30 online, 9 write in 3 of 6 documents; every 30 s one document is left by all and another opened and 3 of the others change (${turns} times), ${revokedMs?.n ?? 0} rights revoked, ${imports} Word files taken in | ${bad.length === 0 ? '✓' : '✗'} | heap ${first.heapMB.toFixed(1)} → ${last.heapMB.toFixed(1)} MB, ${heap.slope.toFixed(2)} ± ${heap.error.toFixed(2)} MB/h (≤ 1) over ${points} forced collections after the warm-up; RSS ${rss.slope.toFixed(1)} ± ${rss.error.toFixed(1)} MB/h; per hour: ${grows} (0); documents in memory as many as open ± 1${bad.length === 0 ? '; 0 errors, 0 lost, all invariants hold' : `; **${bad.slice(0, 4).join('; ')}**`} | – | a revoked right heard in ${revokedMs?.p50 ?? '–'} ms, at most ${revokedMs?.max ?? '–'}; ack p95 ${ackP95.first} → ${ackP95.last} ms; ${letters.toLocaleString('en')} letters; hub ${share.hub.toFixed(1)} %, PostgreSQL ${share.database.toFixed(1)} %, generator ${share.generator.toFixed(1)} % of a core, ${new Date().toISOString().slice(0, 10)} |`
}

const HEAD = `${HEADING}

由 \`node tests/bench/load.mjs --write\` 生成。Made by \`node tests/bench/load.mjs --write\`, each row by the last run of its profile: the built hub on one core, its callers and
PostgreSQL on the other, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), Linux ${os.release()}; people, rooms and rates at full scale, ${SECS} s each after a warm-up. Ratios are to a bare
socket.io relay in the same run, which keeps nothing and acknowledges nothing: CPU per letter and page, time until the other pages show it (p95).
What is **bold** is over its limit.

| | load | | measured (limit) | ÷ relay | beside |
|---|---|---|---|---|---|
`

/** Rows of other profiles stay as their own run wrote them. */
const write = rows => {
  const now = fs.readFileSync(path.join(ROOT, 'docs/performance.md'), 'utf8')
  const at = now.indexOf(HEADING)
  const section = at === -1 ? '' : now.slice(at + HEADING.length).split(/^## /m)[0]
  const kept = Object.fromEntries([...section.matchAll(/^\| (L\d|hall|soak) \|.*$/gm)].map(([line, name]) => [name, line]))
  const all = { ...kept, ...rows }
  writeSection(HEADING, `${HEAD}${[...Object.keys(PROFILES), 'soak'].filter(name => all[name] !== undefined).map(name => all[name]).join('\n')}\n`)
}

const one = async name => {
  const { run, about } = PROFILES[name]
  const result = await run(SECS)
  console.log(`${name} ${result.checks.every(passes) ? 'passed' : 'FAILED'}: ${result.checks.map(check => `${passes(check) ? '' : '!! '}${shown(check)}`).join('; ')}; ÷ relay ${ratioOf(result.ratio)}; ${result.beside}`)
  for (const problem of result.problems.slice(0, 5)) console.log(`   ${problem}`)
  return { row: rowOf(name, { about, result }), ok: result.checks.every(passes) }
}

const main = async () => {
  installPeers()
  const rows = {}
  let ok = true
  if (A.soak !== undefined) {
    const result = await soak(Number(A.soak))
    console.log(JSON.stringify(result))
    rows.soak = soakRow(result)
    ok = result.problems.length + result.errors.length + result.found.length === 0
  } else {
    pinSelf()
    const names = A.profile?.split(',') ?? Object.keys(PROFILES)
    const unknown = names.filter(name => PROFILES[name] === undefined)
    if (unknown.length > 0) throw new Error(`no such profile: ${unknown.join(', ')}; there are ${Object.keys(PROFILES).join(', ')}`)
    for (const name of names) {
      const told = await one(name)
      rows[name] = told.row
      ok &&= told.ok
    }
  }
  if (A.write !== undefined) write(rows)
  return ok ? 0 : 1
}

process.exit(await main())
