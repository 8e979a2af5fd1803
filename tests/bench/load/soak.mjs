// L10, the soak: a district's normal day at a twentieth, for as long as is asked for, with people who come and go. Every half minute one
// document is left by everybody and another opened, and three of those online are followed by others; now and then somebody loses his
// right to write, and a Word file is taken in. At fixed points the hub collects its garbage and tells what it holds; whatever grows
// after the warm-up is a leak. It runs beside whatever else the machine does: it measures memory, not speed.
import fs from 'node:fs'
import path from 'node:path'
import { median, q } from '../lib/connect.mjs'
import { Desk } from '../lib/desk.mjs'
import { aWord, findingsNow, p, readLogIn, sinceNow, styled, withOwner } from '../lib/facts.mjs'
import { baseDoc } from '../lib/gen.mjs'
import { Hub } from '../lib/hub.mjs'
import { goOnline } from '../lib/online.mjs'
import { WORK } from '../lib/paths.mjs'
import { cpuSeconds, ServerProc, sleep } from '../lib/proc.mjs'
import { slopePerHour } from '../lib/slope.mjs'

const [DOCUMENTS, OPEN, WRITERS, ONLINE, COME] = [6, 3, 3, 30, 3]
const LETTER_MS = 5_000
const CHURN_MS = 30_000
/** In turns of CHURN_MS. */
const [SAMPLE, REVOKE, IMPORT] = [4, 10, 20]
/** The hub's code is made fast while it runs, for half an hour on a quiet day, and that stays in its heap: no leak. */
const warmMs = minutes => Math.min(30, minutes / 2) * 60_000
const SLOPE_MB = 1
const RIGHT_MS = 1_000

class Soak {
  rooms = []
  online = []
  left = []
  samples = []
  errors = []
  revocations = []
  imports = 0
  turn = 0

  async open () {
    this.hub = await new Hub().open()
    this.hub.inside = true
    this.all = await this.hub.provision({ rooms: DOCUMENTS, members: 4 * (DOCUMENTS * WRITERS + ONLINE), base: client => baseDoc(1, 2000, client) })
    this.server = await new ServerProc(this.hub).start()
    this.port = this.server.port
    this.since = await sinceNow(this.hub.postgres.url)
    for (let at = 0; at < OPEN; at++) await this.enter(at)
    for (let at = 0; at < ONLINE; at++) await this.come()
  }

  /** The same people write in the same documents each time, as colleagues do. */
  async enter (at) {
    const desks = []
    for (let n = 0; n < WRITERS; n++) desks.push(await new Desk().open(this.hub, { port: this.port, room: this.all[at], person: this.hub.list[1 + at * WRITERS + n] }))
    const typing = desks.map((desk, n) => setInterval(() => desk.type(n), LETTER_MS + 137 * n))
    this.rooms.push({ at, desks, typing })
  }

  async leave () {
    const { desks, typing } = this.rooms.shift()
    typing.forEach(clearInterval)
    await this.rest(desks)
    for (const desk of desks) this.put(desk)
  }

  put (desk) {
    this.errors.push(...desk.errors)
    const { room, acked, waits, at } = desk
    this.left.push({ doc: room.doc, acked, waits, typed: at.length })
    desk.close()
  }

  async rest (desks) {
    for (const until = Date.now() + 5_000; desks.some(desk => !desk.saved) && Date.now() < until;) await sleep(20)
    if (desks.some(desk => !desk.saved)) this.errors.push('a letter was not acknowledged within 5 s')
  }

  async come () {
    const people = this.hub.list.slice(1 + DOCUMENTS * WRITERS)
    const person = people[(this.came = (this.came ?? 0) + 1) % people.length]
    this.online.push(await goOnline(this.hub, { port: this.port, person, topics: [`studio:${this.hub.studioId}`], on: { close: e => this.errors.push(`online: ${e.message}`) } }))
  }

  async churn () {
    await this.leave()
    await this.enter((this.rooms.at(-1).at + 1) % DOCUMENTS)
    for (const gone of this.online.splice(0, COME)) gone.destroy()
    for (let n = 0; n < COME; n++) await this.come()
  }

