import { type Check, didYouMean, error } from './check.ts'
import { namedFindings } from './named-findings.ts'

export const findingExists: Check = {
  name: 'finding-exists',
  why: 'A misspelt finding is a fact that never counts.',
  check: (checked) => {
    const known = new Set(checked.written.findings.map((f) => f.id))
    return namedFindings(checked)
      .filter(({ finding }) => !known.has(finding))
      .map(({ at, finding }) =>
        error(at, `No finding is called ${finding}.`, didYouMean(finding, known, 'The ids are listed in docs/reference/case-format.md.')),
      )
  },
}
