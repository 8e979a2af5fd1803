// The servers that are compared, each behind the same small face: how to start it and how a client talks to
// it. `acks`: an acknowledgement means something here (for the hub: committed in PostgreSQL).
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { BENCH, NODE22, WORK } from './paths.mjs'
import { RawSIO } from './sioclient.mjs'
import { YWebsocketClient } from './yclient.mjs'

const PEERS = {
  name: 'bench-peers', private: true, type: 'module',
  dependencies: { '@hocuspocus/server': '4.7.0', [`node-${process.platform}-${process.arch}`]: '22.23.3', 'socket.io': '4.8.3', 'yjs': '13.6.33', 'y-protocols': '1.0.7' },
}

/** Installs the peers beside nothing of ours; only this benchmark ever needs them. */
export const installPeers = () => {
  const dir = path.join(WORK, 'peers')
  if (fs.existsSync(NODE22)) return
  fs.mkdirSync(dir, { recursive: true })
  fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify(PEERS))
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: dir, stdio: 'inherit' })
  if (status !== 0) throw new Error('the peers could not be installed')
}

/** Peers resolve their packages from where they were installed, so their start files are copied there. */
const started = file => {
  const target = path.join(WORK, 'peers', file)
  fs.copyFileSync(path.join(BENCH, 'servers', file), target)
  return { args: [target], cwd: path.join(WORK, 'peers') }
}

class RelayClient {
  constructor ({ port, room, on }) {
    this.io = new RawSIO(port, '/', {
      connect: () => { on.open?.(); this.io.emit('join', [room], d => on.synced?.(d[0])) },
      event: (name, a) => name === 'u' && on.update?.(typeof a[1] === 'string' ? Buffer.from(a[1], 'base64') : a[1]),
      close: e => on.close?.(e)
    })
  }

  sendUpdate (u) { this.io.emit('u', [u]) }
  sendCaret (caret) { this.io.emit('w', [Buffer.from(caret)]) }
  destroy () { this.io.destroy() }
}

export const peers = {
  hocuspocus: { name: 'hocuspocus', acks: true, durable: false, node: NODE22, command: () => started('hocuspocus.mjs'), client: o => new YWebsocketClient(o, true) },
  'sio-relay': { name: 'sio-relay', acks: false, durable: false, node: NODE22, command: () => ({ ...started('sio-relay.mjs'), env: { MODE: 'binary', DATA_DIR: '' } }), client: o => new RelayClient(o) },
}
