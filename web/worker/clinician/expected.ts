import type { Fact } from '../../../engine/evidence.ts'
import {
  daysOf,
  type Finding,
  type Model,
  type Predicted,
  type Predictions,
  predictCause,
  predictLesion,
  type Side,
  usualKind,
} from '../../../engine/index.ts'
import type { Site } from '../../../engine/model/anatomy.ts'
import { capital, findingName, sided, valueName } from '../names.ts'
import type { Pointed } from './compare-view.ts'
import { legOf, type Weighed } from './weighed.ts'

/** A lesion whose extent nobody has said is partial, severe or complete, each as likely. */
const EXTENTS = [0.4, 0.7, 1]
/** The weeks after onset are when most signs of a lesion have come and none have gone. */
const USUAL_DAYS = 30
/** A range of grades is told when it holds at least this much. */
const RANGE = 0.6
/** A found state fits when it has at least this share of the chance of the likeliest one. */
const FITS = 1 / 3

/** The place of the wiring that an id of a place, a structure or a station on the map means. @throws when there is none */
export function siteOf(model: Model, id: string): Site {
  const { sites } = model.wiring
  const found = sites.get(id) ?? sites.get(`${id}@cord`) ?? [...sites.values()].find((s) => s.structure === id) ?? siteOfLevel(model, id)
  if (!found) throw new Error(`No place is called ${id}.`)
  return found
}
/** The place of a level that has no structure of its own on the map. */
function siteOfLevel(model: Model, level: string): Site | undefined {
  return [...model.wiring.sites.values()].find((s) => s.level === level)
}

/** A place by its standard name: of a nerve the nerve, and where on it. */
export function placeName(model: Model, { id, names }: Site): string {
  const nerve = model.knowledge.anatomy.nerves.find((n) => n.id === id || id.startsWith(`${n.id}@`))
  if (!nerve) return capital(names.clinical)
  return id === nerve.id ? capital(nerve.name.clinical) : `${capital(nerve.name.clinical)}, ${names.clinical}`
}

/** In whom something is expected: the leg it weakens, days since onset, and the index of the age band. */
export type Expecting = { leg: Side; days: number | undefined; ageBand: number }
export const expectingOf = (model: Model, read: Weighed): Expecting => ({
  leg: legOf(model, read),
  days: daysOf(read.person),
  ageBand: read.evidence.ageBand,
})

/** What a cause or a place leads to expect in a person. @throws when neither is known */
export function expectedOf(model: Model, pointed: Pointed, { leg, days, ageBand }: Expecting): Predictions {
  if ('cause' in pointed) return predictCause(model, pointed.cause, leg, days, ageBand)
  const site = siteOf(model, pointed.station)
  const side = site.crossed ? (leg === 'left' ? 'right' : 'left') : leg
  const [first, ...others] = EXTENTS.map((completeness) =>
    predictLesion(model, { sites: [site.id], side, completeness, kind: usualKind(site), days: days ?? USUAL_DAYS }, ageBand),
  )
  return new Map(
    [...first!].map(([key, x]): [string, Predicted] => {
      const p = x.p.map((q, s) => others.reduce((sum, o) => sum + o.get(key)!.p[s]!, q) / EXTENTS.length)
      return [key, { ...x, p }]
    }),
  )
}

/** The likeliest state in words (`true` and `false` of what has no words), and its chance. Of grades the shortest range that holds most. */
export function likeliest(finding: Finding, states: readonly string[], p: readonly number[]): { state: string; words: string; p: number } {
  const at = p.indexOf(Math.max(...p))
  const state = states[at]!
  if (finding.kind !== 'grade') return { state, words: stateWords({ finding, states }, state), p: p[at]! }
  let [low, high, sum] = [at, at, p[at]!]
  while (sum < RANGE) {
    const [below, above] = [p[low - 1] ?? -1, p[high + 1] ?? -1]
    if (below > above) low--
    else high++
    sum += Math.max(below, above)
  }
  return { state, words: low === high ? `${low}/5` : `${low}–${high}/5`, p: Math.min(1, sum) }
}
/** One state in words: a grade out of five, `true` and `false` of what has no words. */
export function stateWords({ finding, states }: Pick<Predicted, 'finding' | 'states'>, state: string): string {
  if (finding.kind === 'grade') return `${state}/5`
  return isYesNo(states) ? state : capital(valueName(finding, state, 'clinical'))
}
const isYesNo = (states: readonly string[]) => states.length === 2 && states[0] === 'false'

/** What was found of one prediction: the states that the claims allow, by column and side. */
export function foundOf(facts: readonly Fact[], { finding, value, side }: Omit<Predicted, 'p' | 'states'>): Fact | undefined {
  const key = value === undefined ? finding.id : `${finding.id}=${value}`
  return facts.find((f) => f.column.key === key && f.claims.length > 0 && maskOn(f, side) !== undefined)
}
const maskOn = (f: Fact, side: Side | undefined) => (side === undefined ? f.whole : side === 'left' ? f.left : f.right)

/**
 * Does what was found fit what is expected? It does when its chance is at least a third of that of the likeliest state: an examiner's
 * usual spread between neighbouring grades fits, a state that the lesion seldom shows does not.
 */
export function fits(fact: Fact, side: Side | undefined, p: readonly number[]): { p: number; fits: boolean } {
  const mask = maskOn(fact, side)!
  const found = p.reduce((sum, q, s) => sum + q * mask[s]!, 0)
  return { p: found, fits: found >= FITS * Math.max(...p) }
}

/** A finding that is predicted, with its value and side. */
export function predictedName(model: Model, { finding, value, side }: Omit<Predicted, 'p' | 'states'>): string {
  const own = findingName(model, finding.id, 'clinical')
  const name = value === undefined ? own : `${own}: ${valueName(finding, value, 'clinical')}`
  return side ? sided(name, side) : name
}
/** What was found there, as the states that the claims mean; those that a slip of the examiner would leave open are not named. */
export function foundWords({ finding, states, side }: Omit<Predicted, 'p'>, fact: Fact): string {
  const claimed = fact.claims.filter((c) => c.side === undefined || c.side === side).map((c) => c.value)
  if (finding.kind === 'grade') return claimed.map((v) => (v === 'normal' ? '5/5' : typeof v === 'number' ? `${v}/5` : '<5/5')).join(', ')
  const mask = maskOn(fact, side)!
  const meant = Math.max(...mask) / 2
  const allowed = states.filter((_, s) => mask[s]! > meant)
  if (isYesNo(states)) return allowed[0] ?? 'false'
  return allowed.map((s) => capital(valueName(finding, s, 'clinical'))).join(', ')
}
