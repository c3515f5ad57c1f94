import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import type { Model, Stage } from '../engine/index.ts'
import { parseJson } from '../engine/json.ts'
import { assessChunk, type Chunk, type Done } from './batch/chunk.ts'
import { linesOf } from './batch/lines.ts'
import { Pool } from './batch/pool.ts'
import { Progress } from './batch/progress.ts'
import { EXIT, type Exit } from './exit.ts'
import { LARGEST } from './input.ts'

export const jobsOption = (): Option =>
  new Option('--jobs <n>', 'with lines: how many processors to use')
    .default(availableParallelism(), `all: ${availableParallelism()} here`)
    .argParser((text: string) => {
      const n = Number(text)
      if (!Number.isInteger(n) || n < 1 || n > 256) throw new InvalidArgumentError('Give a whole number from 1 to 256.')
      return n
    })

/** Lines given to one worker at a time: enough to make the passing cheap, few enough to share small inputs. */
const CHUNK_LINES = 64
const CHUNK_CHARACTERS = 2 ** 18

type Batch = { stage: Stage; full: boolean; jobs: number; size: number | undefined; file?: string }

/**
 * Assesses a stream of cases, one a line, and writes one line of JSON for each to standard output, in order. Memory does not grow with
 * the input: no more is read while as much as every processor can hold is under way or the output is not being read.
 * @returns the exit code of this stream
 */
export async function assessLines(model: Model, input: AsyncIterable<Uint8Array | string>, batch: Batch): Promise<Exit> {
  const { stage, full, jobs, file } = batch
  const pool = jobs > 1 ? new Pool(model, jobs) : undefined
  const run = (chunk: Chunk): Promise<Done> => (pool ? pool.run(chunk) : Promise.resolve(assessChunk(model, chunk)))
  const progress = new Progress(batch.size)
  const under = new Set<Promise<void>>()
  let written: Promise<void> = Promise.resolve()
  let failed = false
  let code: Exit = EXIT.fine
  try {
    for await (const { lines, first, read } of linesOf(input, CHUNK_LINES, CHUNK_CHARACTERS)) {
      const result = run({ lines, first, stage, full, ...(file === undefined ? {} : { file }) })
      const before = written
      written = Promise.all([result, before]).then(async ([done]) => {
        code = Math.max(code, done.code) as Exit
        await write(done.text)
        progress.show(done.count, read)
      })
      const step = written.catch(() => {
        failed = true
      })
      under.add(step)
      step.then(() => under.delete(step))
      if (under.size >= 2 * jobs) await Promise.race(under)
      if (failed) break
    }
    await written
  } catch (e) {
    // What came before the input failed is assessed all the same.
    await written
    throw e
  } finally {
    progress.clear()
    await pool?.close()
  }
  return code
}

/** Writes to standard output and waits until it takes more. */
function write(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return Promise.resolve()
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}

/**
 * Reads the first lines of a stream to tell a case a line from one case that spans lines: the first line is JSON by itself, or is wrong
 * in itself, or ends too early and yet the second is a case by itself.
 * @returns what it is, and the whole stream again
 */
export async function looksLikeLines(
  input: AsyncIterable<Uint8Array | string>,
): Promise<{ lines: boolean; rest: AsyncIterable<Uint8Array | string> }> {
  const iterator = input[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  let text = ''
  let ended = false
  const decoder = new TextDecoder()
  const firsts = () =>
    text
      .split('\n')
      .slice(0, ended ? undefined : -1)
      .filter((l) => l.trim() !== '')
  while (!ended && firsts().length < 2 && size <= LARGEST) {
    const { value, done } = await iterator.next()
    if (done) ended = true
    else {
      const bytes = typeof value === 'string' ? Buffer.from(value) : value
      seen.push(bytes)
      size += bytes.length
      text += decoder.decode(bytes, { stream: true })
      // A line that is a case by itself is enough; an answer must not wait for the next one.
      if (firsts().length === 1 && 'value' in parseJson(firsts()[0]!)) break
    }
  }
  return { lines: areLines(firsts()), rest: again(seen, iterator) }
}
function areLines([first, second]: readonly string[]): boolean {
  if (first === undefined) return false
  const parsed = parseJson(first)
  if ('value' in parsed) return true
  if (second === undefined) return false
  if (!parsed.fault.ended) return true
  const next = parseJson(second)
  return first.trim().length > 1 && 'value' in next && typeof next.value === 'object' && next.value !== null
}
async function* again(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  yield* seen
  for (;;) {
    const { value, done } = await rest.next()
    if (done) return
    yield value
  }
}
