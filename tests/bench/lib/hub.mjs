// Our own server as one of the compared: started from its build on a PostgreSQL of its own, provisioned with
// teachers, sessions and documents straight in SQL, and then spoken to exactly as a page does.
import crypto from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import * as Y from 'yjs'
import { startEmbeddedPostgres } from '../../../server/dist/platform/database/embedded/embedded-postgres.js'
import { migrate } from '../../../server/dist/platform/database/migrate.js'
import { cut } from '../../../shared/dist/coedit/coedit.frame.js'
import { DOCUMENT_SCHEMA } from '../../../shared/dist/document/document.schema.js'
import { hubFlags } from '../../../infra/ground.mjs'
import { BENCH, NODE22, ROOT } from './paths.mjs'
import { favour, freshDir } from './proc.mjs'
import { RawSIO } from './sioclient.mjs'

const SOCKETS_EACH = 4
const sha256 = text => crypto.createHash('sha256').update(text).digest()

export class Hub {
  name = 'gongyan'
  acks = true
  durable = true
  node = NODE22

  async open () {
    this.postgres = await startEmbeddedPostgres({ dataDir: path.join(freshDir('hub-data'), 'postgres') })
    // It serves the same people as the hub and gets the same turn on the processor; its backends inherit it.
    favour(this.postgres.postmasterPid())
    await migrate(this.postgres.url)
    this.pool = new pg.Pool({ connectionString: this.postgres.url, max: 4 })
    return this
  }

  async close () {
    await this.pool.end()
    await this.postgres.stop()
  }

  dbPid = () => this.postgres.postmasterPid()

  /** As `npm start` runs it; `inside`: from its single modules, so that it can be asked what it holds. */
  command = ({ port }) => ({
    args: [...hubFlags(), this.inside ? path.join(BENCH, 'servers/hub-inside.mjs') : path.join(ROOT, 'infra/hub.mjs')], cwd: ROOT,
    env: { DATABASE_URL: this.postgres.url, DATA_DIR: freshDir('hub-files'), DEMO: 'false', LOG_LEVEL: 'error', PORT: String(port), NODE_ENV: 'development' },
  })

  /** One document per room and enough teachers who may all write in it. `base(client)` makes its first text. */
  async provision ({ rooms, members, base }) {
    const people = await this.people(Math.ceil(members / SOCKETS_EACH) + 1)
    this.rooms = []
    const studio = this.studioId = await this.studio(people)
    for (let at = 0; at < rooms; at++) this.rooms.push(await this.document(studio, people[0], base))
    this.seat = 0
    return this.rooms
  }

  async people (count) {
    const people = Array.from({ length: count }, (_, at) => ({ id: crypto.randomUUID(), name: `教师${at}`, token: crypto.randomBytes(32).toString('base64url'), session: crypto.randomUUID() }))
    await this.pool.query('insert into person (id, name, title, workplace) select id, name, $3, $3 from unnest($1::uuid[], $2::text[]) as p (id, name)', [people.map(p => p.id), people.map(p => p.name), ''])
    await this.sessions(people)
    this.list = people
    return people
  }

  async sessions (people) {
    for (const p of people) await this.pool.query(this.sessionSql, [p.session, sha256(p.token), p.id])
  }

  sessionSql = "insert into session (id, token_hash, person_id, device, address, ends_at) values ($1, $2, $3, 'bench', '127.0.0.1', now() + interval '1 day')"

  async studio (people) {
    const [studio, school] = [crypto.randomUUID(), crypto.randomUUID()]
    await this.pool.query("insert into school (id, name, type) values ($1, $2, 'primary')", [school, `学校${school}`])
    await this.pool.query("insert into studio (id, name, stage, host_id, base_school_id, focus, seats, term_start, term_end, state) values ($1, '测速', 'primary', $2, $3, '', 999, '2025-01-01', '2035-01-01', 'active')", [studio, people[0].id, school])
    await this.pool.query("insert into studio_membership (id, studio_id, person_id, kind, state, from_on) select gen_random_uuid(), $1, id, 'member', 'active', '2025-01-01' from unnest($2::uuid[]) as p (id)", [studio, people.slice(1).map(p => p.id)])
    return studio
  }

  async document (studio, owner, base) {
    const [doc, design] = [crypto.randomUUID(), crypto.randomUUID()]
    const client = 1 + Math.floor(Math.random() * 2 ** 31)
    const bytes = Buffer.from(base(client))
    const clock = Y.parseUpdateMeta(bytes).to.get(client)
    await this.pool.query('insert into doc_head (doc_id, schema_v, seq, bytes) values ($1, 1, 1, $2)', [doc, bytes.length])
    await this.pool.query('insert into doc_client (doc_id, client_id, person_id, max_clock) values ($1, $2, $3, $4)', [doc, client, owner.id, clock])
    await this.pool.query("insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes) values ($1, 1, $2, $3, 'bench', $4, $5, 1, $6)", [doc, crypto.randomBytes(16).toString('base64url'), owner.id, client, clock, bytes])
    await this.pool.query("insert into document (id, kind, circle_id, title, created_by, created_at) values ($1, 'lesson_design', $2, '测速', $3, now())", [doc, studio, owner.id])
    await this.pool.query("insert into lesson_design (id, document_id, studio_id, title, stage, grade, minutes, unit, state, lead_author_id, template, template_version, created_at) values ($1, $2, $3, '测速', 'primary', '', 40, '', 'first_draft', $4, 'lesson_design', 1, now())", [design, doc, studio, owner.id])
    await this.pool.query('insert into lesson_author (design_id, person_id, added_by, added_at) select $1, id, $3, now() from unnest($2::uuid[]) as p (id) where id <> $3', [design, this.list.map(p => p.id), owner.id])
    return { doc, design, bytes, client }
  }

