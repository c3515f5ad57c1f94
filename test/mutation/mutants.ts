import type { Anatomy, Level } from '../../engine/index.ts'
import { LEVELS } from '../../engine/index.ts'
import { SEGMENTS, segmentIndex } from '../../engine/model/anatomy.ts'

/** One fact of the anatomy made wrong. */
export type Mutant = { group: string; fact: string; change: string; apply: (a: Anatomy) => void }
type Shares = Record<string, number>

/** The share goes to the others in proportion, so that the sum stays. */
function drop(shares: Shares, key: string) {
  const gone = shares[key]!
  delete shares[key]
  const rest = Object.values(shares).reduce((a, b) => a + b, 0)
  for (const k of Object.keys(shares)) shares[k]! *= rest > 0 ? (rest + gone) / rest : 1
}
/** The share goes to another key, on top of what that one has. */
function move(shares: Shares, from: string, to: string) {
  const gone = shares[from]!
  delete shares[from]
  shares[to] = (shares[to] ?? 0) + gone
}
const neighbour = (root: string, by: 1 | -1) => SEGMENTS[segmentIndex(root) + by]
/** A share half as large, or as much larger when it was small. */
const wrong = (x: number) => (x > 0.5 ? x - 0.5 : x + 0.5)
const otherLevel = (level: Level): Level => LEVELS[(LEVELS.indexOf(level) + 3) % LEVELS.length]!

/** Roots dropped and moved to the segment above and below. */
function rootMutants<T extends { id: string; roots: Shares }>(group: string, list: (a: Anatomy) => T[], entries: readonly T[]): Mutant[] {
  return entries.flatMap((e) =>
    Object.keys(e.roots).flatMap((root) => {
      const at = (a: Anatomy) => list(a).find((x) => x.id === e.id)!.roots
      const fact = `${e.id}: root ${root} (${e.roots[root]})`
      const moves = ([1, -1] as const)
        .map((by) => neighbour(root, by))
        .filter((to) => to !== undefined)
        .map((to): Mutant => ({ group, fact, change: `moved to ${to}`, apply: (a) => move(at(a), root, to) }))
      const left = Object.keys(e.roots).length > 1
      return [...(left ? [{ group, fact, change: 'given to its other roots', apply: (a: Anatomy) => drop(at(a), root) }] : []), ...moves]
    }),
  )
}
/** Where a branch leaves, moved one station up and one down its nerve, and to the nerve before it. */
function branchMutants<T extends { id: string; leaves: string }>(
  anatomy: Anatomy,
  group: string,
  list: (a: Anatomy) => T[],
  entries: readonly T[],
): Mutant[] {
  return entries.flatMap((e) => {
    const [nerveId, stationId] = e.leaves.split('@')
    const nerve = anatomy.nerves.find((n) => n.id === nerveId)
    const at = nerve?.stations.findIndex((s) => s.id === stationId) ?? -1
    const stations = nerve?.stations.map((s) => `${nerve.id}@${s.id}`) ?? []
    const others = nerve
      ? [at > 0 ? stations[at - 1] : nerve.from, stations[at + 1]]
      : anatomy.plexus.map((p) => p.id).filter((p) => p !== e.leaves)
    return others
      .filter((to) => to !== undefined)
      .map(
        (to): Mutant => ({
          group,
          fact: `${e.id}: leaves ${e.leaves}`,
          change: `leaves ${to}`,
          apply: (a) => {
            list(a).find((x) => x.id === e.id)!.leaves = to
          },
        }),
      )
  })
}
/** Every share of every entry made wrong in one way; `says` tells how in words. */
const eachShare =
  (says: (share: number) => string, spoil: (shares: Shares, key: string) => void) =>
  <T extends { id: string }>(
    group: string,
    what: string,
    list: (a: Anatomy) => T[],
    entries: readonly T[],
    of: (x: T) => Shares | undefined,
  ): Mutant[] =>
    entries.flatMap((e) =>
      Object.entries(of(e) ?? {}).map(([key, share]) => ({
        group,
        fact: `${e.id}: ${what} ${key} (${share})`,
        change: says(share),
        apply: (a: Anatomy) => spoil(of(list(a).find((x) => x.id === e.id)!)!, key),
      })),
    )
