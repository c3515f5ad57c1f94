import { describe, expect, test } from 'vitest'
import { contradictions } from '../../engine/evidence.ts'
import { readCase } from '../../engine/index.ts'
import { EMPTY, type Kept, withTurn } from '../../web/parts/kept.ts'
import { repliesOf } from '../../web/person/self-tests/replies.ts'
import { caseOf } from '../../web/worker/interview.ts'
import { selfTestsOf } from '../../web/worker/self-tests.ts'
import { model } from '../shared/model.ts'

const TESTS = selfTestsOf(model, { kept: EMPTY })
type Test = (typeof TESTS)[number]
const told = (kept: Kept, of: Test, found: Test['before']): Kept => withTurn(kept, { kind: 'self_test', replies: repliesOf(of, found) })
const shown = (kept: Kept, { id }: Test) => selfTestsOf(model, { kept }).find((x) => x.id === id)!.before
/** Every answer, and what it is corrected to. */
const pairs = ({ answers }: Test) => answers.flatMap((a) => answers.map((b) => ({ first: [a.value], later: [b.value] })))

describe.each(TESTS)('a test at home that was told of one leg: $id', (of) => {
  test('corrected, with the other leg, it is shown as it was told last, and contradicts nothing', () => {
    for (const { first, later } of pairs(of)) {
      const last = { left: later, right: first }
      const kept = told(told(EMPTY, of, { left: first }), of, last)
      expect(repliesOf(of, shown(kept, of))).toEqual(repliesOf(of, last))
      expect(contradictions(readCase(model.findings, caseOf(kept)).person!.claims)).toEqual([])
    }
  })
  test('kept twice, as it once was, it is shown as it was told last, and one correction mends it', () => {
    for (const { first, later } of pairs(of)) {
      const turn = (found: Test['before']) => ({ kind: 'self_test', replies: repliesOf(of, found) }) as const
      const twice: Kept = { ...EMPTY, turns: [turn({ left: first }), turn({ left: later, right: later })] }
      expect(repliesOf(of, shown(twice, of))).toEqual(repliesOf(of, { left: later, right: later }))
      expect(told(twice, of, { left: first, right: first }).turns).toHaveLength(1)
    }
  })
})
