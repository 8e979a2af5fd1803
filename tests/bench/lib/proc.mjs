// Start / stop the server under test on its own core; read its CPU time and memory.
import { spawn, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'

import path from 'node:path'
import { BENCH, NODE22, WORK } from './paths.mjs'

export const SERVER_CPU = process.env.SERVER_CPU ?? '0'
const NICE = process.env.NICE ?? '-10'
export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

const children = pid => { try { return fs.readdirSync(`/proc/${pid}/task`).flatMap(t => fs.readFileSync(`/proc/${pid}/task/${t}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number)) } catch { return [] } }
const tree = pid => [pid, ...children(pid).flatMap(tree)]

const threads = pid => { try { return fs.readdirSync(`/proc/${pid}/task`) } catch { return [] } }

/** CPU seconds of a process and its living children, to the nanosecond: the scheduler's own account. The
 *  clock-tick account (utime, stime) misjudges servers that wake for a moment many times a second. */
export function cpuSeconds (pid) {
  let ns = 0
  for (const p of tree(pid)) for (const t of threads(p)) { try { ns += +fs.readFileSync(`/proc/${p}/task/${t}/schedstat`, 'latin1').split(' ')[0] } catch {} }
  return ns / 1e9
}
const statusKB = (pid, key) => { try { return +(/(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'latin1').split('\n').find(l => l.startsWith(key)))[1]) } catch { return 0 } }
export const rssMB = pid => statusKB(pid, 'VmRSS:') / 1024
export const peakRssMB = pid => statusKB(pid, 'VmHWM:') / 1024

// below the ephemeral range, so that the clients' own ports never collide with a server's
let nextPort = 10000 + Math.floor(Math.random() * 20000)

export class ServerProc {
  constructor (adapter, { dataDir, env = {}, cpu = SERVER_CPU, prof } = {}) {
    this.adapter = adapter; this.dataDir = dataDir; this.env = env; this.cpu = cpu; this.prof = prof
  }

  async start (tries = 3) {
    try { return await this._start() } catch (e) { if (tries <= 1) throw e; this.exited = undefined; return this.start(tries - 1) }
  }

  async _start () {
    this.port = nextPort++
    this.hookOut = path.join(WORK, `hook-${this.port}.json`)
    const c = this.adapter.command({ port: this.port, dataDir: this.dataDir })
    const env = {
      ...process.env, HOST: '127.0.0.1', PORT: String(this.port), NODE_ENV: 'production',
      NODE_OPTIONS: `--require ${path.join(BENCH, 'lib/gc-hook.cjs')}`, BENCH_HOOK_OUT: this.hookOut, ...c.env, ...this.env
    }
    if (this.prof) env.BENCH_PROF = this.prof
    const log = fs.openSync(path.join(WORK, 'server.log'), 'a')
    const t0 = performance.now()
    this.child = spawn('nice', ['-n', NICE, 'taskset', '-c', this.cpu, this.adapter.node ?? NODE22, ...c.args], { cwd: c.cwd ?? BENCH, env, stdio: ['ignore', log, log] })
    this.child.on('exit', (code, sig) => { this.exited = { code, sig } })
    fs.closeSync(log)
    this.pid = this.child.pid
    for (;;) {
      if (this.exited) throw new Error(`${this.adapter.name} exited at start: ${JSON.stringify(this.exited)}, see .cache/bench/server.log`)
      if (await new Promise(resolve => { const s = net.connect(this.port, '127.0.0.1', () => { s.destroy(); resolve(true) }).on('error', () => resolve(false)) })) break
      await sleep(20)
      if (performance.now() - t0 > 60000) throw new Error('server did not listen')
    }
    this.startMs = performance.now() - t0
    return this
  }

  cpu_ () { return cpuSeconds(this.pid) }
  /** database CPU, for adapters whose storage is another process */
  dbCpu () { const p = this.adapter.dbPid?.(); return p ? cpuSeconds(p) : 0 }

  async gc () {
    try { fs.unlinkSync(this.hookOut) } catch {}
    this.child.kill('SIGUSR2')
    for (let i = 0; i < 200; i++) { await sleep(50); try { return JSON.parse(fs.readFileSync(this.hookOut, 'utf8')) } catch {} }
    return null
  }

  async profToggle () { this.child.kill('SIGUSR2'); await sleep(500) }

  async stop (sig = 'SIGTERM') {
    if (this.exited) return
    this.child.kill(sig)
    for (let i = 0; i < 200 && !this.exited; i++) await sleep(25)
    if (!this.exited) { this.child.kill('SIGKILL'); while (!this.exited) await sleep(10) }
    try { fs.unlinkSync(this.hookOut) } catch {}
  }
}

export function freshDir (name) {
  const d = path.join(WORK, name)
  fs.rmSync(d, { recursive: true, force: true }); fs.mkdirSync(d, { recursive: true })
  return d
}
/** Everything that is measured, and what measures it, before whatever else this machine has to do. */
export const favour = pid => { try { execFileSync('renice', ['-n', NICE, '-p', String(pid)], { stdio: 'ignore' }) } catch {} }

export const pinSelf = (cpu = process.env.LOAD_CPU ?? '1') => {
  try { execFileSync('taskset', ['-apc', cpu, String(process.pid)], { stdio: 'ignore' }) } catch {}
  favour(process.pid)
}
