import { type Check, error, fileOf } from './check.ts'
import { expectationsIn } from './expectations.ts'

const NEAR = 0.011
const sumOf = (table: Record<string, unknown>) => Object.values(table).reduce<number>((sum, p) => sum + (typeof p === 'number' ? p : 0), 0)

export const tableSumsToOne: Check = {
  name: 'table-sums-to-one',
  why: 'Values that exclude each other share one whole.',
  check: (checked) => {
    const exclusive = new Map(checked.written.findings.filter((f) => f.kind !== 'any_of').map((f) => [f.id, f]))
    const issue = (at: string, table: Record<string, unknown>) => {
      const sum = sumOf(table)
      return Math.abs(sum - 1) <= NEAR
        ? []
        : [
            error(
              at,
              `The values sum to ${Number(sum.toFixed(3))}, not 1.`,
              'They exclude each other: share out what is missing or too much.',
            ),
          ]
    }
    const tables = expectationsIn(checked).flatMap(({ at, finding, p }) =>
      typeof p === 'object' && exclusive.has(finding) ? issue(at, p) : [],
    )
    const causes = checked.written.causes.flatMap((c) => [
      ...issue(`${fileOf('causes', c)} severity`, c.severity),
      ...issue(`${fileOf('causes', c)} seen_after`, c.seen_after),
    ])
    const leaks = checked.written.findings.flatMap((f) =>
      f.kind === 'any_of' ? [] : f.leaks.flatMap((l) => (l.states ? issue(`${fileOf('findings', f)} leaks.${l.when}`, l.states) : [])),
    )
    const { observations } = checked.knowledge
    const states = Object.entries(observations ?? {}).flatMap(([name, o]) =>
      Object.entries((o as { states?: Record<string, unknown> }).states ?? {}).flatMap(([state, table]) =>
        typeof table === 'object' && table !== null ? issue(`observations ${name}.states.${state}`, table as Record<string, unknown>) : [],
      ),
    )
    return [...tables, ...causes, ...leaks, ...states]
  },
}
