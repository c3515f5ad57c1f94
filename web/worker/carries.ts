import type { Model } from '../../engine/index.ts'
import type { Path, Site } from '../../engine/model/anatomy.ts'
import { capital, type Register } from './names.ts'

/** A share of a movement or of a patch of skin smaller than this is not worth naming. */
const WORTH = 0.1

/** The largest share of a path, 0 to 1, that runs through a place of the wiring in one rank. */
export function through(site: Site, path: Path | undefined): number {
  const nodes = new Set(site.effects.flatMap((e) => (e.does === 'cut' ? [e.node] : [])))
  return Math.max(0, ...(path ?? []).map((rank) => [...rank].reduce((sum, [node, share]) => sum + (nodes.has(node) ? share : 0), 0)))
}

/** Which movements a place of the wiring sends orders for, and which skin it brings feeling from, most dependent first. */
export function carries(model: Model, site: Site, register: Register = 'plain'): { moves: string[]; feels: string[] } {
  const { wiring, knowledge } = model
  const named = (list: { name: string; share: number }[]) =>
    list
      .filter(({ share }) => share >= WORTH)
      .sort((a, b) => b.share - a.share)
      .map(({ name }) => capital(name))
  return {
    moves: named(
      knowledge.anatomy.movements.map((m) => ({
        name: m.name[register],
        share: Object.entries(m.muscles).reduce((sum, [muscle, share]) => sum + share * through(site, wiring.motor.get(muscle)), 0),
      })),
    ),
    feels: named(knowledge.anatomy.skin.map((s) => ({ name: s.name[register], share: through(site, wiring.skin.get(s.id)) }))),
  }
}
