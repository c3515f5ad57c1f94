import { leaksFor } from '../../../engine/evidence.ts'
import { type Model, type Side, URGENCIES } from '../../../engine/index.ts'
import { liveOf } from '../../../engine/question/live.ts'
import { resultsOf } from '../../../engine/question/value.ts'
import { decide } from '../../../engine/urgency.ts'
import { causeName } from '../names.ts'
import { basesOf } from './basis.ts'
import { causeRests } from './behind.ts'
import type { SupposedView } from './behind-view.ts'
import { reasoned } from './estimates.ts'
import { observedBy } from './observed-by.ts'
import { weighedOrThrow } from './weighed.ts'

/** So many causes are told; all others are less likely both before the result and after it. */
const MOST = 6

type Asked = { file: object; finding: string; side?: Side; is: string }
/** From what the chance of a result is reckoned, and what it would leave. @throws when the case cannot be assessed or nothing gives it */
export async function supposedOf(model: Model, { file, finding: id, side, is }: Asked): Promise<SupposedView> {
  await reasoned()
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
  const told = causes.map((c) => {
    const { basis, origins } = causeRests(model, c.id, finding)
    const known = model.causes.has(c.id)
    return {
      ...c,
      name: causeName(model, c.id, 'clinical'),
      gives: c.from > 0 ? Math.min(1, (c.to * p) / c.from) : 0,
      basis,
      origins: known ? basesOf(model, origins) : [],
    }
  })
  return { p, causes: told, observed: told.some((c) => c.basis === 'anatomy') ? basesOf(model, observedBy(model, finding)) : [] }
}
