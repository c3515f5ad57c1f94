/**
 * Speed, as figures and as ratios within one run; nothing here passes or fails. Cases are synthetic and seeded, so that two revisions
 * can be compared: `npm run bench`, or `npm run bench -- --cases 500`.
 */
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { uniform } from '../cli/random.ts'
import { compile } from '../compiler/compile.ts'
import { assess, buildModel, gather, infer, type Knowledge, type Model, readCase } from '../engine/index.ts'
import { plain } from '../engine/posterior/plain.ts'
import { finish, rowIn, tally } from '../engine/posterior.ts'
import { simulator } from '../engine/simulate.ts'

const BATCH = { next: 'none', reasons: 0 } as const
const SEED = 1

const milliseconds = (run: () => unknown): number => {
  const from = performance.now()
  run()
  return performance.now() - from
}
const at = (share: number, xs: readonly number[]): number =>
  [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(share * xs.length))]!
const casesOf = (model: Model, count: number): unknown[] => {
  const draw = simulator(model)
  return Array.from({ length: count }, (_, i) => draw(`bench-${i}`, uniform(SEED, i)))
}
const knowledgeHere = (): Knowledge => compile(`${import.meta.dirname}/../knowledge`).knowledge

/** Every table expanded to one row a hypothesis, and the logarithms added there: what the factored model is compared with. */
function dense(model: Model, evidence: ReturnType<typeof gather>['evidence']): Float64Array {
  const logs = Float64Array.from(model.hypotheses.weight, Math.log)
  for (const fact of evidence.facts) {
    const one = tally(model, { ...evidence, facts: [fact] })[fact.column.over]
    for (let i = 0; i < logs.length; i++) logs[i]! += one[rowIn(model, fact.column.over, i)]!
  }
  return logs.map(Math.exp)
}

function casesASecond(model: Model, cases: readonly unknown[]): number {
  for (const c of cases.slice(0, 100)) assess(model, c, BATCH)
  return (
    (1000 * cases.length) /
    milliseconds(() => {
      for (const c of cases) assess(model, c, BATCH)
    })
  )
}

/** The same batch on two threads, each with a model of its own; counted from the moment both are ready. */
async function onTwoThreads(count: number): Promise<number> {
  const workers = [0, 1].map((part) => new Worker(new URL(import.meta.url), { workerData: { count, part } }))
  const next = (w: Worker) => new Promise<void>((resolve, reject) => w.once('message', () => resolve()).once('error', reject))
  await Promise.all(workers.map(next))
  const from = performance.now()
  await Promise.all(
    workers.map((w) => {
      const done = next(w)
      w.postMessage('go')
      return done
    }),
  )
  const rate = (1000 * 2 * count) / (performance.now() - from)
  await Promise.all(workers.map((w) => w.terminate()))
  return rate
}

async function main() {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '400' } } })
  const count = Number(values.cases)
  const knowledge = knowledgeHere()
  buildModel(knowledge)
  const builds = Array.from({ length: 5 }, () => milliseconds(() => buildModel(knowledge)))
  const model = buildModel(knowledge)
  const cases = casesOf(model, count)
  for (const c of cases.slice(0, 60)) assess(model, c)
  const whole = cases.map((c) => milliseconds(() => assess(model, c)))
  const evidences = cases.map((c) => gather(model, readCase(model.findings, c).person!).evidence)
  const added = evidences.map((e) => {
    const kept = tally(model, { ...e, facts: e.facts.slice(1) })
    return milliseconds(() => {
      const one = tally(model, { ...e, facts: e.facts.slice(0, 1) })
      for (const space of Object.keys(one) as (keyof typeof one)[])
        for (let i = 0; i < one[space].length; i++) kept[space][i]! += one[space][i]!
      return finish(model, e, kept)
    })
  })
  const few = evidences.slice(0, 40)
  const fast = few.map((e) => milliseconds(() => infer(model, e)))
  const slow = few.map((e) => milliseconds(() => plain(model, e)))
  const flat = few.map((e) => milliseconds(() => dense(model, e)))
  const one = casesASecond(model, cases)
  const two = await onTwoThreads(count)
  const rows: [string, string, string][] = [
    ['build the model from knowledge', `${at(0.5, builds).toFixed(0)} ms`, '300 ms'],
    ['whole assessment, median', `${at(0.5, whole).toFixed(1)} ms`, ''],
    ['whole assessment, 95th percentile', `${at(0.95, whole).toFixed(1)} ms`, '5 ms'],
    ['an answer added to a running case, median', `${at(0.5, added).toFixed(2)} ms`, '1 ms'],
    ['batch without ranking, one thread', `${one.toFixed(0)} cases/s`, '8000 cases/s'],
    ['batch without ranking, two threads', `${two.toFixed(0)} cases/s (x ${(two / one).toFixed(2)})`, 'nearly x 2'],
    ['memory of this process', `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`, '150 MB'],
    ['posterior, factored', `${at(0.5, fast).toFixed(2)} ms`, ''],
    ['posterior, dense over all hypotheses', `x ${(at(0.5, flat) / at(0.5, fast)).toFixed(1)}`, ''],
    ['posterior, plain twin', `x ${(at(0.5, slow) / at(0.5, fast)).toFixed(1)}`, ''],
  ]
  console.log(
    `${count} synthetic cases (seed ${SEED}), ${model.hypotheses.count} hypotheses, ${model.columns.size} columns, Node ${process.version}\n`,
  )
  for (const [what, reached, asked] of rows) console.log(`${what.padEnd(44)}${reached.padStart(24)}${asked ? `   asked: ${asked}` : ''}`)
}

if (isMainThread) await main()
else {
  const model = buildModel(knowledgeHere())
  const { count, part } = workerData as { count: number; part: number }
  const cases = casesOf(model, 2 * count).slice(part * count, (part + 1) * count)
  for (const c of cases.slice(0, 100)) assess(model, c, BATCH)
  parentPort!.on('message', () => {
    for (const c of cases) assess(model, c, BATCH)
    parentPort!.postMessage('done')
  })
  parentPort!.postMessage('ready')
}
