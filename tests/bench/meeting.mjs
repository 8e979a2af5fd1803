// Workload 6, a full hall: a thousand teachers sign in to one meeting within a minute, each by a scan and a tap, one in ten of them twice; then
// three hundred pages have one meeting open while the host leads through the agenda and late ones come in. What a tap costs, how soon every
// page shows what the host did, and what the hub needs of a core; then the same while everybody votes, the
// host watches the standing and some write the minutes together. Writes its section of docs/performance.md with `--write`.
import crypto from 'node:crypto'
import os from 'node:os'
import { openHub } from '../../server/dist/app.open.js'
import { readConfig } from '../../server/dist/platform/config.js'
import { migrate } from '../../server/dist/platform/database/migrate.js'
import { seedWholeDistrict } from '../../server/dist/seed/district.js'
import { args, median, pool as inPool, q } from './lib/connect.mjs'
import { Hub } from './lib/hub.mjs'
import { writeTogether } from './lib/minutes.mjs'
import { goOnline } from './lib/online.mjs'
import { installPeers } from './lib/peers.mjs'
import { writeSection } from './lib/section.mjs'
import { freshDir, pinSelf, ServerProc, sleep } from './lib/proc.mjs'

const A = args()
const TEACHERS = Number(A.teachers ?? 1000)
const WITHIN_MS = Number(A.within ?? 60) * 1000
const PAGES = Number(A.pages ?? 300)
const STEPS = Number(A.steps ?? 12)
const HEADING = '## 一场大会 A full hall'
const AT_ONCE = 500
/** Those who come while the meeting runs. */
const LATE = 100
/** Polls of the busy part, how long the hall takes to vote, and who has the minutes open or writes in them. */
const [POLLS, VOTE_MS, MINUTES_OPEN, MINUTES_WRITING] = [3, 8_000, 30, 12]

/** The hub as the other workloads start it, on the whole district, with a session for everybody on its register. */
class Hall extends Hub {
  async fill () {
    const settings = readConfig({ NODE_ENV: 'development', DATABASE_URL: this.postgres.url, DATA_DIR: freshDir('hall-files'), PORT: '0', LOG_LEVEL: 'error' })
    const hub = await openHub(settings.with({ databaseOptions: await migrate(this.postgres.url) }))
    await seedWholeDistrict(hub.app)
    await hub.close()
    const { rows } = await this.pool.query("select id, name from person where login = 'demo-cen-02' union all (select id, name from person where staff_no is not null and login is null order by staff_no limit $1)", [TEACHERS + 2 * LATE])
    this.list = rows.map(({ id, name }) => ({ id, name, token: crypto.randomBytes(32).toString('base64url'), session: crypto.randomUUID() }))
    await this.sessions(this.list)
    return { host: this.list[0], teachers: this.list.slice(1) }
  }
}

class Caller {
  constructor (hall, port) { this.hall = hall; this.port = port }

  async call (method, address, person, body) {
    const headers = person === null ? { origin: `http://127.0.0.1:${this.port}`, 'content-type': 'application/json' } : this.hall.headers(this.port, person)
    const reply = await fetch(`http://127.0.0.1:${this.port}/api${address}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${text.slice(0, 300)}`)
    return text === '' ? null : JSON.parse(text)
  }

  post = (address, person, body = {}) => this.call('POST', address, person, body)
  get = (address, person) => this.call('GET', address, person)
}

const planned = async (api, host, people) => {
  const body = {
    studioId: null, chairId: host.id, coChairId: null, recorderId: null, speakerId: null, theme: '全区教研大会', form: '研课', startsAt: new Date(Date.now() + 30_000).toISOString(), endsAt: new Date(Date.now() + 7_200_000).toISOString(), place: '区教育中心报告厅', link: '',
    units: 1, checkOut: false, note: '', materials: [], seats: null, personIds: people.slice(0, AT_ONCE).map(({ id }) => id), agenda: Array.from({ length: 20 }, (_, at) => ({ title: `第 ${at + 1} 项`, minutes: 5, ownerId: null })),
  }
  const { id } = await api.post('/meetings', host, body)
  for (let at = AT_ONCE; at < people.length; at += AT_ONCE) await api.post(`/meetings/${id}/people`, host, { personIds: people.slice(at, at + AT_ONCE).map(person => person.id) })
  await api.post(`/meetings/${id}/notice`, host)
  return id
}

