/** `npm run stories`: how well the stories of `knowledge/stories` are read by themselves, on the knowledge as it is compiled. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Share } from '../evaluation/measures.ts'
import { measureStories, type ToldStory } from '../evaluation/stories.ts'
import { modelOf, readCompiled } from './cases.ts'

const STORIES = join(import.meta.dirname, '..', 'knowledge', 'stories')
/** The last ten of each cause's stories were never shown to whoever widened the words that are read. */
const HELD_BACK = 30

/** The stories of every cause, from one of their numbers up to another. Throws when the folder cannot be read. */
const readStories = (from: number, to: number): ToldStory[] =>
  readdirSync(STORIES)
    .filter((f) => f.endsWith('.yaml'))
    .flatMap((f) => {
      const { id, told } = parse(readFileSync(join(STORIES, f), 'utf8')) as { id: string; told: string[] }
      return told.slice(from, to).map((text) => ({ cause: id, text }))
    })
/** Those that are held back. */
export const heldBack = (): ToldStory[] => readStories(HELD_BACK, Number.POSITIVE_INFINITY)

if (import.meta.main) {
  const model = modelOf(readCompiled())
  const percent = ({ share, of }: Share) => `${share === undefined ? '-' : Math.round(1000 * share) / 10} % of ${of}`
  for (const [name, stories] of [
    ['shown', readStories(0, HELD_BACK)],
    ['held back', heldBack()],
  ] as const) {
    const m = measureStories(model, stories)
    process.stdout.write(
      `${name}: ${m.stories} stories; cause first ${percent(m.first)}, in the first three ${percent(m.firstThree)}; emergencies below emergency ` +
        `${percent(m.lower)}, below the same day ${percent(m.muchLower)}; calm causes sent to emergency ${percent(m.tooSoon)}\n`,
    )
  }
}
