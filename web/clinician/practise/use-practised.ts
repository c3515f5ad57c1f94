import { useEffect, useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { PractiseFile } from '../../worker/clinician/practise-view.ts'
import { publishedFiles } from './published.ts'
import { keepPractised, type Practised, readPractised } from './storage.ts'
import type { Which } from './which.ts'

type Practising = { file: PractiseFile; one: Practised; kept: boolean }
type State = { state: 'waiting' } | { state: 'failed'; again: () => void } | ({ state: 'there' } & Practising)

/** A case that is practised and how far it has come; every step is kept on this device. */
export function usePractised(of: string, which: Which): [State, (step: (one: Practised) => Practised) => void] {
  const [state, set] = useState<State>({ state: 'waiting' })
  const [round, next] = useState(0)
  useEffect(() => {
    let wanted = true
    const load = async () => {
      const before = await readPractised(of)
      const file = 'draw' in which ? await ask('drawCase', which.draw) : (await publishedFiles())[which.number - 1]
      if (!file) throw new Error(`There is no published case ${of}.`)
      if (wanted) set({ state: 'there', file, one: before ?? { of, begun: new Date().toISOString(), asked: [] }, kept: true })
    }
    load().catch(() => wanted && set({ state: 'failed', again: () => next((n) => n + 1) }))
    return () => {
      wanted = false
    }
  }, [of, round])
  const change = (step: (one: Practised) => Practised) =>
    set((now) => {
      if (now.state !== 'there') return now
      const one = step(now.one)
      void keepPractised(one).then((kept) => set((later) => (later.state === 'there' ? { ...later, kept } : later)))
      return { ...now, one }
    })
  return [state, change]
}
