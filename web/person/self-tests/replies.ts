import type { Side } from '../../../engine/index.ts'
import type { KeptReply } from '../../parts/kept.ts'
import type { SelfTestView } from '../../worker/protocol.ts'

/** What a test found of each leg, as it is kept; a leg that was not told of is left out. */
export const repliesOf = (test: Pick<SelfTestView, 'id' | 'answers'>, found: Partial<Record<Side, string[]>>): KeptReply[] =>
  Object.entries(found).map(([side, values]) => ({
    key: `${test.id}|${side}`,
    id: test.id,
    says: test.answers.filter((a) => values.includes(a.value)).flatMap((a) => a.says.map((s) => ({ ...s, side: side as Side }))),
  }))
