import type { Side } from '../../../engine/index.ts'
import type { Mark } from '../../parts/kept.ts'
import { t } from '../../parts/words.ts'
import { feelsOf, sameMark, ZONES } from './zones.ts'

const SIDES: readonly Side[] = ['left', 'right']

/** The figure as a list: every place of both legs, with what can be felt there. */
export function PlaceList({ marks, onToggle }: { marks: readonly Mark[]; onToggle: (mark: Mark) => void }) {
  return (
    <details class="place-list">
      <summary>{t('where.list')}</summary>
      {([...SIDES, undefined] as const).map((side) => (
        <fieldset key={side ?? 'middle'} class="places">
          <legend>{side === undefined ? t('where.middle') : t(side === 'left' ? 'where.left' : 'where.right')}</legend>
          {ZONES.filter((z) => z.sided === (side !== undefined)).map((zone) => (
            <fieldset key={zone.id} class="place">
              <legend>{zoneName(zone.id)}</legend>
              {feelsOf(zone).map((feels) => {
                const mark = { zone: zone.id, side, feels }
                return (
                  <label key={feels} class="pill small">
                    <input type="checkbox" checked={marks.some((m) => sameMark(m, mark))} onChange={() => onToggle(mark)} />
                    <span>{t(`where.${feels}`)}</span>
                  </label>
                )
              })}
            </fieldset>
          ))}
        </fieldset>
      ))}
    </details>
  )
}
export const zoneName = (id: string): string => t(`zone.${id}` as 'zone.knee')
/** "Right shin: Weak" */
export const markWords = ({ zone, side, feels }: Mark): string =>
  t(side ? `where.marked_${side}` : 'where.marked', { place: zoneName(zone), feels: t(`where.${feels}`) })
