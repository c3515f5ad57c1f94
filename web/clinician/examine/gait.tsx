import { entriesOf, withValues } from '../bench-case.ts'
import { w } from '../words.ts'
import { Expected } from './beside.tsx'
import { spelled } from './notation.ts'
import type { Section } from './section.ts'

const ID = 'sign.gait'
const NORMAL = 'normal'

/** How the person walks: any of the patterns; a normal gait is none of them. */
export function Gait({ bench, terms, set, predicted }: Section) {
  const term = terms.get(ID)
  const standing = entriesOf(bench.now.sheet, ID).map((e) => String(e.value))
  const expected = predicted?.get(`${ID}|`)
  if (!term) return null
  const toggle = (value: string) => {
    const rest = standing.filter((v) => v !== value && (v === NORMAL) === (value === NORMAL))
    set((s) => withValues(s, ID, undefined, standing.includes(value) ? rest : [...rest, value]))
  }
  return (
    <section class="sheet-part" aria-labelledby="gait">
      <h2 id="gait">{term.name}</h2>
      <fieldset class="gait" data-finding={ID}>
        <legend class="hidden">{w('examine.gait_several')}</legend>
        {term.values.map(({ value, label }) => (
          <label key={value} class="tick">
            <input type="checkbox" checked={standing.includes(value)} onChange={() => toggle(value)} />
            <span>
              {spelled(value)}
              {label.toLowerCase() !== spelled(value) && <small>{label}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {expected && <Expected cell={expected} />}
    </section>
  )
}
