import { type Check, warning } from './check.ts'
import { citationsIn } from './citations.ts'
import { entriesOf } from './entries.ts'

export const sourceUnused: Check = {
  name: 'source-unused',
  why: 'A source that nothing cites looks like evidence and is none.',
  check: (checked) => {
    const used = new Set(entriesOf(checked).flatMap(({ entry }) => citationsIn(entry).map((c) => c.source)))
    return checked.written.sources
      .filter((s) => !used.has(s.id))
      .map((s) => warning(`sources/${s.id}.yaml`, 'Nothing cites this source.', 'Cite it where its facts stand, or delete the file.'))
  },
}
