import { type Anatomy, MOVEMENTS, type Movement, type Tracts } from '../../engine/index.ts'
import { segmentIndex } from '../../engine/model/anatomy.ts'
import { ARTERIES, CORD, FILLS, FOOT, HINDERS, HIP, HOLDS, LEVEL_OF, MOVERS, REACH } from './anatomy-tables.ts'
import type { Law } from './wiring.ts'

/** Muscles that lie under others, or behind or thin beside the bulk of the thigh: nobody sees them waste. */
const HIDDEN = [
  'biceps_femoris_long',
  'biceps_femoris_short',
  'semimembranosus',
  'semitendinosus',
  'gracilis',
  'sartorius',
  'pectineus',
  'popliteus',
  'tensor_fasciae_latae',
  'adductor_magnus_ischial',
  'tibialis_posterior',
  'flexor_digitorum_longus',
  'flexor_hallucis_longus',
]

/** A law that can be read off the data, before anything is lesioned. */
const law = (sentence: string, broken: (a: Anatomy) => string[]): Law => ({ law: sentence, broken: ({ anatomy }) => broken(anatomy) })
const those = <T extends string>(list: readonly T[], bad: (x: T) => boolean, say: (x: T) => string) => list.filter(bad).map(say)
const LEG_ROOTS_AND_SKIN = (a: Anatomy) => [...a.muscles, ...a.skin, ...a.arcs.map((r) => ({ ...r, id: `${r.id} arc` }))]

const firstOf = <T extends readonly [RegExp, ...unknown[]]>(list: readonly T[], text: string) =>
  list.find(([pattern]) => pattern.test(text))
const near = (x: number, y: number) => Math.abs(x - y) <= 0.26
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length

