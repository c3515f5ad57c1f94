import type { ComponentType } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { addressOf } from '../parts/route.ts'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { Term } from '../worker/clinician/protocol.ts'
import type { Sheet } from './bench-case.ts'
import { CaseName } from './case-name.tsx'
import { Compare } from './compare.tsx'
import { Examine } from './examine.tsx'
import { Frame } from './frame.tsx'
import { History } from './history.tsx'
import { Letter } from './letter.tsx'
import { NumberedCase } from './number/numbered.tsx'
import { PatientPage } from './patient-page.tsx'
import { Request } from './request.tsx'
import { type PredictedHere, See, usePredicted } from './see.tsx'
import { Tests } from './tests.tsx'
import { type Bench as BenchState, change, redo, rename, undo, useBench } from './use-bench.ts'
import { type ClinicianKey, w } from './words.ts'

/** What every part of the case is given. `set` is one step that can be undone; in a row, those `within` the same cell are one. */
export type PartProps = {
  bench: BenchState
  terms: ReadonlyMap<string, Term>
  set: (step: (sheet: Sheet) => Sheet, within?: string) => void
  /** what the cause or place under the pointer leads to expect, by `findingId|side` */
  predicted: PredictedHere
}
/** Parts with the picture beside them, and parts that take the whole width. */
type Parts = ReadonlyMap<string, ComponentType<PartProps>>
const BESIDE: Parts = new Map([
  ['history', History],
  ['examine', Examine],
  ['tests', Tests],
])
const WHOLE: Parts = new Map([
  ['compare', Compare],
  ['request', Request],
  ['letter', Letter],
  ['patient', PatientPage],
])
const PARTS = [...BESIDE.keys(), ...WHOLE.keys()]
const NOTHING: Record<string, never> = {}

/** One case on the bench: its sheet, and beside it what it means. */
export function Bench({ of, part }: { of: string; part: string }) {
  const bench = useBench(of)
  const vocabulary = useWork('vocabulary', NOTHING)
  const predicted = usePredicted(typeof bench === 'string' ? undefined : bench.now)
  const set = useCallback<PartProps['set']>((step, within) => change(of, step, within), [of])
  useEffect(() => {
    const keyed = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.altKey || (e.key !== 'z' && e.key !== 'Z' && e.key !== 'y')) return
      // What is being typed into a text is undone by the text itself.
      if (e.target instanceof HTMLTextAreaElement) return
      e.preventDefault()
      if (e.key === 'y' || e.shiftKey) redo(of)
      else undo(of)
    }
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [of])
  if (bench === 'reading') return null
  if (bench === 'gone')
    return (
      <Frame title={w('bench.gone')}>
        <p>
          <a class="button" href={addressOf('clinician')}>
            {w('bench.cases')}
          </a>
        </p>
      </Frame>
    )
  const Whole = WHOLE.get(part)
  const Part = BESIDE.get(part) ?? Whole ?? Examine
  return (
    <Frame title={bench.now.label} of={of} heading={<CaseName now={bench.now} />} tools={<Tools bench={bench} />}>
      <Tabs of={of} part={part} />
      {bench.where === 'memory' && (
        <p class="notice" role="status">
          {w('bench.memory')}
        </p>
      )}
      {vocabulary.state !== 'there' ? (
        <Waiting on={vocabulary} />
      ) : (
        <NumberedCase now={bench.now}>
          <div class={Whole ? 'bench-whole' : 'bench-beside'}>
            <div class="bench-part">
              <Part bench={bench} terms={termsOf(vocabulary.back)} set={set} predicted={predicted.here} />
            </div>
            {!Whole && <See bench={bench} predicted={predicted} />}
          </div>
        </NumberedCase>
      )}
    </Frame>
  )
}

/** The parts of the case; where they do not fit side by side, the one that is shown is in sight. */
function Tabs({ of, part }: { of: string; part: string }) {
  const row = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && here)
      row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2
  }, [part])
  return (
    <nav ref={row} class="bench-tabs" aria-label={w('bench.tabs')}>
      {PARTS.map((id) => (
        <a key={id} href={addressOf('clinician', 'case', of, id)} aria-current={id === part ? 'page' : undefined}>
          {w(`bench.tab_${id}` as ClinicianKey)}
        </a>
      ))}
    </nav>
  )
}

let known: { terms: readonly Term[]; by: ReadonlyMap<string, Term> } | undefined
const termsOf = (terms: readonly Term[]): ReadonlyMap<string, Term> => {
  if (known?.terms !== terms) known = { terms, by: new Map(terms.map((x) => [x.id, x])) }
  return known.by
}

function Tools({ bench: { now, past, future } }: { bench: BenchState }) {
  return (
    <div class="bench-tools">
      <label class="bench-visit">
        <span>{w('bench.visit')}</span>
        <input type="date" value={now.visit} onChange={(e) => rename(now.key, { visit: e.currentTarget.value || now.visit })} />
      </label>
      <button type="button" class="button plain" disabled={past.length === 0} onClick={() => undo(now.key)}>
        {w('bench.undo')}
      </button>
      <button type="button" class="button plain" disabled={future.length === 0} onClick={() => redo(now.key)}>
        {w('bench.redo')}
      </button>
    </div>
  )
}
