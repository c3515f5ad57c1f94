import { PHASE_ENDS } from './evidence.ts'
import {
  type Examiner,
  type Finding,
  type Kind,
  type Level,
  type Observations,
  PHASES,
  type Phase,
  SIDES,
  type Side,
  type Tracts,
} from './knowledge.ts'
import { SEGMENTS, type Site, type Wiring } from './model/anatomy.ts'
import { keysOf } from './model/columns.ts'
import { type Deficits, deficitsOf, type LesionPart } from './model/lesion.ts'
import { levelFound, regionOfLevel, statesOf } from './model/observation.ts'
import type { Model } from './model.ts'

/** A lesion somebody asks about: one place or several at once. */
export type Lesion = {
  /** site ids: see `Wiring.sites` */
  sites: readonly string[]
  /** the side on which it lies; the body suffers on the other one where the site is crossed, and on both where it lies in the middle */
  side: Side | 'both'
  /** share of the fibres that is gone, 0 to 1 */
  completeness: number
  kind: Kind
  /** days since it began */
  days: number
  /** who tests strength; default `specialist` */
  examiner?: Examiner
}
/** One finding as a lesion would have it. Ids, values and states are those of the case format. */
export type ExpectedFinding = {
  id: string
  side?: Side
  /** of an any-of finding: the value that this entry is about */
  value?: string
  /** the likeliest state; of a strength the mean Medical Research Council grade, rounded to 0.1 */
  expected: string | number | boolean
  /** P(state); sums to 1 */
  distribution: Record<string, number>
}

/** The phase after onset in which a number of days falls: below 1, 14 and 90 days are minutes, days and weeks. */
export const phaseOf = (days: number): Phase => PHASES[PHASE_ENDS.filter((end) => days >= end).length]!

const USUAL_KIND: Partial<Record<Level, Kind>> = {
  cerebral_cortex: 'ischaemic',
  subcortical: 'ischaemic',
  brainstem: 'ischaemic',
  anterior_horn: 'axonal',
  many_nerves: 'axonal',
  neuromuscular_junction: 'junctional',
  muscle_or_tendon: 'structural',
  bone_or_joint: 'structural',
  artery_or_vein: 'ischaemic',
  no_structural_lesion: 'functional',
}
/** The kind of lesion most usual at a site; cord, roots, plexus and nerves are most often pressed. */
export const usualKind = (site: Site): Kind => USUAL_KIND[site.level] ?? 'compressive'

const alike = (a: Tracts, b: Tracts): boolean => (Object.keys(a) as (keyof Tracts)[]).every((tract) => a[tract] === b[tract])
/** A place across the middle of the cord, which takes both halves alike whichever side is named. */
export const inMiddle = ({ effects }: Site): boolean =>
  effects.some((e) => e.does === 'cord') &&
  effects.every((e) => (e.does === 'cord' && alike(e.same, e.other)) || (e.does === 'place' && !e.place.muscles && !e.place.movements))
/** The sides of the body that suffer from a lesion lying on `side` of a site. */
export const suffering = (site: Site, side: Side | 'both'): readonly Side[] =>
  side === 'both' || inMiddle(site) ? SIDES : site.crossed ? SIDES.filter((s) => s !== side) : [side]

/**
 * The parts by which the wiring knows a lesion. On one side only it also takes what it would take along of the other half of the cord; in the middle it takes both halves.
 * @throws when a site is unknown
 */
export function partsOf(wiring: Wiring, { sites, side, completeness }: Pick<Lesion, 'sites' | 'side' | 'completeness'>): LesionPart[] {
  return sites.flatMap((id) => {
    const site = wiring.sites.get(id)
    if (!site) throw new Error(`No site is called ${id}. List them with: legwise lesion --list`)
    return suffering(site, side).map((s) => ({ site: id, side: s, completeness, crossing: side !== 'both' && !inMiddle(site) }))
  })
}

export type Observed = { finding: Finding; value: string | undefined; side: Side | undefined; states: readonly string[]; p: number[] }

/** P(state) of every finding the wiring predicts, by finding, value and side; states in the order the engine has them. */
export function observeAll(model: Model, lesion: Lesion): Observed[] {
  const { wiring, observer, knowledge } = model
  const d = deficitsOf(wiring, partsOf(wiring, lesion), knowledge.observations)
  const how = { kind: lesion.kind, phase: phaseOf(lesion.days) }
  // Clues have no id in the case format.
  const ofFormat = knowledge.findings.filter((f) => f.told_as === undefined)
  return ofFormat.flatMap((finding) =>
    keysOf(finding)
      .filter(({ value }) => observer.wired(finding, value))
      .flatMap(({ value }) =>
        (finding.sided === true ? SIDES : [undefined]).map((side) => ({
          finding,
          value,
          side,
          states: value === undefined ? statesOf(finding) : ['false', 'true'],
          p: observer.observe(finding, value, side, d, how, lesion.examiner ?? 'specialist'),
        })),
      ),
  )
}

/**
 * What a lesion does, on both sides, as findings of the case format: strength, reflexes, feeling, nerve conduction,
 * electromyography, complaints and signs. The lesion alone: without what age or chance would show anyway.
 * @throws when a site is unknown
 */
export function effectsOf(model: Model, lesion: Lesion): ExpectedFinding[] {
  const d = deficitsOf(model.wiring, partsOf(model.wiring, lesion), model.knowledge.observations)
  return observeAll(model, lesion).map(({ finding, value, side, states, p }) => {
    const distribution =
      finding.kind === 'level'
        ? bySegment(states, p, d, model.knowledge.observations)
        : Object.fromEntries(states.map((s, i) => [s, p[i]!]))
    // A level that is found at all is expected, though no one segment of it is likelier than none.
    const { none = 0, ...levels } = distribution
    const among = finding.kind === 'level' && none < 0.5 ? levels : distribution
    const likeliest = Object.entries(among).reduce((a, b) => (b[1] > a[1] ? b : a))[0]
    const expected =
      finding.kind === 'grade'
        ? Math.round(meanGrade(p) * 10) / 10
        : finding.kind === 'boolean' || value !== undefined
          ? likeliest === 'true'
          : likeliest
    return { id: finding.id, ...(side ? { side } : {}), ...(value === undefined ? {} : { value }), expected, distribution }
  })
}

/** Mean of a distribution over grades 0-5. */
export const meanGrade = (p: readonly number[]): number => p.reduce((sum, x, grade) => sum + x * grade, 0)

/** A region's probability belongs to the segments in it at which the level may be found, each by its share. */
function bySegment(regions: readonly string[], p: readonly number[], d: Deficits, o: Observations): Record<string, number> {
  const found = SEGMENTS.map(() => 0)
  for (const segment of SEGMENTS) {
    const felt = d.whole[`trunk.${segment}`] ?? 0
    if (felt > 0)
      levelFound(o, segment).forEach((share, i) => {
        found[i]! += felt * share
      })
  }
  const out: Record<string, number> = {}
  regions.forEach((region, i) => {
    const here = SEGMENTS.map((segment, at) => ({ segment, share: found[at]! })).filter(
      ({ segment, share }) => share > 0 && regionOfLevel(segment) === region,
    )
    const all = here.reduce((sum, { share }) => sum + share, 0)
    if (all === 0) out.none = (out.none ?? 0) + p[i]!
    for (const { segment, share } of here) out[segment] = (p[i]! * share) / all
  })
  return out
}