const times = list => { const sorted = list.sort((a, b) => a - b); return { p50: Math.round(median(sorted)), p95: Math.round(q(sorted, 0.95)), max: Math.round(sorted.at(-1)) } }

/** Everybody scans what hangs on the wall at that moment and taps. */
const signIn = async (api, { id, host, people, server, hall }) => {
  const took = []
  let wall = await api.get(`/meetings/${id}/codes?kind=in`, host)
  const turn = setInterval(async () => { wall = await api.get(`/meetings/${id}/codes?kind=in`, host) }, 10_000)
  const since = performance.now(); const cpu = server.cpu_()
  await Promise.all(people.map(async (person, at) => {
    await sleep(at * WITHIN_MS / people.length)
    const { pathname, searchParams } = new URL(wall.address, 'http://hub')
    const short = pathname.slice('/c/'.length)
    const { ticket } = await api.post(`/check-in/${short}/tickets`, null, { token: searchParams.get('k') })
    for (let tap = 0; tap < (at % 10 === 0 ? 2 : 1); tap++) {
      const t0 = performance.now()
      await api.post(`/check-in/${short}`, person, { ticket, device: null })
      took.push(performance.now() - t0)
    }
  }))
  clearInterval(turn)
  const { rows: [{ n, heads }] } = await hall.pool.query("select count(*)::int as n, count(distinct person_id)::int as heads from check_event where meeting_id = $1 and kind = 'in'", [id])
  return { ...times(took), facts: n, doubles: n - heads, wanted: people.length, cpuPct: Math.round((server.cpu_() - cpu) / (performance.now() - since) * 100_000) }
}

/** A page as it behaves: what came with a hint is taken over, everything else is asked for once in a quarter of a second. */
class HallPage {
  constructor (api, { person, id, topics = [`meeting:${id}`] }) { Object.assign(this, { api, person, id, topics, address: `/meetings/${id}/room` }); this.seen = 0; this.polls = []; this.due = false; this.asking = false }

  async open () {
    this.io = await goOnline(this.api.hall, { port: this.api.port, person: this.person, topics: this.topics, on: { live: frame => this.hint(frame), close: e => { throw e } } })
    await this.look()
  }

  hint ({ event, facts }) {
    if (event === 'meeting.arrived') return
    if (event === 'meeting.agendaMoved') return this.move(facts)
    if (event === 'room.moved') { this.polls = facts.polls ?? this.polls; return this.tell() }
    if (this.due) return
    this.due = true
    setTimeout(() => { this.due = false; void this.look() }, 250)
  }

  move ({ agenda }) {
    for (const { id, state } of agenda) this.states.set(id, state)
    this.tell()
  }

  tell () {
    this.seen = [...this.states.values()].filter(state => state === 'done' || state === 'skipped').length
    this.onSeen?.()
  }

  async look () {
    if (this.asking) { this.again = true; return }
    this.asking = true
    const { meeting: { agenda }, polls } = await this.api.get(this.address, this.person)
    this.polls = polls
    this.states = new Map(agenda.map(({ id, state }) => [id, state]))
    this.tell()
    this.asking = false
    if (this.again) { this.again = false; await this.look() }
  }
}

/** Until every page shows what a deed did. */
const seenByAll = async (pages, took, { deed, shows }) => {
  const t0 = performance.now()
  const all = Promise.all(pages.map(page => new Promise(resolve => { page.onSeen = () => { if (shows(page)) { took.push(performance.now() - t0); page.onSeen = undefined; resolve() } } })))
  const reply = await deed()
  await all
  return reply
}

