/** `node evaluation/stories.ts`: how well stories are read by themselves. Told by others without sight of a case; their likeness is left out, for it is made of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { decide, FORMAT, gather, infer, type Model, readCase, sentencesOf, URGENCIES } from '../engine/index.ts'
import { type Share, shareTrue } from './measures.ts'

/** A story and the cause of which it is told. */
export type ToldStory = { cause: string; text: string }
export type StoryMeasures = {
  stories: number
  first: Share
  firstThree: Share
  /** of causes that need the emergency department or an ambulance for weeks after their onset: sent lower than that, and lower than the same day */
  lower: Share
  muchLower: Share
  /** of causes that never need more than a visit within two weeks: sent to the emergency department or an ambulance */
  tooSoon: Share
}

/** The stories of every cause, from one of their numbers up to another. Throws when the folder cannot be read. */
export const readStories = (folder: string, from: number, to: number): ToldStory[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.yaml'))
    .flatMap((f) => {
      const { id, told } = parse(readFileSync(join(folder, f), 'utf8')) as { id: string; told: string[] }
      return told.slice(from, to).map((text) => ({ cause: id, text }))
    })

const rank = (level: (typeof URGENCIES)[number]) => URGENCIES.indexOf(level)

/** Reads each story as the web app does, sentence by sentence and with nothing beside it. */
export function measureStories(model: Model, stories: readonly ToldStory[]): StoryMeasures {
  const results = stories.map(({ cause, text }) => {
    const findings = sentencesOf(text).map((sentence) => ({ id: 'other', text: sentence, stage: 'history', value: true }))
    const { person } = readCase(model.findings, { format: FORMAT, findings })
    if (!person) throw new Error(`A story of ${cause} cannot be read.`)
    const evidence = { ...gather(model, person, 'history').evidence, likeness: undefined }
    const posterior = infer(model, evidence)
    const p = posterior.cause[model.causeIndex.get(cause)!]!
    const { urgency } = model.causes.get(cause)!
    return {
      before: posterior.cause.reduce((n, x) => n + (x > p ? 1 : 0), 0),
      level: rank(decide(model, evidence, posterior).level),
      emergency: Math.min(rank(urgency.minutes), rank(urgency.days), rank(urgency.weeks)) >= rank('emergency'),
      calm: Math.max(...[urgency.minutes, urgency.days, urgency.weeks, urgency.months].map(rank)) <= rank('urgent'),
    }
  })
  const emergencies = results.filter((r) => r.emergency)
  return {
    stories: results.length,
    first: shareTrue(results.map((r) => r.before === 0)),
    firstThree: shareTrue(results.map((r) => r.before < 3)),
    lower: shareTrue(emergencies.map((r) => r.level < rank('emergency'))),
    muchLower: shareTrue(emergencies.map((r) => r.level < rank('same_day'))),
    tooSoon: shareTrue(results.filter((r) => r.calm).map((r) => r.level >= rank('emergency'))),
  }
}

/** The last ten of each cause's stories were never shown to whoever widened the words that are read. */
export const HELD_BACK = 30

if (import.meta.main) {
  const { compile } = await import('../compiler/compile.ts')
  const { buildModel } = await import('../engine/index.ts')
  const root = join(import.meta.dirname, '..', 'knowledge')
  const model = buildModel(compile(root).knowledge)
  const percent = ({ share, of }: Share) => `${share === undefined ? '-' : Math.round(1000 * share) / 10} % of ${of}`
  for (const [name, from, to] of [
    ['shown', 0, HELD_BACK],
    ['held back', HELD_BACK, Number.POSITIVE_INFINITY],
  ] as const) {
    const m = measureStories(model, readStories(join(root, 'stories'), from, to))
    process.stdout.write(
      `${name}: ${m.stories} stories; cause first ${percent(m.first)}, in the first three ${percent(m.firstThree)}; emergencies below emergency ${percent(m.lower)}, ` +
        `below the same day ${percent(m.muchLower)}; calm causes sent to emergency ${percent(m.tooSoon)}\n`,
    )
  }
}
