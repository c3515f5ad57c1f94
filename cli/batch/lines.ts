/** Whole lines of a stream, the number of the first (from 1), and how many bytes had been read. */
export type Lines = { lines: string[]; first: number; read: number }

/**
 * Cuts a stream into lines, handed on in portions as they arrive: what has come is not held back until a portion is full.
 * A last line without its end counts.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>, most: number, characters: number): AsyncGenerator<Lines> {
  const decoder = new TextDecoder()
  let open = ''
  let number = 1
  let read = 0
  function* portions(lines: string[]): Generator<Lines> {
    let from = 0
    let length = 0
    for (let i = 0; i < lines.length; i++) {
      length += lines[i]!.length
      if (i + 1 < lines.length && i + 1 - from < most && length < characters) continue
      yield { lines: lines.slice(from, i + 1), first: number + from, read }
      from = i + 1
      length = 0
    }
    number += lines.length
  }
  for await (const part of input) {
    read += part.length
    const text = typeof part === 'string' ? part : decoder.decode(part, { stream: true })
    if (!text.includes('\n')) {
      open += text
      continue
    }
    const lines = (open + text).split('\n')
    open = lines.pop()!
    yield* portions(lines)
  }
  open += decoder.decode()
  if (open !== '') yield* portions([open])
}
