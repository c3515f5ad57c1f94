import type { LaboratoryView, UnitView } from '../../worker/clinician/tests-view.ts'

export type System = 'si' | 'conventional'
const PLACE = 'legwise-units'
/** Digits that a conversion keeps, and that a converted number shows. */
const KEPT = 6
const SHOWN = 4

/** The system of units that this device shows; where nobody has chosen, that of the country the browser speaks of. */
export function chosenSystem(): System {
  let kept: string | null = null
  try {
    kept = localStorage.getItem(PLACE)
  } catch {
    // A browser that keeps nothing starts from its language each time.
  }
  return kept === 'si' || kept === 'conventional' ? kept : navigator.language === 'en-US' ? 'conventional' : 'si'
}
export function chooseSystem(system: System): void {
  try {
    localStorage.setItem(PLACE, system)
  } catch {
    // It holds until the page is closed.
  }
}

const rounded = (x: number, digits: number): number => Number(x.toPrecision(digits))

/** A number in one of the units of a finding, in the finding's own. */
export const toOwn = ({ factor, plus, own }: UnitView, value: number): number => (own ? value : rounded(value * factor + plus, KEPT))
/** A number in the finding's own unit, in another, to as many digits as are worth reading. */
export const fromOwn = ({ factor, plus, own }: UnitView, value: number): number => (own ? value : rounded((value - plus) / factor, SHOWN))
/** The unit of a system; some are the same in both. */
export const unitOf = ({ units }: LaboratoryView, system: System): UnitView =>
  units.find((u) => u.system === system) ?? units.find((u) => u.system === 'both') ?? units[0]!
export const ownUnit = ({ units }: LaboratoryView): UnitView => units.find((u) => u.own)!
