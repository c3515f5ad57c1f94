import type { Asked, Said } from '../../../engine/index.ts'
import { useUnfinished } from '../../parts/unfinished.ts'
import { counted, t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { unfinishedOf } from './question-words.ts'
import { numberWritten, WrittenForm } from './written-form.tsx'

const UNITS = { days: 1, weeks: 7, months: 30.4, years: 365.25 } as const
type Unit = keyof typeof UNITS
const UNIT_NAMES = Object.keys(UNITS) as Unit[]

/** The largest unit in which a number of days is a whole number. */
const unitOf = (days: number): Unit =>
  UNIT_NAMES.toReversed().find((u) => Math.round(days / UNITS[u]) > 0 && toDays(Math.round(days / UNITS[u]), u) === days) ?? 'days'
const toDays = (count: number, unit: Unit): number => Math.round(count * UNITS[unit])

/** How long ago something began: today, yesterday, or a number of days, weeks, months or years. */
export function Duration({
  question,
  before,
  onAnswer,
}: {
  question: Asked
  before: PageView['before'][number]
  onAnswer: (says: readonly Said[]) => void
}) {
  const unitBefore = before?.number === undefined ? 'days' : unitOf(before.number)
  const [{ written, unit }, set] = useUnfinished<{ written: string; unit: Unit }>(unfinishedOf([question]), {
    written: before?.number === undefined ? '' : String(Math.round((before.number / UNITS[unitBefore]) * 10) / 10),
    unit: unitBefore,
  })
  const count = numberWritten(written)
  const days = toDays(count, unit)
  const { range, says } = question.number!
  return (
    <WrittenForm
      label={t('duration.or')}
      written={written}
      onWritten={(more) => set({ written: more, unit })}
      good={days >= 0 && days <= (range?.[1] ?? days)}
      wrong={t('duration.wrong')}
      give={() => onAnswer([{ ...says, value: days }])}
      above={
        <div class="two">
          {([0, 1] as const).map((value) => (
            <button
              key={value}
              type="button"
              class="choice"
              aria-pressed={before?.number === value}
              onClick={() => onAnswer([{ ...says, value }])}
            >
              {t(value === 0 ? 'duration.today' : 'duration.yesterday')}
            </button>
          ))}
        </div>
      }
      units={
        <fieldset class="units">
          <legend class="hidden">{t('duration.unit')}</legend>
          {UNIT_NAMES.map((u) => (
            <label key={u}>
              <input type="radio" name="unit" value={u} checked={u === unit} onChange={() => set({ written, unit: u })} />
              <span>{counted(`duration.${u}`, Number.isFinite(count) ? count : 2)}</span>
            </label>
          ))}
        </fieldset>
      }
      before={before}
      onAnswer={onAnswer}
    />
  )
}
