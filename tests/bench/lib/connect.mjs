// Small tools of the workloads: connecting, pools, quantiles.
export const q = (sorted, p) => sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] : null
export const median = a => { const s = [...a].sort((x, y) => x - y); return s.length % 2 ? s[s.length >> 1] : (s[s.length / 2 - 1] + s[s.length / 2]) / 2 }
export const args = () => Object.fromEntries(process.argv.slice(2).map(a => /^--([^=]+)(?:=(.*))?$/.exec(a)).filter(Boolean).map(m => [m[1], m[2] ?? '1']))

export async function pool (items, n, fn) {
  let i = 0
  await Promise.all(Array.from({ length: n }, async () => { while (i < items.length) { const k = i++; await fn(items[k], k) } }))
}

/** Connects and resolves at the first sync. */
export function connect (adapter, o, on = {}, timeout = 60000) {
  return new Promise((resolve, reject) => {
    const t0 = performance.now()
    const timer = setTimeout(() => reject(new Error(`${adapter.name}: no sync in ${timeout} ms`)), timeout)
    const c = adapter.client({
      ...o,
      on: {
        ...on,
        synced: b => { clearTimeout(timer); on.synced?.(b); setImmediate(() => resolve({ c, ms: performance.now() - t0 })) },
        close: e => { clearTimeout(timer); reject(e ?? new Error('closed')); on.close?.(e) }
      }
    })
  })
}
