import './examine/examine.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PartProps } from './bench.tsx'
import { About } from './examine/about.tsx'
import { FindFinding } from './examine/find-finding.tsx'
import { Gait } from './examine/gait.tsx'
import { Measures } from './examine/measures.tsx'
import { usePartOfSheet } from './examine/part-of-sheet.ts'
import { Reflexes } from './examine/reflexes.tsx'
import { Sensation, schemeOf } from './examine/sensation.tsx'
import { Signs } from './examine/signs.tsx'
import { Strength } from './examine/strength.tsx'
import type { Scheme } from './examine/territories.ts'
import { w } from './words.ts'

const STRENGTH = /^strength\./
const REFLEXES = /^(reflex|tone)\./
const SENSATION = /^(sensation|vibration|position)\./
const SIGNS = /^sign\./

/** The whole examination on one sheet, each part drawn anew only when something in it has changed. */
export function Examine({ bench, terms, set, predicted }: PartProps) {
  const [jump, to] = useState<{ id: string }>()
  const [scheme, setScheme] = useState<Scheme>('roots')
  useEffect(() => {
    if (!jump) return
    const at = document.querySelector<HTMLElement>(`[data-row="${jump.id}"] .cell, [data-finding="${jump.id}"] :is(input, select)`)
    at?.focus()
    at?.scrollIntoView({ block: 'center' })
  }, [jump])
  const given = { terms, set, predicted }
  const strength = usePartOfSheet(bench, STRENGTH)
  const reflexes = usePartOfSheet(bench, REFLEXES)
  const sensation = usePartOfSheet(bench, SENSATION)
  const signs = usePartOfSheet(bench, SIGNS)
  const wanted = jump?.id.startsWith('strength.') ?? false
  const found = useMemo(() => [...terms.values()].filter((t) => t.stage === 'exam'), [terms])
  const parts = [
    useMemo(() => <Strength bench={strength} {...given} wanted={wanted} />, [strength, terms, set, predicted, wanted]),
    useMemo(() => <Reflexes bench={reflexes} {...given} />, [reflexes, terms, set, predicted]),
    useMemo(
      () => (
        <>
          <Gait bench={signs} {...given} />
          <Measures bench={signs} {...given} />
        </>
      ),
      [signs, terms, set, predicted],
    ),
    useMemo(
      () => <Sensation bench={sensation} {...given} scheme={scheme} onScheme={setScheme} />,
      [sensation, terms, set, predicted, scheme],
    ),
    useMemo(() => <Signs bench={signs} {...given} />, [signs, terms, set, predicted]),
  ] as const
  return (
    <div class={predicted ? 'examine predicting' : 'examine'}>
      <h2 class="hidden">{w('bench.tab_examine')}</h2>
      <div class="sheet-top">
        <About bench={bench} set={set} />
        <FindFinding
          label={w('examine.find')}
          terms={found}
          onFind={({ id }) => {
            setScheme(schemeOf(id) ?? scheme)
            to({ id })
          }}
        />
      </div>
      <p class="grid-keys">{w('examine.keys')}</p>
      <div class="exam-sheet">
        {parts[0]}
        <div class="sheet-column">
          {parts[1]}
          {parts[2]}
        </div>
        {parts[3]}
        {parts[4]}
      </div>
    </div>
  )
}
