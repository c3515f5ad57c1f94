import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { Working } from '../../parts/use-work.ts'
import type { ConductionView } from '../../worker/clinician/tests-view.ts'
import type { PartProps } from '../bench.tsx'
import type { ConductionRow, Sheet } from '../bench-case.ts'
import { type Applied, appliedOf, withReadings } from './conduction-rows.ts'

type Got = { rows: readonly ConductionRow[]; age: number | undefined; view: ConductionView }

/**
 * What the table amounts to, kept among the findings as it is typed: the findings follow the numbers within the same step of undo, unless
 * somebody set them by hand.
 * @param word the step of undo that is being typed
 */
export function useReadings(sheet: Sheet, set: PartProps['set'], date: string, word: () => string): Working<ConductionView> {
  const { conduction: rows } = sheet
  const { age } = sheet.person
  const [got, take] = useState<Got>()
  const [failed, fail] = useState(false)
  const [round, next] = useState(0)
  const applied = useRef<Applied | undefined>(undefined)
  const said = useRef({ set, date, word })
  said.current = { set, date, word }
  useEffect(() => {
    let wanted = true
    ask('conduction', { rows, ...(age === undefined ? {} : { age }) }).then(
      (view) => {
        if (!wanted) return
        fail(false)
        take({ rows, age, view })
        const before = applied.current ?? appliedOf(view.readings)
        const { set, date, word } = said.current
        set((s) => {
          // Whoever has gone on meanwhile, or back, is not overtaken by an old answer.
          if (s.conduction !== rows || s.person.age !== age) return s
          applied.current = appliedOf(view.readings)
          return withReadings(s, view.readings, before, date)
        }, word())
      },
      () => wanted && fail(true),
    )
    return () => {
      wanted = false
    }
  }, [rows, age, round])
  if (failed && !got) return { state: 'failed', again: () => next((n) => n + 1) }
  return got ? { state: 'there', back: got.view } : { state: 'waiting' }
}
