// Minutes that many have open and some write in, as their pages do: every letter is a push of its own or goes merged with the next.
import * as Y from 'yjs'
import { pool as inPool } from './connect.mjs'
import { Desk } from './desk.mjs'
import { sleep } from './proc.mjs'

class Writer extends Desk {
  known = new Map()

  constructor (heard) { super(); this.heard = heard }

  take (bytes) {
    super.take(bytes)
    const now = performance.now()
    for (const other of this.heard.writers) {
      if (other === this || other.c === undefined) continue
      const [from, to] = [this.known.get(other) ?? 0, Y.getState(this.ydoc.store, other.c.clientId)]
      for (let n = from; n < to; n++) this.heard.took.push(now - other.at[n])
      this.known.set(other, to)
    }
  }
}

/** `open` pages of one document, of which the first `writing` type twice a second until `end`. */
export const writeTogether = async (hub, { port, doc, open, writing }) => {
  const heard = { took: [], writers: [] }
  hub.seat = 0
  const pages = Array.from({ length: open }, () => new Writer(heard))
  await inPool(pages, 8, page => page.open(hub, { port, room: { doc } }))
  heard.writers.push(...pages.slice(0, writing))
  const turns = heard.writers.map((page, at) => setInterval(() => page.type(at), 500))
  return {
    took: heard.took,
    async end () {
      turns.forEach(clearInterval)
      await sleep(1000)
      const letters = heard.writers.reduce((sum, page) => sum + page.at.length, 0)
      for (const page of pages) page.close()
      const lost = heard.took.length - letters * (open - 1)
      const errors = pages.flatMap(page => page.errors)
      if (lost !== 0 || errors.length > 0) throw new Error(`minutes: ${heard.took.length} of ${letters * (open - 1)} letters were seen; ${errors.join(', ')}`)
      return letters
    },
  }
}
