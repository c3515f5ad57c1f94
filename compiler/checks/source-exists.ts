import { type Check, didYouMean, error } from './check.ts'
import { citationsIn } from './citations.ts'
import { entriesOf } from './entries.ts'

export const sourceExists: Check = {
  name: 'source-exists',
  why: 'A citation that leads nowhere is worse than none.',
  check: (checked) => {
    const known = new Set(checked.written.sources.map((s) => s.id))
    return entriesOf(checked).flatMap(({ at, entry }) =>
      citationsIn(entry)
        .filter(({ source }) => !known.has(source))
        .map(({ path, source }) =>
          error(`${at} ${path}`, `No source is called ${source}.`, didYouMean(source, known, `Write knowledge/sources/${source}.yaml.`)),
        ),
    )
  },
}
