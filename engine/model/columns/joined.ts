import { MIDDLE_AGE } from '../../knowledge.ts'
import { AVERAGED, SILENT, SPOKEN } from './caused.ts'
import type { Draft, Spaces, Subject } from './draft.ts'

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

/** What old age adds to a finding that a cause was said to show at any age: P(state) that comes through, 0 for the reference. */
function addedByAge({ backgrounds, reference }: Subject, age: number): readonly number[] {
  const [old, middle] = [backgrounds[age], backgrounds[MIDDLE_AGE]]
  if (!old || !middle || reference < 0) return []
  const added = Math.max(0, (middle[reference]! - old[reference]!) / middle[reference]!)
  const abnormal = 1 - old[reference]!
  return old.map((p, s) => (s === reference || abnormal === 0 ? 0 : (added * p) / abnormal))
}

/**
 * Where a cause speaks of what the wiring also predicts: noisy-or for yes/no unless it speaks instead of the wiring, otherwise the cause's
 * own word, through which shows what old age adds. Over meetings of cause and shape; over hypotheses where either's word depends on the time. A table for each age or examiner
 * where the wiring has one; of a cause the one for that age, if it has more than one.
 */
export function joined(space: Spaces, subject: Subject, { lesion, bare, lesionIn, cause, causeIn }: Voices): Draft {
  const { hypotheses: h, meetings, shapeOf } = space
  const n = subject.states.length
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
      at = pairs.push({ a, b }) - 1
      known.set(key, at)
    }
    of[i] = at
  }
  const tables = lesion.p.length / (lesion.count * n)
  const p = new Float32Array(tables * pairs.length * n)
  /** Where a draft keeps the first state of a class in one table; a draft with one table has it for all. */
  const start = (d: Draft, table: number, c: number) => ((d.variants === 'one' ? 0 : table) * d.count + c) * n
  for (let t = 0; t < tables; t++) {
    const added = lesion.variants === 'age' ? addedByAge(subject, t) : []
    const stays = added.reduce((rest, x) => rest - x, 1)
    pairs.forEach(({ a, b }, at) => {
      const i = (t * pairs.length + at) * n
      const wired = start(lesion, t, a)
      const said = start(cause, t, b)
      const origin = cause.origin[b]!
      if (origin === AVERAGED) for (let s = 0; s < n; s++) p[i + s] = (lesion.p[wired + s]! + cause.p[said + s]!) / 2
      else if (origin === SILENT) for (let s = 0; s < n; s++) p[i + s] = lesion.p[wired + s]!
      else if (n === 2 && origin === SPOKEN) {
        const absent = bare.p[start(bare, t, a)]! * cause.p[said]! * stays
        p[i] = absent
        p[i + 1] = 1 - absent
      } else for (let s = 0; s < n; s++) p[i + s] = stays * cause.p[said + s]! + (added[s] ?? 0)
    })
  }
  return { variants: lesion.variants, count: pairs.length, of, p }
}
