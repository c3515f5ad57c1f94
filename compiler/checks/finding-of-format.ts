import { caseFormat } from './case-format.ts'
import { type Check, error, fileOf } from './check.ts'

export const findingOfFormat: Check = {
  name: 'finding-of-format',
  why: 'The case format is a promise: what it lists can be said, and what can be said is listed.',
  check: ({ written: { findings } }) => {
    const promised = caseFormat().findings
    const here = new Set(findings.map((f) => f.id))
    return [
      ...[...promised]
        .filter((id) => !here.has(id))
        .map((id) =>
          error(`findings ${id}`, 'The case format lists this finding; no file describes it.', `Write findings/<stage>/${id}.yaml.`),
        ),
      ...findings
        .filter((f) => !promised.has(f.id))
        .map((f) =>
          error(fileOf('findings', f), 'The case format does not list this finding.', 'Add it to docs/reference/case-format.md.'),
        ),
    ]
  },
}
