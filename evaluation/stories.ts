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

const rank = (level: (typeof URGENCIES)[number]) => URGENCIES.indexOf(level)

/**
 * Reads each story as the web app does, sentence by sentence and with nothing beside it. They were told by others without sight of a case; their
 * likeness is left out, for it is made of them.
 */
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
