import type { Finding, Observations } from '../../knowledge.ts'
import { type Averages, average } from './average.ts'
import type { Bodies } from './bodies.ts'
import type { Draft, Spaces } from './draft.ts'

/** Which leg is weak, as the case file's `affected` says it; not a finding that anybody writes down as such. */
export const AFFECTED: Finding = {
  id: 'affected',
  stage: 'history',
  kind: 'one_of',
  sided: false,
  values: ['left', 'right', 'both', 'none'],
  name: { clinical: 'Weak leg', plain: 'Which leg is weak', also: [] },
  ask: 'Which leg is weaker?',
  why: 'It says on which side to look.',
  leaks: [],
  burden: { minutes: 0, discomfort: 0, cost: 0, waiting_days: 0 },
}

/** Left, right, both and none of two legs that are alike, each noticed with probability `seen`. */
function evenly(seen: number, o: Observations['affected']): number[] {
  const named = seen + (1 - seen) * (1 - o.little_called_none.value)
  const one = (named * o.even_called_one.value) / 2
  return [one, one, named - 2 * one, 1 - named]
}

/** Which leg the person calls weak, from the weakness of each. */
export function affectedTable(
  o: Observations['affected'],
  { shapes: rows, shapeMirror: mirror }: Spaces,
  bodies: Bodies,
  averaged: Averages,
  slip: number,
): Draft {
  const p = new Float32Array(rows.length * 4)
  const seen = (x: number) => (x * x) / (x * x + o.half_at.value ** 2)
  const { side } = bodies.views.shape.history
  const onLeft = (name: string) => {
    const { of, values } = bodies.levels(name, 'side')
    return (row: number) => values[of[side[row]!]!]!
  }
  const [weakness, numbness] = [onLeft('weakness.any'), onLeft('numb.any')]
  rows.forEach((r, i) => {
    const m = mirror[i]!
    if (r.broad || m < i) return
    const l = seen(weakness(i))
    const g = seen(weakness(m))
    const uneven = r.laterality === 'left_worse' || r.laterality === 'right_worse'
    const both = l * g * (uneven ? o.uneven_called_both.value : 1)
    const rest = l * g - both
    const numb = numbness(i) + numbness(m) > 0
    // People come because of a leg: one that is a little weak, or only numb, is seldom called none, but is called on its own side.
    const none = (1 - l) * (1 - g)
    const told = numb || l + g > 0 ? none * (1 - o.little_called_none.value) : 0
    const toldBoth = r.laterality === 'both' ? told : uneven ? told * o.uneven_called_both.value : 0
    const onRight = r.laterality === 'right' || r.laterality === 'right_worse'
    const one = rest + told - toldBoth
    // Legs that are equally weak are noticed together.
    const even = r.laterality === 'both' ? evenly(l, o) : undefined
    const q = even ?? [l * (1 - g) + (onRight ? 0 : one), g * (1 - l) + (onRight ? one : 0), both + toldBoth, none - told]
    for (let s = 0; s < 4; s++) p[i * 4 + s] = (1 - slip) * q[s]! + slip / 4
    if (m !== i) for (let s = 0; s < 4; s++) p[m * 4 + s] = (1 - slip) * q[s === 0 ? 1 : s === 1 ? 0 : s]! + slip / 4
  })
  const draft: Draft = { variants: 'one', count: rows.length, of: Uint16Array.from(rows, (_, i) => i), p }
  average(draft, 4, averaged)
  // A symmetric row's left and right must come out alike to the last bit.
  for (let i = 0; i < rows.length; i++)
    if (mirror[i] === i) {
      const mean = (p[i * 4]! + p[i * 4 + 1]!) / 2
      p[i * 4] = mean
      p[i * 4 + 1] = mean
    }
  return draft
}
