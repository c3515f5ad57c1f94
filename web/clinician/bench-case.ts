import type { Setting, Side, Stage } from '../../engine/index.ts'
import { localDay } from './local-day.ts'

export type SideOrBoth = Side | 'both'
export type EntryValue = string | number | boolean
/** One finding as it stands on the sheet; more than the case format asks is passed on with it. */
export type Entry = {
  id: string
  side?: SideOrBoth
  value: EntryValue
  /** of `other`: the fact in words, and where it belongs */
  text?: string
  stage?: Stage
  /** level or place in words, as a report gives it */
  detail?: string
  /** the day of the examination or test, YYYY-MM-DD */
  date?: string
  /** told by the person themselves, not found by the examiner */
  by?: 'person'
}

/** A row of the nerve conduction table, as the laboratory measured it. Numbers are kept; the findings are worked out from them. */
export type ConductionRow = {
  /** the finding it tells of: `ncs.peroneal_motor` */
  finding: string
  side: Side
  /** millivolts (motor) or microvolts (sensory), baseline to peak; 0: no response */
  amplitude?: number
  /** metres a second */
  velocity?: number
  /** milliseconds */
  latency?: number
  /** amplitude on stimulating above the place where the nerve is suspected to be hurt, in the unit of `amplitude` */
  above?: number
}
/** A blood value as it was typed: the number and unit of the laboratory. */
export type LabRow = { finding: string; value: number; unit: string; date?: string }

/** Everything an examiner enters; one step of undo is one of these. */
export type Sheet = {
  person: { age?: number; sex?: 'female' | 'male' | 'other' }
  setting?: Setting
  affected?: 'left' | 'right' | 'both' | 'none'
  worse?: Side
  narrative?: string
  entries: readonly Entry[]
  /** rows as they were measured; the findings they amount to stand among `entries` */
  conduction: readonly ConductionRow[]
  labs: readonly LabRow[]
  /** texts that were edited by hand, by what they are: `request.mri_lumbar`, `letter` */
  texts: Readonly<Record<string, string>>
  /** requests chosen for the plan, by id; without one the best that the engine would order stand there */
  plan?: readonly string[]
}

/** A case on the bench, as it is kept on this device. */
export type BenchCase = {
  format: 'legwise-bench/1'
  key: string
  /** what the clinician calls it; no name is asked for */
  label: string
  /** the day of the examination where it was made, YYYY-MM-DD */
  visit: string
  /** when it was last changed, ISO 8601 */
  changed: string
  /** what the person answered, never changed here */
  told: readonly Entry[]
  sheet: Sheet
  /** keys of a file that the bench has no place for, passed on as they were */
  rest: Readonly<Record<string, unknown>>
}

export const EMPTY_SHEET: Sheet = { person: {}, entries: [], conduction: [], labs: [], texts: {} }

/** A case with nothing in it. @param now the time of day, from the shell */
export const emptyCase = (key: string, label: string, now: Date): BenchCase => ({
  format: 'legwise-bench/1',
  key,
  label,
  visit: localDay(now),
  changed: now.toISOString(),
  told: [],
  sheet: EMPTY_SHEET,
  // What a sheet leaves open is not known yet.
  rest: { asked: true },
})

/** Entries of one finding, on one side where it has sides. */
export const entriesOf = (sheet: Sheet, id: string, side?: SideOrBoth): Entry[] =>
  sheet.entries.filter((e) => e.id === id && (side === undefined || e.side === side || e.side === 'both'))

/** The value that stands for a finding on a side; undefined when nothing does. */
export const standing = (sheet: Sheet, id: string, side?: Side): EntryValue | undefined => entriesOf(sheet, id, side).at(-1)?.value

/**
 * The sheet with one value in the place of whatever stood for that finding and side. An entry for both sides that is changed on one
 * keeps its value on the other.
 * @param value undefined takes the finding off the sheet
 */
export function withValue(
  sheet: Sheet,
  id: string,
  side: Side | undefined,
  value: EntryValue | undefined,
  more: Partial<Entry> = {},
): Sheet {
  const other: Side = side === 'left' ? 'right' : 'left'
  const entries = sheet.entries.flatMap((e): Entry[] => {
    if (e.id !== id) return [e]
    if (side !== undefined && e.side === 'both') return [{ ...e, side: other }]
    return side === undefined || e.side === side ? [] : [e]
  })
  if (value === undefined) return { ...sheet, entries }
  return { ...sheet, entries: [...entries, { id, ...(side ? { side } : {}), value, ...more }] }
}

/** The sheet with all the values of a finding that can have several, on one side. */
export function withValues(
  sheet: Sheet,
  id: string,
  side: Side | undefined,
  values: readonly EntryValue[],
  more: Partial<Entry> = {},
): Sheet {
  const cleared = withValue(sheet, id, side, undefined)
  return { ...cleared, entries: [...cleared.entries, ...values.map((value) => ({ id, ...(side ? { side } : {}), value, ...more }))] }
}

/** The case file (format 1) of what stands on the bench; what the case format does not know stays out of its findings' way. */
export function fileOf({
  key,
  sheet,
  rest,
}: BenchCase): { format: string; id: string; findings: readonly Entry[] } & Record<string, unknown> {
  const { person, setting, affected, worse, narrative, entries } = sheet
  return {
    ...rest,
    format: 'legwise-case/1',
    id: typeof rest['id'] === 'string' ? rest['id'] : key,
    person,
    ...(setting ? { setting } : {}),
    ...(affected ? { affected } : {}),
    ...(affected === 'both' && worse ? { worse } : {}),
    ...(narrative ? { narrative } : {}),
    findings: entries,
  }
}
