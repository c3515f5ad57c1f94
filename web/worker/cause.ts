import { dangerous } from '../../engine/assess.ts'
import {
  type Assessment,
  explain,
  gather,
  infer,
  type Model,
  nothingTold,
  type Reason,
  readCase,
  type StorySays,
  storySays,
  suppose,
} from '../../engine/index.ts'
import { FAINT } from '../../engine/why/figures.ts'
import type { Kept } from '../parts/kept.ts'
import { caseOf } from './interview.ts'
import { capital, causeName, findingText, sourcesOf } from './names.ts'
import type { CauseView, ReasonView, WhyView } from './protocol.ts'

const MOST_REASONS = 5
/** How many findings that would change a chance are told. */
const MOST_SUPPOSED = 4

type Unexplained = Assessment['unexplained'][string]

const reasonView = (model: Model, r: Reason): ReasonView => ({
  text: findingText(model, r.finding, r.side, r.value),
  shift: r.shift,
  expected: r.expected,
  otherwise: r.otherwise,
  basis: r.basis,
  sources: sourcesOf(model, r.sources),
})

/** A cause as it stands for this person: how likely, what speaks for it and against it, and its plain page in short. */
export function causeView(
  model: Model,
  id: string,
  p: number,
  given: readonly Assessment['reasons'][string][number][],
  left: Unexplained,
  likeness: StorySays | undefined,
): CauseView {
  const reasons = given as readonly Reason[]
  const cause = model.causes.get(id)
  return {
    id,
    name: causeName(model, id),
    p,
    known: cause !== undefined,
    dangerous: dangerous(model, id),
    what: cause?.page.what ?? '',
    impact: cause?.page.impact ?? '',
    recovery: cause?.recovery.plain ?? '',
    for: reasons
      .filter((r) => r.shift >= FAINT)
      .slice(0, MOST_REASONS)
      .map((r) => reasonView(model, r)),
    against: reasons
      .filter((r) => r.shift <= -FAINT)
      .slice(0, MOST_REASONS)
      .map((r) => reasonView(model, r)),
    unexplained: left.map((u) => findingText(model, u.finding, u.side, u.value)),
    ...(likeness && Math.abs(likeness.shift) >= FAINT && { story: likeness }),
    sources: sourcesOf(model, cause?.page.sources ?? []),
  }
}

/** Why, or why not, one cause; and which findings would change that. Undefined: there is no such cause. */
export function whyOf(model: Model, { kept, cause: id }: { kept: Kept; cause: string }): WhyView | undefined {
  if (!model.causeIds.includes(id)) return undefined
  const { person } = readCase(model.findings, caseOf(kept))
  const { evidence } = gather(model, person!)
  const posterior = infer(model, evidence)
  const chances = model.causeIds.map((c, i) => ({ id: c, p: posterior.cause[i]! })).sort((a, b) => b.p - a.p)
  const rank = chances.findIndex((c) => c.id === id)
  const explained = explain(model, evidence, posterior, [id])[id]
  const cause = model.causes.get(id)
  const telling = new Set([
    ...(cause?.discriminators.map((d) => (typeof d === 'string' ? d : d.finding)) ?? []),
    ...Object.keys(cause?.findings ?? {}),
  ])
  const { raise, lower } = suppose(model, person!, id, 'tests', telling)
  const text = (s: (typeof raise)[number]) => ({
    text: capital(findingText(model, s.finding, s.side, s.value)),
    to: s.to,
    times: s.to / (chances[rank]?.p || 1),
  })
  return {
    nothingTold: nothingTold(model, evidence),
    cause: causeView(
      model,
      id,
      chances[rank]?.p ?? 0,
      explained?.reasons ?? [],
      explained?.unexplained ?? [],
      storySays(model, evidence, posterior, [id])?.[id],
    ),
    rank: rank + 1,
    of: chances.length,
    raise: raise.slice(0, MOST_SUPPOSED).map(text),
    lower: lower.slice(0, MOST_SUPPOSED).map(text),
  }
}
