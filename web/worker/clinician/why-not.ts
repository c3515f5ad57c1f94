import { explain, type Model, type Supposed, suppose } from '../../../engine/index.ts'
import { capital, findingText } from '../names.ts'
import { causeSeen } from './see.ts'
import type { WhyNotView } from './see-view.ts'
import { weighedOrThrow } from './weighed.ts'

/** How many findings that would raise a cause are told. */
const MOST = 6

/** Any cause as it stands in this case, its rank, and what would make it likelier. @throws when the case cannot be assessed */
export function whyNotOf(model: Model, { file, cause: id }: { file: object; cause: string }): WhyNotView {
  const read = weighedOrThrow(model, file)
  const { person, evidence, posterior } = read
  const ranked = model.causeIds.map((c, i) => ({ id: c, p: posterior.cause[i]! })).sort((a, b) => b.p - a.p || (a.id < b.id ? -1 : 1))
  const rank = ranked.findIndex((c) => c.id === id)
  const explained = explain(model, evidence, posterior, [id])[id]
  const cause = model.causes.get(id)
  const telling = new Set([
    ...(cause?.discriminators.map((d) => (typeof d === 'string' ? d : d.finding)) ?? []),
    ...Object.keys(cause?.findings ?? {}),
  ])
  const { raise } = suppose(model, person, id, 'tests', telling)
  return {
    cause: causeSeen(model, read, id, {
      reasons: explained?.reasons ?? [],
      left: explained?.unexplained ?? [],
      p: ranked[rank]?.p ?? 0,
    }),
    rank: rank + 1,
    of: ranked.length,
    raise: raise.slice(0, MOST).map((s) => ({
      text: capital(findingText(model, s.finding, s.side, s.value, 'clinical')),
      to: s.to,
      times: s.to / (ranked[rank]?.p || 1),
      entry: { id: s.finding, ...(s.side ? { side: s.side } : {}), value: valueIn(model, s) },
    })),
  }
}

function valueIn(model: Model, { finding, value }: Supposed): string | number | boolean {
  const kind = model.findings.get(finding)?.kind
  return kind === 'boolean' ? value === 'present' : kind === 'number' ? Number(value) : value
}