/** What the data must say whatever the exact numbers. */
export const DATA_LAWS: readonly Law[] = [
  law('the roots of a muscle, a patch of skin or an arc follow each other, and rise to one peak', (a) =>
    LEG_ROOTS_AND_SKIN(a)
      .filter((x) => !x.id.endsWith('paraspinals'))
      .flatMap(({ id, roots }) => {
        const inOrder = Object.entries(roots).sort(([x], [y]) => segmentIndex(x) - segmentIndex(y))
        const gap = inOrder.some(([r], i) => i > 0 && segmentIndex(r) - segmentIndex(inOrder[i - 1]![0]) > 1)
        const shares = inOrder.map(([, x]) => x)
        const peak = shares.indexOf(Math.max(...shares))
        const bent = shares.some((x, i) => i > 0 && (i <= peak ? x < shares[i - 1]! : x > shares[i - 1]!))
        return [...(gap ? [`${id} leaves out a root`] : []), ...(bent ? [`${id} has two peaks`] : [])]
      }),
  ),
  law('paraspinal muscles are sampled at every level of the back that they stand for', (a) =>
    those(
      ['L2', 'L3', 'L4', 'L5', 'S1'],
      (r) => !a.muscles.find((m) => m.id === 'lumbar_paraspinals')?.roots[r],
      (r) => `the lumbar paraspinals are not sampled at ${r}`,
    ),
  ),
  law('muscles and skin lie where their nerve leaves', (a) =>
    [
      ...a.muscles.filter((m) => m.leaves !== 'dorsal_ramus'),
      ...a.skin,
      ...a.arcs.filter((r) => r.id !== 'plantar' && r.id !== 'knee'),
    ].flatMap((x) => {
      const reach = firstOf(REACH, x.leaves)
      return reach && x.distance >= reach[1] && x.distance <= reach[2] ? [] : [`${x.id} (${x.leaves}) lies at ${x.distance}`]
    }),
  ),
  law('muscles waste in the part of the leg that they fill', (a) =>
    a.muscles.flatMap((m) => {
      const fills = firstOf(FILLS, m.leaves)?.[1]
      const hidden = HIDDEN.includes(m.id)
      return m.wasting === (hidden || !fills ? 'none' : fills) ? [] : [`${m.id} wastes at the ${m.wasting}`]
    }),
  ),
  law('every movement has the muscles that make it', (a) =>
    MOVEMENTS.flatMap((m) => {
      const has = a.movements.find((x) => x.id === m)!.muscles
      return MOVERS[m].filter((muscle) => !has[muscle]).map((muscle) => `${m} lacks ${muscle}`)
    }),
  ),
  law('every level is that of its place', (a) =>
    [...a.brain, ...a.places].flatMap(({ id, level }) => {
      const should = firstOf(LEVEL_OF, id)?.[1] ?? 'muscle_or_tendon'
      return level === should ? [] : [`${id} is at the level ${level}`]
    }),
  ),
  law('a territory is outlined wholly by its skin', (a) => {
    const sum = new Map<string, number>()
    for (const s of a.skin) for (const [t, share] of Object.entries(s.territories)) sum.set(t, (sum.get(t) ?? 0) + share)
    return [...sum].filter(([, x]) => Math.abs(x - 1) > 1e-6).map(([t, x]) => `${t} adds up to ${x}`)
  }),
  law('each way of striking the cord loses the tracts that lie there', (a) =>
    a.cord.flatMap((c) =>
      (['same', 'other'] as const).flatMap((side) =>
        (Object.keys(c[side]) as (keyof Tracts)[])
          .filter((t) => !near(c[side][t], CORD[c.id]![side][t]))
          .map((t) => `${c.id}: ${t} of the ${side} side is ${c[side][t]}`),
      ),
    ),
  ),
  law('the bladder needs both halves of the cord', (a) => {
    const bladder = (id: string) => a.cord.find((c) => c.id === id)!.bladder
    return [
      ...(bladder('cord') > 0.7 && bladder('anterior_cord') > 0.6 ? [] : ['a whole section spares the bladder']),
      ...(bladder('half_cord') < 0.5 && bladder('central_cord') < 0.6 && bladder('posterior_cord') < 0.6
        ? []
        : ['a part of the section takes the bladder']),
    ]
  }),
  law('below the cortex the fibres of leg and arm run together, and in the pyramid the face has left them', (a) =>
    a.brain.flatMap((b) => {
      const cortical = b.level === 'cerebral_cortex' && b.id !== 'hemisphere'
      if (cortical || b.id === 'white_matter') return []
      const { motor: m, feeling: f } = b
      return [
        ...(near(m.leg, m.arm) && near(f.leg, f.arm) ? [] : [`${b.id} does not take leg and arm alike`]),
        ...(m.leg > 0.4 ? [] : [`${b.id} does not weaken the leg`]),
        ...((
          b.id === 'medulla'
            ? m.face < 0.2 && f.face < 0.2
            : near(m.arm, m.face) && m.face > 0.2 && f.face <= f.arm && near(f.face, f.arm)
        )
          ? []
          : [`${b.id}: face`]),
      ]
    }),
  ),
  law('feeling is lost first in the thalamus, hardly in the corona radiata and capsule', (a) => {
    const feeling = (id: string) => a.brain.find((b) => b.id === id)!.feeling.leg
    return [
      ...(feeling('thalamus') > 0.7 ? [] : ['the thalamus feels']),
      ...those(
        ['corona_radiata', 'internal_capsule'] as const,
        (id) => feeling(id) > 0.3,
        (id) => `${id} takes feeling`,
      ),
    ]
  }),
  law('the inner side of the brain weakens the foot more than the hip', (a) =>
    a.brain
      .filter((b) => b.id === 'cortex@anterior_cerebral' || b.id === 'cortex@parasagittal')
      .flatMap((b) => [
        ...those(
          FOOT,
          (m) => (b.pattern?.[m] ?? 0) < 0.8,
          (m) => `${b.id} spares ${m}`,
        ),
        ...those(
          [...HIP, 'knee_extension', 'knee_flexion'] as const,
          (m) => !((b.pattern?.[m] ?? 0) <= 0.75 && (b.pattern?.[m] ?? 0) >= 0.3),
          (m) => `${b.id}: ${m}`,
        ),
      ]),
  ),
  law('a group of muscles, or a compartment, holds its muscles', (a) =>
    Object.entries(HOLDS).flatMap(([id, muscles]) => {
      const has = a.places.find((p) => p.id === id)!.muscles ?? {}
      return muscles.filter((m) => !has[m]).map((m) => `${id} lacks ${m}`)
    }),
  ),
  law('a disease of all muscles takes all of them, one of the girdles the hip before the foot, disuse those that carry the body', (a) => {
    const of = (id: string) => a.places.find((p) => p.id === id)!.muscles ?? {}
    const distal = (m: { distance: number }) => m.distance > 0.5
    const limbs = a.muscles.filter((m) => m.leaves !== 'dorsal_ramus')
    const [generalised, girdle, disuse] = ['muscle@generalised', 'muscle@limb_girdle', 'muscle@whole_leg'].map(of)
    return [
      ...limbs.filter((m) => !generalised![m.id]).map((m) => `generalised disease spares ${m.id}`),
      ...['psoas', 'iliacus', 'gluteus_maximus', 'gluteus_medius', 'vasti', 'adductor_magnus', 'semimembranosus']
        .filter((m) => (girdle![m] ?? 0) < 0.5)
        .map((m) => `the girdles do not include ${m}`),
      ...limbs.filter((m) => distal(m) && (girdle![m.id] ?? 0) > 0.2).map((m) => `the girdles include ${m.id}`),
      ...['vasti', 'soleus', 'gastrocnemius']
        .filter((m) => (disuse![m] ?? 0) < mean(Object.values(disuse!)))
        .map((m) => `disuse spares ${m}`),
    ]
  }),
  law('a joint, bone, tendon, vessel or junction that fails hinders the movements that need it', (a) =>
    Object.entries(HINDERS).flatMap(([id, movements]) => {
      const has = a.places.find((p) => p.id === id)!.movements ?? {}
      return movements.filter((m) => !has[m]).map((m) => `${id} does not hinder ${m}`)
    }),
  ),
  law('a blocked artery takes the toes no less than the ankle, and the ankle no less than the hip', (a) =>
    ARTERIES.flatMap((id) => {
      const m = a.places.find((p) => p.id === id)!.movements ?? {}
      const of = (list: readonly Movement[]) => mean(list.map((x) => m[x] ?? 0))
      const [toes, ankle, hip] = [of(['toe_flexion', 'great_toe_extension']), of(['ankle_dorsiflexion', 'ankle_plantarflexion']), of(HIP)]
      return toes >= ankle - 1e-9 && ankle >= hip - 1e-9 ? [] : [`${id} fails from the hip down`]
    }),
  ),
  law('the cauda equina holds the roots below the cord', (a) => {
    const holds = (id: string) => a.places.find((p) => p.id === id)!.made_of ?? {}
    return [
      ...those(
        ['L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4'],
        (r) => !holds('cauda_equina@upper')[r],
        (r) => `its upper part lacks ${r}`,
      ),
      ...those(
        ['S1', 'S2', 'S3', 'S4'],
        (r) => !holds('cauda_equina@lower')[r],
        (r) => `its lower part lacks ${r}`,
      ),
    ]
  }),
]
