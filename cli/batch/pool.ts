import { Worker } from 'node:worker_threads'
import type { Knowledge, Model, Tables } from '../../engine/index.ts'
import type { Chunk, Done } from './chunk.ts'

/** Short-lived tables come and go with every case; a small nursery keeps them in the processor's cache and the memory low. Megabytes. */
const YOUNG = { maxYoungGenerationSizeMb: 12 }

/** What a worker builds its model of. */
export type Given = { knowledge: Knowledge; tables: Tables | undefined }

type Task = { chunk: Chunk; resolve: (done: Done) => void; reject: (e: Error) => void }

/** Workers, each with a model of its own over the same tables, if they were drawn up before; each takes the next chunk when it has finished one. */
export class Pool {
  readonly #workers: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #waiting: Task[] = []
  readonly #at = new Map<Worker, Task>()
  #broken: Error | undefined

  constructor(model: Model, size: number) {
    const given: Given = { knowledge: model.knowledge, tables: model.tables }
    for (let i = 0; i < size; i++) {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: given, resourceLimits: YOUNG })
      worker.on('message', (done: Done) => {
        const task = this.#at.get(worker)
        this.#at.delete(worker)
        this.#idle.push(worker)
        task?.resolve(done)
        this.#next()
      })
      worker.on('error', (e) => this.#fail(e instanceof Error ? e : new Error(String(e))))
      worker.on('exit', (code) => {
        if (code !== 0) this.#fail(new Error(`A worker ended with code ${code}.`))
      })
      this.#workers.push(worker)
      this.#idle.push(worker)
    }
  }

  run(chunk: Chunk): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (this.#broken) return reject(this.#broken)
      this.#waiting.push({ chunk, resolve, reject })
      this.#next()
    })
  }
  async close(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners('exit')
    await Promise.all(this.#workers.map((w) => w.terminate()))
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.pop()!
      const task = this.#waiting.shift()!
      this.#at.set(worker, task)
      worker.postMessage(task.chunk)
    }
  }
  #fail(e: Error): void {
    this.#broken = e
    for (const task of [...this.#at.values(), ...this.#waiting]) task.reject(e)
    this.#at.clear()
    this.#waiting.length = 0
  }
}
