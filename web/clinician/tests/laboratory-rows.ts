import type { LaboratoryView, UnitView } from '../../worker/clinician/tests-view.ts'
import { type EntryValue, type LabRow, type Sheet, standing, withValue } from '../bench-case.ts'
import { toOwn } from './units.ts'

/** The number as it was typed, as long as nothing else has taken its place. */
export function typedRow(sheet: Sheet, view: LaboratoryView): { row: LabRow; unit: UnitView } | undefined {
  const row = sheet.labs.find((l) => l.finding === view.finding)
  const unit = row && view.units.find((u) => u.unit === row.unit)
  return row && unit && toOwn(unit, row.value) === standing(sheet, view.finding) ? { row, unit } : undefined
}

/**
 * The sheet with a number of blood or spinal fluid: as it was typed among `labs`, in the finding's own unit among the entries.
 * @param date the day of the sample, YYYY-MM-DD
 */
export function withNumber(sheet: Sheet, view: LaboratoryView, unit: UnitView, value: number, date: string): Sheet {
  const rest = sheet.labs.filter((l) => l.finding !== view.finding)
  return {
    ...withValue(sheet, view.finding, undefined, toOwn(unit, value), { date }),
    labs: [...rest, { finding: view.finding, value, unit: unit.unit, date }],
  }
}

/** The sheet with a word in the place of a number (`normal`, `high`), or with neither. */
export function withWord(sheet: Sheet, { finding }: LaboratoryView, word: EntryValue | undefined, date: string): Sheet {
  const labs = sheet.labs.filter((l) => l.finding !== finding)
  return { ...withValue(sheet, finding, undefined, word, { date }), labs: labs.length === sheet.labs.length ? sheet.labs : labs }
}

/** What healthy adults of that sex have; both sexes where it is not known. */
export const referenceFor = ({ reference }: LaboratoryView, sex: string | undefined): LaboratoryView['reference'] => {
  const own = reference.filter((r) => r.sex === undefined || r.sex === sex)
  return own.length > 0 ? own : reference
}

/** Where a number in the finding's own unit lies; undefined where the ranges of the sexes say different things. */
export function placeIn(ranges: LaboratoryView['reference'], value: number): 'low' | 'within' | 'high' | undefined {
  const places = new Set(
    ranges.map(({ low, high }) => {
      if (low !== undefined && value < low) return 'low'
      // A single limit is a threshold, and reaching it counts.
      return high !== undefined && (value > high || (low === undefined && value >= high)) ? 'high' : 'within'
    }),
  )
  return places.size === 1 ? [...places][0] : undefined
}

/** The unit in which a number that cannot be would be possible. */
export const possibleIn = (view: LaboratoryView, value: number, [low, high]: readonly [number, number]): UnitView | undefined =>
  view.units.find((u) => {
    const own = toOwn(u, value)
    return own >= low && own <= high
  })
/** The state that the model takes a number for. */
export const stateOf = ({ states }: LaboratoryView, value: number): string =>
  states.find((s) => s.below === undefined || value < s.below)?.state ?? ''
