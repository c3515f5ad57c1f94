import { AGE_BANDS, type Difference, type Model, tellApart } from '../../../engine/index.ts'
import { referenceState } from '../../../engine/model/columns.ts'
import { causeName } from '../names.ts'
import type { ApartRow, Beside, Comparable, ComparedView, Pointed } from './compare-view.ts'
import { expectedOf, expectingOf, fits, foundOf, foundWords, likeliest, placeName, predictedName } from './expected.ts'
import { nameOf } from './predicts.ts'
import { weighedOrThrow } from './weighed.ts'

/** A finding that does not tell two apart better than this is not worth a row, unless it is a sign of one of them or was found. */
const TELLS = 0.6
const EVEN = 0.5

/** Every cause and every place of the wiring, to be chosen by name. */
export function comparableOf(model: Model): Comparable[] {
  const causes = model.knowledge.causes.map(
    (c): Comparable => ({
      kind: 'cause',
      id: c.id,
      name: causeName(model, c.id, 'clinical'),
      also: [c.name.plain, ...c.name.also].join(' · '),
    }),
  )
  const places = [...model.wiring.sites.values()].map(
    (site): Comparable => ({ kind: 'place', id: site.id, name: placeName(model, site), also: [site.names.plain, site.id].join(' · ') }),
  )
  const byName = (a: Comparable, b: Comparable) => (a.name < b.name ? -1 : 1)
  return [...causes.sort(byName), ...places.sort(byName)]
}

/**
 * Two causes or places set beside each other for this person: what each leads to expect, what was found, and how well each finding tells
 * them apart, best first. @throws when the case cannot be assessed
 */
export function setApartOf(model: Model, { file, pair }: { file: object; pair: [Pointed, Pointed] }): ComparedView {
  const read = weighedOrThrow(model, file)
  const who = expectingOf(model, read)
  const apart = tellApart(pair.map((x) => expectedOf(model, x, who)))
  const { facts } = read.evidence
  const rows = apart.flatMap((d): ApartRow[] => {
    const fact = foundOf(facts, d)
    const sign = isSign(d)
    if (!fact && !sign && d.accuracy < TELLS) return []
    const beside = (p: readonly number[]): Beside => {
      const { words, p: chance } = likeliest(d.finding, d.states, p)
      return { expected: words, p: chance, ...(fact ? { fits: fits(fact, d.side, p).fits } : {}) }
    }
    return [
      {
        finding: d.finding.id,
        ...(d.value === undefined ? {} : { value: d.value }),
        ...(d.side ? { side: d.side } : {}),
        stage: d.finding.stage,
        name: predictedName(model, d),
        accuracy: d.accuracy,
        sign,
        both: [beside(d.p[0]!), beside(d.p[1]!)],
        ...(fact ? { found: foundWords(d, fact) } : {}),
      },
    ]
  })
  const chance = (x: Pointed) => ('cause' in x ? read.posterior.cause[model.causeIds.indexOf(x.cause)] : undefined)
  return {
    leg: who.leg,
    legGiven: read.person.affected === 'left' || read.person.affected === 'right' || read.person.worse !== undefined,
    age: AGE_BANDS[who.ageBand]!,
    ageGiven: read.person.age !== undefined,
    names: [nameOf(model, pair[0]), nameOf(model, pair[1])],
    p: [chance(pair[0]), chance(pair[1])],
    rows,
  }
}
const isSign = ({ states, p }: Difference): boolean => {
  const reference = referenceState(states)
  return reference >= 0 && p.some((q) => q[reference]! < EVEN)
}
