import type { ComponentChildren } from 'preact'
import { useCallback, useMemo, useState } from 'preact/hooks'
import { type BenchCase, fileOf } from '../bench-case.ts'
import { NumberCard } from './card.tsx'
import { CanOpen, type Cite, OfCase } from './cite.ts'

/** Every number within it opens what stands behind it in this case; a number within a card opens the next card over it. */
export function Numbered({ file, children }: { file: object | undefined; children: ComponentChildren }) {
  const [opened, set] = useState<readonly Cite[]>([])
  const open = useCallback((cite: Cite) => set((before) => [...before, cite]), [])
  const last = opened.at(-1)
  return (
    <OfCase value={file}>
      <CanOpen value={open}>
        {children}
        {last && (
          <NumberCard cite={last} depth={opened.length} onBack={() => set((before) => before.slice(0, -1))} onClose={() => set([])} />
        )}
      </CanOpen>
    </OfCase>
  )
}

/** The same for a case on the bench. */
export function NumberedCase({ now, children }: { now: BenchCase; children: ComponentChildren }) {
  const file = useMemo(() => fileOf(now), [now.sheet, now.rest, now.key])
  return <Numbered file={file}>{children}</Numbered>
}
