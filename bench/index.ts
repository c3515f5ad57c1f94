/**
 * `npm run bench [seed]`: how fast the engine is, on this machine, now. Cases are seeded, so that two runs do the same work; what carries
 * over to another machine are the ratios. Never a test: nothing fails because a machine is busy.
 */
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { assess, gather, infer, readCase } from '../engine/index.ts'
import { plain } from '../engine/posterior/plain.ts'
import { addFact, copyTally, finish, tally } from '../engine/posterior.ts'
import { batch, batchOnThreads, jobsOf, type Load } from './batch.ts'
import { modelOf, readCompiled } from './cases.ts'
import { Dense } from './dense.ts'
import { bestMean, quantile, timed } from './measure.ts'

const load: Load = { synthetic: 100, seed: Number(process.argv[2] ?? 1) }
const rows: [what: string, asked: string, reached: string][] = []
const row = (what: string, asked: string, reached: string) => {
  rows.push([what, asked, reached])
  process.stdout.write(`${what.padEnd(49)}${asked.padEnd(18)}${reached}\n`)
}
const ms = (x: number) => (x < 0.1 ? `${(x * 1000).toFixed(0)} µs` : x < 10 ? `${x.toFixed(2)} ms` : `${x.toFixed(0)} ms`)
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}, seed ${load.seed}\n\n`,
)
row('', 'asked', 'reached')

type Fresh = { build: number; assessed: number; built: number; used: number }
/** Started as `./legwise` starts it. */
const fresh = (tables: 'drawn' | 'compiled'): Fresh =>
  JSON.parse(
    execFileSync(process.execPath, ['--max-semi-space-size=4', join(import.meta.dirname, 'fresh.ts'), tables], { encoding: 'utf8' }),
  )
const best = (of: readonly Fresh[], what: keyof Fresh) => ms(Math.min(...of.map((s) => s[what])))
const starts = [fresh('compiled'), fresh('compiled'), fresh('compiled')]
row('model built, first in a fresh process', '300 ms', best(starts, 'build'))
row('first whole assessment', '', best(starts, 'assessed'))
row('the same, tables drawn up as in a browser', '', best([fresh('drawn'), fresh('drawn')], 'assessed'))
const knowledge = readCompiled()
row('model built again in the same process', '', ms(bestMean([0, 1, 2, 3, 4], 1, () => modelOf(knowledge))))
row('memory of the process, model built', '', megabytes(starts[0]!.built))
row('memory of the process, after assessments', '150 MB', megabytes(starts[0]!.used))

const model = modelOf(knowledge)
const jobs = jobsOf(model, load)
const gathered = (input: unknown, stage: (typeof jobs)[number]['stage']) =>
  gather(model, readCase(model.findings, input).person!, stage).evidence
const evidence = jobs.map(({ input, stage }) => gathered(input, stage))

for (let round = 0; round < 2; round++) for (const { input, stage } of jobs) assess(model, input, { stage })
const whole = timed(jobs, ({ input, stage }) => assess(model, input, { stage }))
row('whole assessment, median', '', ms(quantile(whole, 0.5)))
row('whole assessment, 95th percentile', '5 ms', ms(quantile(whole, 0.95)))

const running = evidence.filter((e) => e.facts.length > 0).map((e) => ({ e, kept: tally(model, { ...e, facts: e.facts.slice(1) }) }))
const answered = ({ e, kept }: (typeof running)[number]) => {
  const t = copyTally(kept)
  addFact(model, e, e.facts[0]!, t)
  return finish(model, e, t)
}
bestMean(running, 2, answered)
row('answer added to a running case, 95th percentile', '1 ms', ms(quantile(timed(running, answered), 0.95)))

const one = Math.max(...Array.from({ length: 6 }, () => batch(model, jobs)))
row('batch without ranking, one core', '8,000 a second', `${Math.round(one).toLocaleString('en')} a second`)
const alone = bestMean(jobs, 6, ({ input, stage }) => infer(model, gathered(input, stage)))
row('of it read, gathered and inferred alone', '', `${Math.round(1000 / alone).toLocaleString('en')} a second`)
const two = await batchOnThreads(2, load, 4)
row('the same on two', 'nearly twice', `${Math.round(two).toLocaleString('en')} a second, ${(two / one).toFixed(2)} x`)

const dense = new Dense(model)
// The twin takes seconds for each.
const few = evidence.filter((_, i) => i % 60 === 0)
const fast = bestMean(evidence, 6, (e) => infer(model, e))
const slow = bestMean(few, 1, (e) => plain(model, e))
for (const e of few) dense.posterior(e)
const wide = bestMean(few, 4, (e) => dense.posterior(e))
let apart = 0
for (const e of few) {
  const [a, b, c] = [infer(model, e).hypothesis, plain(model, e), dense.posterior(e)]
  for (let i = 0; i < a.length; i++) apart = Math.max(apart, Math.abs(a[i]! - b[i]!), Math.abs(a[i]! - c[i]!))
}
if (apart > 1e-9)
  throw new Error(`The engine, its plain twin and the dense table differ by ${apart.toExponential(0)}: one of them is wrong.`)
const { count } = model.hypotheses
const tables = [...model.columns.values()].map((c) => c.classes)
const stored = tables.reduce((sum, { p, of }) => sum + p.byteLength + of.byteLength, 0)
const expanded = tables.reduce((sum, { p, count: classes }) => sum + (p.byteLength / classes) * count, 0)
process.stdout.write(
  `\nOne posterior over ${count.toLocaleString('en')} hypotheses; the three differ by at most ${apart.toExponential(0)}\n`,
)
row('factored: the engine', '', ms(fast))
row('one dense table over all hypotheses', '', `${ms(wide)}, ${(wide / fast).toFixed(1)} x`)
row('the plain twin', '', `${ms(slow)}, ${(slow / fast).toFixed(0)} x`)
row('tables stored, and as dense ones', '', `${megabytes(stored)}, ${megabytes(expanded)}`)
