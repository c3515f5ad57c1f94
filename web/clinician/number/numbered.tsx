import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { BenchCase } from '../bench-case.ts'
import { NumberCard } from './card.tsx'
import { CanOpen, type Cite, OfCase } from './cite.ts'

/** Every number within it opens what stands behind it in this case. */
export function Numbered({ now, children }: { now: BenchCase; children: ComponentChildren }) {
  const [opened, open] = useState<Cite>()
  return (
    <OfCase value={now}>
      <CanOpen value={open}>
        {children}
        {opened && <NumberCard cite={opened} onClose={() => open(undefined)} />}
      </CanOpen>
    </OfCase>
  )
}
