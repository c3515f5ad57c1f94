import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { MOVEMENTS, type Observations } from '../../engine/index.ts'
import type { Wiring } from '../../engine/model/anatomy.ts'
import { either } from '../../engine/model/lesion/struck.ts'
import { deficitsOf } from '../../engine/model/lesion.ts'

const names = z.array(z.string()).optional()
/** A textbook's word on what a lesion does; one file each in test/predictions. `side` is the side of the body that suffers. */
const Prediction = z.strictObject({
  site: z.union([z.string(), z.array(z.string())]),
  side: z.enum(['left', 'right']),
  completeness: z.number().min(0).max(1),
  source: z.string(),
  where: z.string(),
  expect: z.strictObject({
    weak: names,
    spared: names,
    some: names,
    /** the Medical Research Council grade that a movement is left with, to half a grade */
    grades: z.record(z.string(), z.number().min(0).max(5)).optional(),
    /** feeling of vibration and position at the toe */
    toe: z.enum(['lost', 'kept']).optional(),
    reflexes: z.record(z.string(), z.enum(['reduced', 'normal', 'brisk'])).optional(),
    numb: names,
    feels: names,
    sensory_potentials: z.record(z.string(), z.enum(['reduced', 'normal'])).optional(),
    denervated: names,
    not_denervated: names,
    opposite: z.strictObject({ weak: names, pain_temperature_lost: z.boolean().optional() }).optional(),
    plantar: z.enum(['flexor', 'extensor']).optional(),
  }),
})
type Prediction = z.infer<typeof Prediction> & { name: string }

/** Every prediction of a folder. Throws on a file that does not have the shape. */
export const readPredictions = (dir: string): Prediction[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ ...Prediction.parse(parse(readFileSync(join(dir, file), 'utf8'))), name: file.replace(/\.yaml$/, '') }))

/** Share of a function that is gone: from `LOST` on it counts as lost, up to `KEPT` as kept. */
const LOST = 0.35
const KEPT = 0.15
const SOME = [0.05, 0.75] as const

/** One thing a prediction says: what, how much of it is gone in the model, and within which limits it should be. */
export type Statement = { what: string; gone: number; least: number; most: number }
export const holds = ({ gone, least, most }: Statement): boolean => gone >= least - 1e-9 && gone <= most + 1e-9

/**
 * A prediction said in the model's quantities.
 * @throws when it names a site, movement, muscle, patch, reflex or nerve that the wiring does not have
 */
export function statementsOf(
  { site, side, completeness, expect }: Prediction,
  wiring: Wiring,
  observations: Pick<Observations, 'coupling' | 'arm_lower' | 'electromyography' | 'strength' | 'toe_roots'>,
): Statement[] {
  const sites = typeof site === 'string' ? [site] : site
  const d = deficitsOf(
    wiring,
    sites.map((s) => ({ site: s, side, completeness, crossing: true })),
    observations,
  )
  const [here, there] = side === 'left' ? [d.left, d.right] : [d.right, d.left]
  const known = (name: string, q = here): number => {
    const x = q[name]
    if (x === undefined) throw new Error(`The wiring has no ${name}.`)
    return x
  }
  const lost = (what: string, gone: number): Statement => ({ what, gone, least: LOST, most: 1 })
  const kept = (what: string, gone: number): Statement => ({ what, gone, least: 0, most: KEPT })
  // Of denervation a needle study decides, and that finds it once this share of a muscle's supply is gone.
  const found = observations.electromyography.half_at.value
  const potential = (nerve: string): number => {
    const test = `sensation.${nerve}`
    const patches = wiring.anatomy.skin.filter((s) => test in s.tests)
    if (patches.length === 0) throw new Error(`No skin is tested as ${test}.`)
    return patches.reduce((sum, s) => sum + s.tests[test]! * known(`potential.${s.id}`), 0)
  }
  const each = (list: readonly string[] | undefined, say: (name: string) => Statement) => (list ?? []).map(say)
  const goneAt = (grade: number) => Math.max(0, 1 - grade / observations.strength.ceiling.value)
  const { opposite } = expect
  return [
    ...each(expect.weak, (m) => lost(`${m} is weak`, known(`weakness.${m}`))),
    ...each(expect.spared, (m) => kept(`${m} is spared`, known(`weakness.${m}`))),
    ...each(expect.some, (m) => ({ what: `${m} is somewhat weak`, gone: known(`weakness.${m}`), least: SOME[0], most: SOME[1] })),
    ...Object.entries(expect.grades ?? {}).map(([m, grade]) => ({
      what: `${m} has grade ${grade}`,
      gone: known(`weakness.${m}`),
      least: goneAt(grade + 0.5),
      most: goneAt(grade - 0.5),
    })),
    ...(expect.toe === undefined
      ? []
      : [(expect.toe === 'lost' ? lost : kept)(`the toe feels no vibration: ${expect.toe}`, here.deep ?? 0)]),
    ...Object.entries(expect.reflexes ?? {}).flatMap(([arc, is]) => {
      const broken = either(known(`arc.${arc}`), here[`unsprung.${arc}`] ?? 0)
      const raised = known(`raised.${arc}`)
      if (is === 'reduced') return [lost(`the ${arc} jerk is reduced`, broken)]
      if (is === 'brisk') return [lost(`the ${arc} jerk is raised`, raised), kept(`the arc of the ${arc} jerk is whole`, broken)]
      return [kept(`the ${arc} jerk is not reduced`, broken), kept(`the ${arc} jerk is not raised`, raised)]
    }),
    ...each(expect.numb, (s) => lost(`${s} is numb`, known(`skin.${s}`))),
    ...each(expect.feels, (s) => kept(`${s} feels`, known(`skin.${s}`))),
    ...Object.entries(expect.sensory_potentials ?? {}).map(([nerve, is]) =>
      (is === 'reduced' ? lost : kept)(`the ${nerve} sensory potential is ${is}`, potential(nerve)),
    ),
    ...each(expect.denervated, (m) => ({ what: `${m} denervates`, gone: known(`nerve.${m}`), least: found, most: 1 })),
    ...each(expect.not_denervated, (m) => ({ what: `${m} does not denervate`, gone: known(`nerve.${m}`), least: 0, most: found })),
    ...(opposite?.weak ?? []).map((m) => lost(`${m} is weak on the other side`, known(`weakness.${m}`, there))),
    ...(opposite?.weak?.length === 0 ? MOVEMENTS.map((m) => kept(`${m} is strong on the other side`, known(`weakness.${m}`, there))) : []),
    ...(opposite?.pain_temperature_lost === undefined
      ? []
      : [
          (opposite.pain_temperature_lost ? lost : kept)(
            `pain and temperature of the other side are ${opposite.pain_temperature_lost ? 'lost' : 'kept'}`,
            there.spinothalamic ?? 0,
          ),
        ]),
    ...(expect.plantar === 'extensor' ? [lost('the plantar response is extensor', here['upper.leg'] ?? 0)] : []),
    ...(expect.plantar === 'flexor' ? [kept('the plantar response is flexor', here['upper.leg'] ?? 0)] : []),
  ]
}
