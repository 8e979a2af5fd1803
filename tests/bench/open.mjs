// Workload 2, cold open: a document with a history of 260,000 keystrokes. The log is written row by row, the
// hub compacts it by itself, is stopped, and every repetition starts it afresh and opens the document.
import crypto from 'node:crypto'
import * as Y from 'yjs'
import { args, connect, median } from './lib/connect.mjs'
import { baseDoc, longHistory, textOf } from './lib/gen.mjs'
import { Hub } from './lib/hub.mjs'
import { pinSelf, ServerProc, sleep } from './lib/proc.mjs'

const A = args()
const KEYSTROKES = 260000
const REPS = Number(A.reps ?? 5)

const writeHistory = async (hub, room) => {
  const { updates, end } = longHistory(room.bytes, room.client, KEYSTROKES, 3)
  const owner = hub.list[0].id
  const clockOf = u => Y.parseUpdateMeta(u).to.get(room.client)
  let clock = Y.parseUpdateMeta(room.bytes).to.get(room.client)
  for (let at = 0; at < updates.length; at += 2000) {
    const part = updates.slice(at, at + 2000)
    const clocks = part.map(u => (clock = clockOf(u) ?? clock))
    await hub.pool.query(
      `insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes)
       select $1, n, push, $2, 'bench', $3, clock, 1, bytes from unnest($4::bigint[], $5::text[], $6::bigint[], $7::bytea[]) as u (n, push, clock, bytes)`,
      [room.doc, owner, room.client, part.map((_, i) => at + i + 2), part.map(() => crypto.randomBytes(16).toString('base64url')), clocks, part.map(u => Buffer.from(u))])
  }
  await hub.pool.query('update doc_head set seq = $2 where doc_id = $1', [room.doc, updates.length + 1])
  await hub.pool.query('update doc_client set max_clock = $2 where doc_id = $1 and client_id = $3', [room.doc, clock, room.client])
  return end
}

const started = hub => new ServerProc(hub).start()

export const coldOpen = async () => {
  const hub = await new Hub().open()
  const [room] = await hub.provision({ rooms: 1, members: 8, base: client => baseDoc(1, 2000, client) })
  const end = await writeHistory(hub, room)
  const want = new Y.Doc(); Y.applyUpdate(want, end)
  let server = await started(hub)
  // Opened and left once: the hub sees that there is something to compact.
  const first = await connect(hub, { port: server.port, room }, { joinOnly: true })
  first.c.destroy()
  for (let i = 0; i < 600; i++) {
    const { rows } = await hub.pool.query('select snap_seq, seq from doc_head where doc_id = $1', [room.doc])
    if (Number(rows[0].snap_seq) >= Number(rows[0].seq) - 500) break
    await sleep(100)
  }
  const runs = []
  const steps = []
  const cpu = []
  for (let rep = 0; rep < REPS; rep++) {
    await server.stop('SIGTERM')
    server = await started(hub)
    await sleep(1500)
    // A page has been loaded from the hub before it opens anything.
    await fetch(`http://127.0.0.1:${server.port}/api/health/live`).catch(() => undefined)
    const parts = []
    const spent = () => [server.cpu_(), server.dbCpu()].map(seconds => seconds * 1000)
    const before = spent()
    const { c, ms } = await connect(hub, { port: server.port, room }, { update: b => parts.push(Buffer.from(b)) })
    cpu.push(spent().map((at, i) => at - before[i]))
    const got = new Y.Doc(); for (const part of parts) Y.applyUpdate(got, part)
    if (textOf(got).toString() !== textOf(want).toString()) throw new Error('the opened document is not the written one')
    runs.push(ms)
    steps.push(c.steps.slice(1).map((at, i) => at - c.steps[i]))
    c.destroy()
  }
  const bytes = (await hub.pool.query('select length(bytes) as n from doc_snapshot where doc_id = $1', [room.doc])).rows[0]?.n ?? null
  await server.stop('SIGKILL')
  await hub.close()
  const [ticket, connected, joined, pulled] = [0, 1, 2, 3].map(i => Number(median(steps.map(one => one[i])).toFixed(1)))
  const [cpuMs, dbMs] = [0, 1].map(i => Number(median(cpu.map(one => one[i])).toFixed(1)))
  return { keystrokes: KEYSTROKES, cpuMs, dbMs, steps: { ticket, connected, joined, pulled }, openMs: Number(median(runs).toFixed(1)), runs: runs.map(ms => Number(ms.toFixed(1))), snapshotBytes: bytes }
}

if (import.meta.filename === process.argv[1]) {
  pinSelf()
  console.log(JSON.stringify(await coldOpen()))
  process.exit(0)
}
