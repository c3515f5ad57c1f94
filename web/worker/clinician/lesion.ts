import type { Model, Predicted } from '../../../engine/index.ts'
import { referenceState } from '../../../engine/model/columns.ts'
import { carries } from '../carries.ts'
import { sourcesOf } from '../names.ts'
import { striking } from '../station.ts'
import { expectedOf, expectingOf, fits, foundOf, foundWords, likeliest, placeName, predictedName, siteOf } from './expected.ts'
import type { LesionRow, LesionView } from './lesion-view.ts'
import { likely } from './see.ts'
import { weighedOrThrow } from './weighed.ts'
import { wiredThrough } from './wired-through.ts'

const EVEN = 0.5
/** So many movements, patches of skin, causes, and findings not examined are told. */
const MOST = { carried: 8, causes: 6, open: 10 }

/** What a lesion at one place would do, beside what was found. @throws when the case cannot be assessed or there is no such place */
export function lesionOf(model: Model, { file, station }: { file: object; station: string }): LesionView {
  const read = weighedOrThrow(model, file)
  const site = siteOf(model, station)
  const { facts } = read.evidence
  const rows = [...expectedOf(model, { station }, expectingOf(model, read)).values()].flatMap((x): LesionRow[] => {
    const fact = foundOf(facts, x)
    if (!fact && !(x.finding.stage === 'exam' && isSign(x))) return []
    const { words, p } = likeliest(x.finding, x.states, x.p)
    return [
      {
        finding: x.finding.id,
        ...(x.value === undefined ? {} : { value: x.value }),
        ...(x.side ? { side: x.side } : {}),
        name: predictedName(model, x),
        expected: words,
        p,
        ...(fact ? { found: foundWords(x, fact), fits: fits(fact, x.side, x.p).fits } : {}),
      },
    ]
  })
  const { moves, feels } = carries(model, site, 'clinical')
  const origins = wiredThrough(model, site)
  const chanceOf = (id: string) => read.posterior.cause[model.causeIds.indexOf(id)]!
  return {
    of: station,
    name: placeName(model, site),
    moves: moves.slice(0, MOST.carried),
    feels: feels.slice(0, MOST.carried),
    rows: [
      ...rows.filter((r) => r.found !== undefined),
      ...rows
        .filter((r) => r.found === undefined)
        .sort((a, b) => b.p - a.p)
        .slice(0, MOST.open),
    ],
    causes: striking(model, site)
      .map((id) => likely(model, { id, p: chanceOf(id) }))
      .sort((a, b) => b.p - a.p)
      .slice(0, MOST.causes),
    sources: sourcesOf(
      model,
      origins.flatMap((o) => (o.source ? [o.source] : [])),
    ),
    estimated: origins.some((o) => o.basis !== undefined),
  }
}
const isSign = ({ states, p }: Predicted): boolean => {
  const reference = referenceState(states)
  return reference >= 0 && p[reference]! < EVEN
}
