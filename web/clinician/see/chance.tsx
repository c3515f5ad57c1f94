import { percent } from '../../parts/chance.ts'

/** A probability as a percentage; the whole number stands behind it. */
export const Chance = ({ p }: { p: number }) => (
  <data class="see-p" value={String(p)}>
    {percent(p)}
  </data>
)

/** A bar as long as a probability. */
export const Bar = ({ p }: { p: number }) => (
  <span class="see-line" aria-hidden="true">
    <span style={{ inlineSize: `${100 * p}%` }} />
  </span>
)
