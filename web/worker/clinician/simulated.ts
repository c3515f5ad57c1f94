import { type Model, type SyntheticCase, simulator, uniform } from '../../../engine/index.ts'
import { difficultyAt, fromHistory } from './difficulty.ts'
import { filled } from './fill.ts'
import type { Difficulty, Draw, PractiseFile, Truth } from './practise-view.ts'
import { regionOf } from './regions.ts'

/** Everything can be examined and tested; of the history, what a person gets round to telling. */
const KNOWN = { history: 0.4, exam: 1, tests: 1 }
/** So many causes are tried, and so many cases of each, before the nearest to what was asked is taken. */
const CAUSES = 4
const CASES = 12

/** So many are kept: the one that is practised, and those drawn ahead. */
const KEPT = 4
const made = new Map<string, Promise<SyntheticCase>>()

/** A simulated case with its truth; it stays in here until somebody has committed. Every cause of a region comes as often as any other. */
export function drawn(model: Model, draw: Draw): Promise<SyntheticCase> {
  const key = JSON.stringify(draw)
  const one = made.get(key) ?? filled(model).then(() => search(model, draw))
  made.delete(key)
  made.set(key, one)
  for (const oldest of [...made.keys()].slice(0, -KEPT)) made.delete(oldest)
  return one
}

/** The case that a seed gives, without its truth. */
export async function drawOf(model: Model, draw: Draw): Promise<PractiseFile> {
  const { truth: _, source: __, ...file } = await drawn(model, draw)
  return file
}
export const drawnTruth = async (model: Model, draw: Draw): Promise<Truth> => (await drawn(model, draw)).truth

function search(model: Model, draw: Draw): SyntheticCase {
  const random = uniform(draw.seed)
  const causes = causesIn(model, draw.region)
  let nearest: { one: SyntheticCase; off: number } | undefined
  for (let i = 0; i < CAUSES; i++) {
    const make = simulator(model, {
      cause: causes[Math.floor(random() * causes.length)]!,
      known: KNOWN,
      of: (f) => f.told_as === undefined,
    })
    for (let k = 0; k < CASES; k++) {
      const one = make(`drawn-${draw.seed}`, random)
      // Nobody comes to the bench for a leg that is not weak.
      if (one.affected === 'none') continue
      if (draw.region !== 'any' && regionOf(one.truth.site.level) !== draw.region) continue
      const off = draw.difficulty === 'any' ? 0 : Math.abs(rankOf(difficultyOf(model, one)) - rankOf(draw.difficulty))
      if (off === 0) return one
      if (!nearest || off < nearest.off) nearest = { one, off }
    }
  }
  if (!nearest) throw new Error(`No case of the region ${draw.region} could be drawn.`)
  return nearest.one
}

/** Causes that strike in a region at all. */
function causesIn(model: Model, region: Draw['region']): string[] {
  const { hypotheses: h } = model
  const striking = new Set<number>()
  for (let i = 0; i < h.count; i++)
    if (h.weight[i]! > 0 && (region === 'any' || regionOf(model.lesionRows[h.row[i]!]!.level) === region)) striking.add(h.cause[i]!)
  return model.causeIds.filter((id, c) => striking.has(c) && model.causes.has(id))
}

const DIFFICULTIES: readonly Difficulty[] = ['plain', 'open', 'hidden']
const rankOf = (d: Difficulty): number => DIFFICULTIES.indexOf(d)
const difficultyOf = (model: Model, { truth, ...file }: SyntheticCase): Difficulty => difficultyAt(fromHistory(model, file, truth))
