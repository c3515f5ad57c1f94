import type { Evidence, Model, Predicted } from '../../../engine/index.ts'
import { capital, causeName, valueName } from '../names.ts'
import type { CellView, Pointed, PredictedView } from './compare-view.ts'
import { expectedOf, expectingOf, fits, foundOf, likeliest, placeName, predictedName, siteOf } from './expected.ts'
import { weighedOrThrow } from './weighed.ts'

const EVEN = 0.5

/** What a cause or place leads to expect on the sheet, beside what was found. @throws when the case cannot be assessed */
export function predictsOf(model: Model, { file, pointed }: { file: object; pointed: Pointed }): PredictedView {
  const read = weighedOrThrow(model, file)
  const who = expectingOf(model, read)
  const groups = new Map<string, Predicted[]>()
  for (const x of expectedOf(model, pointed, who).values()) {
    const key = `${x.finding.id}|${x.side ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), x])
  }
  const cells = [...groups].map(([key, all]): [string, CellView] => [key, cellOf(model, all, read.evidence)])
  return { of: keyOf(pointed), name: nameOf(model, pointed), leg: who.leg, cells: Object.fromEntries(cells) }
}
export const keyOf = (pointed: Pointed): string => ('cause' in pointed ? `cause/${pointed.cause}` : `station/${pointed.station}`)
export const nameOf = (model: Model, pointed: Pointed): string =>
  'cause' in pointed ? causeName(model, pointed.cause, 'clinical') : placeName(model, siteOf(model, pointed.station))

/** One finding with one state for each side, or one with several values, of which those likelier than not are named. */
function cellOf(model: Model, all: readonly Predicted[], { facts }: Evidence): CellView {
  const [first] = all
  const judged = all.flatMap((x) => {
    const fact = foundOf(facts, x)
    return fact ? [fits(fact, x.side, x.p)] : []
  })
  const found = judged.length > 0 ? { found: Math.min(...judged.map((j) => j.p)), fits: judged.every((j) => j.fits) } : {}
  const { finding, side } = first!
  const cell = (x: Predicted) => ({ finding: finding.id, value: x.value, side, name: predictedName(model, x), ...found })
  if (first!.value === undefined) {
    const { words, p } = likeliest(first!.finding, first!.states, first!.p)
    return { ...cell(first!), expected: words, p, single: true }
  }
  const named = all.filter((x) => x.p[1]! >= EVEN).sort((a, b) => b.p[1]! - a.p[1]!)
  const label = (value: string) => capital(valueName(finding, value, 'clinical'))
  if (named.length > 0)
    return { ...cell(named[0]!), expected: named.map((x) => label(x.value!)).join(', '), p: named[0]!.p[1]!, single: true }
  return {
    ...cell(first!),
    expected: 'false',
    p: Math.min(...all.filter((x) => x.value !== finding.denies).map((x) => x.p[0]!)),
    single: false,
  }
}
