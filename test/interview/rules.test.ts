import { describe, expect, test } from 'vitest'
import { readKnowledge } from '../../compiler/read.ts'
import type { Rule as WrittenRule } from '../../compiler/schema.ts'
import { answer, begin, type Interview, nextPage, type Said, type Stage, tell, URGENCIES, type Urgency, widen } from '../../engine/index.ts'
import type { Asked } from '../../engine/interview.ts'
import { model } from '../shared/model.ts'

type Example = WrittenRule['fires'][number]
const { written } = readKnowledge('knowledge')

/** What somebody to whom the example happened answers; to all else they are not sure. */
function answersOf(example: Example, q: Asked): Said[] {
  if (q.id === 'affected') return [{ id: q.id, value: example.affected }]
  if (q.id === 'person.age') return [{ id: q.id, value: example.age }]
  const sided = q.sides[0] !== undefined
  return example.findings
    .filter((f) => f.id === q.id && (!sided || f.side === 'both' || q.sides.some((s) => s === f.side)))
    .map(({ id, side, value }) => ({ id, ...(side ? { side } : {}), value }))
}
/** How soon at the end of the interview, and the rules that stand then; at once when the rule looked for stands. */
function interviewed(rule: string, example: Example): { level: Urgency; rules: string[] } {
  const stages = new Set(example.findings.map((f) => f.stage ?? model.findings.get(f.id)!.stage))
  let interview: Interview = tell(
    begin(),
    example.findings.flatMap((f) => (f.text && f.value ? [f.text] : [])),
  )
  let page = nextPage(model, interview)
  for (const more of [undefined, ...(['exam', 'tests'] as Stage[]).filter((s) => stages.has(s))]) {
    if (more) interview = widen(interview, [more])
    for (let turns = 0; turns < 100; turns++) {
      page = nextPage(model, interview)
      if (page.kind === 'done' || page.rules.some((r) => r.id === rule)) break
      interview = answer(
        interview,
        page.questions.map((question) => ({ question, says: answersOf(example, question) })),
      )
    }
  }
  return { level: page.level, rules: page.rules.map((r) => r.id) }
}

describe('to whom the example of a red flag happened, the interview alone finds it, or is as urgent for another reason', () => {
  // A scan or a blood value is not asked for as an alarm sign; a result that is given raises its alarm all the same.
  for (const rule of written.rules)
    for (const example of rule.fires.filter((e) => e.findings.every((f) => !/^(lab|csf|imaging|ncs|emg|test)\./.test(f.id))))
      test(`${rule.id}: ${example.name}`, () => {
        const { level, rules } = interviewed(rule.id, example)
        if (!rules.includes(rule.id)) expect(URGENCIES.indexOf(level)).toBeGreaterThanOrEqual(URGENCIES.indexOf(rule.level))
      })
})
