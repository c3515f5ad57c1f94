import type { Difficulty, Draw, Region } from '../../worker/clinician/practise-view.ts'

/** Complete by their types: a region or difficulty that is added can be chosen here too. */
const REGION: Record<Region, true> = { brain: true, cord: true, roots: true, nerves: true, muscle: true, frame: true, function: true }
const DIFFICULTY: Record<Difficulty, true> = { plain: true, open: true, hidden: true }
export const REGIONS = Object.keys(REGION) as Region[]
export const DIFFICULTIES = Object.keys(DIFFICULTY) as Difficulty[]

/** Which case an address means. */
export type Which = { number: number } | { draw: Draw }
/** Seeds are whole numbers below this, so that an address stays short. */
const SEEDS = 1e9

/** The address of a case: `published-12`, `drawn-nerves-open-71`. */
export const addressOfDraw = ({ region, difficulty, seed }: Draw): string => `drawn-${region}-${difficulty}-${seed}`
export const addressOfPublished = (number: number): string => `published-${number}`

/** Undefined for an address that means no case. */
export function whichOf(of: string): Which | undefined {
  const [kind, first, difficulty, seed] = of.split('-')
  if (kind === 'published' && /^[1-9]\d*$/.test(first ?? '')) return { number: Number(first) }
  if (kind !== 'drawn' || !/^\d{1,9}$/.test(seed ?? '')) return undefined
  const region = first === 'any' ? first : REGIONS.find((r) => r === first)
  const how = difficulty === 'any' ? difficulty : DIFFICULTIES.find((d) => d === difficulty)
  return region && how ? { draw: { region, difficulty: how, seed: Number(seed) } } : undefined
}

/** A seed by chance. */
export const anySeed = (): number => Math.floor((crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * SEEDS)
