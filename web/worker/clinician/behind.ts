import { type Cause, type Finding, type Model, type Origins, originsOf, type Predicted, strikeFactors } from '../../../engine/index.ts'
import { basesOf } from './basis.ts'
import type { BehindAsked, BehindView, Rests, RestsView } from './behind-view.ts'
import type { Pointed } from './compare-view.ts'
import { reasoned } from './estimates.ts'
import { type Expecting, expectedOf, expectingOf, foundOf, placeName, siteOf, stateWords } from './expected.ts'
import { observedBy } from './observed-by.ts'
import { nameOf } from './predicts.ts'
import { weighedOrThrow } from './weighed.ts'
import { wiredThrough } from './wired-through.ts'

/** So many places where a cause strikes are told. */
const MOST = 6

/**
 * What stands behind the chances of one finding under one or two causes or places. @throws when the case cannot be assessed, or when
 * nothing is expected of the finding
 */
export async function behindOf(model: Model, { file, of, finding: id, value, side, fromDay }: BehindAsked): Promise<BehindView> {
  await reasoned()
  const read = weighedOrThrow(model, file)
  const who = laterOf(expectingOf(model, read), fromDay)
  const key = `${value === undefined ? id : `${id}=${value}`}|${side ?? ''}`
  const all = of.map((x) => expectedOf(model, x, who).get(key))
  const [first] = all
  if (!first || all.some((x) => x === undefined)) throw new Error(`Nothing is expected of ${key}.`)
  const fact = foundOf(read.evidence.facts, first)
  const mask = fact && (side === undefined ? fact.whole : fact[side])
  const most = mask ? Math.max(...mask) : 0
  const rests = of.map((x) => restsOf(model, x, first, who.ageBand))
  return {
    states: first.states.map((state, s) => ({
      words: stateWords(first, state),
      p: all.map((x) => x!.p[s]!),
      found: mask !== undefined && mask[s]! > most / 2,
    })),
    rests,
    observed: rests.some((r) => r.basis === 'anatomy') ? basesOf(model, observedBy(model, first.finding)) : [],
  }
}
const laterOf = (who: Expecting, fromDay: number | undefined): Expecting =>
  fromDay === undefined || who.days === undefined ? who : { ...who, days: Math.max(who.days, fromDay) }

function restsOf(model: Model, pointed: Pointed, { finding }: Predicted, ageBand: number): Rests {
  const name = nameOf(model, pointed)
  if ('station' in pointed) {
    const origins = wiredThrough(model, siteOf(model, pointed.station), finding)
    return { name, basis: 'anatomy', origins: basesOf(model, origins), strikes: [] }
  }
  const { basis, origins } = causeRests(model, pointed.cause, finding)
  const cause = model.causes.get(pointed.cause)
  return { name, basis, origins: basesOf(model, origins), strikes: basis === 'anatomy' && cause ? strikesOf(model, cause, ageBand) : [] }
}

/** On what P(finding | cause) rests. */
export function causeRests(model: Model, cause: string, finding: Finding): Origins {
  const [column] = model.columnsOf.get(finding.id) ?? []
  return originsOf(model, cause, finding, column?.over ?? 'cause')
}

/** The same for whoever opens one reason. @throws when there is no such finding */
export async function restsOn(model: Model, { cause, finding: id }: { cause: string; finding: string }): Promise<RestsView> {
  await reasoned()
  const finding = model.findings.get(id)
  if (!finding) throw new Error(`No finding is called ${id}.`)
  if (!model.causes.has(cause)) return { origins: [] }
  const { basis, origins } = causeRests(model, cause, finding)
  return { origins: basesOf(model, basis === 'anatomy' ? observedBy(model, finding) : origins) }
}

/** Where a cause strikes most at an age. */
function strikesOf(model: Model, cause: Cause, ageBand: number): Rests['strikes'] {
  const factors = strikeFactors(cause, { ageBand, sex: undefined })
  const weighed = cause.strikes.map((s, i) => ({ ...s, share: s.weight * factors[i]! }))
  const all = weighed.reduce((sum, s) => sum + s.share, 0)
  return weighed
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map((s) => ({
      name: [...new Set(s.at.map((part) => partName(model, typeof part === 'string' ? part : part.site)))].join(', '),
      share: s.share / all,
      origin: basesOf(model, [s])[0] ?? {},
    }))
}
const partName = (model: Model, id: string): string => {
  const site = model.wiring.sites.get(id)
  return site ? placeName(model, site) : id
}
