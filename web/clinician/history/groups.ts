import type { Term } from '../../worker/clinician/protocol.ts'
import type { Entry } from '../bench-case.ts'

/** The parts of a history in the order it is taken; the first word of a finding's id says where it belongs. */
export const GROUPS = ['onset', 'course', 'difficulty', 'symptom', 'pain', 'risk'] as const
export type Group = (typeof GROUPS)[number] | 'other'

export const groupOf = ({ id }: Term): Group => GROUPS.find((g) => id.startsWith(`${g}.`)) ?? 'other'

/** What red flags hang on: asked in every history, so that its lines stand there from the start. */
const ALWAYS = [
  'onset.duration_days',
  'onset.tempo',
  'course.trend',
  'symptom.bladder_retention',
  'symptom.bladder_incontinence_or_urgency',
  'symptom.saddle_numbness',
  'symptom.fever',
  'risk.known_cancer',
  'risk.anticoagulant_or_bleeding_tendency',
]

/**
 * History findings that were told, entered or asked for, by group, and before them what every history asks; then those that were said to
 * be there come first. What the person told decides the place, so that a correction moves nothing.
 */
export function linesOf(
  terms: ReadonlyMap<string, Term>,
  told: readonly Entry[],
  entries: readonly Entry[],
  wanted: readonly string[],
): { group: Group; terms: Term[] }[] {
  const first = new Map<string, Entry>()
  for (const e of [...told, ...entries]) if (!first.has(e.id)) first.set(e.id, e)
  const denied = (t: Term) => Number((first.get(t.id)?.value ?? true) === false)
  const always = ALWAYS.flatMap((id) => terms.get(id) ?? [])
  const others = [...terms.values()].filter(
    (t) => t.stage === 'history' && !ALWAYS.includes(t.id) && (first.has(t.id) || wanted.includes(t.id)),
  )
  return [...GROUPS, 'other' as const]
    .map((group) => ({ group, terms: [...always, ...others.sort((a, b) => denied(a) - denied(b))].filter((t) => groupOf(t) === group) }))
    .filter((g) => g.terms.length > 0)
}
