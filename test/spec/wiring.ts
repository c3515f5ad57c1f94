import { type Anatomy, type Finding, type Knowledge, MOVEMENTS } from '../../engine/index.ts'
import type { Wiring } from '../../engine/model/anatomy.ts'
import { deficitsOf, type Quantities } from '../../engine/model/lesion.ts'
import { observer, statesOf } from '../../engine/model/observation.ts'

/** A law of the wiring: a sentence, and what breaks it. */
export type Law = { law: string; broken: (w: Wiring, k: Pick<Knowledge, 'observations' | 'findings'>) => string[] }

type Known = Pick<Knowledge, 'observations' | 'findings'>
const lesioned = (w: Wiring, k: Known, ...sites: string[]): Quantities =>
  deficitsOf(
    w,
    sites.map((site) => ({ site, side: 'left' as const, completeness: 1, crossing: true })),
    k.observations,
  ).left
const sums = (what: string, all: Iterable<readonly [string, number]>): string[] =>
  [...all].filter(([, sum]) => Math.abs(sum - 1) > 1e-6).map(([id, sum]) => `${what} ${id}: the shares add up to ${sum}`)
const total = (shares: Record<string, number>) => Object.values(shares).reduce((a, b) => a + b, 0)
const added = (anatomy: Anatomy, of: 'tests' | 'territories') => {
  const sum = new Map<string, number>()
  for (const s of anatomy.skin) for (const [id, share] of Object.entries(s[of])) sum.set(id, (sum.get(id) ?? 0) + share)
  return sum
}
const LEG_ROOTS = ['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3'] as const
/** The nerve whose whole loss numbs what each nerve territory tests. */
const NERVE_OF: Record<string, string> = {
  lateral_femoral_cutaneous: 'lateral_femoral_cutaneous',
  femoral_anterior_thigh: 'femoral@inguinal',
  saphenous: 'saphenous',
  superficial_peroneal: 'superficial_peroneal@leg',
  deep_peroneal: 'deep_peroneal@ankle',
  sural: 'sural',
  tibial_sole: 'tibial@popliteal',
}
/** From hip to toes: each of these fails no earlier than the next one in a disease of the longest fibres. */
const OUTWARD = ['hip_flexion', 'knee_extension', 'ankle_plantarflexion', 'ankle_dorsiflexion', 'great_toe_extension'] as const
const WASTING: Record<string, string> = { thigh: 'vasti', calf: 'gastrocnemius', shin: 'tibialis_anterior', foot: 'abductor_hallucis' }

