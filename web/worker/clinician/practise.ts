import { type Assessment, describe, explain, LEVELS, type Model } from '../../../engine/index.ts'
import { capital, causeName, findingName, findingText, structureName } from '../names.ts'
import { fromHistory } from './difficulty.ts'
import { filled } from './fill.ts'
import { nextOf } from './next.ts'
import type { Commitment, Judged, Missed, Outcome, PlaceChoices, Truth, Weight } from './practise-view.ts'
import type { Committed } from './protocol.ts'
import { regionOf } from './regions.ts'
import { causeSeen, likely } from './see.ts'
import { drawnTruth } from './simulated.ts'
import { type Weighed, weighedOrThrow } from './weighed.ts'

/** So many examinations that told most, and so many that would have told more. */
const MOST = 6
const CAUSES = 3

/** The places somebody can commit to. */
export function choicesOf(model: Model): PlaceChoices {
  return LEVELS.map((level) => {
    const named = structuresAt(model, level).map((id) => ({ id, name: capital(structureName(model, id, [{ id: level }], 'clinical')) }))
    return { level, structures: named.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })) }
  })
}
const structuresAt = (model: Model, level: string): string[] => [
  ...new Set(model.lesionRows.flatMap((row) => (row.level === level ? row.structures.map(({ id }) => id) : []))),
]

/** What somebody committed to beside the engine at the same facts, and both beside the truth. @throws when the case cannot be assessed */
export async function judgedOf(model: Model, { whole, seen, asked, visit, committed, truth: given }: Committed): Promise<Judged> {
  await filled(model)
  const truth = 'draw' in given ? await drawnTruth(model, given.draw) : given
  const right = new Set([truth.cause, ...(truth.acceptable ?? [])])
  const all = standing(model, weighedOrThrow(model, whole), right)
  // Weighed last, as the next question is about the same facts.
  const read = weighedOrThrow(model, seen)
  const { a, rank, p } = standing(model, read, right)
  const level = truth.site?.level
  const outcome = outcomes(model, truth, right)
  const [structure] = a.site.structures
  const causes = a.causes.slice(0, CAUSES)
  const explained = model.causes.has(truth.cause) ? explain(model, read.evidence, read.posterior, [truth.cause])[truth.cause] : undefined
  return {
    truth: {
      name: causeName(model, truth.cause, 'clinical'),
      causes: [...right].filter((id) => model.causes.has(id)).map((id) => ({ id, name: causeName(model, id, 'clinical') })),
      diagnosis: truth.diagnosis ?? '',
      ...(level ? { level, region: regionOf(level) } : {}),
      structures: (truth.site?.structures ?? []).map((id) => capital(structureName(model, id, level ? [{ id: level }] : [], 'clinical'))),
      ...(truth.site?.side ? { side: truth.site.side } : {}),
    },
    outcome: outcome(committed),
    engine: {
      outcome: outcome({
        level: a.site.levels[0]!.id,
        ...(structure ? { structure: structure.id } : {}),
        causes: causes.map((c) => c.id),
      }),
      levels: a.site.levels.slice(0, CAUSES),
      ...(structure ? { structure: capital(structureName(model, structure.id, a.site.levels, 'clinical')) } : {}),
      causes: causes.map((c) => likely(model, c)),
      rank,
      p,
      whole: { rank: all.rank, p: all.p },
      history: fromHistory(model, whole, truth),
    },
    told: toldMost(model, explained?.reasons ?? [], asked),
    missed: missedOf(model, { whole, seen, asked, visit }, right),
    ...(explained
      ? {
          cause: causeSeen(model, read, truth.cause, {
            reasons: explained.reasons,
            left: explained.unexplained,
            p: a.causes.find((c) => c.id === truth.cause)?.p ?? 0,
          }),
        }
      : {}),
  }
}

/** Where the true cause stands, and its chance together with all that count as right. */
function standing(
  model: Model,
  { evidence, posterior, issues }: Weighed,
  right: ReadonlySet<string>,
): { a: Assessment; rank: number; p: number } {
  const a = describe(model, evidence, posterior, issues, { next: 'none', reasons: 0 })
  return {
    a,
    rank: a.causes.findIndex((c) => right.has(c.id)) + 1,
    p: a.causes.reduce((sum, c) => sum + (right.has(c.id) ? c.p : 0), 0),
  }
}

/** Reports name structures in free words here and there ("calf muscles"). */
const sameName = (x: string) =>
  x
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
function outcomes(model: Model, { site }: Truth, right: ReadonlySet<string>): (c: Commitment) => Outcome {
  const structures = new Set(site?.structures?.map(sameName))
  const level = site?.level
  const choosable = level !== undefined && structuresAt(model, level).some((id) => structures.has(sameName(id)))
  return (c) => ({
    level: c.level === level,
    ...(choosable ? { structure: c.structure !== undefined && structures.has(sameName(c.structure)) } : {}),
    cause: c.causes.findIndex((id) => right.has(id)) + 1,
  })
}

type Reasons = NonNullable<ReturnType<typeof explain>[string]>['reasons']
/** What was looked at, by how far it moved the true cause. */
function toldMost(model: Model, reasons: Reasons, asked: readonly string[]): Weight[] {
  const looked = Map.groupBy(
    reasons.filter((r) => asked.includes(r.finding)),
    (r) => r.finding,
  )
  return [...looked]
    .map(([finding, all]) => ({
      finding,
      text: all
        .map((r) =>
          r.value === '' ? findingName(model, r.finding, 'clinical') : findingText(model, r.finding, r.side, r.value, 'clinical'),
        )
        .join('; '),
      shift: all.reduce((sum, r) => sum + r.shift, 0),
    }))
    .sort((x, y) => Math.abs(y.shift) - Math.abs(x.shift))
    .slice(0, MOST)
}

/** What the engine would have looked at next, and what the case holds there. */
function missedOf(
  model: Model,
  { whole, seen, asked, visit }: Pick<Committed, 'whole' | 'seen' | 'asked' | 'visit'>,
  right: ReadonlySet<string>,
): Missed[] {
  const wanted = new Map(
    nextOf(model, { file: seen, visit })
      .next.filter((q) => q.stage !== 'history' && !asked.includes(q.finding))
      .map((q) => [q.finding, q]),
  )
  return [...wanted.keys()].slice(0, MOST).map((finding): Missed => {
    const name = findingName(model, finding, 'clinical')
    const entries = whole.findings.filter((f) => (f as { id?: unknown }).id === finding) as Entry[]
    if (entries.length === 0) return { finding, name }
    const { p } = standing(model, weighedOrThrow(model, { ...seen, findings: [...seen.findings, ...entries] }), right)
    const text = entries.map((e) => findingText(model, e.id, e.side, String(e.value), 'clinical')).join('; ')
    return { finding, name, found: { text, to: p } }
  })
}
type Entry = { id: string; side?: 'left' | 'right' | 'both'; value: unknown }