/** They come one after another with the ticket of one scan, as long as nobody ends it. */
const dripIn = async (api, { id, host, late }) => {
  const { address } = await api.get(`/meetings/${id}/codes?kind=in`, host)
  const { pathname, searchParams } = new URL(address, 'http://hub')
  const short = pathname.slice('/c/'.length)
  const { ticket } = await api.post(`/check-in/${short}/tickets`, null, { token: searchParams.get('k') })
  const coming = []
  const drip = setInterval(() => { const person = late[coming.length]; if (person !== undefined) coming.push(api.post(`/check-in/${short}`, person, { ticket, device: null })) }, 400)
  return () => { clearInterval(drip); return Promise.all(coming) }
}

const openPages = async (api, { id, people }) => {
  const pages = people.map(person => new HallPage(api, { person, id }))
  await inPool(pages, 16, page => page.open())
  return pages
}

const next = (api, { id, host, pages, took }) => {
  const before = pages[0].seen
  return seenByAll(pages, took, { shows: page => page.seen > before, deed: () => api.post(`/meetings/${id}/agenda`, host, { deed: 'next' }) })
}

const follow = async (api, { id, host, people, late, server }) => {
  const pages = await openPages(api, { id, people })
  await api.post(`/meetings/${id}/agenda`, host, { deed: 'next' })
  const end = await dripIn(api, { id, host, late })
  await sleep(1500)
  const since = performance.now(); const cpu = server.cpu_(); const took = []
  for (let step = 1; step <= STEPS; step++) {
    await sleep(2500)
    await next(api, { id, host, pages, took })
  }
  await end()
  const cpuPct = Math.round((server.cpu_() - cpu) / (performance.now() - since) * 100_000)
  for (const page of pages) page.io.destroy()
  return { ...times(took), steps: STEPS, pages: pages.length, cpuPct }
}

/** Everybody within some seconds; ends when the host's page counts them all. */
const voteAll = async (api, { id, pollId, pages, desk, took }) => {
  await Promise.all(pages.map(async ({ person }, at) => {
    await sleep(at * VOTE_MS / pages.length)
    const t0 = performance.now()
    await api.call('PUT', `/meetings/${id}/polls/${pollId}/vote`, person, { answer: { picks: [at % 3], words: [] }, ballot: crypto.randomBytes(24).toString('base64url') })
    took.push(performance.now() - t0)
  }))
  const t0 = performance.now()
  while (desk.polls[0].answered < pages.length) await sleep(10)
  return performance.now() - t0
}

/** All at once: late ones come in, everybody votes, the host watches the standing and leads on, some write the minutes together. */
const busy = async (api, { id, host, people, late, server, hall }) => {
  const pages = await openPages(api, { id, people })
  const desk = new HallPage(api, { person: host, id, topics: [`meeting:${id}`, `meetingdesk:${id}`] })
  await desk.open()
  const { documentId: doc } = await api.post(`/meetings/${id}/minutes`, host)
  await sleep(1500)
  const minutes = await writeTogether(hall, { port: server.port, doc, open: MINUTES_OPEN, writing: MINUTES_WRITING })
  const end = await dripIn(api, { id, host, late })
  const since = performance.now(); const cpu = server.cpu_()
  const [moves, turns, votes, counted] = [[], [], [], []]
  for (let poll = 1; poll <= POLLS; poll++) {
    const { id: pollId } = await seenByAll(pages, turns, {
      shows: page => page.polls.length >= poll,
      deed: () => api.post(`/meetings/${id}/polls`, host, { kind: 'single', question: `第 ${poll} 问`, choices: ['压缩', '保留', '删去'], most: 1, named: false }),
    })
    const voting = voteAll(api, { id, pollId, pages, desk, took: votes })
    for (let step = 0; step < 2; step++) { await sleep(VOTE_MS / 3); await next(api, { id, host, pages, took: moves }) }
    counted.push(await voting)
    await seenByAll(pages, turns, { shows: page => page.polls.filter(({ state }) => state === 'closed').length >= poll, deed: () => api.post(`/meetings/${id}/polls/${pollId}/closing`, host) })
  }
  const cpuPct = Math.round((server.cpu_() - cpu) / (performance.now() - since) * 100_000)
  await end()
  const letters = await minutes.end()
  for (const page of [...pages, desk]) page.io.destroy()
  return { moves: times(moves), turns: times(turns), votes: times(votes), counted: times(counted), written: times(minutes.took), letters, pages: pages.length, cpuPct }
}

