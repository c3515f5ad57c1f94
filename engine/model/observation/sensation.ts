import type { Finding, Observations } from '../../knowledge.ts'
import { SEGMENTS, segmentIndex } from '../anatomy.ts'
import { clamp, mixer, normalised, noticed, type Predictor, reading } from './predictor.ts'

/** The part of the trunk a sensory level lies in. */
export const regionOfLevel = (segment: string): string => {
  const n = Number(segment.slice(1))
  return segment.startsWith('C') ? 'cervical' : segment.startsWith('T') ? (n <= 6 ? 'upper_thoracic' : 'lower_thoracic') : 'lumbar'
}

/** The quantity that says how numb a place is; everything else goes by the finding's own name. */
const NUMBNESS: Record<string, string> = {
  'vibration.toe': 'deep',
  'position.toe': 'deep',
  'sensation.arm': 'arm.numb',
  'sensation.face': 'face.numb',
}

/** The quantity that says whether anything of a region is numb; of the others this is the same as how numb they are. */
const ANYWHERE: Record<string, string> = { 'sensation.whole_leg': 'numb.any' }

/** Touch, pain, vibration or position: intact, partly or wholly lost. */
export function feeling(f: Finding, o: Observations, states: readonly string[]): Predictor {
  const table = f.id.startsWith('sensation.') ? o.sensation : o.deep_sensation
  const { lost, partial, intact } = table.states
  const mix = mixer(states, [lost, partial, intact])
  const name = NUMBNESS[f.id] ?? `numb.${f.id}`
  const share = f.id === 'position.toe' ? o.shares.position_of_deep.value : 1
  const anywhere = ANYWHERE[f.id] ?? name
  const noticedOf = (x: number) => clamp(noticed(x, table.half_at.value))
  return reading({ quantities: [...new Set([name, anywhere])] }, (q) => {
    const x = (q[name] ?? 0) * share
    // Of a leg with a numb patch a minority says that it feels less.
    const whole = noticedOf(x)
    const affected = whole + o.shares.whole_leg_for_patch.value * (noticedOf((q[anywhere] ?? 0) * share) - whole)
    const gone = whole * x * x
    return mix(gone, affected - gone, 1 - affected)
  })
}

/**
 * Where a level is found that a lesion of one segment makes: chances by segment, from above downward, that sum to 1. It is mostly near the
 * lesion, well below it in some, seldom above it.
 */
export function levelFound({ trunk_level_off: { shares } }: Observations, lesion: string): number[] {
  const at = segmentIndex(lesion)
  return normalised(
    SEGMENTS.map((_, i) => shares.reduce((sum, { from, to, p }) => sum + (i - at >= from && i - at <= to ? p / (to - from + 1) : 0), 0)),
  )
}

/** The region of the trunk below which feeling changes. */
export function trunkLevel(o: Observations, states: readonly string[]): Predictor {
  const { trunk_level_found: found, trunk_level_missed: missed } = o.shares
  const none = states.indexOf('none')
  const levels = SEGMENTS.map((segment) => {
    const region: number[] = states.map(() => 0)
    levelFound(o, segment).forEach((p, i) => {
      region[states.indexOf(regionOfLevel(SEGMENTS[i]!))]! += p
    })
    return { name: `trunk.${segment}`, region }
  })
  return reading({ quantities: levels.map(({ name }) => name) }, (q) => {
    const felt: number[] = states.map((_, s) => (s === none ? 1 : 0))
    for (const { name, region } of levels) {
      const p = q[name]
      if (p === undefined) continue
      for (let s = 0; s < felt.length; s++) felt[s]! += region[s]! * p * found.value
      felt[none] = Math.max(missed.value, felt[none]! * (1 - p * found.value))
    }
    return normalised(felt)
  })
}
