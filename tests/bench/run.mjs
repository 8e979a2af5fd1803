// `npm run bench`: everything in one run on one machine, peers and hub alternating, written as ratios to
// docs/performance.md. An absolute time of a shared machine proves nothing; a ratio within one run does.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { args, median } from './lib/connect.mjs'
import { BENCH, NODE22, ROOT, WORK } from './lib/paths.mjs'
import { installPeers } from './lib/peers.mjs'

const A = args()
const REPS = Number(A.reps ?? 3)
const SHAPES = (A.shapes ?? '20x5@5,1x50@4,1x200@2,200x5@5').split(',')
const SERVERS = ['hocuspocus', 'sio-relay', 'gongyan']
/** The hub's processor time as a part of Hocuspocus's, at most. */
const LIMITS = { '20x5@5': 0.5, '1x50@4': 0.35, '1x200@2': 0.2, '200x5@5': 0.5 }

/** Each run in a process of its own, so that no run inherits another's memory or warm code. */
const run = (file, more = []) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(BENCH, file), ...more], { encoding: 'utf8', maxBuffer: 1e8 })
  const line = stdout.trim().split('\n').at(-1)
  if (status !== 0 || !line.startsWith('{')) throw new Error(`${file} ${more.join(' ')}: ${stderr || stdout}`)
  return JSON.parse(line)
}

/** The least disturbed run: whatever else a shared machine does can only add processor time. */
const least = (rows, key) => rows.length === 0 ? null : Math.min(...rows.map(row => row[key]))
const pick = (rows, key) => { const values = rows.map(row => row[key]).filter(v => v !== null && v !== undefined); return values.length ? median(values) : null }
const show = (value, digits = 1) => value === null ? '–' : value.toFixed(digits)

const measured = () => {
  installPeers()
  const results = []
  for (const shape of SHAPES) for (let rep = 0; rep < REPS; rep++) for (const server of SERVERS) {
    // Five thousand updates a second saturate the relay's core: nothing to compare with.
    if (shape === '200x5@5' && server === 'sio-relay') continue
    const row = run('fanout.mjs', [`--servers=${server}`, `--shapes=${shape}`, `--secs=${A.secs ?? 6}`])
    results.push(row)
    console.log(`${shape} #${rep + 1} ${server.padEnd(10)} ${row.cpuMsPer1000} ms CPU per 1,000 deliveries, p50 ${row.p50} ms, ack p99 ${row.ackP99} ms${row.complete && row.converged ? '' : '  INCOMPLETE'}`)
  }
  const open = run('open.mjs'); console.log(JSON.stringify(open))
  const idle = run('idle.mjs'); console.log(JSON.stringify(idle))
  const storm = Object.fromEntries(SERVERS.map(server => [server, run('storm.mjs', [`--servers=${server}`])])); console.log(JSON.stringify(storm))
  const find = run('find.mjs'); console.log(JSON.stringify(find))
  return { at: new Date().toISOString(), machine: machine(), results, open, idle, storm, find }
}

/** `--again`: the report anew from what was measured last. */
const main = () => {
  const kept = path.join(WORK, 'results.json')
  const all = A.again ? JSON.parse(fs.readFileSync(kept, 'utf8')) : measured()
  fs.mkdirSync(WORK, { recursive: true })
  fs.writeFileSync(kept, JSON.stringify(all, null, 1))
  // Sections of other workloads, which take long and are run by themselves, stay.
  const file = path.join(ROOT, 'docs/performance.md')
  const others = /^## [^]*/m.exec(fs.readFileSync(file, 'utf8'))?.[0] ?? ''
  fs.writeFileSync(file, report(all) + (others === '' ? '' : `\n${others}`))
}

const machine = () => `${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Linux ${os.release()}, servers on Node ${spawnSync(NODE22, ['-v'], { encoding: 'utf8' }).stdout.trim()}, server on one core, load on the other`

