import { type Model, SIDES } from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import type { SelfTestView } from './protocol.ts'

/** What can be tried at home, with what was found before. */
export const selfTestsOf = (model: Model, { kept }: { kept: Kept }): SelfTestView[] =>
  (model.knowledge.selfTests ?? []).map((test) => {
    const replies = kept.turns.filter((t) => t.kind === 'self_test').flatMap((t) => t.replies.filter((r) => r.id === test.id))
    const before: SelfTestView['before'] = {}
    for (const side of SIDES) {
      const reply = replies.findLast((r) => r.key === `${test.id}|${side}`)
      if (reply) before[side] = valuesOf(test, reply.says)
    }
    return {
      id: test.id,
      name: test.name.plain,
      do: test.do,
      careful: test.careful,
      ...(test.counts ? { counts: test.counts } : {}),
      several: test.several,
      answers: test.answers,
      before,
    }
  })

function valuesOf(test: NonNullable<Model['knowledge']['selfTests']>[number], says: readonly { id: string; value: unknown }[]): string[] {
  const fits = test.answers.filter((a) =>
    a.says.length === 0 ? says.length === 0 : a.says.every((x) => says.some((s) => s.id === x.id && s.value === x.value)),
  )
  return (test.several ? fits : fits.slice(0, 1)).map((a) => a.value)
}
