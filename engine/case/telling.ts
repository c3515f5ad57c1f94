import type { Finding } from '../knowledge.ts'
import { normalOf } from './accepted.ts'
import type { Value } from './claim.ts'
import type { ToldAt } from './lasting.ts'
import type { SoNow } from './so-now.ts'
import type { Where } from './where.ts'

/** A value of a finding that a text tells. */
export type Said = {
  finding: Finding
  value: Value
  where: Where
  /** told of many findings at once ("all other strength normal") */
  swept: boolean
  /** told to have begun anew, without a time */
  fresh?: true
  /** findings that are not normal keep away what was swept over them */
  unless: readonly string[]
}

/** Words that tell a value of a finding, as far as they go, by their first and last token. */
export type Telling = Pick<Said, 'finding' | 'value' | 'where' | 'swept' | 'unless'> & {
  first: number
  last: number
  /** the last token of the quality of a name */
  until: number
}
/** What a telling says, and where it stands. */
export type Heard = Said & { at: ToldAt }

/** What a telling says of the person now; undefined where that is nothing. */
export function hear({ finding, value, where, swept, unless, first, last, until }: Telling, soNow: SoNow): Heard | undefined {
  if (!soNow(finding, first, last)) return undefined
  const known = valueFor(finding, value, swept)
  if (known === undefined) return undefined
  const at = { id: finding.id, first, last: Math.max(last, until), both: where === 'both' }
  return { finding, value: known, where: finding.sided === true ? where : 'weak', swept, unless, at }
}
/** A told value as the finding has it; undefined where what was told of many can be none of its values. */
function valueFor(finding: Finding, value: Value, swept: boolean): Value | undefined {
  const figure = finding.kind === 'grade' && /^\d$/.test(String(value)) ? Number(value) : value
  if (!swept) return figure
  const known = figure === 'normal' ? normalOf(finding) : figure
  return known !== undefined && canBe(finding, known) ? known : undefined
}
function canBe({ kind, values }: Finding, value: Value): boolean {
  if (kind === 'boolean') return typeof value === 'boolean'
  if (kind === 'grade') return value === 'normal' || value === 'weak' || typeof value === 'number'
  return kind === 'level' ? value === 'none' : (values ?? []).includes(String(value))
}
