import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Check, warning } from './check.ts'
import { citationsIn } from './citations.ts'
import { eachObject, entriesOf } from './entries.ts'

/** Textbook predictions are tests, but they cite the same sources. */
const PREDICTIONS = join(import.meta.dirname, '../../test/predictions')
let predicted: readonly string[] | undefined
const citedByPredictions = (): readonly string[] =>
  (predicted ??= readdirSync(PREDICTIONS).flatMap((file) =>
    citationsIn(parse(readFileSync(join(PREDICTIONS, file), 'utf8'))).map((c) => c.source),
  ))

/** An estimate names in its reasoning, and a text in brackets, what they lean on. */
function namedIn(entry: unknown): string[] {
  const named: string[] = []
  eachObject(entry, (object) => {
    for (const x of Object.values(object)) if (typeof x === 'string') named.push(...(x.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []))
  })
  return named
}

export const sourceUnused: Check = {
  name: 'source-unused',
  why: 'A source that nothing cites looks like evidence and is none.',
  check: (checked) => {
    const used = new Set([
      ...entriesOf(checked).flatMap(({ entry, at }) =>
        at.startsWith('sources/') ? [] : [...citationsIn(entry).map((c) => c.source), ...namedIn(entry)],
      ),
      ...citedByPredictions(),
    ])
    return checked.written.sources
      .filter((s) => !used.has(s.id))
      .map((s) =>
        warning(`sources/${s.id}.yaml`, 'Nothing cites this source or names it.', 'Cite it where its facts stand, or delete the file.'),
      )
  },
}
