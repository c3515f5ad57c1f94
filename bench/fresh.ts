/**
 * Run in a process of its own: how long the first model and the first assessment take, and how much memory they and some hundred more.
 * `drawn`: tables are drawn up when first asked for, as in a browser; otherwise those of the compiled knowledge are used, as by a command.
 */
import { assess, buildModel } from '../engine/index.ts'
import { modelOf, publishedJobs, readCompiled } from './cases.ts'

const knowledge = readCompiled()
const begun = performance.now()
const model = process.argv[2] === 'drawn' ? buildModel(knowledge) : modelOf(knowledge)
const build = performance.now() - begun
const built = process.memoryUsage().rss
const [first, ...others] = publishedJobs()
const begunToAssess = performance.now()
assess(model, first!.input, { stage: 'tests' })
const assessed = performance.now() - begunToAssess
for (const { input, stage } of others) assess(model, input, { stage })
process.stdout.write(JSON.stringify({ build, assessed, built, used: process.memoryUsage().rss }))
