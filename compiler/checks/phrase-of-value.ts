import { normalOf } from '../../engine/case/accepted.ts'
import { alternativesOf } from '../../engine/case/alternatives.ts'
import { saysNothing, wordsOfPhrase } from '../../engine/case/phrases.ts'
import type { Finding } from '../schema.ts'
import { type Check, error, fileOf, warning } from './check.ts'

const LEVEL = /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/
const canBe = (f: Finding, value: string | boolean): boolean =>
  typeof value === 'boolean'
    ? f.kind === 'boolean'
    : f.kind === 'grade'
      ? value === 'weak' || value === 'normal' || /^[0-5]$/.test(value)
      : f.kind === 'level'
        ? value === 'none' || LEVEL.test(value)
        : (f.values ?? Object.keys(f.words ?? {})).includes(value)

/** "Had a stroke" is read as "stroke": what is left alone of a phrase may be said of anything. */
const shrunk = (words: string): string[] => {
  const groups = alternativesOf(words)
  return groups.length > 1 ? [] : groups[0]!.filter((phrase) => phrase.includes(' ') && wordsOfPhrase(phrase).length === 1)
}

/** "(had | saw) like this before" is read as "like before": a choice of small words only makes the phrase say less than is written. */
const choicesLost = (words: string): string[] =>
  words.includes('&')
    ? []
    : [...words.matchAll(/\(([^()]*)\)/g)]
        .flatMap(([, choices]) => choices!.split('|').map((c) => c.trim()))
        .filter((c) => c !== '' && saysNothing(c))

export const phraseOfValue: Check = {
  name: 'phrase-of-value',
  why: 'A phrase can only tell what its finding can be, and the same words cannot tell two values of it.',
  check: ({ written: { phrases, findings } }) => {
    const byId = new Map(findings.map((f) => [f.id, f]))
    const owners = new Set(phrases.filter((p) => p.qualities).map((p) => p.finding))
    return phrases.flatMap((p) => {
      const at = fileOf('phrases', p)
      const finding = byId.get(p.finding)
      if (!finding) return [error(at, `No finding is called ${p.finding}.`, 'Name one of knowledge/findings.')]
      const told = [...(p.says ?? []), ...(p.qualities ?? [])]
      const values = [...told.map((s) => s.value), ...(p.qualities ?? []).flatMap((q) => (q.denied === undefined ? [] : [q.denied]))]
      const twice = [p.says ?? [], p.qualities ?? []].flatMap((list) =>
        list.flatMap((s) => s.words).filter((w, i, all) => all.indexOf(w) !== i),
      )
      const members = (p.groups ?? []).flatMap((g) => [...g.findings, ...(g.unless ?? [])])
      return [
        ...[...values, ...(p.none_is === undefined ? [] : [p.none_is])]
          .filter((value) => !canBe(finding, value))
          .map((value) => error(at, `${p.finding} cannot be ${value}.`, 'Use true or false for a yes/no finding, else one of its values.')),
        ...[...(p.says ?? []), ...(p.groups ?? []).flatMap((g) => g.says ?? [])]
          .flatMap((x) => x.words.flatMap(shrunk))
          .map((w) =>
            error(
              at,
              `Of "${w}" only ${wordsOfPhrase(w)[0]!.text} is read.`,
              'Small words are not read; write the one word, or add another.',
            ),
          ),
        ...(p.says ?? [])
          .flatMap((x) => x.words.map((w) => ({ w, lost: choicesLost(w) })))
          .filter(({ lost }) => lost.length > 0)
          .map(({ w, lost }) =>
            warning(
              at,
              `Of "${w}" the choice "${lost.join('", "')}" is not read, and what is left says less.`,
              'Small words are not read; leave the choice out.',
            ),
          ),
        ...twice.map((w) => error(at, `"${w}" stands twice.`, 'Keep it where it is right.')),
        ...members.filter((id) => !byId.has(id)).map((id) => error(at, `No finding is called ${id}.`, 'Name one of knowledge/findings.')),
        ...(p.groups ?? []).flatMap((g) =>
          (g.says ?? []).flatMap(({ value }) =>
            g.findings.flatMap((id) => {
              const f = byId.get(id)
              const told = f && value === 'normal' ? normalOf(f) : value
              return f && (told === undefined || !canBe(f, told))
                ? [error(at, `${id} cannot be ${value}.`, 'Sweep over it apart from the others.')]
                : []
            }),
          ),
        ),
        ...(p.named && !p.qualities && !owners.has(p.qualities_of ?? '')
          ? [error(at, `Nothing tells the qualities of ${p.finding}.`, 'Give `qualities`, or in `qualities_of` a finding that has some.')]
          : []),
      ]
    })
  },
}
