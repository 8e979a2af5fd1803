// L1 to L4 and L7: people who write, at the pace and in the rooms of each profile, while others are only online. First the bare socket.io
// relay, then the hub, in one run and with the same people; the hub also has to have every letter in its log and on every page.
import { pool, q } from '../lib/connect.mjs'
import { readLogIn, withOwner } from '../lib/facts.mjs'
import { Hub } from '../lib/hub.mjs'
import { goOnline } from '../lib/online.mjs'
import { peers } from '../lib/peers.mjs'
import { peakRssMB, ServerProc, sleep } from '../lib/proc.mjs'
import { dial, listener, planOf, roomsOf, type } from '../lib/writing.mjs'
import * as Y from 'yjs'
import { Passwords } from '../../../server/dist/platform/sign-in/passwords.js'

const WARM = 8
const PASSWORD = '晨读-七点二十分'

const lobby = (adapter, { port, online }) => adapter instanceof Hub
  ? pool(Array.from({ length: online }), 16, async (_, at) => { await goOnline(adapter, { port, person: adapter.someone(), topics: [`studio:${adapter.studioId}`], on: { close: e => adapter.lost.push(`online: ${e.message}`) } }) })
  : pool(Array.from({ length: online }), 16, () => new Promise((resolve, reject) => adapter.client({ port, room: 'lobby', on: { synced: resolve, close: reject } })))

/** Every acknowledged push is in the log, every letter typed too, and every page shows all that the log holds. */
const lostOf = (hub, plan, rooms) => withOwner(hub.postgres.url, async sql => {
  const found = []
  for (const [at, { doc }] of rooms.entries()) {
    const { pushes, ydoc } = await readLogIn(sql, doc)
    const log = Y.decodeStateVector(Y.encodeStateVector(ydoc))
    for (const m of plan.members.filter(({ room }) => room === at)) {
      for (const push of m.pushes) if (!pushes.has(push)) found.push(`acknowledged, but not in the log: ${push}`)
      if (m.writes && log.get(m.id) !== m.from + m.sent) found.push(`${m.from + m.sent - log.get(m.id)} letters of one writer are not in the log`)
      for (const [client, clock] of log) if (client !== m.id && (m.cov.clock.get(client) ?? 0) < clock) found.push('a page lacks what the log holds')
    }
  }
  return found
})

const part = async (plan, count, { heard, server }) => {
  heard.taken()
  const [cpu, db, mine] = [server.cpu_(), server.dbCpu(), process.cpuUsage()]
  const { total, expected, wall } = await type(plan, count, heard)
  const used = process.cpuUsage(mine)
  const share = seconds => Math.round(seconds / wall * 100)
  return { ...heard.taken(), letters: total, unseen: expected - heard.delivered, perThousand: (server.cpu_() - cpu) * 1e6 / expected, cpu: share(server.cpu_() - cpu), database: share(server.dbCpu() - db), generator: share((used.user + used.system) / 1e6), wall }
}

/** One server under one profile. `during`: what else happens in a second part of the same length. */
const under = async (adapter, { shape, online, secs, during }) => {
  const plan = planOf({ ...shape, warm: WARM, secs: during === undefined ? secs : 2 * secs })
  adapter.lost = []
  const rooms = await roomsOf(adapter, plan, online)
  const server = await new ServerProc(adapter).start()
  const heard = listener(plan)
  try {
    await lobby(adapter, { port: server.port, online })
    await dial(adapter, plan, { port: server.port, rooms, heard })
    await type(plan, plan.nWarm, heard)
    const half = shape.rate * secs
    const calm = await part(plan, half, { heard, server })
    const rush = during === undefined ? null : (await Promise.all([part(plan, half, { heard, server }), during(adapter, { port: server.port, secs })]))
    const rss = Math.round(peakRssMB(server.pid))
    const facts = adapter instanceof Hub ? await lostOf(adapter, plan, rooms) : []
    return { ...calm, rush: rush?.[0], beside: rush?.[1], rss, facts, errors: [...heard.errors, ...adapter.lost] }
  } finally {
    heard.live = false
    adapter.lost = []
    for (const m of plan.members) m.c?.destroy()
    await server.stop('SIGKILL')
  }
}

