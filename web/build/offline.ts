import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEMPLATE = join(import.meta.dirname, '../offline/service-worker.js')

/** Writes the service worker with the list of files to keep, then every file compressed beside itself. */
export function offline(): Plugin {
  let out = ''
  return {
    name: 'legwise-offline',
    apply: 'build',
    configResolved: (config) => {
      out = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      const files = filesIn(out).sort()
      const hash = createHash('sha256')
      for (const file of files) hash.update(file).update(readFileSync(join(out, file)))
      // What was found in the end is fetched when it is asked for, and never lies about before; a language and the reasoning of
      // estimates are kept by those who read them.
      const kept = files.filter((f) => f !== 'index.html' && !/^(truths\/|languages\/|knowledge-estimates-)/.test(f))
      const worker = readFileSync(TEMPLATE, 'utf8')
        .replace("['FILES']", JSON.stringify(['./', ...kept.map((f) => `./${f}`)]))
        .replace('VERSION', hash.digest('hex').slice(0, 12))
      writeFileSync(join(out, 'service-worker.js'), worker)
      for (const file of filesIn(out).filter((f) => /\.(html|js|css|json|svg|webmanifest)$/.test(f))) compress(join(out, file))
    },
  }
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(dir.length + 1))

function compress(path: string): void {
  const raw = readFileSync(path)
  writeFileSync(`${path}.br`, brotliCompressSync(raw))
  writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }))
}
