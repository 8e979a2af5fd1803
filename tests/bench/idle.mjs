// Workload 3, idle documents: N documents of about 20 kB, one client each, nobody types. Resident memory of
// the server per open document over the empty server.
import { args, connect, pool } from './lib/connect.mjs'
import { baseDoc } from './lib/gen.mjs'
import { Hub } from './lib/hub.mjs'
import { pinSelf, rssMB, ServerProc, sleep } from './lib/proc.mjs'

const A = args()
const DOCS = Number(A.docs ?? 1000)

export const idle = async () => {
  const hub = await new Hub().open()
  const rooms = await hub.provision({ rooms: 2 * DOCS, members: 2 * DOCS, base: client => baseDoc(5, 20000, client) })
  const server = await new ServerProc(hub).start()
  // Warm: the code is compiled and the pools are open before the empty server is weighed.
  const warm = []
  await pool(rooms.slice(0, 40), 8, async room => warm.push((await connect(hub, { port: server.port, room })).c))
  warm.forEach(c => c.destroy())
  await sleep(2000)
  await server.gc(); await sleep(500)
  const rss0 = rssMB(server.pid)
  const clients = []
  const open = async some => { await pool(some, 8, async room => clients.push((await connect(hub, { port: server.port, room })).c)); await sleep(4000) }
  await open(rooms.slice(0, DOCS))
  const rss1 = rssMB(server.pid)
  const cpu0 = server.cpu_(); await sleep(5000); const cpu = (server.cpu_() - cpu0) / 5
  await open(rooms.slice(DOCS))
  const rssTwice = rssMB(server.pid)
  await server.gc(); await sleep(800)
  const rss2 = rssMB(server.pid)
  clients.forEach(c => c.destroy())
  await sleep(200)
  await server.stop('SIGKILL')
  await hub.close()
  const per = mb => Number((mb * 1024 / DOCS).toFixed(1))
  return { docs: DOCS, kbPerDoc: per((rssTwice - rss0) / 2), kbFirst: per(rss1 - rss0), kbSecond: per(rssTwice - rss1), kbPerDocAfterGc: per((rss2 - rss0) / 2), emptyMB: Math.round(rss0), openMB: Math.round(rssTwice), idleCpuPct: Number((cpu * 100).toFixed(2)) }
}

if (import.meta.filename === process.argv[1]) {
  pinSelf()
  console.log(JSON.stringify(await idle()))
  process.exit(0)
}