const report = ({ taps, room, rush }) => `${HEADING}

由 \`node tests/bench/meeting.mjs --write\` 生成。Made by \`node tests/bench/meeting.mjs --write\`: the built hub on one core, its callers on the other; ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), Linux
${os.release()}, load average ${os.loadavg()[0].toFixed(1)} at the end. ${new Date().toISOString().slice(0, 10)}.

| | median ms | p95 ms | max ms | limit p95 | the hub's share of a core |
|---|---|---|---|---|---|
| ${taps.wanted.toLocaleString('en')} teachers in ${WITHIN_MS / 1000} s, a tap: ${taps.facts.toLocaleString('en')} facts, ${taps.doubles} doubles | ${taps.p50} | ${taps.p95} | ${taps.max} | 300 | ${taps.cpuPct} % |
| ${room.pages} pages in one room, from the host's next item to everybody's page, late ones coming in | ${room.p50} | ${room.p95} | ${room.max} | 500 | ${room.cpuPct} % (≤ 60) |
| The same while all ${rush.pages} vote in ${POLLS} polls, late ones come in and ${MINUTES_WRITING} write the minutes: the next item on everybody's page | ${rush.moves.p50} | ${rush.moves.p95} | ${rush.moves.max} | 500 | ${rush.cpuPct} % (≤ 60) |
| – a poll opened, or its result, on everybody's page | ${rush.turns.p50} | ${rush.turns.p95} | ${rush.turns.max} | 500 | |
| – a vote | ${rush.votes.p50} | ${rush.votes.p95} | ${rush.votes.max} | 300 | |
| – after the last vote, all of them counted on the host's page | ${rush.counted.p50} | ${rush.counted.p95} | ${rush.counted.max} | 1,000 | |
| – a letter in the minutes on the ${MINUTES_OPEN - 1} other pages that have them open, ${rush.letters.toLocaleString('en')} letters | ${rush.written.p50} | ${rush.written.p95} | ${rush.written.max} | 500 | |

What moved comes with its hint and is taken over; nobody asks for it. At a load above 2 the cores were shared with other work.
`

/** A hub with a whole district in it, and a meeting of so many that runs. `close` when done. */
export const openHall = async () => {
  const hall = await new Hall().open()
  const { host, teachers } = await hall.fill()
  const server = await new ServerProc(hall).start()
  const api = new Caller(hall, server.port)
  const id = await planned(api, host, teachers)
  await api.post(`/meetings/${id}/beginning`, host)
  return {
    hall, signIn: () => signIn(api, { id, host, people: teachers.slice(0, TEACHERS), server, hall }),
    follow: () => follow(api, { id, host, people: teachers.slice(0, PAGES), late: teachers.slice(TEACHERS, TEACHERS + LATE), server }),
    busy: () => busy(api, { id, host, people: teachers.slice(0, PAGES), late: teachers.slice(TEACHERS + LATE), server, hall }),
    close: async () => { await server.stop('SIGKILL'); await hall.close() },
  }
}

const main = async () => {
  installPeers()
  pinSelf()
  const open = await openHall()
  try {
    const taps = await open.signIn()
    console.log(JSON.stringify(taps))
    const room = await open.follow()
    console.log(JSON.stringify(room))
    const rush = await open.busy()
    console.log(JSON.stringify(rush))
    if (A.write !== undefined) writeSection(HEADING, report({ taps, room, rush }))
  } finally {
    await open.close()
  }
}

if (import.meta.filename === process.argv[1]) {
  await main()
  process.exit(0)
}
