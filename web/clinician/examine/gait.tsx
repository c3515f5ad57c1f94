import { entriesOf, withValue } from '../bench-case.ts'
import { w } from '../words.ts'
import { Expected } from './beside.tsx'
import { spelled } from './notation.ts'
import type { Section } from './section.ts'

const ID = 'sign.gait'

/** How the person walks: the pattern that fits best, since two of them are weighed as a contradiction. */
export function Gait({ bench, terms, set, predicted }: Section) {
  const term = terms.get(ID)
  const standing = entriesOf(bench.now.sheet, ID).map((e) => String(e.value))
  const expected = predicted?.get(`${ID}|`)
  if (!term) return null
  const take = (value: string | undefined) => set((s) => withValue(s, ID, undefined, value), ID)
  return (
    <section class="sheet-part" aria-labelledby="gait">
      <h2 id="gait">{term.name}</h2>
      <fieldset class="gait" data-finding={ID}>
        <legend class="hidden">{w('examine.gait_one')}</legend>
        {term.values.map(({ value, label }) => (
          <label key={value} class="tick">
            <input type="radio" name="gait" checked={standing.at(-1) === value} onChange={() => take(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {standing.length > 1 && <p class="beside-wrong">{w('examine.gait_more', { values: standing.map(spelled).join(', ') })}</p>}
      {standing.length > 0 && (
        <button type="button" class="link" onClick={() => take(undefined)}>
          {w('examine.clear')}
        </button>
      )}
      {expected && <Expected cell={expected} />}
    </section>
  )
}