const both = async given => {
  const relay = given.alone ? null : await under(peers['sio-relay'], { ...given, during: undefined })
  const hub = await new Hub().open()
  try { return { relay, hub: await under(hub, given) } } finally { await hub.close() }
}

const limit = (name, value, most, unit = 'ms') => ({ name, value, most, unit })

const told = ({ relay, hub }, checks) => ({
  checks: [...checks, limit('errors', hub.errors.length, 0, ''), limit('lost', hub.facts.length, 0, ''), limit('unseen', hub.unseen, 0, '')],
  ratio: relay === null ? null : { CPU: hub.perThousand / relay.perThousand, time: hub.p95 / relay.p95, relay: `${relay.perThousand.toFixed(0)} ms, ${relay.p95} ms${relay.unseen === 0 ? '' : `, ${relay.unseen} never seen`}` },
  problems: [...hub.errors, ...hub.facts], beside: `hub ${hub.cpu} %, PostgreSQL ${hub.database} %, generator ${hub.generator} % of a core; ${hub.letters.toLocaleString('en')} letters`,
})

/** So many people in so many rooms, as evenly as it goes. */
const spread = (people, rooms) => Array.from({ length: rooms }, (_, at) => ({ writers: Math.floor(people / rooms) + (at < people % rooms ? 1 : 0) }))

export const day = async secs => {
  const result = await both({ shape: { rooms: spread(40, 15), rate: 5, carets: 2 }, online: 560, secs })
  const { ackP95, p95, cpu, rss } = result.hub
  return told(result, [limit('ack p95', ackP95, 50), limit('on the pages p95', p95, 150), limit('RSS', rss, 350, 'MB'), limit('CPU', cpu, 35, '%')])
}

export const evening = async secs => {
  const result = await both({ shape: { rooms: spread(200, 40), rate: 5 }, online: 0, secs })
  return told(result, [limit('ack p95', result.hub.ackP95, 100), limit('ack p99', result.hub.ackP99, 250)])
}

export const oneDocument = async secs => {
  const result = await both({ shape: { rooms: [{ writers: 50, viewers: 50 }], rate: 4 }, online: 0, secs })
  return told(result, [limit('on the pages p95', result.hub.p95, 300)])
}

export const peak = async secs => {
  const result = await both({ shape: { rooms: spread(500, 50), rate: 4 }, online: 0, secs })
  return told(result, [limit('ack p95', result.hub.ackP95, 600)])
}

const LOGINS_A_SECOND = 2

/** Two people a second sign in, each for the first time. */
const signIns = async (hub, { port, secs }) => {
  const took = []
  const one = async person => {
    const since = performance.now()
    const reply = await fetch(`http://127.0.0.1:${port}/api/sign-in`, { method: 'POST', headers: { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }, body: JSON.stringify({ login: person.login, password: PASSWORD }) })
    if (!reply.ok) hub.lost.push(`sign-in: ${reply.status}`)
    await reply.arrayBuffer()
    took.push(performance.now() - since)
  }
  const under_way = []
  for (let at = 0; at < secs * LOGINS_A_SECOND; at++) {
    under_way.push(one(hub.later[at]))
    await sleep(1000 / LOGINS_A_SECOND)
  }
  await Promise.all(under_way)
  return q(took.sort((a, b) => a - b), 0.95)
}

export const loginRush = async secs => {
  const hash = await new Passwords().hash(PASSWORD)
  const during = async (hub, at) => {
    hub.later = hub.list.slice(1).map((person, n) => ({ ...person, login: `load-${n}` }))
    await hub.pool.query('update person p set login = x.login, password_hash = $3 from unnest($1::uuid[], $2::text[]) as x (id, login) where p.id = x.id', [hub.later.map(({ id }) => id), hub.later.map(({ login }) => login), hash])
    return signIns(hub, at)
  }
  const result = await both({ shape: { rooms: spread(40, 15), rate: 5, carets: 2 }, online: 8 * secs + 400, secs, during, alone: true })
  const { hub } = result
  return told(result, [limit('sign-in p95', Math.round(hub.beside), 400), limit('ack p95 against before', Math.round((hub.rush.ackP95 / hub.ackP95 - 1) * 100), 20, '% more'), limit('unseen in the rush', hub.rush.unseen, 0, '')])
}
