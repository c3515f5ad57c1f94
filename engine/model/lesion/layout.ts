import type { Anatomy, Table } from '../../knowledge.ts'
import { type Path, SEGMENTS, segmentIndex, type Wiring } from '../anatomy.ts'

/** A path as flat lists: the nodes of each rank with the share of fibres that each carries. */
type Ranks = readonly { node: string; share: number }[][]
const ranksOf = (path: Path): Ranks => path.map((rank) => [...rank].map(([node, share]) => ({ node, share })))

/** For each segment the share of `roots` that leaves the cord below it, where a lesion of the tracts strikes. */
function sharesBelow(roots: Table): Float64Array {
  const at = Object.entries(roots).map(([root, share]) => ({ segment: segmentIndex(root), share }))
  return Float64Array.from(SEGMENTS, (_, segment) => {
    let below = 0
    let all = 0
    for (const { segment: s, share } of at) {
      all += share
      if (s > segment) below += share
    }
    return all === 0 ? 1 : below / all
  })
}

/** For each segment the share of `roots` that enters the cord there or below it. */
export const sharesFrom = (roots: Table): Float64Array =>
  Float64Array.from(SEGMENTS, (_, segment) =>
    Object.entries(roots).reduce((sum, [r, share]) => sum + (segmentIndex(r) >= segment ? share : 0), 0),
  )

/** One side of the body laid out for lesions: what each muscle, movement, patch of skin and reflex hangs on, and the names it goes by. */
export type Layout = ReturnType<typeof layOut>
export function layOut(wiring: Wiring) {
  const { anatomy } = wiring
  const below = new Map(anatomy.muscles.map((m) => [m.id, sharesBelow(m.roots)]))
  const movements = anatomy.movements.map((m) => {
    const muscles = Object.entries(m.muscles).map(([muscle, share]) => ({ muscle, share }))
    return {
      id: m.id,
      pyramidal: m.pyramidal,
      proximal: /^(hip|knee)_/.test(m.id),
      muscles,
      below: Float64Array.from(SEGMENTS, (_, s) => muscles.reduce((sum, { muscle, share }) => sum + share * below.get(muscle)![s]!, 0)),
      lowerName: `lower.${m.id}`,
      upperName: `upper.${m.id}`,
      weaknessName: `weakness.${m.id}`,
    }
  })
  return {
    muscles: anatomy.muscles.map((m) => ({
      id: m.id,
      path: ranksOf(wiring.motor.get(m.id)!),
      distance: m.distance,
      paraspinal: m.leaves === 'dorsal_ramus',
      nerveName: `nerve.${m.id}`,
      muscleName: `muscle.${m.id}`,
      wasteName: m.wasting === 'none' ? undefined : `waste.${m.wasting}`,
    })),
    movements,
    /** for each segment the share of the movement of the leg that has most of its muscles below it */
    legBelow: Float64Array.from(SEGMENTS, (_, s) => Math.max(...movements.map((m) => m.below[s]!))),
    skin: anatomy.skin.map((s) => ({
      id: s.id,
      path: ranksOf(wiring.skin.get(s.id)!),
      distance: s.distance,
      roots: Object.entries(s.roots).map(([root, share]) => ({ segment: segmentIndex(root), share })),
      tests: Object.entries(s.tests).map(([test, share]) => ({ name: `numb.${test}`, share })),
      territories: Object.entries(s.territories).map(([territory, share]) => ({ name: `territory.${territory}`, share })),
      skinName: `skin.${s.id}`,
      cutName: `cut.${s.id}`,
      potentialName: `potential.${s.id}`,
    })),
    arcs: anatomy.arcs.map((a) => ({
      id: a.id,
      efferent: ranksOf(wiring.arcs.get(a.id)!.efferent),
      afferent: ranksOf(wiring.arcs.get(a.id)!.afferent),
      distance: a.distance,
      below: sharesBelow(a.roots),
      arcName: `arc.${a.id}`,
      raisedName: `raised.${a.id}`,
    })),
    brain: new Map(anatomy.brain.map((b) => [b.id, b])) as ReadonlyMap<string, Anatomy['brain'][number]>,
  }
}

/** 1 - product over the ranks of (1 - what is cut in that rank); parallel fibres of one rank add. */
export function broken(path: Ranks, cut: ReadonlyMap<string, number>, from = 0): number {
  if (cut.size === 0) return 0
  let rest = 1
  for (let i = from; i < path.length; i++) {
    let lost = 0
    for (const { node, share } of path[i]!) lost += share * (cut.get(node) ?? 0)
    rest *= 1 - Math.min(1, lost)
  }
  return 1 - rest
}
