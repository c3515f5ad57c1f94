import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Classes, Knowledge, Model, Tables } from '../engine/index.ts'

/** `p` and `of` lie in the file one after the other; `p` at `at`, in bytes. */
type Entry = { key: string; count: number; p: number; of: number; at: number }
type Index = { knowledge: string; bytes: number; entries: Entry[] }
const FILES = { index: 'tables.json', bytes: 'tables.bin' }

/**
 * Draws up every table of a model and writes them beside the compiled knowledge, so that a command need not draw them again. Nothing in them is
 * new: they are what the engine makes of the knowledge.
 */
export function writeTables(folder: string, model: Model): void {
  const entries: Entry[] = []
  let bytes = 0
  const columns = [...model.columns.values()]
  for (const { key, classes } of columns) {
    const { count, p, of } = classes
    entries.push({ key, count, p: p.length, of: of.length, at: bytes })
    // Numbers of four bytes begin at a multiple of four.
    bytes += Math.ceil((p.byteLength + of.byteLength) / 4) * 4
  }
  const out = new Uint8Array(bytes)
  columns.forEach(({ classes: { p, of } }, i) => {
    const { at } = entries[i]!
    new Float32Array(out.buffer, at, p.length).set(p)
    new Uint16Array(out.buffer, at + p.byteLength, of.length).set(of)
  })
  writeFileSync(join(folder, FILES.bytes), out)
  writeFileSync(join(folder, FILES.index), JSON.stringify({ knowledge: model.knowledge.version, bytes, entries } satisfies Index))
}

/** The tables beside the compiled knowledge; undefined when they are missing or those of other knowledge. */
export function readTables(folder: string, knowledge: Knowledge): Tables | undefined {
  let index: Index
  let file: Uint8Array
  try {
    index = JSON.parse(readFileSync(join(folder, FILES.index), 'utf8')) as Index
    file = readFileSync(join(folder, FILES.bytes))
  } catch {
    return undefined
  }
  if (index.knowledge !== knowledge.version || index.bytes !== file.length) return undefined
  // One memory for all threads of a batch.
  const shared = new SharedArrayBuffer(file.length)
  new Uint8Array(shared).set(file)
  return new Map(
    index.entries.map(({ key, count, p, of, at }): [string, Classes] => [
      key,
      { count, p: new Float32Array(shared, at, p), of: new Uint16Array(shared, at + 4 * p, of) },
    ]),
  )
}
