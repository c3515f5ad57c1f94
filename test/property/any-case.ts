import fc from 'fast-check'
import { buildModel, type Finding, FORMAT, type Model, SETTINGS } from '../../engine/index.ts'
import { classesOf } from '../../engine/model/classes.ts'
import type { Column } from '../../engine/model/columns.ts'
import { knowledge } from '../shared/knowledge.ts'
import { model } from '../shared/model.ts'

export { knowledge, model }

export type AnyFinding = { id: string; side?: 'left' | 'right' | 'both'; value: string | number | boolean; detail?: string }
export type AnyCase = {
  format: string
  person: { age?: number; sex?: 'female' | 'male' | 'other' }
  setting?: (typeof SETTINGS)[number]
  affected?: 'left' | 'right' | 'both' | 'none'
  worse?: 'left' | 'right'
  findings: AnyFinding[]
}

const SEGMENTS = ['C5', 'T1', 'T4', 'T6', 'T7', 'T12', 'L1', 'L5', 'S1']
function anyValueOf(f: Finding): fc.Arbitrary<string | number | boolean> {
  if (f.kind === 'boolean') return fc.boolean()
  if (f.kind === 'grade')
    return fc.oneof(fc.constantFrom<(string | number)[]>('normal', 'weak', 3.7, 4.3, 4.7), fc.integer({ min: 0, max: 5 }))
  if (f.kind === 'level') return fc.constantFrom('none', ...SEGMENTS)
  if (f.kind === 'number') {
    const [min, max] = f.range ?? [0, 1000]
    const number = fc.double({ min, max, noNaN: true }).map((x) => Math.round(x * 10) / 10)
    const words = Object.keys(f.words ?? {})
    return words.length > 0 ? fc.oneof(number, fc.constantFrom(...words)) : number
  }
  return fc.constantFrom(...f.values!)
}
/** What a report may say besides: fresh, old, where, or nothing. */
const DETAILS = [undefined, undefined, 'acute', 'mild', 'large, right L5 root', 'old, T8']
const SIDES = ['left', 'right', 'both'] as const
const catalogue = knowledge.findings.filter((f) => f.kind !== 'text' && f.told_as === undefined)

/** Any one finding of the catalogue with any value it accepts; the same finding may be drawn twice with values that contradict. */
export const anyFinding: fc.Arbitrary<AnyFinding> = fc.constantFrom(...catalogue).chain((f) =>
  fc
    .record({ value: anyValueOf(f), side: fc.constantFrom(...SIDES), detail: fc.constantFrom(...DETAILS) })
    .map(({ value, side, detail }) => ({
      id: f.id,
      ...(f.sided === true || (f.sided === 'optional' && detail !== undefined) ? { side } : {}),
      value,
      ...(detail === undefined || f.stage !== 'tests' ? {} : { detail }),
    })),
)
/** Now and then the same finding twice, so that contradictions are common enough to be tried. */
export const anyFindings = (maxLength: number): fc.Arbitrary<AnyFinding[]> =>
  fc
    .tuple(fc.array(anyFinding, { maxLength }), fc.array(fc.nat(), { maxLength: 3 }), fc.array(anyFinding, { maxLength: 3 }))
    .chain(([first, picks, more]) => {
      const again = first.length === 0 ? [] : picks.map((n) => first[n % first.length]!)
      return fc
        .tuple(...again.map((f) => anyValueOf(catalogue.find((c) => c.id === f.id)!).map((value) => ({ ...f, value }))))
        .map((twice) => [...first, ...twice, ...more])
    })
export const anyCase: fc.Arbitrary<AnyCase> = fc
  .record({
    age: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
    sex: fc.option(fc.constantFrom('female' as const, 'male' as const, 'other' as const), { nil: undefined }),
    setting: fc.option(fc.constantFrom(...SETTINGS), { nil: undefined }),
    affected: fc.option(fc.constantFrom('left' as const, 'right' as const, 'both' as const, 'none' as const), { nil: undefined }),
    worse: fc.option(fc.constantFrom('left' as const, 'right' as const), { nil: undefined }),
    findings: anyFindings(25),
  })
  .map(({ age, sex, setting, affected, worse, findings }) => ({
    format: FORMAT,
    person: { ...(age === undefined ? {} : { age }), ...(sex ? { sex } : {}) },
    ...(setting ? { setting } : {}),
    ...(affected ? { affected } : {}),
    ...(worse && affected === 'both' ? { worse } : {}),
    findings,
  }))

/**
 * A model of a few causes whose every table, prior and constant is drawn at random: nothing that holds on it holds because of what the
 * knowledge happens to say. Probabilities go down to about 1e-5, but not to 0: the engine's own tables always keep a chance of a slip.
 */
type SmallModel = { causes: string[]; seed: number; evidence: number; prior: number; cluster: number }
const share = (min: number) => fc.double({ min, max: 1, noNaN: true })
export const anySmallModel: fc.Arbitrary<SmallModel> = fc.record({
  causes: fc.subarray(
    knowledge.causes.map((c) => c.id),
    { minLength: 2, maxLength: 5 },
  ),
  seed: fc.nat(),
  evidence: share(0.05),
  prior: share(0.05),
  cluster: share(0),
})
export function smallModel({ causes, seed, ...constants }: SmallModel): Model {
  const few = knowledge.causes.filter((c) => causes.includes(c.id))
  const small = buildModel({ ...knowledge, causes: few, constants: { ...knowledge.constants, ...constants } })
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 1) / 2 ** 32
  }
  const columns = new Map([...small.columns].map(([key, c]) => [key, drawnAtRandom(c, next)]))
  return { ...small, columns, columnsOf: Map.groupBy(columns.values(), (c) => c.finding.id) }
}
/** The same column with every row's table drawn at random. */
function drawnAtRandom(column: Column, next: () => number): Column {
  const { rows, variants } = column
  const n = column.states.length
  const p = new Float32Array(column.p.length)
  for (let at = 0; at < p.length; at += n) {
    const raw = column.states.map(() => next() ** 6 + 1e-5)
    const all = raw.reduce((a, b) => a + b, 0)
    raw.forEach((x, s) => {
      p[at + s] = x / all
    })
  }
  return { ...column, p, classes: classesOf({ variants, count: rows, of: Uint16Array.from({ length: rows }, (_, i) => i), p }, n) }
}
