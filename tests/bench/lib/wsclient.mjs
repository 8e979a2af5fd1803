// Minimal WebSocket client over a plain TCP socket. It exists so that the load
// generator costs far less CPU than the server: no masking work (mask key 0),
// no event objects, no per-frame allocation beyond a Buffer view.
import net from 'node:net'
import crypto from 'node:crypto'

export const totals = { frames: 0, bytes: 0 } // everything received from servers
const ZERO = Buffer.alloc(0)

export class RawWS {
  constructor (port, path, on, headers = {}) {
    this.on = on // { open(), text(buf), binary(buf), close() }
    this.open = false
    this.rest = []
    this.frag = null
    this.head = ''
    const s = this.sock = net.connect({ port, host: '127.0.0.1', noDelay: true })
    s.on('connect', () => s.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n${Object.entries(headers).map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`))
    s.on('data', d => this._data(d))
    s.on('error', e => { this.error = e })
    s.on('close', () => { this.open = false; this.on.close?.(this.error) })
  }

  _data (d) {
    totals.bytes += d.length
    if (this.rest.length > 0) {
      this.rest.push(d)
      // A big frame is put together once, when all of it is here: again for every piece would take a client longer than reading it.
      if ((this.waited += d.length) < this.need) return
      d = Buffer.concat(this.rest); this.rest = []
    }
    if (!this.open) {
      const i = d.indexOf('\r\n\r\n')
      if (i < 0) return this._keep(d, d.length + 1)
      const line = d.subarray(0, i).toString('latin1')
      if (!line.startsWith('HTTP/1.1 101')) { this.error = new Error(line.split('\r\n')[0]); this.sock.destroy(); return }
      this.open = true
      d = d.subarray(i + 4)
      this.on.open?.()
    }
    let p = 0
    const n = d.length
    let need = 2
    for (;;) {
      if (n - p < 2) break
      const b0 = d[p]; let len = d[p + 1] & 127; let h = 2
      if (len === 126) { if (n - p < 4) { need = 4; break } len = d.readUInt16BE(p + 2); h = 4 } else if (len === 127) { if (n - p < 10) { need = 10; break } len = Number(d.readBigUInt64BE(p + 2)); h = 10 }
      if (n - p < h + len) { need = h + len; break }
      totals.frames++
      this._frame(b0, d.subarray(p + h, p + h + len))
      p += h + len
      need = 2
    }
    if (p < n) this._keep(d.subarray(p), need)
  }

  /** The beginning of something that is `need` bytes long. */
  _keep (d, need) { this.rest = [d]; this.waited = d.length; this.need = need }

  _frame (b0, payload) {
    const op = b0 & 15; const fin = b0 & 128
    if (op === 9) return this.send(payload, 10)
    if (op === 8) { this.sock.end(); return }
    if (op === 10) return
    if (op === 0) {
      this.frag.parts.push(Buffer.from(payload))
      if (fin) { const f = this.frag; this.frag = null; const b = Buffer.concat(f.parts); f.op === 1 ? this.on.text?.(b) : this.on.binary?.(b) }
      return
    }
    if (!fin) { this.frag = { op, parts: [Buffer.from(payload)] }; return }
    if (op === 1) this.on.text?.(payload); else this.on.binary?.(payload)
  }

  /** op 1 text, 2 binary */
  send (payload, op = 2) {
    this.sock.write(frame(payload, op))
  }

  sendMany (list) { // [[payload, op], ...] in one write
    this.sock.write(Buffer.concat(list.map(([p, op]) => frame(p, op))))
  }

  destroy () { this.on = {}; this.sock.destroy() }
  close () { this.on = {}; this.sock.end(frame(ZERO, 8)); setTimeout(() => this.sock.destroy(), 200).unref() }
}

function frame (payload, op) {
  if (typeof payload === 'string') payload = Buffer.from(payload)
  const len = payload.length
  const h = len < 126 ? 2 : len < 65536 ? 4 : 10
  const b = Buffer.allocUnsafe(h + 4 + len)
  b[0] = 128 | op
  if (h === 2) b[1] = 128 | len
  else if (h === 4) { b[1] = 128 | 126; b.writeUInt16BE(len, 2) } else { b[1] = 128 | 127; b.writeBigUInt64BE(BigInt(len), 2) }
  b[h] = b[h + 1] = b[h + 2] = b[h + 3] = 0
  b.set(payload, h + 4)
  return b
}
