import './tests/tests.css'
import { useEffect, useState } from 'preact/hooks'
import type { PartProps } from './bench.tsx'
import { FindFinding } from './examine/find-finding.tsx'
import { Conduction } from './tests/conduction.tsx'
import { Imaging, isImaging } from './tests/imaging.tsx'
import { Laboratory } from './tests/laboratory.tsx'
import { Needle } from './tests/needle.tsx'
import { Other } from './tests/other.tsx'
import { w } from './words.ts'

const PARTS = ['ncs', 'emg', 'imaging', 'blood', 'csf', 'other'] as const

/** Blood, spinal fluid, imaging, nerve conduction, electromyography and the rest, each with its day. */
export function Tests({ bench, terms, set, predicted }: PartProps) {
  const [opened, open] = useState<readonly string[]>([])
  const [jump, to] = useState<{ id: string }>()
  useEffect(() => {
    if (!jump) return
    const at = document.querySelector<HTMLElement>(`[data-row="${jump.id}"] .cell, [data-finding="${jump.id}"] :is(button, select)`)
    at?.focus()
    at?.scrollIntoView({ block: 'center' })
  }, [jump])
  const show = (id: string) => {
    if (isImaging(id) && !opened.includes(id)) open([...opened, id])
    to({ id })
  }
  const section = { bench, terms, set, predicted }
  return (
    <div class={predicted ? 'examine tests predicting' : 'examine tests'}>
      <h2 class="hidden">{w('bench.tab_tests')}</h2>
      <div class="sheet-top">
        <nav class="tests-jump" aria-label={w('tests.parts')}>
          {PARTS.map((id) => (
            <button
              key={id}
              type="button"
              class="link"
              onClick={() => {
                const at = document.getElementById(`tests-${id}`)
                at?.focus({ preventScroll: true })
                at?.scrollIntoView()
              }}
            >
              {w(`tests.${id}`)}
            </button>
          ))}
        </nav>
        <FindFinding label={w('tests.find')} terms={[...terms.values()].filter((t) => t.stage === 'tests')} onFind={({ id }) => show(id)} />
      </div>
      <p class="grid-keys">{w('tests.keys')}</p>
      <div class="tests-sheet">
        <Conduction {...section} />
        <div class="tests-column">
          <Needle {...section} />
        </div>
        <div class="tests-column">
          <Laboratory {...section} />
          <Other {...section} />
        </div>
        <Imaging {...section} opened={opened} onOpen={show} />
      </div>
    </div>
  )
}
