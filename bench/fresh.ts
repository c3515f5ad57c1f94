/** Run in a process of its own: how long the first model takes to build, and how much memory it and some hundred assessments take. */
import { assess, buildModel } from '../engine/index.ts'
import { publishedJobs, readCompiled } from './cases.ts'

const knowledge = readCompiled()
const begun = performance.now()
const model = buildModel(knowledge)
const build = performance.now() - begun
const built = process.memoryUsage().rss
for (const { input, stage } of publishedJobs()) assess(model, input, { stage })
process.stdout.write(JSON.stringify({ build, built, used: process.memoryUsage().rss }))
