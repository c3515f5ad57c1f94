import { catalogueOf } from './catalogue.ts'
import { type Check, didYouMean, error, fileOf } from './check.ts'

const findingOf = (d: string | { finding: string }) => (typeof d === 'string' ? d : d.finding)

export const discriminatorExists: Check = {
  name: 'discriminator-exists',
  why: 'What tells a cause from its neighbours must be something that can be asked, seen or tested.',
  check: ({ written }) => {
    const known = new Set(catalogueOf(written).map((f) => f.id))
    return written.causes.flatMap((c) =>
      c.discriminators.flatMap((d, i, all) => {
        const ids = all.map(findingOf)
        const id = findingOf(d)
        const at = `${fileOf('causes', c)} discriminators`
        if (!known.has(id))
          return [error(at, `No finding is called ${id}.`, didYouMean(id, known, 'Name a finding of the case format, or a clue.'))]
        return ids.indexOf(id) < i ? [error(at, `${id} stands there twice.`, 'Name it once.')] : []
      }),
    )
  },
}
