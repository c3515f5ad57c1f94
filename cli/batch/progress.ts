/** How far a stream has come, on standard error, and only while a person is watching it and not the output itself. */
export class Progress {
  readonly #size: number | undefined
  readonly #watched = process.stderr.isTTY === true && process.stdout.isTTY !== true
  readonly #start = performance.now()
  #count = 0
  #shown = 0

  /** @param size bytes of the input, when known */
  constructor(size: number | undefined) {
    this.#size = size
  }
  /** @param read bytes read so far */
  show(more: number, read: number): void {
    this.#count += more
    const now = performance.now()
    if (!this.#watched || now - this.#shown < 200) return
    this.#shown = now
    const rate = Math.round(this.#count / Math.max(0.001, (now - this.#start) / 1000))
    const part = this.#size ? Math.min(1, read / this.#size) : undefined
    const bar = part === undefined ? '' : `[${'#'.repeat(Math.round(part * 30)).padEnd(30)}] ${Math.round(part * 100)} %  `
    process.stderr.write(`\r\x1b[K${bar}${this.#count.toLocaleString('en')} cases, ${rate.toLocaleString('en')} a second`)
  }
  clear(): void {
    if (this.#watched && this.#shown > 0) process.stderr.write('\r\x1b[K')
  }
}
