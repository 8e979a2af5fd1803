// Workload 1, fan-out: shape `RxK@r` = R rooms x K editors typing r updates a second, after a warm-up.
// Server CPU is everything the server process used, per 1,000 logical deliveries (updates x (K - 1)).
import { args } from './lib/connect.mjs'
import { Hub } from './lib/hub.mjs'
import { peers } from './lib/peers.mjs'
import { peakRssMB, pinSelf, ServerProc, sleep } from './lib/proc.mjs'
import { converged, dial, listener, planOf, roomsOf, type } from './lib/writing.mjs'

const A = args()
const warm = Number(A.warm ?? 15); const secs = Number(A.secs ?? 8)

const shaped = shape => {
  const [, R, K, rate] = /^(\d+)x(\d+)@([\d.]+)$/.exec(shape).map(Number)
  return planOf({ rooms: Array.from({ length: R }, () => ({ writers: K })), rate, warm, secs })
}

/** One run of one server at one shape. */
export const fanout = async (name, shape) => {
  const adapter = name === 'gongyan' ? await new Hub().open() : peers[name]
  const plan = shaped(shape)
  const rooms = await roomsOf(adapter, plan)
  const server = await new ServerProc(adapter, { prof: A.prof }).start()
  const heard = listener(plan)
  try {
    await dial(adapter, plan, { port: server.port, rooms, heard })
    await type(plan, plan.nWarm, heard); await sleep(400)
    heard.taken()
    if (A.prof) await server.profToggle()
    const cpu0 = server.cpu_(); const db0 = server.dbCpu()
    const { total, expected, wall } = await type(plan, plan.n - plan.nWarm, heard)
    await sleep(100)
    const cpu = server.cpu_() - cpu0
    if (A.prof) { await server.profToggle(); await sleep(1500) }
    const db = server.dbCpu() - db0
    for (const error of heard.errors) console.error('closed', error)
    const { p50, p99, ackP50, ackP99 } = heard.taken()
    return {
      server: name, shape, updates: total, expected, delivered: heard.delivered, complete: heard.delivered === expected, converged: converged(plan, rooms),
      cpuMsPer1000: Number((cpu * 1e6 / expected).toFixed(2)), dbMsPer1000: Number((db * 1e6 / expected).toFixed(2)), cpuUtil: Number((cpu / wall).toFixed(3)),
      p50, p99, ackP50, ackP99, rssMB: Number(peakRssMB(server.pid).toFixed(0))
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
