// People who type at a steady pace in documents that others have open too: the shape of every writing workload, against the hub or a
// server it is compared with. Counts each letter on each page that must show it, and each acknowledgement.
import * as Y from 'yjs'
import { connect, pool, q } from './connect.mjs'
import { Coverage, RangeCache } from './coverage.mjs'
import { baseDoc, rng, textOf, typing } from './gen.mjs'
import { Hub } from './hub.mjs'
import { sleep } from './proc.mjs'

/** `rooms`: of each, how many write in it and how many only look on; `rate`: letters of each writer a second, `carets`: how often he moves. */
export const planOf = ({ rooms, rate, warm, secs, carets = 0 }) => {
  const r = rng(8)
  const members = rooms.flatMap(({ writers, viewers = 0 }, room) => Array.from({ length: writers + viewers }, (_, k) => ({ room, k, writes: k < writers, others: writers + viewers - 1, phase: r() * 1000 / rate, sent: 0, acked: 0, pushes: new Set(), cov: new Coverage() })))
  return { rooms: rooms.length, rate, carets, nWarm: Math.round(rate * warm), n: Math.round(rate * (warm + secs)), members, writers: members.filter(m => m.writes) }
}

/** Rooms with their first text, made by `base` for a client id; the hub has it in its log, the others get it from their first member. */
export const newRooms = async (adapter, { rooms, members, base }) => {
  if (adapter instanceof Hub) return adapter.provision({ rooms, members, base })
  const bytes = base(1000)
  return Array.from({ length: rooms }, (_, i) => ({ name: `room-${i}`, bytes }))
}

/** Those of a plan. `online`: seats for people beside. */
export const roomsOf = (adapter, plan, online = 0) => newRooms(adapter, { rooms: plan.rooms, members: plan.members.length + online, base: client => baseDoc(1, 2000, client) })

export const dial = async (adapter, plan, { port, rooms, heard }) => {
  const one = async m => {
    const room = rooms[m.room]
    const { c } = await connect(adapter, { port, room: adapter instanceof Hub ? room : room.name }, {
      update: b => heard.update(m, b), ack: (k, push) => heard.ack(m, k, push), close: e => { if (heard.live) heard.errors.push(e?.message ?? 'closed') }
    })
    m.c = c
    m.id = c.clientId ?? 100000 + m.room * 1000 + m.k
    m.ups = m.writes ? typing(room.bytes, m.id, plan.n, m.room * 1000 + m.k) : []
    m.at = new Float64Array(plan.n)
  }
  await pool(plan.members, 16, one)
  if (!(adapter instanceof Hub)) {
    for (const m of plan.members) if (m.k === 0) m.c.sendUpdate(rooms[m.room].bytes)
    await sleep(1500)
  }
  heard.byRoom = new Map(plan.writers.map(m => [`${m.room}:${m.id}`, Object.assign(m, { from: Y.parseUpdateMeta(m.ups[0]).from.get(m.id) })]))
  heard.live = true
}

const moveCarets = plan => {
  if (plan.carets === 0) return []
  return plan.writers.map(m => setInterval(() => m.c.sendCaret(JSON.stringify({ anchor: m.sent, head: m.sent, client: m.id })), 1000 / plan.carets + m.phase / 10))
}

/** Everybody types `count` letters; ends when all pages show them, or two seconds brought nothing new. */
export const type = async (plan, count, heard) => {
  const step = 1000 / plan.rate; const total = plan.writers.length * count
  const expected = plan.writers.reduce((sum, m) => sum + m.others * count, 0)
  const queue = [...plan.writers].sort((a, b) => a.phase - b.phase)
  const carets = moveCarets(plan)
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
  carets.forEach(clearInterval)
  for (let still = 0, prev = -1; heard.delivered < expected && still < 100; prev = heard.delivered) { await sleep(20); still = heard.delivered === prev ? still + 1 : 0 }
  return { total, expected, wall: (performance.now() - t0) / 1000 }
}

export const listener = plan => {
  const caches = Array.from({ length: plan.rooms }, () => new RangeCache())
  const heard = { live: false, delivered: 0, acks: 0, lat: [], ackLat: [], errors: [] }
  heard.update = (m, b) => m.cov.add(caches[m.room].get(b), (client, from, to) => {
    const s = heard.byRoom?.get(`${m.room}:${client}`)
    if (s === undefined || s === m) return
    const now = performance.now()
    for (let k = from - s.from; k < to - s.from; k++) { heard.delivered++; heard.lat.push(now - s.at[k]) }
  })
  heard.ack = (m, k, push) => {
    if (!heard.live) return
    heard.acks += k
    if (push !== undefined) m.pushes.add(push)
    for (let i = 0; i < k; i++) heard.ackLat.push(performance.now() - m.at[m.acked++])
  }
  /** What took how long since the last call. */
  heard.taken = () => {
    const [lat, ack] = [heard.lat.splice(0).sort((a, b) => a - b), heard.ackLat.splice(0).sort((a, b) => a - b)]
    const round = x => x === null ? null : Number(x.toFixed(1))
    return { p50: round(q(lat, 0.5)), p95: round(q(lat, 0.95)), p99: round(q(lat, 0.99)), ackP50: round(q(ack, 0.5)), ackP95: round(q(ack, 0.95)), ackP99: round(q(ack, 0.99)) }
  }
  return heard
}

export const converged = (plan, rooms) => [0, 1].filter(room => room < plan.rooms).every(room => {
  const full = new Y.Doc(); Y.applyUpdate(full, rooms[room].bytes)
  const members = plan.members.filter(m => m.room === room)
  for (const m of members) for (const u of m.ups) Y.applyUpdate(full, u)
  const all = Y.decodeStateVector(Y.encodeStateVector(full))
  return textOf(full).length > 0 && members.every(m => [...all].every(([client, clock]) => client === m.id || client === 1000 || (m.cov.clock.get(client) ?? 0) >= clock))
})
