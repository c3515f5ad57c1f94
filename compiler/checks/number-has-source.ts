import { type Check, error } from './check.ts'
import { entriesOf } from './entries.ts'
import { numbersIn } from './numbers.ts'

/** The number of the path's own group is enough to find the place: `findings.pain.back`, not each value below it. */
const groupOf = (path: string) => path.split('.').slice(0, -1).join('.') || path

export const numberHasSource: Check = {
  name: 'number-has-source',
  why: 'A number nobody can trace is a number nobody can correct.',
  check: (checked) =>
    entriesOf(checked).flatMap(({ at, entry }) => {
      const bare = numbersIn(entry).filter((n) => n.basis === 'none')
      return [...new Set(bare.map((n) => groupOf(n.path)))].map((group) =>
        error(
          `${at} ${group}`,
          'A number without a source.',
          'Add `source:` with `where:`, or `basis: "estimate: ..."` with the reasoning.',
        ),
      )
    }),
}
