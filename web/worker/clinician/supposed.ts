import { leaksFor } from '../../../engine/evidence.ts'
import { type Model, type Side, URGENCIES } from '../../../engine/index.ts'
import { liveOf } from '../../../engine/question/live.ts'
import { resultsOf } from '../../../engine/question/value.ts'
import { decide } from '../../../engine/urgency.ts'
import { causeName } from '../names.ts'
import { basesOf } from './basis.ts'
import { causeRests } from './behind.ts'
import type { SupposedView } from './behind-view.ts'
import { weighedOrThrow } from './weighed.ts'

/** So many causes are told; all others are less likely both before the result and after it. */
const MOST = 6

type Asked = { file: object; finding: string; side?: Side; is: string }
/** From what the chance of a result is reckoned, and what it would leave. @throws when the case cannot be assessed or nothing gives it */
export function supposedOf(model: Model, { file, finding: id, side, is }: Asked): SupposedView {
  const { evidence, posterior } = weighedOrThrow(model, file)
  const finding = model.findings.get(id)
  const columns = model.columnsOf.get(id)
  if (!finding || !columns) throw new Error(`Nothing is known of ${id}.`)
  const { floor } = decide(model, evidence, posterior)
  const results = resultsOf(
    model,
    evidence,
    liveOf(model, posterior),
    { finding, side, columns },
    floor ? URGENCIES.indexOf(floor) : 0,
    leaksFor(evidence),
  )
  const result = results.find((r) => r.is === is)
  if (!result) throw new Error(`${id} never is ${is}.`)
  const { p, sums } = result
  const causes = model.causeIds
    .map((cause, i) => ({ id: cause, from: posterior.cause[i]!, to: sums.cause[i]! }))
    .sort((a, b) => Math.max(b.from, b.to) - Math.max(a.from, a.to))
    .slice(0, MOST)
  return {
    p,
    causes: causes.map((c) => {
      const { basis, origins } = causeRests(model, c.id, finding)
      return {
        ...c,
        name: causeName(model, c.id, 'clinical'),
        gives: Math.min(1, (c.to * p) / c.from),
        basis,
        origins: model.causes.has(c.id) ? basesOf(model, origins) : [],
      }
    }),
  }
}
