import { caseFormat } from './case-format.ts'
import { type Check, didYouMean, error, fileOf } from './check.ts'

export const causeExists: Check = {
  name: 'cause-exists',
  why: 'A page that points to another must find it.',
  check: ({ written: { causes, clues, rules } }) => {
    const known = new Set([...caseFormat().causes, ...causes.map((c) => c.id)])
    const issues = (at: string, ids: readonly string[]) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) =>
          error(at, `No cause is called ${id}.`, didYouMean(id, known, 'The causes are listed in docs/reference/case-format.md.')),
        )
    return [
      ...causes.flatMap((c) => issues(`${fileOf('causes', c)} page.related`, c.page.related)),
      ...causes
        .filter((c) => !caseFormat().causes.has(c.id))
        .map((c) => error(fileOf('causes', c), 'The case format does not list this cause.', 'Add it to docs/reference/case-format.md.')),
      ...clues.flatMap((c) => issues(`${fileOf('clues', c)} causes`, Object.keys(c.causes))),
      ...rules.flatMap((r) => issues(`${fileOf('rules', r)} guards`, r.guards)),
    ]
  },
}