/** What anybody who knows anatomy would hold to be so, whatever the numbers. */
export const LAWS: readonly Law[] = [
  {
    law: 'shares add up to one',
    broken: ({ anatomy: a }) => [
      ...sums(
        'muscle',
        a.muscles.filter((m) => m.leaves !== 'dorsal_ramus').map((m) => [m.id, total(m.roots)] as const),
      ),
      ...sums(
        'movement',
        a.movements.map((m) => [m.id, total(m.muscles)] as const),
      ),
      ...sums(
        'skin',
        a.skin.map((s) => [s.id, total(s.roots)] as const),
      ),
      ...sums(
        'arc',
        a.arcs.map((r) => [r.id, total(r.roots)] as const),
      ),
      ...sums('test', added(a, 'tests')),
    ],
  },
  {
    law: 'cutting every root, or the place where its branch leaves, paralyses a muscle',
    broken: (w, k) =>
      w.anatomy.muscles
        .filter((m) => m.leaves !== 'dorsal_ramus')
        .flatMap((m) => [Object.keys(m.roots), [m.leaves]].map((sites) => ({ m, sites, gone: lesioned(w, k, ...sites)[`nerve.${m.id}`]! })))
        .filter(({ gone }) => gone < 1 - 1e-6)
        .map(({ m, sites }) => `${m.id} is not paralysed by ${sites.join('+')}`),
  },
  {
    law: 'every dermatome is numbed most by its own root',
    broken: (w, k) =>
      ['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2'].flatMap((own) => {
        const numb = (root: string) => lesioned(w, k, root)[`numb.sensation.${own}`]!
        return LEG_ROOTS.filter((r) => r !== own && numb(r) >= numb(own)).map((r) => `${own} is numbed no less by ${r}`)
      }),
  },
  {
    law: 'every nerve territory goes with its own nerve',
    broken: (w, k) =>
      Object.entries(NERVE_OF)
        .filter(([test, nerve]) => (lesioned(w, k, nerve)[`numb.sensation.${test}`] ?? 0) < 0.95)
        .map(([test, nerve]) => `${test} is not numbed by ${nerve}`),
  },
  {
    law: 'a disease of the longest fibres takes the toes before the ankle, the knee and the hip',
    broken: (w, k) => {
      const q = lesioned(w, k, 'nerves@length_dependent')
      const weak = OUTWARD.map((m) => q[`weakness.${m}`]!)
      return [
        ...OUTWARD.flatMap((m, i) => (i > 0 && weak[i]! < weak[i - 1]! ? [`${OUTWARD[i - 1]} fails before ${m}`] : [])),
        ...(q['arc.ankle']! > q['arc.knee']! + 0.3 ? [] : ['the ankle jerk does not go before the knee jerk']),
        ...(q['skin.sole']! > 0.8 && q['skin.upper_front_of_thigh']! < 0.1 ? [] : ['feeling is not lost from the sole upward']),
      ]
    },
  },
  {
    law: 'every finding that names a muscle, a dermatome, a nerve or a territory has its place in the wiring',
    broken: ({ anatomy: a }, k) => {
      const sampled = new Set(a.muscles.map((m) => m.emg))
      const tested = new Set(added(a, 'tests').keys())
      const outlined = new Set(added(a, 'territories').keys())
      const elsewhere = new Set(['emg.pattern', 'emg.single_fibre', 'emg.upper_limb', 'emg.tongue', 'sensation.arm', 'sensation.face'])
      const here = k.findings.filter((f) => !elsewhere.has(f.id))
      return [
        ...here.filter((f) => f.id.startsWith('emg.') && !sampled.has(f.id)).map((f) => `${f.id} samples no muscle`),
        ...here
          .filter((f) => f.id.startsWith('sensation.') && f.kind === 'one_of' && !tested.has(f.id))
          .map((f) => `${f.id} tests no skin`),
        ...(k.findings.find((f) => f.id === 'symptom.numbness_territory')?.values ?? [])
          .filter((v) => !outlined.has(v))
          .map((v) => `${v} outlines no skin`),
      ]
    },
  },
  {
    law: 'muscles waste where they lie',
    broken: ({ anatomy: a }) =>
      Object.entries(WASTING)
        .filter(([where, muscle]) => a.muscles.find((m) => m.id === muscle)?.wasting !== where)
        .map(([where, muscle]) => `${muscle} does not waste at the ${where}`),
  },
  {
    law: 'the brain moves the other side of the body',
    broken: (w) => w.anatomy.brain.filter((b) => !b.crossed || !w.sites.get(b.id)!.crossed).map((b) => `${b.id} is not crossed`),
  },
  {
    law: 'the inner side of the brain weakens the leg most, the outer side the arm and face, the capsule all alike',
    broken: ({ anatomy: a }) => {
      const motor = (id: string) => a.brain.find((b) => b.id === id)!.motor
      const [inner, top, outer, capsule] = [
        'cortex@anterior_cerebral',
        'cortex@parasagittal',
        'cortex@middle_cerebral',
        'internal_capsule',
      ].map(motor)
      return [
        ...[inner!, top!].flatMap((m) => (m.leg > m.arm + 0.3 && m.arm > m.face ? [] : ['the leg area does not take the leg most'])),
        ...(outer!.arm > outer!.leg + 0.2 && outer!.face > outer!.leg + 0.2 ? [] : ['the outer cortex does not take arm and face most']),
        ...(Math.abs(capsule!.leg - capsule!.arm) < 0.2 ? [] : ['the capsule does not take arm and leg alike']),
      ]
    },
  },
  {
    law: 'an upper motor neuron lesion weakens hip flexion, knee flexion and dorsiflexion most',
    broken: (w, k) => {
      const q = lesioned(w, k, 'internal_capsule')
      const [most, others] = [
        ['hip_flexion', 'knee_flexion', 'ankle_dorsiflexion'],
        ['hip_adduction', 'knee_extension', 'ankle_plantarflexion'],
      ]
      return most!.flatMap((m) => others!.filter((o) => q[`weakness.${o}`]! >= q[`weakness.${m}`]!).map((o) => `${o} is as weak as ${m}`))
    },
  },
  {
    law: 'brain, cord and roots before the ganglion leave every sensory potential whole',
    broken: (w, k) => {
      const watch = observer(k.observations, w.anatomy)
      const studies = k.findings.filter((f) => f.id.startsWith('ncs.') && f.id.endsWith('_sensory'))
      const before = [...w.sites.values()].filter(({ effects }) =>
        effects.every(
          (e) =>
            e.does === 'brain' ||
            e.does === 'cord' ||
            (e.does === 'place' && !e.place.fibres) ||
            (e.does === 'cut' && /^(horn|ventral|dorsal):/.test(e.node)),
        ),
      )
      const normal = (f: Finding, ...sites: string[]) =>
        watch.predictor(f)(lesioned(w, k, ...sites), { kind: 'axonal', phase: 'weeks', examiner: 'specialist' })[
          statesOf(f).indexOf('normal')
        ]!
      return studies.flatMap((f) => {
        const whole = normal(f)
        return before.filter(({ id }) => normal(f, id) < whole - 1e-9).map(({ id }) => `${id} lowers ${f.id}`)
      })
    },
  },
  {
    law: 'nobody is kept from walking by one root of the foot, or by one nerve below the hip',
    broken: (w, k) => {
      const watch = observer(k.observations, w.anatomy)
      const lost = (id: string, state: string, site: string) => {
        const f = k.findings.find((x) => x.id === id)!
        return watch.predictor(f)(lesioned(w, k, site), { kind: 'axonal', phase: 'weeks', examiner: 'specialist' })[
          statesOf(f).indexOf(state)
        ]!
      }
      const nerves = [...w.sites.keys()].filter((id) =>
        /^(common_peroneal|deep_peroneal|superficial_peroneal|tibial|sural|saphenous)@/.test(id),
      )
      return [...nerves, 'S1', 'S2', 'S3'].flatMap((site) => [
        ...(lost('sign.gait', 'unable', site) > 0.08 ? [`${site} stops the gait`] : []),
        ...(lost('difficulty.walking', 'cannot', site) > 0.08 ? [`${site} keeps from walking`] : []),
      ])
    },
  },
  {
    law: 'a leg with one numb patch or one weak movement is mostly called normal, or nearly strong, as a whole',
    broken: (w, k) => {
      const watch = observer(k.observations, w.anatomy)
      const shown = (id: string, site: string) => {
        const f = k.findings.find((x) => x.id === id)!
        return watch.predictor(f)(lesioned(w, k, site), { kind: 'axonal', phase: 'weeks', examiner: 'specialist' })
      }
      return [
        ...['saphenous@thigh', 'obturator@pelvis', 'lateral_femoral_cutaneous@pelvis', 'sural@calf']
          .filter((site) => shown('sensation.whole_leg', site)[0]! < 0.5)
          .map((site) => `${site} numbs the whole leg`),
        ...['superficial_peroneal@leg', 'obturator@pelvis']
          .filter((site) => shown('strength.leg_overall', site).reduce((sum, p, grade) => sum + p * grade, 0) < 3.7)
          .map((site) => `${site} weakens the whole leg`),
      ]
    },
  },
  {
    law: 'weeks after a nerve is cut through, its muscles, motor and sensory responses are hardly ever normal',
    broken: (w, k) => {
      const watch = observer(k.observations, w.anatomy)
      const cut: Record<string, readonly string[]> = {
        'common_peroneal@fibular_neck': ['emg.tibialis_anterior', 'ncs.peroneal_motor', 'ncs.superficial_peroneal_sensory'],
        'tibial@popliteal': ['emg.gastrocnemius', 'ncs.tibial_motor'],
        'femoral@inguinal': ['emg.quadriceps', 'ncs.femoral_motor', 'ncs.saphenous_sensory'],
      }
      return Object.entries(cut).flatMap(([site, ids]) =>
        ids.flatMap((id) => {
          const f = k.findings.find((x) => x.id === id)!
          const p = watch.predictor(f)(lesioned(w, k, site), { kind: 'axonal', phase: 'weeks', examiner: 'specialist' })
          return p[statesOf(f).indexOf('normal')]! > 0.06 ? [`${id} is normal after ${site}`] : []
        }),
      )
    },
  },
  {
    law: 'a lesion of the cord above the leg weakens every movement and leaves the arcs whole',
    broken: (w, k) => {
      const q = lesioned(w, k, 'T8@cord')
      return [
        ...MOVEMENTS.filter((m) => q[`weakness.${m}`]! < 0.3).map((m) => `${m} is spared`),
        ...w.anatomy.arcs.filter((a) => q[`arc.${a.id}`]! > 0.01).map((a) => `the ${a.id} arc is broken`),
      ]
    },
  },
]
