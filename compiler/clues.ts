import type { Knowledge } from '../engine/knowledge.ts'
import type { Clue, Phrases } from './schema.ts'

/** What a clue that is asked costs a person: one short question. */
const SHORT = { minutes: 0.3, discomfort: 0, cost: 0, waiting_days: 0, basis: 'estimate: one short question, read and answered.' }

/** What the engine, rules, strikes and discriminators call a clue. */
export const idOf = (c: Pick<Clue, 'id'>): string => `clue.${c.id}`

/**
 * Clues are written one file each, with every cause in it; the engine reads them as findings of which causes speak. Phrases tell what
 * the values of a finding of the case format are called in words.
 */
export function withClues(
  { causes, findings }: Pick<Knowledge, 'causes' | 'findings'>,
  clues: readonly Clue[],
  phrases: readonly Phrases[],
): Pick<Knowledge, 'causes' | 'findings'> {
  return {
    causes: causes.map((cause) => {
      const own = clues.flatMap((c) => (c.causes[cause.id] ? [[idOf(c), c.causes[cause.id]!] as const] : []))
      return own.length === 0 ? cause : { ...cause, findings: { ...cause.findings, ...Object.fromEntries(own) } }
    }),
    findings: [
      ...findings.map((f) => {
        const own = phrases.filter((x) => x.finding === f.id)
        return own.length > 0 ? { ...f, ...wordsOf(own) } : f
      }),
      ...clues.map((c) => ({
        id: idOf(c),
        stage: c.stage,
        kind: 'boolean' as const,
        sided: false,
        ...(c.exposure && { exposure: c.exposure }),
        name: { ...c.name, also: [] },
        ask: c.ask ?? c.name.plain,
        why: c.why ?? '',
        background: c.background,
        leaks: [],
        cluster: c.cluster,
        told_as: c.words,
        ...(c.not_with && { told_not_with: c.not_with }),
        asked: c.ask !== undefined,
        ...(c.implied_by ? { implied_by: c.implied_by } : {}),
        burden: SHORT,
      })),
    ],
  }
}

/** What phrases of one finding say of it, without what they do not say. */
function wordsOf(own: readonly Phrases[]): Partial<Knowledge['findings'][number]> {
  const said_as = own.flatMap((x) => x.says ?? [])
  const named_as = own.flatMap((x) => x.named ?? [])
  const named_with = own.flatMap((x) => x.with ?? [])
  const named_not_with = own.flatMap((x) => x.not_with ?? [])
  const not_named_as = own.flatMap((x) => x.not_named ?? [])
  const qualities = own.flatMap((x) => x.qualities ?? [])
  const groups = own.flatMap((x) => x.groups ?? [])
  const none_is = own.find((x) => x.none_is !== undefined)?.none_is
  const qualities_of = own.find((x) => x.qualities_of !== undefined)?.qualities_of
  return {
    ...(said_as.length > 0 && { said_as }),
    ...(named_as.length > 0 && { named_as }),
    ...(named_with.length > 0 && { named_with }),
    ...(named_not_with.length > 0 && { named_not_with }),
    ...(not_named_as.length > 0 && { not_named_as }),
    ...(qualities.length > 0 && { qualities }),
    ...(groups.length > 0 && { groups }),
    ...(none_is !== undefined && { none_is }),
    ...(qualities_of !== undefined && { qualities_of }),
  }
}