const shareMutants = eachShare(() => 'left out', drop)
const removed = eachShare(
  () => 'left out',
  (shares, key) => {
    delete shares[key]
  },
)
const numberMutants = eachShare(
  (x) => `${Math.round(wrong(x) * 1000) / 1000}`,
  (shares, key) => {
    shares[key] = wrong(shares[key]!)
  },
)
const changed = <T extends { id: string }>(
  group: string,
  list: (a: Anatomy) => T[],
  entries: readonly T[],
  fact: (x: T) => string,
  change: string,
  to: (x: T) => void,
): Mutant[] => entries.map((e) => ({ group, fact: `${e.id}: ${fact(e)}`, change, apply: (a) => to(list(a).find((x) => x.id === e.id)!) }))

/** Every single fact of the anatomy, made wrong one at a time. Shares that must add up still do: a check guards the sum already. */
export function mutantsOf(anatomy: Anatomy): Mutant[] {
  const { muscles, movements, skin, nerves, plexus, arcs, brain, cord, places } = anatomy
  const [M, V, S, N, P, R, B, C, O] = [
    (a: Anatomy) => a.muscles,
    (a: Anatomy) => a.movements,
    (a: Anatomy) => a.skin,
    (a: Anatomy) => a.nerves,
    (a: Anatomy) => a.plexus,
    (a: Anatomy) => a.arcs,
    (a: Anatomy) => a.brain,
    (a: Anatomy) => a.cord,
    (a: Anatomy) => a.places,
  ] as const
  const far = (x: { distance: number }) => {
    x.distance = x.distance > 0.5 ? x.distance - 0.5 : x.distance + 0.5
  }
  return [
    ...rootMutants('Roots of muscles', M, muscles),
    ...branchMutants(
      anatomy,
      'Branches to muscles',
      M,
      muscles.filter((m) => m.leaves !== 'dorsal_ramus'),
    ),
    ...changed('Distance along the leg', M, muscles, (m) => `distance ${m.distance}`, 'half a leg away', far),
    ...changed(
      'Needle findings',
      M,
      muscles.filter((m) => m.emg),
      (m) => `sampled by ${m.emg}`,
      'not sampled',
      (m) => {
        m.emg = undefined
      },
    ),
    ...changed(
      'Wasting',
      M,
      muscles.filter((m) => m.wasting !== 'none'),
      (m) => `wastes at the ${m.wasting}`,
      'not seen to waste',
      (m) => {
        m.wasting = 'none'
      },
    ),
    ...shareMutants('Muscles of movements', 'muscle', V, movements, (m) => m.muscles),
    ...changed(
      'Pyramidal pattern',
      V,
      movements,
      (m) => `pyramidal ${m.pyramidal}`,
      'half more or less',
      (m) => {
        m.pyramidal = wrong(m.pyramidal)
      },
    ),
    ...rootMutants('Roots of skin', S, skin),
    ...branchMutants(anatomy, 'Branches to skin', S, skin),
    ...changed('Distance along the leg', S, skin, (s) => `distance ${s.distance}`, 'half a leg away', far),
    ...removed('Skin of tests', 'part in', S, skin, (s) => s.tests),
    ...removed('Skin of territories', 'part in', S, skin, (s) => s.territories),
    ...nerves.flatMap((n): Mutant[] => [
      ...nerves
        .filter((x) => x.id !== n.id && `${x.id}@` === `${n.from.split('@')[0]}@`)
        .map((x) => ({
          group: 'Course of nerves',
          fact: `${n.id}: comes from ${n.from}`,
          change: `from ${x.from}`,
          apply: (a: Anatomy) => {
            N(a).find((y) => y.id === n.id)!.from = x.from
          },
        })),
      ...plexus
        .filter((p) => plexus.some((q) => q.id === n.from) && p.id !== n.from)
        .map((p) => ({
          group: 'Course of nerves',
          fact: `${n.id}: comes from ${n.from}`,
          change: `from ${p.id}`,
          apply: (a: Anatomy) => {
            N(a).find((y) => y.id === n.id)!.from = p.id
          },
        })),
      ...(n.stations.length > 1
        ? [
            {
              group: 'Course of nerves',
              fact: `${n.id}: ${n.stations.map((s) => s.id).join(' before ')}`,
              change: 'in the other order',
              apply: (a: Anatomy) => {
                N(a)
                  .find((y) => y.id === n.id)!
                  .stations.reverse()
              },
            },
          ]
        : []),
    ]),
    ...plexus.flatMap((p): Mutant[] =>
      Object.entries(p.via).flatMap(([part, roots]) =>
        roots.map((root) => ({
          group: 'Course of nerves',
          fact: `${p.id}: ${root} passes the ${part}`,
          change: 'does not',
          apply: (a: Anatomy) => {
            const via = P(a).find((y) => y.id === p.id)!.via
            via[part] = via[part]!.filter((r) => r !== root)
          },
        })),
      ),
    ),
    ...rootMutants('Reflex arcs', R, arcs),
    ...branchMutants(anatomy, 'Reflex arcs', R, arcs),
    ...changed('Reflex arcs', R, arcs, (r) => `distance ${r.distance}`, 'half a leg away', far),
    ...changed(
      'Crossing',
      B,
      brain,
      (b) => (b.crossed ? 'crossed' : 'not crossed'),
      'the other way',
      (b) => {
        b.crossed = !b.crossed
      },
    ),
    ...numberMutants('Reach of brain sites', 'motor', B, brain, (b) => b.motor),
    ...numberMutants('Reach of brain sites', 'feeling', B, brain, (b) => b.feeling),
    ...numberMutants('Pattern of brain sites', 'pattern', B, brain, (b) => b.pattern as Shares | undefined),
    ...numberMutants('Tracts of the cord', 'same side', C, cord, (c) => c.same),
    ...numberMutants('Tracts of the cord', 'other side', C, cord, (c) => c.other),
    ...changed(
      'Tracts of the cord',
      C,
      cord,
      (c) => `bladder ${c.bladder}`,
      'half more or less',
      (c) => {
        c.bladder = wrong(c.bladder)
      },
    ),
    ...removed('Parts of places', 'made of', O, places, (p) => p.made_of),
    ...removed('Muscles of places', 'muscle', O, places, (p) => p.muscles),
    ...removed('Movements of places', 'movement', O, places, (p) => p.movements as Shares | undefined),
    ...numberMutants('Diffuse nerve disease', 'fibres', O, places, (p) => p.fibres),
    ...changed(
      'Diffuse nerve disease',
      O,
      places.filter((p) => p.length_dependent !== undefined),
      (p) => `length-dependent ${p.length_dependent}`,
      'half more or less',
      (p) => {
        p.length_dependent = wrong(p.length_dependent!)
      },
    ),
    ...removed('What brain sites bring beside', 'brings', B, brain, (b) => b.also),
    ...removed('What other places bring beside', 'brings', O, places, (p) => p.also),
    ...changed(
      'Levels',
      B,
      brain,
      (b) => `level ${b.level}`,
      'another level',
      (b) => {
        b.level = otherLevel(b.level)
      },
    ),
    ...changed(
      'Levels',
      O,
      places,
      (p) => `level ${p.level}`,
      'another level',
      (p) => {
        p.level = otherLevel(p.level)
      },
    ),
  ]
}
