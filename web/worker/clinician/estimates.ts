import type { Knowledge } from '../../../engine/index.ts'
import type { Estimates } from '../protocol.ts'

/** What stands in the place of reasoning that lies apart. */
const APART = 'estimate'

let lying: { knowledge: Knowledge; fetch: () => Promise<Response> } | undefined
let filling: Promise<void> | undefined

/** Says how the reasoning of estimates comes, should anybody ask for it; without it the knowledge holds it all. */
export function estimatesOf(knowledge: Knowledge, fetch: () => Promise<Response>): void {
  lying = { knowledge, fetch }
  filling = undefined
}

/** Has the reasoning of estimates fetched, so that it is there without a network later; it is not read before somebody asks. */
export const keepEstimates = (): void =>
  void lying
    ?.fetch()
    .then((answer) => answer.arrayBuffer())
    .catch(() => undefined)

/** Puts the reasoning of estimates into the knowledge, once. Where it cannot be had, estimates stay what they are called; it is asked for again. */
export function reasoned(): Promise<void> {
  filling ??= fill().catch(() => {
    filling = undefined
  })
  return filling
}
async function fill(): Promise<void> {
  if (!lying) return
  const { texts, at } = (await (await lying.fetch()).json()) as Estimates
  let next = 0
  const into = (value: unknown): void => {
    if (Array.isArray(value)) for (const x of value) into(x)
    else if (typeof value === 'object' && value !== null) {
      const holder = value as Record<string, unknown>
      for (const [key, x] of Object.entries(holder)) {
        if (key === 'basis' && x === APART) holder[key] = texts[at[next++]!]
        else into(x)
      }
    }
  }
  into(lying.knowledge)
}
