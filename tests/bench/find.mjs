// Workload 4, finding words: 20,000 documents of 600 characters, asked for words of two characters that stand in few, many and all of
// them, by a reader who may open everything. The hub's own query and its own reading of the hits; one question after the other.
import { createRequire } from 'node:module'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../server/dist/platform/database/embedded/embedded-postgres.js'
import { migrate } from '../../server/dist/platform/database/migrate.js'
import { gramsOf } from '../../shared/dist/document/find/find.rules.js'
import { args, median } from './lib/connect.mjs'
import { ROOT } from './lib/paths.mjs'
import { freshDir } from './lib/proc.mjs'

createRequire(path.join(ROOT, 'server/package.json'))('reflect-metadata')
const { FindStore } = await import('../../server/dist/document/find/find.store.js')
const { DocumentFind } = await import('../../server/dist/document/find/document.find.js')

const A = args()
const DOCUMENTS = Number(A.docs ?? 20000)
const CHARACTERS = 600
const CIRCLES = 200
const COMMON = '学生老师情绪活动课堂心理健康教育小组讨论分享体验感受表达倾听合作同伴压力生命成长目标设计过程评价反思环节引导观察记录方法问题能力关系家长学校班级游戏故事绘本'

let state = 7
const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 4294967296
/** Seldom ones are drawn seldom, as in real text. */
const letter = () => random() < 0.55 ? COMMON[Math.floor(random() ** 2 * COMMON.length)] : String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 4000))
const text = () => { let out = ''; while (out.length < CHARACTERS) out += random() < 0.06 ? '，' : letter(); return out }

const fill = async pool => {
  const circles = Array.from({ length: CIRCLES }, () => randomUUID())
  const person = randomUUID()
  await pool.query(`insert into person (id, name, login) values ($1, '测试', 'bench')`, [person])
  const words = []
  for (let at = 0; at < DOCUMENTS; at += 500) {
    const rows = Array.from({ length: Math.min(500, DOCUMENTS - at) }, () => ({ id: randomUUID(), circle: circles[Math.floor(random() * CIRCLES)], text: text() }))
    words.push(...rows.slice(0, 5).map(({ text: t }) => t))
    await pool.query('insert into doc_head (doc_id, schema_v) select id, 1 from unnest($1::uuid[]) as t (id)', [rows.map(r => r.id)])
    await pool.query(`insert into document (id, kind, circle_id, title, created_by, created_at) select id, 'lesson_design', circle, '教学设计', $3, now() from unnest($1::uuid[], $2::uuid[]) as t (id, circle)`, [rows.map(r => r.id), rows.map(r => r.circle), person])
    await pool.query(
      `insert into document_words (document_id, kind, circle_id, title, seq, edited_at, grams, text)
       select (r->>'id')::uuid, 'lesson_design', (r->>'circle')::uuid, '教学设计', 1, now() - make_interval(secs => (r->>'age')::int), array(select jsonb_array_elements_text(r->'grams')), r->>'text' from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows.map(r => ({ id: r.id, circle: r.circle, text: r.text, age: Math.floor(random() * 1e7), grams: gramsOf(r.text) })))])
  }
  await pool.query('vacuum analyze document_words')
  return { circles, words }
}

const pairs = texts => texts.map(t => { const at = Math.floor(random() * (t.length - 2)); return t.slice(at, at + 2) }).filter(p => !p.includes('，'))

const main = async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(freshDir('find-data'), 'postgres') })
  await migrate(postgres.url)
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
  try {
    const { circles, words } = await fill(pool)
    const store = new FindStore({ manager: { query: async (sql, values) => (await pool.query(sql, values)).rows } })
    const find = new DocumentFind(store, null, null)
    const ask = async question => { const since = process.hrtime.bigint(); const found = await find.find({ kind: 'lesson_design', circleIds: circles, question, limit: 20 }); return { ms: Number(process.hrtime.bigint() - since) / 1e6, found: found.length } }
    for (const question of pairs(words).slice(0, 40)) await ask(question)
    const questions = pairs(words).slice(0, 400)
    const runs = []
    for (const question of questions) runs.push({ question, ...(await ask(question)) })
    const times = runs.map(r => r.ms).sort((a, b) => a - b)
    if (runs.some(r => r.found === 0)) throw new Error('a word that stands in a text was not found')
    const size = (await pool.query(`select pg_total_relation_size('document_words') as n`)).rows[0].n
    console.log(JSON.stringify({ documents: DOCUMENTS, questions: runs.length, p50: +median(times).toFixed(2), p95: +times[Math.floor(times.length * 0.95)].toFixed(2), max: +times.at(-1).toFixed(2), slowest: runs.sort((a, b) => b.ms - a.ms)[0].question, mb: Math.round(size / 2 ** 20) }))
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

await main()
process.exit(0)
