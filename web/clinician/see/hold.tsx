import { w } from '../words.ts'
import type { Pointing } from './pointing.ts'
import { isSame, type Pointed } from './use-predicted.ts'

/** Keeps what a cause or place predicts on the sheet while the hands are elsewhere. */
export function Hold({ at, name, pointing }: { at: Pointed; name: string; pointing: Pointing }) {
  return (
    <button
      type="button"
      class="see-hold"
      aria-pressed={isSame(pointing.held, at)}
      aria-label={w('see.hold_what', { name })}
      title={w('see.hold')}
      onClick={() => pointing.hold(at)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M2 3h12M2 8h7M2 13h7M11 11l2 2 3-5" />
      </svg>
    </button>
  )
}
