import { type Check, didYouMean, error, fileOf } from './check.ts'

const findingOf = (d: string | { finding: string }) => (typeof d === 'string' ? d : d.finding)

export const discriminatorExists: Check = {
  name: 'discriminator-exists',
  why: 'What tells a cause from its neighbours must be something that can be asked, seen or tested.',
  check: ({ written: { causes, findings } }) => {
    const known = new Set(findings.map((f) => f.id))
    return causes.flatMap((c) =>
      c.discriminators.flatMap((d, i, all) => {
        const ids = all.map(findingOf)
        const id = findingOf(d)
        const at = `${fileOf('causes', c)} discriminators`
        if (!known.has(id)) return [error(at, `No finding is called ${id}.`, didYouMean(id, known, 'Name a finding of the case format.'))]
        return ids.indexOf(id) < i ? [error(at, `${id} stands there twice.`, 'Name it once.')] : []
      }),
    )
  },
}
