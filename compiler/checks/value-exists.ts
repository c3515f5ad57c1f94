import type { Issue } from '../read.ts'
import { catalogueOf } from './catalogue.ts'
import { type Check, error, fileOf } from './check.ts'
import { expectationsIn } from './expectations.ts'
import { namedFindings } from './named-findings.ts'
import { tableKeysOf, takesValue } from './states.ts'

/** So small a chance, given to a value that cannot be, is shared out among the others without harm. */
const SLIGHT = 0.05

export const valueExists: Check = {
  name: 'value-exists',
  why: 'A misspelt value is a chance given to nothing.',
  check: (checked) => {
    const findings = new Map(catalogueOf(checked.written).map((f) => [f.id, f]))
    const unknown = (at: string, finding: string, value: unknown, known: readonly string[]) =>
      error(at, `${finding} has no value ${String(value)}.`, `Its values: ${known.join(', ') || 'true, false'}.`)

    const named = namedFindings(checked).flatMap(({ at, finding, value }) => {
      const f = findings.get(finding)
      return f && value !== undefined && !takesValue(f, value) ? [unknown(at, finding, value, tableKeysOf(f))] : []
    })
    const tables = expectationsIn(checked).flatMap(({ at, finding, p }): Issue[] => {
      const f = findings.get(finding)
      if (!f) return []
      const keys = tableKeysOf(f)
      if (typeof p === 'number')
        return f.kind === 'boolean'
          ? []
          : [error(at, `One number for ${finding}, which has several values.`, `Give one for each of: ${keys.join(', ')}.`)]
      return Object.entries(p)
        .filter(([value, chance]) => !keys.includes(value) && chance > 0)
        .map(([value, chance]) => ({ ...unknown(at, finding, value, keys), level: chance > SLIGHT ? 'error' : 'warning' }))
    })
    const own = checked.written.findings.flatMap((f) => {
      const at = fileOf('findings', f)
      const keys = tableKeysOf(f)
      const said = [
        ...Object.keys(f.labels ?? {}).map((value) => ({ place: 'labels', value })),
        ...(f.denies === undefined ? [] : [{ place: 'denies', value: f.denies }]),
        ...Object.values(f.words ?? {}).flatMap((states) => states.map((value) => ({ place: 'words', value }))),
        // A graded strength may leak as "weak", which stands for every grade but the full one.
        ...f.leaks
          .flatMap((l) => Object.keys(l.states ?? {}).map((value) => ({ place: `leaks.${l.when}`, value })))
          .filter(({ value }) => f.kind !== 'grade' || value !== 'weak'),
      ]
      const labelled = f.kind === 'boolean' ? ['true', 'false'] : f.kind === 'number' ? [...keys, ...Object.keys(f.words ?? {})] : keys
      return said
        .filter(({ place, value }) => !(place === 'labels' ? labelled : keys).includes(value))
        .map(({ place, value }) => unknown(`${at} ${place}`, f.id, value, keys))
    })
    return [...named, ...tables, ...own]
  },
}