  async ticket (port, person) {
    const reply = await fetch(`http://127.0.0.1:${port}/api/socket-ticket`, { method: 'POST', headers: this.headers(port, person), body: '{}' })
    if (!reply.ok) throw new Error(`ticket: ${reply.status} ${await reply.text()}`)
    return (await reply.json()).ticket
  }

  headers = (port, person) => ({ cookie: `gongyan=${person.token}`, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' })

  /** The next of those who may write, each for four sockets; the first one leads and is nobody's seat. */
  someone = () => this.list[1 + Math.floor(this.seat++ / SOCKETS_EACH) % (this.list.length - 1)]

  client = ({ port, room, person = this.someone(), on }) => new HubClient(this, { port, room, person, on })
}

class HubClient {
  constructor (hub, { port, room, person, on }) {
    this.on = on
    this.doc = room.doc
    this.typed = []
    /** When it began, and when each step of the way in was done, ms. */
    this.steps = [performance.now()]
    this.inFlight = null
    void hub.ticket(port, person).then(ticket => this.connect(hub, { port, person, ticket }), e => on.close?.(e))
  }

  step = () => this.steps.push(performance.now())

  connect (hub, { port, person, ticket }) {
    this.step()
    if (this.ended) return
    this.io = new RawSIO(port, '/', {
      connect: () => { this.step(); this.on.open?.(); this.join() },
      event: (name, [, e]) => this.hear(name, e),
      error: e => this.on.close?.(new Error(e)),
      close: e => this.on.close?.(e)
    }, { auth: { ticket, proto: 1, schema: DOCUMENT_SCHEMA }, headers: { cookie: `gongyan=${person.token}`, origin: `http://127.0.0.1:${port}` } })
  }

  join () {
    this.io.emit('doc:join', [{ doc: this.doc, schema: DOCUMENT_SCHEMA }], ([answer]) => {
      if (!answer.ok) return this.on.close?.(new Error(JSON.stringify(answer.problem)))
      this.step()
      this.clientId = answer.reply.client
      this.epoch = answer.reply.epoch
      if (this.on.joinOnly) return this.on.synced?.(Buffer.from([0, 0]))
      this.pull(0, answer.reply.head)
    })
  }

  pull (after, head) {
    this.io.emit('doc:pull', [{ doc: this.doc, after }], ([{ reply }]) => {
      if (reply.snapshot) this.on.update?.(reply.snapshot)
      for (const part of cut(reply.bytes, reply.lengths)) this.on.update?.(part)
      const at = reply.from + reply.lengths.length
      if (at < head) return this.pull(at, head)
      this.step()
      this.on.synced?.(Buffer.from([0, 0]))
    })
  }

  hear (name, e) {
    if (name === 'doc:refused') return this.on.close?.(new Error(`refused ${e.code}`))
    if (name === 'doc:access' && e.doc === this.doc) return this.on.access?.(e)
    if (name === 'srv:refused') return this.on.close?.(new Error(`refused ${e.message} ${e.problem.code}`))
    if (name !== 'doc:updates' || e.doc !== this.doc) return
    const bytes = Buffer.from(e.bytes, 'base64')
    let at = 0
    e.lengths.forEach((length, i) => {
      if (e.pushes[i] === this.inFlight?.push) this.landed()
      else this.on.update?.(bytes.subarray(at, at + length))
      at += length
    })
  }

  /** As a page does: one push in flight, what is typed meanwhile goes merged with the next. */
  sendUpdate (u) {
    this.typed.push(u)
    if (this.inFlight === null) this.send()
  }

  send () {
    const updates = this.typed.splice(0)
    const bytes = updates.length === 1 ? updates[0] : Y.mergeUpdates(updates)
    this.inFlight = { push: crypto.randomBytes(16).toString('base64url'), count: updates.length }
    this.io.emit('doc:push', [{ doc: this.doc, epoch: this.epoch, push: this.inFlight.push, update: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64') }])
  }

  sendCaret (caret) { this.io.emit('aw:set', [{ doc: this.doc, caret, section: null, status: 'active' }]) }

  landed () {
    this.on.ack?.(this.inFlight.count, this.inFlight.push)
    this.inFlight = null
    if (this.typed.length > 0) this.send()
  }

  destroy () { this.ended = true; this.on = {}; this.io?.destroy() }
}
