import './number.css'
import { percent } from '../../parts/chance.ts'
import { w } from '../words.ts'
import { type Cite, useOpen } from './cite.ts'

/** So many letters stay on one line. */
const SHORT = 8

type OpensProps = { number: string; cite: Cite; tabIndex?: number }
/** A number that opens what stands behind it. Beside the cells of a sheet Tab passes it by, as in a spreadsheet. */
export function Opens({ number, cite, tabIndex }: OpensProps) {
  const open = useOpen()
  return (
    <button
      type="button"
      class={number.length <= SHORT ? 'opens short' : 'opens'}
      aria-haspopup="dialog"
      aria-label={w('number.opens', { number, name: cite.name })}
      tabIndex={tabIndex}
      onClick={() => open(cite)}
    >
      {number}
    </button>
  )
}

/** A probability as a percentage that opens what stands behind it; the whole number stands with it. */
export const OpenChance = ({ cite }: { cite: Extract<Cite, { p: number }> }) => (
  <data class="see-p" value={String(cite.p)}>
    <Opens number={percent(cite.p)} cite={cite} />
  </data>
)
