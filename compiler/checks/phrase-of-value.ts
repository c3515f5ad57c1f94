import type { Finding } from '../schema.ts'
import { type Check, error, fileOf } from './check.ts'

const canBe = (f: Finding, value: string | true): boolean =>
  value === true
    ? f.kind === 'boolean'
    : f.kind === 'grade'
      ? value === 'weak' || value === 'normal'
      : (f.values ?? Object.keys(f.words ?? {})).includes(value)

export const phraseOfValue: Check = {
  name: 'phrase-of-value',
  why: 'A phrase can only tell what its finding can be, and the same words cannot tell two values of it.',
  check: ({ written: { phrases, findings } }) =>
    phrases.flatMap((p) => {
      const at = fileOf('phrases', p)
      const finding = findings.find((f) => f.id === p.finding)
      if (!finding) return [error(at, `No finding is called ${p.finding}.`, 'Name one of knowledge/findings.')]
      const twice = p.says.flatMap((s) => s.words).filter((w, i, all) => all.indexOf(w) !== i)
      return [
        ...p.says
          .filter(({ value }) => !canBe(finding, value))
          .map(({ value }) => error(at, `${p.finding} cannot be ${value}.`, 'Use true for a yes/no finding, else one of its values.')),
        ...twice.map((w) => error(at, `"${w}" stands twice.`, 'Keep it where it is right.')),
      ]
    }),
}
