import { useEffect, useState } from 'preact/hooks'
import { addressOf, go } from '../parts/route.ts'
import { type BenchCase, emptyCase } from './bench-case.ts'
import { Frame } from './frame.tsx'
import { allCases } from './storage.ts'
import { lay } from './use-bench.ts'
import { w } from './words.ts'

/** All cases on this device; the way to a new one. */
export function Cases() {
  const [cases, set] = useState<readonly BenchCase[]>()
  useEffect(
    () =>
      void allCases().then(
        (all) => set(all),
        () => set([]),
      ),
    [],
  )
  const begin = () => {
    const made = emptyCase(crypto.randomUUID(), w('cases.unnamed'), new Date())
    lay(made)
    go('clinician', 'case', made.key, 'examine')
  }
  return (
    <Frame title={w('cases.title')}>
      <p class="actions">
        <button type="button" class="button primary large" onClick={begin}>
          {w('cases.new')}
        </button>
      </p>
      <ul class="cases">
        {cases?.map((c) => (
          <li key={c.key}>
            <a href={addressOf('clinician', 'case', c.key, 'examine')}>{c.label}</a>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
