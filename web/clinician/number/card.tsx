import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import { percent } from '../../parts/chance.ts'
import { HowRight } from '../../parts/how-right.tsx'
import { w } from '../words.ts'
import { Behind } from './behind.tsx'
import { CanOpen, type Cite, OfCase, useCaseIfAny, useOpen } from './cite.ts'

type CardProps = { cite: Cite; depth: number; onBack: () => void; onClose: () => void }
/** What stands behind a number: how it was reckoned, from which sources, and how far such numbers can be trusted. */
export function NumberCard({ cite, depth, onBack, onClose }: CardProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const given = useCaseIfAny()
  const file = cite.file ?? given
  const open = useOpen()
  // What is opened from a number of another case is of that case too.
  const onward = useCallback((next: Cite) => open({ ...next, file: next.file ?? file }), [open, file])
  useLayoutEffect(() => {
    const from = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    }
  }, [])
  useLayoutEffect(() => {
    if (dialog.current) dialog.current.scrollTop = 0
    heading.current?.focus()
  }, [depth])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog
    <dialog
      ref={dialog}
      class="number-card"
      aria-labelledby="number-card"
      onClose={onClose}
      onClick={(e) => e.target === e.currentTarget && e.currentTarget.close()}
    >
      <div class="number-body">
        <h2 id="number-card" ref={heading} tabIndex={-1}>
          {'p' in cite ? w('number.title', { name: cite.name, p: percent(cite.p) }) : cite.name}
        </h2>
        <OfCase value={file}>
          <CanOpen value={onward}>
            <Behind key={depth} cite={cite} />
          </CanOpen>
        </OfCase>
        {cite.is !== 'day' && cite.is !== 'prior' && <HowRight />}
        <p class="actions">
          {depth > 1 && (
            <button type="button" class="button" onClick={onBack}>
              {w('number.back')}
            </button>
          )}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {w('number.close')}
          </button>
        </p>
      </div>
    </dialog>
  )
}
