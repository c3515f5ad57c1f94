import { AVERAGED, SPOKEN } from './caused.ts'
import type { Draft, Spaces } from './draft.ts'

/** What the wiring and what causes say of one finding, and the spaces in which they say it. */
type Voices = {
  /** what the wiring says with what is there anyway, and `bare` without; the same classes */
  lesion: Draft
  bare: Draft
  lesionIn: 'shape' | 'lesion'
  /** what causes say, and how each class came by it */
  cause: Draft & { origin: Uint8Array }
  causeIn: 'cause' | 'course'
}

/**
 * Where a cause speaks of what the wiring also predicts: noisy-or for yes/no, otherwise the cause's own word. Over meetings of cause and
 * shape; over hypotheses where either's word depends on the time.
 */
export function joined(space: Spaces, { lesion, bare, lesionIn, cause, causeIn }: Voices, n: number): Draft {
  const { hypotheses: h, meetings, shapeOf } = space
  const timed = lesionIn === 'lesion' || causeIn === 'course'
  const rows = timed ? h.count : meetings.length
  const lesionRow = (i: number) => (timed ? (lesionIn === 'lesion' ? h.row[i]! : shapeOf[h.row[i]!]!) : meetings[i]!.shape)
  const causeRow = (i: number) => (timed ? (causeIn === 'course' ? h.course[i]! : h.causeRow[i]!) : meetings[i]!.causeRow)
  const known = new Map<number, number>()
  const pairs: { a: number; b: number }[] = []
  const of = new Uint16Array(rows)
  for (let i = 0; i < rows; i++) {
    const a = lesion.of[lesionRow(i)]!
    const b = cause.of[causeRow(i)]!
    const key = a * cause.count + b
    let at = known.get(key)
    if (at === undefined) {
      at = pairs.push({ a: a * n, b: b * n }) - 1
      known.set(key, at)
    }
    of[i] = at
  }
  const p = new Float32Array(pairs.length * n)
  pairs.forEach(({ a, b }, at) => {
    const i = at * n
    const origin = cause.origin[b / n]!
    if (origin === AVERAGED) for (let s = 0; s < n; s++) p[i + s] = (lesion.p[a + s]! + cause.p[b + s]!) / 2
    else if (origin !== SPOKEN) for (let s = 0; s < n; s++) p[i + s] = lesion.p[a + s]!
    else if (n === 2) {
      const absent = bare.p[a]! * cause.p[b]!
      p[i] = absent
      p[i + 1] = 1 - absent
    } else for (let s = 0; s < n; s++) p[i + s] = cause.p[b + s]!
  })
  return { variants: 'one', count: pairs.length, of, p }
}
