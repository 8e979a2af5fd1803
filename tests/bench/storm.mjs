// Workload 5, join storm: 300 people open two documents of 100 kB within a second, as after a break. Server CPU per join, everything
// that belongs to coming in included: for the hub also its one-time ticket and the checks of session and right.
import { args, connect, median, q } from './lib/connect.mjs'
import { baseDoc } from './lib/gen.mjs'
import { Hub } from './lib/hub.mjs'
import { peers } from './lib/peers.mjs'
import { pinSelf, ServerProc, sleep } from './lib/proc.mjs'
import { newRooms } from './lib/writing.mjs'

const A = args()
const CLIENTS = Number(A.clients ?? 300)
const BYTES = 100000
/** A document of the hub takes 250 pages, so that there are two. */
const ROOMS = 2

/** One storm on a server that has just started and served one. */
const storm = async name => {
  const adapter = name === 'gongyan' ? await new Hub().open() : peers[name]
  const rooms = await newRooms(adapter, { rooms: ROOMS, members: CLIENTS + ROOMS, base: client => baseDoc(6, BYTES, client) })
  const server = await new ServerProc(adapter).start()
  const open = room => connect(adapter, { port: server.port, room: room.name ?? room })
  const clients = []
  try {
    for (const room of rooms) {
      const { c } = await open(room)
      clients.push(c)
      if (!(adapter instanceof Hub)) c.sendUpdate(room.bytes)
    }
    // By then the hub has read the new texts for whoever looks for words in them: that belongs to no join.
    await sleep(10_000)
    const cpu0 = server.cpu_(); const db0 = server.dbCpu(); const times = []
    await Promise.all(Array.from({ length: CLIENTS }, async (_, at) => {
      await sleep(at * 1000 / CLIENTS)
      const { c, ms } = await open(rooms[at % ROOMS])
      clients.push(c); times.push(ms)
    }))
    await sleep(300)
    const each = seconds => Number((seconds * 1000 / CLIENTS).toFixed(2))
    times.sort((a, b) => a - b)
    return { server: name, clients: CLIENTS, docBytes: rooms[0].bytes.length, cpuMsPerJoin: each(server.cpu_() - cpu0), dbMsPerJoin: each(server.dbCpu() - db0), p50: Number(q(times, 0.5).toFixed(1)), p99: Number(q(times, 0.99).toFixed(1)) }
  } finally {
    for (const c of clients) c.destroy()
    await sleep(100)
    await server.stop('SIGKILL')
    if (adapter instanceof Hub) await adapter.close()
  }
}

/** The median of several storms, each on a server of its own. */
export const storms = async (name, reps = 3) => {
  const rows = []
  for (let rep = 0; rep < reps; rep++) rows.push(await storm(name))
  const of = key => Number(median(rows.map(row => row[key])).toFixed(2))
  return { ...rows[0], cpuMsPerJoin: of('cpuMsPerJoin'), dbMsPerJoin: of('dbMsPerJoin'), p50: of('p50'), p99: of('p99'), runs: rows.map(row => row.cpuMsPerJoin) }
}

if (import.meta.filename === process.argv[1]) {
  pinSelf()
  for (const name of (A.servers ?? 'hocuspocus,sio-relay,gongyan').split(',')) console.log(JSON.stringify(await storms(name, Number(A.reps ?? 3))))
  process.exit(0)
}
