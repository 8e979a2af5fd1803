// Workload 1, fan-out: shape `RxK@r` = R rooms x K editors typing r updates a second, after a warm-up.
// Server CPU is everything the server process used, per 1,000 logical deliveries (updates x (K - 1)).
import * as Y from 'yjs'
import { args, connect, pool, q } from './lib/connect.mjs'
import { Coverage, RangeCache } from './lib/coverage.mjs'
import { baseDoc, rng, textOf, typing } from './lib/gen.mjs'
import { Hub } from './lib/hub.mjs'
import { peers } from './lib/peers.mjs'
import { peakRssMB, pinSelf, ServerProc, sleep } from './lib/proc.mjs'

const A = args()
const warm = Number(A.warm ?? 15); const secs = Number(A.secs ?? 8)

const planOf = shape => {
  const [, R, K, rate] = /^(\d+)x(\d+)@([\d.]+)$/.exec(shape).map(Number)
  const r = rng(8)
  const members = []
  for (let room = 0; room < R; room++) for (let k = 0; k < K; k++) members.push({ room, k, phase: r() * 1000 / rate, sent: 0, cov: new Coverage() })
  return { R, K, rate, nWarm: Math.round(rate * warm), n: Math.round(rate * (warm + secs)), members }
}

/** Rooms with their first text; the hub has it in its log, the others get it from their first member. */
const roomsOf = async (adapter, plan) => {
  if (adapter instanceof Hub) return adapter.provision({ rooms: plan.R, members: plan.members.length, base: client => baseDoc(1, 2000, client) })
  const bytes = baseDoc(1, 2000, 1000)
  return Array.from({ length: plan.R }, (_, i) => ({ name: `room-${i}`, bytes }))
}

const dial = async (adapter, plan, { port, rooms, heard }) => {
  const one = async m => {
    const room = rooms[m.room]
    const { c } = await connect(adapter, { port, room: adapter instanceof Hub ? room : room.name }, {
      update: b => heard.update(m, b), ack: k => heard.ack(m, k), close: e => heard.live && console.error('closed', e?.message)
    })
    m.c = c
    m.id = c.clientId ?? 100000 + m.room * 1000 + m.k
    m.ups = typing(room.bytes, m.id, plan.n, m.room * 1000 + m.k)
    m.at = new Float64Array(plan.n)
  }
  await pool(plan.members, 16, one)
  if (adapter instanceof Hub) return
  for (const m of plan.members) if (m.k === 0) m.c.sendUpdate(rooms[m.room].bytes)
  await sleep(1500)
}

const type = async (plan, count, heard) => {
  const step = 1000 / plan.rate; const total = plan.members.length * count; const expected = total * (plan.K - 1)
  const queue = [...plan.members].sort((a, b) => a.phase - b.phase)
  heard.delivered = 0
  const t0 = performance.now()
  await new Promise(resolve => {
    let sent = 0; let i = 0; let round = 0
    const tick = () => {
      const now = performance.now() - t0
      for (;;) {
        const m = queue[i]
        if (m.phase + round * step > now) break
        m.at[m.sent] = performance.now()
        m.c.sendUpdate(m.ups[m.sent++])
        if (++i === queue.length) { i = 0; round++ }
        if (++sent === total) return resolve()
      }
      setTimeout(tick, 1)
    }
    tick()
  })
  for (let still = 0, prev = -1; heard.delivered < expected && still < 100; prev = heard.delivered) { await sleep(20); still = heard.delivered === prev ? still + 1 : 0 }
  return { total, expected, wall: (performance.now() - t0) / 1000 }
}

const listener = plan => {
  const caches = Array.from({ length: plan.R }, () => new RangeCache())
  const heard = { live: false, delivered: 0, acks: 0, lat: [], ackLat: [] }
  heard.update = (m, b) => m.cov.add(caches[m.room].get(b), (client, from, to) => {
    const s = heard.byRoom?.get(`${m.room}:${client}`)
    if (s === undefined || s === m) return
    const now = performance.now()
    for (let k = from - s.from; k < to - s.from; k++) { heard.delivered++; heard.lat.push(now - s.at[k]) }
  })
  heard.ack = (m, k) => { if (!heard.live) return; heard.acks += k; for (let i = 0; i < k; i++) { m.acked = (m.acked ?? -1) + 1; if (heard.live) heard.ackLat.push(performance.now() - m.at[m.acked]) } }
  return heard
}

const converged = (plan, rooms) => [0, 1].filter(room => room < plan.R).every(room => {
  const full = new Y.Doc(); Y.applyUpdate(full, rooms[room].bytes)
  const members = plan.members.filter(m => m.room === room)
  for (const m of members) for (const u of m.ups) Y.applyUpdate(full, u)
  const all = Y.decodeStateVector(Y.encodeStateVector(full))
  return textOf(full).length > 0 && members.every(m => [...all].every(([client, clock]) => client === m.id || client === 1000 || (m.cov.clock.get(client) ?? 0) >= clock))
})

/** One run of one server at one shape. */
export const fanout = async (name, shape) => {
  const adapter = name === 'gongyan' ? await new Hub().open() : peers[name]
  const plan = planOf(shape)
  const rooms = await roomsOf(adapter, plan)
  const server = await new ServerProc(adapter, { prof: A.prof }).start()
  const heard = listener(plan)
  try {
    await dial(adapter, plan, { port: server.port, rooms, heard })
    heard.byRoom = new Map(plan.members.map(m => [`${m.room}:${m.id}`, Object.assign(m, { from: Y.parseUpdateMeta(m.ups[0]).from.get(m.id) })]))
    heard.live = true
    await type(plan, plan.nWarm, heard); await sleep(400)
    heard.lat.length = 0; heard.ackLat.length = 0
    if (A.prof) await server.profToggle()
    const cpu0 = server.cpu_(); const db0 = server.dbCpu()
    const { total, expected, wall } = await type(plan, plan.n - plan.nWarm, heard)
    await sleep(100)
    const cpu = server.cpu_() - cpu0
    if (A.prof) { await server.profToggle(); await sleep(1500) }
    const db = server.dbCpu() - db0
    heard.lat.sort((a, b) => a - b); heard.ackLat.sort((a, b) => a - b)
    const round = x => x === null ? null : Number(x.toFixed(1))
    return {
      server: name, shape, updates: total, expected, delivered: heard.delivered, complete: heard.delivered === expected, converged: converged(plan, rooms),
      cpuMsPer1000: Number((cpu * 1e6 / expected).toFixed(2)), dbMsPer1000: Number((db * 1e6 / expected).toFixed(2)), cpuUtil: Number((cpu / wall).toFixed(3)),
      p50: round(q(heard.lat, 0.5)), p99: round(q(heard.lat, 0.99)), ackP50: round(q(heard.ackLat, 0.5)), ackP99: round(q(heard.ackLat, 0.99)), rssMB: Number(peakRssMB(server.pid).toFixed(0))
    }
  } finally {
    heard.live = false
    for (const m of plan.members) m.c?.destroy()
    await sleep(200)
    await server.stop('SIGKILL')
    if (adapter instanceof Hub) await adapter.close()
  }
}

if (import.meta.filename === process.argv[1]) {
  pinSelf()
  for (const shape of (A.shapes ?? '20x5@5').split(',')) for (const name of (A.servers ?? 'gongyan').split(',')) console.log(JSON.stringify(await fanout(name, shape)))
  process.exit(0)
}
