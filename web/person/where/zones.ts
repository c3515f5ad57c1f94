import type { Said, Side } from '../../../engine/index.ts'
import type { Mark, Rest } from '../../parts/kept.ts'

/** A place of the leg that can be touched, and what pain, or numbness and tingling, there is called in the case file. */
export type Zone = { id: string; view: 'front' | 'back'; sided: boolean; pain?: string; numb?: string; shape: string }

/**
 * Bands of one leg, drawn over its outline and cut by it: the middle of the body is at x = 0, the outer side at x = 64.
 * They follow what the case file can tell apart.
 */
export const ZONES: readonly Zone[] = [
  { id: 'outer_hip', view: 'front', sided: true, pain: 'pain.outer_hip', shape: 'M38 56L70 56L70 132L42 132Z' },
  { id: 'groin_or_hip', view: 'front', sided: true, pain: 'pain.groin_or_hip', shape: 'M0 56L38 56L42 132L0 132Z' },
  { id: 'outer_thigh', view: 'front', sided: true, numb: 'outer_thigh', shape: 'M42 132L70 132L70 226L40 226Z' },
  {
    id: 'front_of_thigh',
    view: 'front',
    sided: true,
    pain: 'pain.front_of_thigh',
    numb: 'front_of_thigh',
    shape: 'M0 132L42 132L40 226L0 226Z',
  },
  { id: 'knee', view: 'front', sided: true, pain: 'pain.knee', shape: 'M0 226H70V268H0Z' },
  { id: 'inner_leg', view: 'front', sided: true, numb: 'inner_leg', shape: 'M0 268H20L22 362H0Z' },
  { id: 'shin', view: 'front', sided: true, pain: 'pain.shin', shape: 'M20 268H37L34 362H22Z' },
  { id: 'outer_shin', view: 'front', sided: true, pain: 'pain.shin', numb: 'outer_shin', shape: 'M37 268H70V362H34Z' },
  { id: 'ankle', view: 'front', sided: true, pain: 'pain.ankle', shape: 'M0 362H70V384H0Z' },
  { id: 'top_of_foot', view: 'front', sided: true, pain: 'pain.foot', numb: 'top_of_foot', shape: 'M0 384H70V440H0Z' },
  { id: 'back', view: 'back', sided: false, pain: 'pain.back', shape: 'M-70 0H70V60H-70Z' },
  { id: 'buttock', view: 'back', sided: true, pain: 'pain.buttock', numb: 'buttock', shape: 'M0 60H70V140H0Z' },
  { id: 'back_of_thigh', view: 'back', sided: true, pain: 'pain.back_of_thigh', numb: 'back_of_leg', shape: 'M0 140H70V232H0Z' },
  { id: 'back_of_knee', view: 'back', sided: true, pain: 'pain.knee', shape: 'M0 232H70V262H0Z' },
  { id: 'calf', view: 'back', sided: true, pain: 'pain.calf', numb: 'back_of_leg', shape: 'M0 262H70V350H0Z' },
  { id: 'heel_cord', view: 'back', sided: true, pain: 'pain.ankle', shape: 'M0 350H70V384H0Z' },
  { id: 'sole', view: 'back', sided: true, pain: 'pain.foot', numb: 'sole', shape: 'M0 384H70V440H0Z' },
]

/** What can be felt there: weak anywhere on the leg; numb, tingling and painful where the case file has a word for it. */
export const feelsOf = (zone: Zone): Mark['feels'][] => [
  ...(zone.sided ? (['weak'] as const) : []),
  ...(zone.numb ? (['numb', 'tingling'] as const) : []),
  ...(zone.pain ? (['painful'] as const) : []),
]

export const sameMark = (a: Mark, b: Mark): boolean => a.zone === b.zone && a.side === b.side && a.feels === b.feels

/** The leg that the marks say is weak; undefined while nothing is marked as weak. */
export function weakLeg(marks: readonly Mark[]): 'left' | 'right' | 'both' | undefined {
  const sides = new Set(marks.filter((m) => m.feels === 'weak').map((m) => m.side))
  return sides.size === 2 ? 'both' : ([...sides][0] as Side | undefined)
}

/**
 * What is still said to be nowhere else once the marks have changed. Whoever touches the first place that hurts, or takes back the last, has
 * not said again what they said of all the others.
 */
export function stillSaid(rest: Rest, before: readonly Mark[], now: readonly Mark[]): Rest {
  const any = (marks: readonly Mark[], feels: string) => marks.some((m) => m.feels === feels)
  return Object.fromEntries(Object.entries(rest).filter(([feels]) => any(before, feels) === any(now, feels)))
}

/** Pain that shoots is no place to be touched; it is denied with all pain. */
const SHOOTING = 'pain.radiating_below_knee'
/** What a place that is numb or tingles says of the leg, so that it is not asked again. */
const FELT = { numb: 'symptom.numbness_leg', tingling: 'symptom.tingling_leg' } as const
const isFelt = (feels: Mark['feels']): feels is keyof typeof FELT => feels in FELT

/** What is denied by saying that nothing else hurts, that nothing is numb, or that nothing tingles. */
function deniedOf(marks: readonly Mark[], rest: Rest): Said[] {
  const painful = marks.filter((m) => m.feels === 'painful')
  const touched = (pain: string) => painful.filter((m) => ZONES.some((z) => z.id === m.zone && z.pain === pain)).map((m) => m.side)
  const pains = new Map(ZONES.flatMap((z) => (z.pain ? [[z.pain, z.sided] as const] : [])))
  const hurts = [...pains].flatMap(([id, sided]): Said[] => {
    const sides = touched(id)
    if (!sided) return sides.length > 0 ? [] : [{ id, value: false }]
    const free = (['left', 'right'] as const).filter((side) => !sides.includes(side))
    return free.length === 2 ? [{ id, side: 'both', value: false }] : free.map((side) => ({ id, side, value: false }))
  })
  const everywhere = (id: string): Said => ({ id, side: 'both', value: false })
  return [
    ...(rest.painful ? [...hurts, ...(painful.length === 0 ? [everywhere(SHOOTING)] : [])] : []),
    ...(['numb', 'tingling'] as const)
      .filter((feels) => rest[feels] && !marks.some((m) => m.feels === feels))
      .map((feels) => everywhere(FELT[feels])),
  ]
}

/** What the figure says, in the words of the case file. Places that were not touched say nothing, unless that is said. */
export function saidOf(marks: readonly Mark[], affected: string | undefined, rest: Rest = {}): Said[] {
  const said = marks.flatMap((m): Said[] => {
    const zone = ZONES.find((z) => z.id === m.zone)
    const side = m.side ? { side: m.side } : {}
    if (m.feels === 'weak' && m.side) return [{ id: 'difficulty.leg_weak', ...side, value: true }]
    if (m.feels === 'painful' && zone?.pain) return [{ id: zone.pain, ...side, value: true }]
    if (isFelt(m.feels) && zone?.numb)
      return [
        { id: FELT[m.feels], ...side, value: true },
        { id: 'symptom.numbness_territory', ...side, value: zone.numb },
      ]
    return []
  })
  const once = new Map(said.map((s) => [`${s.id}|${s.side ?? ''}|${s.value}`, s]))
  return [...(affected ? [{ id: 'affected', value: affected }] : []), ...once.values(), ...deniedOf(marks, rest)]
}
