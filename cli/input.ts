import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { type Fault, parseJson } from '../engine/json.ts'
import { Refused, refuse } from './exit.ts'

/** More than one case can be; larger inputs are read line by line. Bytes. */
export const LARGEST = 50 * 2 ** 20
const TIP_NDJSON = 'If every line is a case of its own, add --ndjson.'

export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)
export const holdsLines = (path: string): boolean => /\.(ndjson|jsonl)$/i.test(path)

/**
 * Opens a file, or standard input for `-`. Its stream throws Refused when it cannot be read on.
 * @throws Refused when there is no such file
 */
export function open(path: string): { stream: AsyncIterable<Uint8Array | string>; size: number | undefined } {
  if (path === '-') return { stream: readable(path, process.stdin), size: undefined }
  try {
    const info = statSync(path)
    if (info.isDirectory()) throw refuse(path, 'This is a folder, not a case file.', `Give its files: ${path.replace(/\/$/, '')}/*.json`)
    return { stream: readable(path, createReadStream(path)), size: info.size }
  } catch (e) {
    if (e instanceof Refused) throw e
    throw refuse(
      path,
      (e as NodeJS.ErrnoException).code === 'ENOENT' ? 'There is no such file.' : `It cannot be opened: ${(e as Error).message}`,
    )
  }
}

async function* readable(path: string, stream: Readable): AsyncGenerator<Uint8Array | string> {
  try {
    yield* stream
  } catch (e) {
    throw refuse(nameOf(path), `It cannot be read: ${(e as Error).message}`)
  }
}

/**
 * Reads the rest of a stream as text.
 * @throws Refused when it is larger than a case can be, or by its stream
 */
export async function readAll(path: string, stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)
    size += bytes.length
    if (size > LARGEST) throw refuse(nameOf(path), `More than ${LARGEST / 2 ** 20} MB: too large for one case.`, TIP_NDJSON)
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}

const notJson = (at: string, { line, column, what }: Fault, tip?: string): Refused =>
  refuse(`${at}, line ${line}, column ${column}`, `Not JSON: ${what}`, tip)

/**
 * One case file as parsed JSON, not yet checked.
 * @throws Refused when it is missing, too large or not JSON, with line and column
 */
export async function readCaseFile(path: string): Promise<unknown> {
  return parseCase(path, await readAll(path, open(path).stream))
}
/** @throws Refused when the text is not JSON */
export function parseCase(path: string, text: string): unknown {
  const parsed = parseJson(text)
  if ('value' in parsed) return parsed.value
  const { fault } = parsed
  const tip =
    text.trim() === ''
      ? 'Give a case file: see docs/reference/case-format.md.'
      : fault.what.includes('more after')
        ? TIP_NDJSON
        : 'Mend it there.'
  throw notJson(nameOf(path), fault, tip)
}