  async call (method, address, body) {
    const headers = this.hub.headers(this.port, this.hub.list[0])
    if (body instanceof FormData) delete headers['content-type']
    const reply = await fetch(`http://127.0.0.1:${this.port}/api${address}`, { method, headers, body: body instanceof FormData ? body : JSON.stringify(body) })
    if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${(await reply.text()).slice(0, 200)}`)
    return reply.json()
  }

  authors = (room, without) => this.call('PUT', `/designs/${room.design}/authors`, { authorIds: this.hub.list.slice(1, 1 + DOCUMENTS * WRITERS).map(({ id }) => id).filter(id => id !== without) })

  /** Somebody who has the document open loses his right, hears it, and gets it back; his page has gone meanwhile. */
  async revoke () {
    const { desks, typing } = this.rooms.at(-1)
    clearInterval(typing.pop())
    const desk = desks.pop()
    await this.rest([desk])
    const heard = new Promise(resolve => { desk.onAccess = ({ role }) => { if (role !== 'write') resolve(performance.now()) } })
    const since = performance.now()
    const [at] = await Promise.all([Promise.race([heard, sleep(5_000)]), this.authors(desk.room, desk.person.id)])
    if (at === undefined) this.errors.push('a revocation was not heard within 5 s')
    else this.revocations.push(at - since)
    this.put(desk)
    await this.authors(desk.room, null)
  }

  async take () {
    const form = new FormData()
    form.append('file', new File([aWord(styled('1', '教学过程') + p('认识情绪，说出自己的感受。'.repeat(40)))], '情绪.docx'))
    const { id } = await this.call('POST', '/designs/intakes', form)
    await this.call('POST', `/designs/intakes/${id}`, { studioId: this.hub.studioId, title: '情绪', stage: 'primary', grade: '三年级', minutes: 40, unit: '', authorIds: [] })
    this.imports++
  }

  async sample () {
    const told = await this.server.gc()
    if (told === null) return this.errors.push('the hub did not tell what it holds')
    const { after, code, resources, inside } = told
    this.samples.push({ at: Date.now() - this.begun, heapMB: after.heapUsed / 2 ** 20, rssMB: after.rss / 2 ** 20, roomMB: after.heapTotal / 2 ** 20, codeMB: code / 2 ** 20, handles: Object.values(resources).reduce((sum, n) => sum + n, 0), timers: resources.Timeout ?? 0, open: this.rooms.length, ...inside })
  }

  async run (minutes, tell) {
    this.begun = Date.now()
    const [cpu, mine] = [this.server.cpu_(), process.cpuUsage()]
    for (this.turn = 1; this.turn * CHURN_MS <= minutes * 60_000; this.turn++) {
      await this.churn()
      if (this.turn % REVOKE === 0) await this.revoke()
      if (this.turn % IMPORT === IMPORT / 2) await this.take()
      await sleep(Math.max(0, this.begun + (this.turn - 0.5) * CHURN_MS - Date.now()))
      if (this.turn % SAMPLE === 0) { await this.sample(); tell(this.samples.at(-1)) }
      await sleep(Math.max(0, this.begun + this.turn * CHURN_MS - Date.now()))
    }
    const used = process.cpuUsage(mine)
    this.share = { hub: (this.server.cpu_() - cpu) / (Date.now() - this.begun) * 1e5, generator: (used.user + used.system) / 10 / (Date.now() - this.begun), database: this.server.dbCpu() / (Date.now() - this.begun) * 1e5 }
  }

  /** Everything acknowledged is in the log once, and nothing else that the checker looks at is wrong. */
  async facts () {
    while (this.rooms.length > 0) await this.leave()
    return withOwner(this.hub.postgres.url, async sql => {
      const found = (await findingsNow(sql, { since: this.since })).map(({ invariant, says }) => `${invariant}: ${says}`)
      for (const { doc } of this.all) {
        const { pushes } = await readLogIn(sql, doc)
        for (const desk of this.left) if (desk.doc === doc) for (const push of desk.acked) if (!pushes.has(push)) found.push(`I1: acknowledged, but not in the log: ${push}`)
      }
      return found
    })
  }

  async close () {
    for (const room of this.rooms) { room.typing.forEach(clearInterval); for (const desk of room.desks) desk.close() }
    for (const io of this.online) io.destroy()
    await this.server.stop('SIGTERM')
    await this.hub.close()
  }
}

/** What the points say: slopes after the warm-up, and whether anything stayed. */
export const judged = (samples, minutes) => {
  const settled = samples.filter(({ at }) => at >= warmMs(minutes))
  const slope = key => slopePerHour(settled.map(sample => [sample.at, sample[key]]))
  const hours = (settled.at(-1).at - settled[0].at) / 3_600_000
  const [heap, rss] = [slope('heapMB'), slope('rssMB')]
  const counts = Object.fromEntries(['handles', 'timers', 'poolClients', 'sockets', 'rooms'].map(key => [key, slope(key)]))
  const problems = []
  if (heap.slope > SLOPE_MB) problems.push(`heap ${heap.slope.toFixed(2)} MB/h`)
  // One more over the whole time, and surely more than chance, is one that stayed.
  for (const [key, { slope: perHour, error }] of Object.entries(counts)) if (perHour * hours >= 1 && perHour > error) problems.push(`${key} +${perHour.toFixed(1)}/h`)
  for (const { documents, open } of settled) if (Math.abs(documents - open) > 1) problems.push(`${documents} documents in memory, ${open} open`)
  return { heap, rss, counts, points: settled.length, first: settled[0], last: settled.at(-1), problems }
}

export const soak = async minutes => {
  const soak = new Soak()
  await soak.open()
  try {
    const file = path.join(WORK, 'soak.jsonl')
    fs.writeFileSync(file, '')
    await soak.run(minutes, sample => fs.appendFileSync(file, `${JSON.stringify(sample)}\n`))
    const found = await soak.facts()
    const waits = soak.left.map(({ waits }) => waits)
    const part = list => Math.round(q(list.flat().sort((a, b) => a - b), 0.95))
    const letters = soak.left.reduce((sum, { typed }) => sum + typed, 0)
    return {
      minutes, ...judged(soak.samples, minutes), errors: soak.errors, found, letters, turns: soak.turn - 1, imports: soak.imports, share: soak.share,
      revokedMs: soak.revocations.length === 0 ? null : { p50: Math.round(median(soak.revocations)), max: Math.round(Math.max(...soak.revocations)), late: soak.revocations.filter(ms => ms > RIGHT_MS).length, n: soak.revocations.length },
      ackP95: { first: part(waits.slice(0, waits.length / 3)), last: part(waits.slice(-waits.length / 3)) },
    }
  } finally {
    await soak.close()
  }
}
