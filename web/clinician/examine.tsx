import './examine/examine.css'
import { useEffect, useState } from 'preact/hooks'
import type { PartProps } from './bench.tsx'
import { About } from './examine/about.tsx'
import { FindFinding } from './examine/find-finding.tsx'
import { Gait } from './examine/gait.tsx'
import { Measures } from './examine/measures.tsx'
import { Reflexes } from './examine/reflexes.tsx'
import { Sensation, schemeOf } from './examine/sensation.tsx'
import { Signs } from './examine/signs.tsx'
import { Strength } from './examine/strength.tsx'
import type { Scheme } from './examine/territories.ts'
import { w } from './words.ts'

/** The whole examination on one sheet. */
export function Examine({ bench, terms, set, predicted }: PartProps) {
  const [jump, to] = useState<{ id: string }>()
  const [scheme, setScheme] = useState<Scheme>('roots')
  useEffect(() => {
    if (!jump) return
    const at = document.querySelector<HTMLElement>(`[data-row="${jump.id}"] .cell, [data-finding="${jump.id}"] :is(input, select)`)
    at?.focus()
    at?.scrollIntoView({ block: 'center' })
  }, [jump])
  const section = { bench, terms, set, predicted }
  return (
    <div class={predicted ? 'examine predicting' : 'examine'}>
      <h2 class="hidden">{w('bench.tab_examine')}</h2>
      <div class="sheet-top">
        <About bench={bench} set={set} />
        <FindFinding
          label={w('examine.find')}
          terms={[...terms.values()].filter((t) => t.stage === 'exam')}
          onFind={({ id }) => {
            setScheme(schemeOf(id) ?? scheme)
            to({ id })
          }}
        />
      </div>
      <p class="grid-keys">{w('examine.keys')}</p>
      <div class="exam-sheet">
        <Strength {...section} wanted={jump?.id.startsWith('strength.') ?? false} />
        <div class="sheet-column">
          <Reflexes {...section} />
          <Gait {...section} />
          <Measures {...section} />
        </div>
        <Sensation {...section} scheme={scheme} onScheme={setScheme} />
        <Signs {...section} />
      </div>
    </div>
  )
}
