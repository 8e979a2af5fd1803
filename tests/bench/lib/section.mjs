// The section of docs/performance.md that one workload writes; what the others wrote stays.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './paths.mjs'

const FILE = path.join(ROOT, 'docs/performance.md')

/** `heading`: its whole line; `text` begins with it. */
export const writeSection = (heading, text) => {
  const before = fs.readFileSync(FILE, 'utf8')
  const at = before.indexOf(heading)
  const rest = at === -1 ? '' : before.slice(at + heading.length)
  const next = rest.search(/^## /m)
  fs.writeFileSync(FILE, `${(at === -1 ? before : before.slice(0, at)).trimEnd()}\n\n${text}${next === -1 ? '' : `\n${rest.slice(next)}`}`)
}