const report = ({ at, machine: on, results, open, idle, storm, find }) => {
  const of = (shape, server) => results.filter(row => row.shape === shape && row.server === server)
  const rows = SHAPES.map(shape => {
    const [hp, sio, hub] = SERVERS.map(server => of(shape, server))
    const [base, relay, ours] = [hp, sio, hub].map(runs => least(runs, 'cpuMsPer1000'))
    const limit = LIMITS[shape]
    return `| ${shape} | ${show(base)} | ${show(relay)} | ${show(ours)} | **${(ours / base).toFixed(2)}**${limit ? ` (≤ ${limit})` : ''} | ${relay === null ? '–' : (ours / relay).toFixed(2)} | ${show(least(hub, 'dbMsPer1000'))} | ${show(pick(hub, 'p50'))} / ${show(pick(hub, 'p99'))} | ${show(pick(hub, 'ackP50'))} / ${show(pick(hub, 'ackP99'))} | ${show(pick(hp, 'p50'))} / ${show(pick(hp, 'p99'))} |`
  })
  return `# 性能 Performance

由 \`npm run bench\` 生成：同一次运行、同一台机器、交替测量。每种 ${REPS} 次：处理器时间取受干扰最少的一次，延迟取中位数。共享机器上的绝对时间不说明问题，请看比值。
Made by \`npm run bench\`: one run, one machine, servers alternating, ${REPS} runs of each: of processor time the least disturbed one, of delays the median. Read the ratios.

Machine: ${on}. ${at.slice(0, 10)}.

**Server CPU, milliseconds per 1,000 logical deliveries** (updates × receivers). The hub commits every edit to PostgreSQL (fsync on) before it
acknowledges and relays; Hocuspocus 4.7 runs in memory and stores nothing here; the relay is bare socket.io without documents.

| rooms × editors @ updates/s | Hocuspocus | socket.io relay | Gongyan | Gongyan ÷ Hocuspocus | ÷ relay | PostgreSQL's own | delivery p50 / p99 ms | ack p50 / p99 ms | Hocuspocus delivery p50 / p99 |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

**Cold open** of a document with a history of ${open.keystrokes.toLocaleString('en')} keystrokes after compaction, server freshly started, connection, sign-in ticket and join
included: **${open.openMs} ms** (${open.runs.join(', ')}): ticket ${open.steps.ticket}, connection ${open.steps.connected}, join ${open.steps.joined}, the document itself ${open.steps.pulled}; snapshot
${open.snapshotBytes} bytes. Limit 30 ms.

**Idle open documents** of 20 kB, one client each: **${idle.kbPerDoc} kB** resident memory each over ${2 * idle.docs} documents (the first ${idle.docs}: ${idle.kbFirst} kB each, the second: ${idle.kbSecond} kB
each; ${idle.kbPerDocAfterGc} kB after a forced collection). The whole server: ${idle.emptyMB} MB warm and empty, ${idle.openMB} MB with all of them; part of the empty server's memory is room
that they then fill. Limit 50 kB; a bare socket.io connection costs about 45. CPU with ${idle.docs} idle documents: ${idle.idleCpuPct} % of a core.

**A storm of joins**: ${storm.gongyan.clients} people open two documents of 100 kB within a second, server CPU per join: Hocuspocus ${storm.hocuspocus.cpuMsPerJoin} ms, socket.io relay ${storm['sio-relay'].cpuMsPerJoin} ms,
the hub **${storm.gongyan.cpuMsPerJoin} ms** (${(storm.gongyan.cpuMsPerJoin / storm.hocuspocus.cpuMsPerJoin).toFixed(1)} of Hocuspocus), and PostgreSQL's own ${storm.gongyan.dbMsPerJoin}. Only the hub asks for a session, a ticket and a right. Limit 1.0 ms.

**Finding a word** of two characters in ${find.documents.toLocaleString('en')} documents of 600 characters, by somebody who may open all of them, query and snippets: **${find.p50} ms**
median, ${find.p95} ms p95 over ${find.questions} words. Limit 5 ms.

**Lost on a crash**: see \`tests/fault/coedit-crash.test.ts\`, run by \`npm test\`: 10 × kill -9 of the hub and 5 × of PostgreSQL under 20 typing
clients, 0 acknowledged edits lost, 0 doubled; \`tests/fault/hours-crash.test.ts\` and \`tests/fault/meeting-crash.test.ts\` do the same to hours, check-in, polls and the
close of a meeting.
`
}

main()
