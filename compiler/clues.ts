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
        const said_as = phrases.filter((x) => x.finding === f.id).flatMap((x) => x.says)
        return said_as.length > 0 ? { ...f, said_as } : f
      }),
      ...clues.map((c) => ({
        id: idOf(c),
        stage: c.stage,
        kind: 'boolean' as const,
        sided: false,
        name: { ...c.name, also: [] },
        ask: c.ask ?? c.name.plain,
        why: c.why ?? '',
        background: c.background,
        leaks: [],
        cluster: c.cluster,
        told_as: c.words,
        asked: c.ask !== undefined,
        ...(c.implied_by ? { implied_by: c.implied_by } : {}),
        burden: SHORT,
      })),
    ],
  }
}
