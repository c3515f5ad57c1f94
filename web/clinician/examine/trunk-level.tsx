import { standing, withValue } from '../bench-case.ts'
import { w } from '../words.ts'
import { Expected } from './beside.tsx'
import type { Section } from './section.ts'

const ID = 'sensation.trunk_level'
const span = (region: string, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${region}${from + i}`)
const LEVELS = [...span('C', 1, 8), ...span('T', 1, 12), ...span('L', 1, 5), ...span('S', 1, 5)]

/** The uppermost level below which sensation changes, or none. */
export function TrunkLevel({ bench, terms, set, predicted }: Section) {
  const term = terms.get(ID)
  const expected = predicted?.get(`${ID}|`)
  if (!term) return null
  return (
    <label class="sheet-field" data-finding={ID}>
      {term.name}
      <select
        value={String(standing(bench.now.sheet, ID) ?? '')}
        onChange={(e) => {
          const value = e.currentTarget.value
          set((s) => withValue(s, ID, undefined, value || undefined))
        }}
      >
        <option value="">{w('examine.not_examined')}</option>
        <option value="none">{w('examine.no_level')}</option>
        {LEVELS.map((level) => (
          <option key={level}>{level}</option>
        ))}
      </select>
      {expected && <Expected cell={expected} />}
    </label>
  )
}
