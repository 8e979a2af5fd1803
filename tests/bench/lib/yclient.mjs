// Client side of the y-protocols wire format (y-websocket), and of Hocuspocus (same, prefixed by the room name).
import { RawWS } from './wsclient.mjs'

function readVar (b, p) { let n = 0; let m = 1; for (;;) { const x = b[p++]; n += (x & 127) * m; if (x < 128) return [n, p]; m *= 128 } }
function varBytes (n) { const a = []; while (n > 127) { a.push(128 | (n % 128)); n = Math.floor(n / 128) } a.push(n); return Buffer.from(a) }
const varBuf = u => [varBytes(u.length), u]

export class YWebsocketClient {
  constructor ({ port, room, sv = Uint8Array.of(0), on }, hocuspocus = false) {
    this.on = on
    this.prefix = hocuspocus ? Buffer.concat([varBytes(Buffer.byteLength(room)), Buffer.from(room)]) : Buffer.alloc(0)
    this.hp = hocuspocus
    this.acked = 0
    this.ws = new RawWS(port, hocuspocus ? '/' : '/' + room, {
      open: () => {
        if (hocuspocus) this._send(2, 0, ...varBufStr('token'), ...varBufStr('4.8.0'))
        this._send(0, 0, ...varBuf(sv)) // sync step 1
        on.open?.()
      },
      binary: b => this._msg(b),
      close: e => on.close?.(e)
    })
  }

  _send (a, b, ...rest) { this.ws.send(Buffer.concat([this.prefix, Buffer.from([a, b]), ...rest])) }

  _msg (b) {
    let p = this.prefix.length
    const type = b[p++]
    if (type === 0 || type === 4) {
      const sub = b[p++]; let n; [n, p] = readVar(b, p)
      const body = b.subarray(p, p + n)
      if (sub === 2) this.on.update?.(body)
      else if (sub === 1) this.on.synced?.(body)
      else if (sub === 0 && !this.answered) { this.answered = true; this._send(0, 1, Buffer.from([2, 0, 0])) } // nothing to offer
    } else if (type === 8 && this.hp) { if (b[p] === 1) { this.acked++; this.on.ack?.(1) } }
  }

  sendUpdate (u) { this._send(0, 2, ...varBuf(u)) }
  sendAwareness (u) { this.ws.send(Buffer.concat([this.prefix, Buffer.from([1]), ...varBuf(u)])) }
  destroy () { this.ws.destroy() }
  close () { this.ws.close() }
}
function varBufStr (s) { const u = Buffer.from(s); return [varBytes(u.length), u] }
