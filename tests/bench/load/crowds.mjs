// L5, L6, L8 and the full hall: many people at once who write little. They sign in to a meeting, they all come back after the hub was
// started anew, they are merely there, or three hundred of them follow one meeting.
import { connect, median, pool, q } from '../lib/connect.mjs'
import { findingsNow, sinceNow, withOwner } from '../lib/facts.mjs'
import { baseDoc } from '../lib/gen.mjs'
import { Hub } from '../lib/hub.mjs'
import { goOnline } from '../lib/online.mjs'
import { peers } from '../lib/peers.mjs'
import { peakRssMB, rssMB, ServerProc, sleep } from '../lib/proc.mjs'
import { openHall } from '../meeting.mjs'

const limit = (name, value, most, unit = 'ms') => ({ name, value, most, unit })

const wrongIn = async (url, since) => (await withOwner(url, sql => findingsNow(sql, { since }))).map(({ invariant, says }) => `${invariant}: ${says}`)

const inHall = async job => {
  const open = await openHall()
  try {
    const since = await sinceNow(open.hall.postgres.url)
    const result = await job(open)
    const problems = await wrongIn(open.hall.postgres.url, since)
    return { ...result, checks: [...result.checks, limit('broken invariants', problems.length, 0, '')], problems }
  } finally {
    await open.close()
  }
}

export const checkIns = () => inHall(async ({ signIn }) => {
  const { p95, facts, doubles, wanted, cpuPct } = await signIn()
  return { checks: [limit('a tap p95', p95, 300), limit('missing facts', wanted - facts, 0, ''), limit('doubles', doubles, 0, '')], beside: `hub ${cpuPct} % of a core; ${facts.toLocaleString('en')} facts` }
})

/** Three hundred pages in one meeting: they follow, then they vote while some write the minutes. */
export const fullHall = () => inHall(async ({ follow, busy }) => {
  const [room, rush] = [await follow(), await busy()]
  const { moves, votes, counted, written } = rush
  return {
    checks: [limit('next item on all pages p95', room.p95, 500), limit('while all vote p95', moves.p95, 500), limit('a vote p95', votes.p95, 300), limit('all counted', counted.max, 1000), limit('a letter of the minutes p95', written.p95, 500), limit('CPU', rush.cpuPct, 60, '%')],
    beside: `hub ${room.cpuPct} % following, ${rush.cpuPct} % voting`,
  }
})

const STORM = { sockets: 1000, rooms: 100, withinMs: 10_000 }

/** All of them within so long, each at a moment of its own; how long each took until its document was loaded. */
const storm = async (adapter, { port, rooms, clients }) => {
  const [t0, took, errors] = [performance.now(), [], []]
  await Promise.all(Array.from({ length: STORM.sockets }, async (_, at) => {
    await sleep(at * STORM.withinMs / STORM.sockets)
    try {
      const { c, ms } = await connect(adapter, { port, room: rooms[at % STORM.rooms] })
      clients.push(c)
      took.push(ms)
    } catch (e) { errors.push(e.message) }
  }))
  took.sort((a, b) => a - b)
  return { all: Math.round(performance.now() - t0), p95: Math.round(q(took, 0.95)), p50: Math.round(median(took)), errors }
}

const stormOn = async (adapter, rooms) => {
  const server = await new ServerProc(adapter).start()
  const clients = []
  try {
    const [cpu, db] = [server.cpu_(), server.dbCpu()]
    const result = await storm(adapter, { port: server.port, rooms, clients })
    const share = seconds => Math.round(seconds * 1e5 / result.all)
    return { ...result, cpu: share(server.cpu_() - cpu), database: share(server.dbCpu() - db), rss: Math.round(peakRssMB(server.pid)) }
  } finally {
    for (const c of clients) c.destroy()
    await server.stop('SIGKILL')
  }
}

/** The rooms were written in before; the hub that they come back to has none of them in memory. */
export const comeBack = async () => {
  const relay = await stormOn(peers['sio-relay'], Array.from({ length: STORM.rooms }, (_, at) => `room-${at}`))
  const hub = await new Hub().open()
  try {
    const rooms = await hub.provision({ rooms: STORM.rooms, members: STORM.sockets, base: client => baseDoc(5, 20_000, client) })
    const result = await stormOn(hub, rooms)
    return {
      checks: [limit('all back', result.all, 15_000), limit('join p95', result.p95, 2000), limit('errors', result.errors.length, 0, '')], problems: result.errors,
      ratio: { time: result.p95 / relay.p95, relay: `join p95 ${relay.p95} ms` }, beside: `join median ${result.p50} ms, hub ${result.cpu} %, PostgreSQL ${result.database} % of a core, RSS ${result.rss} MB`,
    }
  } finally {
    await hub.close()
  }
}

const IDLE = 2000

const idleOn = async (adapter, come, secs) => {
  const server = await new ServerProc(adapter).start()
  const open = []
  try {
    await pool(Array.from({ length: IDLE }), 16, async () => { open.push(await come(server.port)) })
    await sleep(5000)
    const cpu = server.cpu_()
    await sleep(secs * 1000)
    return { cpu: (server.cpu_() - cpu) / secs * 100, rss: Math.round(rssMB(server.pid)) }
  } finally {
    for (const one of open) one.destroy()
    await server.stop('SIGKILL')
  }
}

/** Everybody watches his studio, and nothing happens. */
export const idleSockets = async secs => {
  const relay = await idleOn(peers['sio-relay'], port => new Promise((resolve, reject) => { const c = peers['sio-relay'].client({ port, room: 'lobby', on: { synced: () => resolve(c), close: reject } }) }), secs)
  const hub = await new Hub().open()
  const problems = []
  try {
    await hub.provision({ rooms: 1, members: IDLE, base: client => baseDoc(1, 2000, client) })
    const { cpu, rss } = await idleOn(hub, port => goOnline(hub, { port, person: hub.someone(), topics: [`studio:${hub.studioId}`], on: { close: e => problems.push(e.message) } }), secs)
    return {
      checks: [limit('RSS', rss, 400, 'MB'), limit('CPU', Number(cpu.toFixed(1)), 10, '%'), limit('errors', problems.length, 0, '')], problems,
      ratio: { RSS: rss / relay.rss, relay: `${relay.cpu.toFixed(1)} %, ${relay.rss} MB` }, beside: `${IDLE.toLocaleString('en')} sockets of ${Math.ceil(IDLE / 4)} people`,
    }
  } finally {
    await hub.close()
  }
}
