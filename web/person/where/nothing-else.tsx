import type { Mark, Rest } from '../../parts/kept.ts'
import { t } from '../../parts/words.ts'

const FEELS = ['numb', 'painful'] as const

/** Says that nothing else on the figure hurts, or is numb, so that it need not be asked again place by place. */
export function NothingElse({ marks, rest, onTake }: { marks: readonly Mark[]; rest: Rest; onTake: (more: Rest) => void }) {
  const touched = (feels: Mark['feels']) => marks.some((m) => m.feels === feels)
  return (
    <div class="nothing-else">
      {FEELS.filter((feels) => feels === 'painful' || !touched(feels)).map((feels) => (
        <label key={feels} class="also">
          <input
            type="checkbox"
            name={`no-${feels}`}
            checked={rest[feels] ?? false}
            onChange={(e) => onTake({ [feels]: e.currentTarget.checked })}
          />
          <span>{t(touched(feels) ? 'where.no_more_pain' : feels === 'numb' ? 'where.not_numb' : 'where.no_pain')}</span>
        </label>
      ))}
    </div>
  )
}
