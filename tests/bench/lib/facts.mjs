// The checker of the faults for a workload, which runs without jest: put into one file from its sources; packages, ours too, stay outside.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { BENCH } from './paths.mjs'

const bundled = async () => {
  const file = path.join(BENCH, '.cache', `facts-${process.pid}.mjs`)
  const bundle = await rolldown({ input: path.join(BENCH, 'lib/facts.ts'), platform: 'node', logLevel: 'silent', external: /^[^./]/, resolve: { extensionAlias: { '.js': ['.ts', '.js'] } } })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  try { return await import(pathToFileURL(file).href) } finally { rmSync(file) }
}

export const { aWord, findingsNow, p, readLogIn, sinceNow, styled, withOwner } = await bundled()
