import type { Mark, Rest } from '../../parts/kept.ts'
import { type MessageKey, t } from '../../parts/words.ts'

type Felt = keyof Rest

/**
 * Says in one touch that nothing else on the figure hurts, or is numb or tingles, so that it need not be asked place by place. Nothing is
 * ticked for anybody: who touches a place and says no more leaves the rest open.
 */
export function NothingElse({ marks, rest, onTake }: { marks: readonly Mark[]; rest: Rest; onTake: (more: Rest) => void }) {
  const touched = (feels: Felt) => marks.some((m) => m.feels === feels)
  const free = (['numb', 'tingling'] as const).filter((feels) => !touched(feels))
  const [only] = free
  const none = (says: MessageKey, feels: readonly Felt[]) => (
    <label key={feels.join()} class="pill small">
      <input
        type="checkbox"
        name={`no-${feels.join('-')}`}
        checked={feels.every((f) => rest[f] === true)}
        onChange={(e) => onTake(Object.fromEntries(feels.map((f) => [f, e.currentTarget.checked])))}
      />
      <span>{t(says)}</span>
    </label>
  )
  return (
    <div class="nothing-else">
      {only && none(free.length === 2 ? 'where.not_felt' : `where.not_${only}`, free)}
      {none(touched('painful') ? 'where.no_more_pain' : 'where.no_pain', ['painful'])}
    </div>
  )
}
