import type { Finding, Model, Origin } from '../../../engine/index.ts'
import type { Site } from '../../../engine/model/anatomy.ts'
import { through } from '../carries.ts'

/**
 * What says how the wiring runs through a place: of the place itself, and of the muscles and the skin that depend on it; of one finding
 * only those that bear on it.
 */
export function wiredThrough(model: Model, site: Site, finding?: Finding): Origin[] {
  const { anatomy } = model.knowledge
  const own = [...anatomy.nerves, ...anatomy.plexus, ...anatomy.places, ...anatomy.brain].filter(
    (x) => x.id === site.id || x.id === site.structure || site.id.startsWith(`${x.id}@`),
  )
  const muscles = anatomy.muscles.filter((m) => through(site, model.wiring.motor.get(m.id)) > 0)
  const skin = anatomy.skin.filter((s) => through(site, model.wiring.skin.get(s.id)) > 0)
  if (!finding) return [...own, ...muscles, ...skin]
  const movement = anatomy.movements.find((m) => finding.id === `strength.${m.id}`)
  return [
    ...own,
    ...muscles.filter((m) => m.emg === finding.id || (movement && m.id in movement.muscles)),
    ...skin.filter((s) => finding.id in s.tests),
  ]
}
