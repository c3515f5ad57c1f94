import type { Fact, Mask } from '../evidence.ts'
import type { Leading, Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import type { Spoken } from './spoken.ts'

/** What silence says of a column: on one side, on both, or of the whole person; the same objects every time. */
export type Silence = { left: Fact; right: Fact; both: Fact } | { whole: Fact }
type Silences = ReadonlyMap<Column, Silence>

/** Only the ratio matters: silence about what is absent counts as 1. */
const ratioOf = ({ told, denied }: { told: number; denied: number }): number => (1 - told) / (1 - denied)
function silenceOf(column: Column, mask: Mask, leading?: Leading): Silence {
  const nothing = { column, left: undefined, right: undefined, whole: undefined, weight: 1, leak: undefined, leading, claims: [] }
  if (!column.sided) return { whole: { ...nothing, whole: mask } }
  return { left: { ...nothing, left: mask }, right: { ...nothing, right: mask }, both: { ...nothing, left: mask, right: mask } }
}

/** What silence says of each state where whatever is abnormal is mostly told; slight weakness is passed over more easily. */
const shareOf = ({ states, reference }: Column, ratio: number): Mask =>
  states.map((s, i) => (i === reference ? 1 : s === '4' ? (1 + ratio) / 2 : ratio))

/** P(nothing is said of it) where it is there with chance `p`: what leads the picture is told, what is beside it mostly not. */
export const passedOver = (p: number, { told, power }: Leading): number => 1 - told * p ** (power + 1)

const unaskedOf = new WeakMap<Model, Silences>()
/**
 * What it says that nobody mentions a thing that is told unasked. People tell what may have brought their weakness on, what hardly anybody
 * has otherwise and what leads the picture, so that what is there is mostly told and what is not there mostly left out.
 */
export function unasked(model: Model): Silences {
  let known = unaskedOf.get(model)
  if (!known) {
    const ratio = ratioOf(model.knowledge.observations.recording.told_unasked)
    known = new Map(
      [...model.columns.values()].flatMap((column) => {
        const told = statesToldUnasked(model, column)
        if (told) {
          const mask = column.states.map((s) => (told.has(s) ? ratio : 1))
          return [[column, silenceOf(column, mask)]]
        }
        if (!mayLead(model, column)) return []
        const nothing = column.states.map((_, i) => (i === column.reference ? 1 : 0))
        return [[column, silenceOf(column, nothing, model.knowledge.observations.recording.told_as_leading)]]
      }),
    )
    unaskedOf.set(model, known)
  }
  return known
}
const isAmong = (id: string, findings: readonly string[]): boolean => findings.some((f) => (f.endsWith('.') ? id.startsWith(f) : id === f))
/** Whether a column is told where it leads the picture. */
function mayLead(model: Model, { states, finding: { id } }: Column): boolean {
  const { findings, except } = model.knowledge.observations.recording.told_as_leading
  return states.length === 2 && isAmong(id, findings) && !except.includes(id)
}
const PRESENT: ReadonlySet<string> = new Set(['true'])
/** The states of a column that are told unasked; undefined where none is. */
function statesToldUnasked(model: Model, { states, finding: { id, stage, background } }: Column): ReadonlySet<string> | undefined {
  const { findings, values, except, symptoms_rarer_than: rare } = model.knowledge.observations.recording.told_unasked
  const named = values[id]
  if (named) return new Set(named)
  if (states.length !== 2 || except.includes(id)) return undefined
  if (isAmong(id, findings)) return PRESENT
  return stage === 'history' && id.startsWith('symptom.') && typeof background?.p === 'number' && background.p <= rare ? PRESENT : undefined
}

const togetherOf = new WeakMap<Model, readonly Silences[]>()
/** Groups of columns of which one that is told to be abnormal brings the others on its side along: what silence about these says. */
function together(model: Model): readonly Silences[] {
  let known = togetherOf.get(model)
  if (!known) {
    const { groups, ...telling } = model.knowledge.observations.recording.told_together
    const ratio = ratioOf(telling)
    known = Object.values(groups).map(
      (ids) =>
        new Map(ids.flatMap((id) => model.columnsOf.get(id) ?? []).map((column) => [column, silenceOf(column, shareOf(column, ratio))])),
    )
    togetherOf.set(model, known)
  }
  return known
}

const othersOf = new WeakMap<Model, Silences>()
/** Columns of which both sides are told where both are so: what silence about the other side says once one is told to be abnormal. */
function otherSides(model: Model): Silences {
  let known = othersOf.get(model)
  if (!known) {
    const { findings, ...telling } = model.knowledge.observations.recording.told_of_both_sides
    const ratio = ratioOf(telling)
    known = new Map(
      findings.flatMap((id) => model.columnsOf.get(id) ?? []).map((column) => [column, silenceOf(column, shareOf(column, ratio))]),
    )
    othersOf.set(model, known)
  }
  return known
}

const all = new WeakMap<Model, ReadonlyMap<Column, readonly Silence[]>>()
/** All that silence may say of a column. */
export function silencesOf(model: Model, column: Column): readonly Silence[] {
  let known = all.get(model)
  if (!known) {
    const found = new Map<Column, Silence[]>()
    for (const silences of [unasked(model), ...together(model), otherSides(model)])
      for (const [of, silence] of silences) found.set(of, [...(found.get(of) ?? []), silence])
    known = found
    all.set(model, known)
  }
  return known.get(column) ?? []
}

type Told = Pick<Spoken, 'column' | Side>
const isAbnormal = (told: Told | undefined, side: Side): boolean => told?.[side]?.[told.column.reference] === 0
/**
 * What is passed over in silence: one fact a column, so that mirroring a case mirrors it to the last bit. Who has told nothing at all has
 * passed nothing over.
 * @param spoken what is told, by column
 */
export function silenceBeside(model: Model, spoken: ReadonlyMap<Column, Told>): readonly Fact[] {
  if (spoken.size === 0) return []
  const findings = new Set([...spoken.keys()].map((c) => c.finding))
  const out: Fact[] = []
  for (const group of together(model)) {
    const isTold = (side: Side) => [...group.keys()].some((column) => isAbnormal(spoken.get(column), side))
    const [left, right] = [isTold('left'), isTold('right')]
    if (!left && !right) continue
    for (const [column, silence] of group) {
      if ('whole' in silence) continue
      const told = spoken.get(column)
      const silent = { left: left && !told?.left, right: right && !told?.right }
      if (silent.left && silent.right) out.push(silence.both)
      else if (silent.left) out.push(silence.left)
      else if (silent.right) out.push(silence.right)
    }
  }
  const inGroup = new Set(out.map((fact) => fact.column))
  // Nobody passes over what nobody has looked for yet.
  const examined = [...findings].some(({ stage }) => stage === 'exam')
  for (const [column, silence] of unasked(model))
    if (!findings.has(column.finding) && !inGroup.has(column) && (examined || column.finding.stage !== 'exam'))
      out.push('whole' in silence ? silence.whole : silence.both)
  const passed = new Set(out.map((fact) => fact.column))
  for (const [column, silence] of otherSides(model)) {
    const told = spoken.get(column)
    if (!told || passed.has(column) || 'whole' in silence) continue
    if (isAbnormal(told, 'left') && !told.right) out.push(silence.right)
    else if (isAbnormal(told, 'right') && !told.left) out.push(silence.left)
  }
  return out
}
