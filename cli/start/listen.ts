import { createInterface } from 'node:readline'

/** What came of a prompt: a line, Ctrl-C, or the end of the input. */
export type Heard = { line: string } | 'interrupted' | 'ended'
export type Talk = { print(text: string): void; hear(prompt: string): Promise<Heard> }

/** Talks over a terminal or a pipe alike, line by line. `close` gives the input back. */
export function listen(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Talk & { close(): void } {
  const terminal = input.isTTY === true && output.isTTY === true
  const lines = createInterface({ input, ...(terminal ? { output } : {}), terminal })
  const waiting: Heard[] = []
  let ended = false
  let wake: ((heard: Heard) => void) | undefined
  const tell = (heard: Heard) => {
    const listener = wake
    wake = undefined
    if (listener) listener(heard)
    else waiting.push(heard)
  }
  const interrupted = () => tell('interrupted')
  lines.on('line', (line) => tell({ line }))
  lines.on('SIGINT', interrupted)
  lines.on('close', () => {
    ended = true
    tell('ended')
  })
  process.on('SIGINT', interrupted)
  return {
    print: (text) => void output.write(`${text}\n`),
    hear(prompt) {
      if (terminal) {
        lines.setPrompt(prompt)
        if (!ended) lines.prompt()
      } else output.write(`${prompt}\n`)
      const first = waiting.shift()
      if (first) return Promise.resolve(first)
      return ended ? Promise.resolve('ended') : new Promise((resolve) => (wake = resolve))
    },
    close() {
      process.off('SIGINT', interrupted)
      lines.close()
    },
  }
}
