// Minutes that many have open and some write in, as their pages do: every letter is a push of its own or goes merged with the next.
import * as Y from 'yjs'
import { connect, pool as inPool } from './connect.mjs'
import { sleep } from './proc.mjs'

/** Paragraphs, in which is written. */
const textsIn = node => node instanceof Y.XmlText ? [node] : node instanceof Y.XmlElement && node.nodeName === 'sectionTitle' ? [] : node.toArray().flatMap(textsIn)

class Writer {
  constructor (heard) { this.heard = heard; this.ydoc = new Y.Doc(); this.known = new Map() }

  async open (hub, { port, doc }) {
    const { c } = await connect(hub, { port, room: { doc } }, { update: bytes => this.take(bytes), close: e => { if (this.at !== undefined) console.error('minutes closed', e?.message) } })
    this.c = c
    this.ydoc.clientID = c.clientId
    this.at = []
    this.ydoc.on('update', (bytes, origin) => { if (origin === null) { this.at.push(performance.now()); this.c.sendUpdate(bytes) } })
  }

  take (bytes) {
    Y.applyUpdate(this.ydoc, bytes, 'wire')
    const now = performance.now()
    for (const other of this.heard.writers) {
      if (other === this || other.c === undefined) continue
      const [from, to] = [this.known.get(other) ?? 0, Y.getState(this.ydoc.store, other.c.clientId)]
      for (let n = from; n < to; n++) this.heard.took.push(now - other.at[n])
      this.known.set(other, to)
    }
  }

  type (at) {
    const texts = textsIn(this.ydoc.getXmlFragment('content'))
    const text = texts[at % texts.length]
    text.insert(text.length, '字')
  }
}

/** `open` pages of one document, of which the first `writing` type twice a second until `end`. */
export const writeTogether = async (hub, { port, doc, open, writing }) => {
  const heard = { took: [], writers: [] }
  hub.seat = 0
  const pages = Array.from({ length: open }, () => new Writer(heard))
  await inPool(pages, 8, page => page.open(hub, { port, doc }))
  heard.writers.push(...pages.slice(0, writing))
  const turns = heard.writers.map((page, at) => setInterval(() => page.type(at), 500))
  return {
    took: heard.took,
    async end () {
      turns.forEach(clearInterval)
      await sleep(1000)
      const letters = heard.writers.reduce((sum, page) => sum + page.at.length, 0)
      for (const page of pages) page.c.destroy()
      if (heard.took.length !== letters * (open - 1)) throw new Error(`minutes: ${heard.took.length} of ${letters * (open - 1)} letters were seen`)
      return letters
    },
  }
}
