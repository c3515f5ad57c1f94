import { PHASES, type Phase, type Urgency } from '../knowledge.ts'
import type { Model } from '../model.ts'
import { type Because, rankOf } from '../urgency.ts'

/**
 * A cause that makes a level what it is. Only some of its phases may need that level; then `within` is the last of these, and `p` the
 * chance of the cause in them, which is less than its chance in all.
 */
export type Pressing = { id: string; p: number; within?: EarlyPhase }
export type EarlyPhase = Exclude<Phase, 'months'>

/** Chances that differ by less are the same to a reader. */
const ROUNDING = 0.01

/** The causes that a level is for, as they are told. @param causes every cause with its chance in all */
export function pressing(
  model: Model,
  { level, because }: { level: Urgency; because: readonly Because[] },
  causes: readonly { id: string; p: number }[],
): Pressing[] {
  return because
    .flatMap((b) => ('causes' in b ? b.causes : []))
    .map(({ id, p }) => {
      const all = causes.find((c) => c.id === id)?.p ?? p
      const within = lastNeeding(model, id, level)
      return within && all - p >= ROUNDING ? { id, p, within } : { id, p: all }
    })
}
/** The last phase in which a cause needs to be seen as soon as that, when there are later ones in which it does not. */
function lastNeeding(model: Model, cause: string, level: Urgency): EarlyPhase | undefined {
  const needed = model.causes.get(cause)?.urgency
  const last = needed && PHASES.findLast((phase) => rankOf(needed[phase]) >= rankOf(level))
  return last === 'months' ? undefined : last
}
