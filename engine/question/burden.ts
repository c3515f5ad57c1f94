import type { Model } from '../model.ts'

type Burden = { minutes: number; discomfort: number; cost: number; waiting_days: number }

/** Burden of asking a question, or of a test or request, one for a short question. */
export function burdenOf(model: Model, { burden }: { burden: Burden }): number {
  const { asking } = model.knowledge.decision
  const { minutes, discomfort, cost, waiting_days } = burden
  return 1 + asking.minute * minutes + asking.discomfort * discomfort + asking.cost * cost + asking.waiting_day * waiting_days
}
