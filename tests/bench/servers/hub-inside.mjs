// The hub from its single modules, for a workload that asks what it holds in memory (lib/gc-hook.cjs): documents, sockets, rooms, and its
// connections to the database. After SIGHUP it leaks: a kilobyte stays of everybody who comes into a document and goes, for whoever
// wants to see that his measure finds it. Refuses nothing that the hub itself does not refuse.
import { randomBytes } from 'node:crypto'
import { openHub } from '../../../server/dist/app.open.js'
import { CoeditService } from '../../../server/dist/platform/coedit/coedit.service.js'
import { readConfig } from '../../../server/dist/platform/config.js'
import { migrate } from '../../../server/dist/platform/database/migrate.js'
import { UnitOfWork } from '../../../server/dist/platform/database/unit-of-work.js'
import { SocketDesk } from '../../../server/dist/platform/realtime/socket.desk.js'

const settings = readConfig(process.env)
const { app, listen, close } = await openHub(settings.with({ databaseOptions: await migrate(settings.databaseUrl) }))
const of = kind => app.get(kind, { strict: false })

globalThis[Symbol.for('bench.inside')] = () => {
  const { sids, rooms } = of(SocketDesk).server.sockets.adapter
  const pool = of(UnitOfWork).source.driver.master
  return { documents: of(CoeditService).hall.documents.size, sockets: sids.size, rooms: rooms.size, poolClients: pool.totalCount, poolBusy: pool.totalCount - pool.idleCount, poolWaiting: pool.waitingCount }
}

const kept = []
process.once('SIGHUP', () => of(CoeditService).onPeople(() => kept.push(randomBytes(256).toString('hex'))))

await listen()
process.once('SIGTERM', () => void close().then(() => process.exit(0)))
