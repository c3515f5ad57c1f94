import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { BenchCase } from './bench-case.ts'
import { rename } from './use-bench.ts'
import { w } from './words.ts'

/** What the case is called; pressed, it can be called something else. Enter keeps the new name, Escape the old one. */
export function CaseName({ now }: { now: BenchCase }) {
  const [naming, name] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  // With the drawing, so that no key is lost between the press and the field.
  useLayoutEffect(() => {
    if (naming) input.current?.select()
    else if (was.current) button.current?.focus({ preventScroll: true })
    was.current = naming
  }, [naming])
  if (!naming)
    return (
      <button type="button" class="case-name" ref={button} title={w('bench.rename')} onClick={() => name(true)}>
        {now.label}
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z" />
        </svg>
      </button>
    )
  // The field says a last time that it has changed when it is gone already: what it held then is what counts.
  const keep = (typed: string) => {
    const label = typed.trim()
    if (label !== '' && label !== now.label) rename(now.key, { label })
  }
  return (
    <input
      ref={input}
      class="case-name"
      type="text"
      autocomplete="off"
      aria-label={w('bench.label')}
      defaultValue={now.label}
      onChange={(e) => keep(e.currentTarget.value)}
      onBlur={() => name(false)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' && e.key !== 'Enter') return
        // The button takes the focus: the same key must not press it.
        e.preventDefault()
        if (e.key === 'Escape') e.currentTarget.value = now.label
        else keep(e.currentTarget.value)
        name(false)
      }}
    />
  )
}
