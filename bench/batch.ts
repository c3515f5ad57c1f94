import { Worker } from 'node:worker_threads'
import { assess, type Model } from '../engine/index.ts'
import { type Job, modelOf, publishedJobs, readCompiled, syntheticJobs } from './cases.ts'

export type Load = { synthetic: number; seed: number }
export const jobsOf = (model: Model, { synthetic, seed }: Load): Job[] => [...publishedJobs(), ...syntheticJobs(model, synthetic, seed)]

/** Assesses every job without ranking and without reasons. @returns cases a second */
export function batch(model: Model, jobs: readonly Job[]): number {
  const begun = performance.now()
  for (const { input, stage } of jobs) assess(model, input, { stage, next: 'none', reasons: 0 })
  return (jobs.length / (performance.now() - begun)) * 1000
}

/** The same on several threads at once, after each has warmed up; the best of some rounds. @returns cases a second, all threads together */
export async function batchOnThreads(threads: number, load: Load, rounds: number): Promise<number> {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: load }))
  const next = (w: Worker) => new Promise<number>((resolve, reject) => w.once('message', resolve).once('error', reject))
  await Promise.all(workers.map(next))
  let best = 0
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    const counts = await Promise.all(
      workers.map((w) => {
        const done = next(w)
        w.postMessage('go')
        return done
      }),
    )
    best = Math.max(best, (counts.reduce((a, b) => a + b) / (performance.now() - begun)) * 1000)
  }
  await Promise.all(workers.map((w) => w.terminate()))
  return best
}

/** What a thread runs: ready once warm, then all jobs for each `go`. */
export function work(load: Load, port: { on(event: 'message', f: () => void): unknown; postMessage(x: number): void }): void {
  const model = modelOf(readCompiled())
  const jobs = jobsOf(model, load)
  for (let round = 0; round < 3; round++) batch(model, jobs)
  port.on('message', () => {
    batch(model, jobs)
    port.postMessage(jobs.length)
  })
  port.postMessage(0)
}
