// One open document as a page has it: its text in Yjs, what it typed and when that was acknowledged. Refuses to go on when the hub
// closes it without being asked to: that is an error of the run.
import * as Y from 'yjs'
import { connect } from './connect.mjs'

/** Paragraphs, in which is written. */
const textsIn = node => node instanceof Y.XmlText ? [node] : node instanceof Y.XmlElement && node.nodeName === 'sectionTitle' ? [] : node.toArray().flatMap(textsIn)

export class Desk {
  ydoc = new Y.Doc()
  /** When each letter was typed, and how long it took to be acknowledged. */
  at = []
  waits = []
  acked = new Set()
  errors = []

  async open (hub, { port, room, person }) {
    this.room = room
    this.person = person
    const { c } = await connect(hub, { port, room, person }, {
      update: bytes => this.take(bytes), ack: (count, push) => this.hearAck(count, push), access: event => this.onAccess?.(event),
      close: e => { if (this.c !== undefined) this.errors.push(e?.message ?? 'closed') },
    })
    this.c = c
    this.ydoc.clientID = c.clientId
    this.ydoc.on('update', (bytes, origin) => { if (origin === null) { this.at.push(performance.now()); this.c.sendUpdate(bytes) } })
    return this
  }

  take (bytes) { Y.applyUpdate(this.ydoc, bytes, 'wire') }

  hearAck (count, push) {
    this.acked.add(push)
    for (let n = 0; n < count; n++) this.waits.push(performance.now() - this.at[this.waits.length])
  }

  type (at) {
    const texts = textsIn(this.ydoc.getXmlFragment('content'))
    const text = texts[at % texts.length]
    text.insert(text.length, '字')
  }

  /** Everything typed is acknowledged. */
  get saved () { return this.waits.length === this.at.length }

  close () { this.c.destroy() }
}
