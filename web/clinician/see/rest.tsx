import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** What is there when somebody wants it: made only once it is opened, so that it costs nothing while typing. */
export function Rest({ says, children, ...data }: { says: string; children: () => ComponentChildren; 'data-rest'?: string }) {
  const [open, set] = useState(false)
  return (
    <details class="see-rest" {...data} onToggle={(e) => set(e.currentTarget.open)}>
      <summary>{says}</summary>
      {open && children()}
    </details>
  )
}
