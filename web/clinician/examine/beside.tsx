import type { Side } from '../../../engine/index.ts'
import { percent } from '../../parts/chance.ts'
import type { Entry } from '../bench-case.ts'
import { Opens } from '../number/opens.tsx'
import type { PredictedCell } from '../see.tsx'
import { w } from '../words.ts'
import type { Notation } from './notation.ts'

type Props = {
  id: string
  told: readonly Entry[]
  finding: string
  side: Side | undefined
  notation: Notation
  entries: readonly Entry[]
  predicted: PredictedCell | undefined
  unread: string | undefined
}

/** What stands beside a value: what is expected of it, what the person found at home, and what cannot be read. */
export function Beside({ id, told, finding, side, notation, entries, predicted, unread }: Props) {
  const theirs = told.filter((e) => e.id === finding && (e.side === side || e.side === 'both' || side === undefined))
  const stands = entries.length > 0 && entries.every((e) => e.by === 'person')
  return (
    <span id={id} class="beside">
      {predicted && <Expected cell={predicted} />}
      {theirs.length > 0 && (
        <span class="beside-told">
          {stands ? w('examine.told_here') : w('examine.told', { value: theirs.map((e) => notation.show(e.value)).join(', ') })}
        </span>
      )}
      {unread !== undefined && <span class="beside-wrong">{notation.wrong(unread)}</span>}
    </span>
  )
}

/** What the cause or place under the pointer leads to expect; whether what was found fits is said by mark and word. */
export function Expected({ cell: { expected, p, fits, cite } }: { cell: PredictedCell }) {
  return (
    <span class={`predicted-cell ${fits === undefined ? 'open' : fits ? 'fits' : 'against'}`}>
      <span aria-hidden="true">{fits === undefined ? '○' : fits ? '✓' : '✗'} </span>
      {expected} {cite ? <Opens number={percent(p)} cite={cite} tabIndex={-1} /> : percent(p)}
      <span class="hidden"> {fits === undefined ? w('examine.not_found_yet') : fits ? w('examine.fits') : w('examine.against')}</span>
    </span>
  )
}
