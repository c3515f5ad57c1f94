import { catalogueOf } from './catalogue.ts'
import { type Check, didYouMean, error } from './check.ts'
import { namedFindings } from './named-findings.ts'

export const findingExists: Check = {
  name: 'finding-exists',
  why: 'A misspelt finding is a fact that never counts.',
  check: (checked) => {
    const findings = new Set(checked.written.findings.map((f) => f.id))
    const all = new Set(catalogueOf(checked.written).map((f) => f.id))
    return namedFindings(checked)
      .filter(({ finding, clues }) => !(clues ? all : findings).has(finding))
      .map(({ at, finding, clues }) =>
        all.has(finding)
          ? error(
              at,
              `${finding} is a clue, and cannot be named here.`,
              'Of a cause, write it in the clue; in an example, tell it as an `other`.',
            )
          : error(
              at,
              `No finding is called ${finding}.`,
              didYouMean(
                finding,
                clues ? all : findings,
                'The ids are listed in docs/reference/case-format.md; a clue is `clue.` and its id.',
              ),
            ),
      )
  },
}
