// Minimal socket.io v4 client (websocket transport only) on RawWS.
// on: { connect(), event(name, args, ackId), close() }. Binary args arrive as Buffers.
import { RawWS } from './wsclient.mjs'

export class RawSIO {
  constructor (port, nsp, on, { path = '/socket.io/', auth, headers } = {}) {
    this.on = on
    this.nsp = nsp === '/' ? '' : nsp + ','
    this.acks = new Map(); this.ackId = 0
    this.pending = null
    this.ws = new RawWS(port, `${path}?EIO=4&transport=websocket`, {
      text: b => this._text(b),
      binary: b => this._binary(b),
      close: e => this.on.close?.(e)
    }, headers)
    this.auth = auth
  }

  _text (b) {
    const c = b[0]
    if (c === 0x34) return this._packet(b.toString('utf8', 1)) // '4' message
    if (c === 0x32) return this.ws.send('3', 1) // ping -> pong
    if (c === 0x30) return this.ws.send('40' + this.nsp + (this.auth ? JSON.stringify(this.auth) : ''), 1)
  }

  _packet (s) {
    const type = s.charCodeAt(0) - 48
    let i = 1; let attachments = 0
    if (type === 5 || type === 6) { const d = s.indexOf('-'); attachments = +s.slice(1, d); i = d + 1 }
    if (s[i] === '/') i = s.indexOf(',', i) + 1
    let j = i
    while (j < s.length && s.charCodeAt(j) >= 48 && s.charCodeAt(j) <= 57) j++
    const id = j > i ? +s.slice(i, j) : undefined
    if (type === 0) return this.on.connect?.()
    if (type === 4) return this.on.error?.(s.slice(j))
    const data = j < s.length ? JSON.parse(s.slice(j)) : undefined
    if (attachments > 0) { this.pending = { type, id, data, left: attachments, bufs: [] }; return }
    this._dispatch(type, id, data)
  }

  _binary (b) {
    const p = this.pending
    if (p === null) return
    p.bufs.push(b)
    if (--p.left === 0) {
      this.pending = null
      fill(p.data, p.bufs)
      this._dispatch(p.type, p.id, p.data)
    }
  }

  _dispatch (type, id, data) {
    if (type === 2 || type === 5) this.on.event?.(data[0], data, id)
    else if (type === 3 || type === 6) { const f = this.acks.get(id); this.acks.delete(id); f?.(data) }
  }

  /** emit(name, args, ackCallback?) */
  emit (name, args, ack) {
    let id = ''
    if (ack) { id = this.ackId++; this.acks.set(id, ack) }
    this._send(2, id, [name, ...args])
  }

  ack (id, args) { this._send(3, id, args) }

  _send (type, id, arr) {
    const bufs = []
    const json = arr.map(a => a instanceof Uint8Array ? (bufs.push(a), { _placeholder: true, num: bufs.length - 1 }) : a)
    if (bufs.length === 0) return this.ws.send(`4${type}${this.nsp}${id}${JSON.stringify(json)}`, 1)
    this.ws.sendMany([[`4${type + 3}${bufs.length}-${this.nsp}${id}${JSON.stringify(json)}`, 1], ...bufs.map(b => [b, 2])])
  }

  destroy () { this.on = {}; this.ws.destroy() }
  close () { this.on = {}; this.ws.close() }
}

function fill (v, bufs) {
  if (Array.isArray(v)) for (let i = 0; i < v.length; i++) { const x = v[i]; if (x && x._placeholder) v[i] = bufs[x.num]; else if (x && typeof x === 'object') fill(x, bufs) }
  else for (const k in v) { const x = v[k]; if (x && x._placeholder) v[k] = bufs[x.num]; else if (x && typeof x === 'object') fill(x, bufs) }
}
