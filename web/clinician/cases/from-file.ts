import type { OpenedCase } from '../../worker/clinician/protocol.ts'
import { type BenchCase, EMPTY_SHEET, type Entry, emptyCase, type Sheet } from '../bench-case.ts'

const KNOWN = new Set(['format', 'person', 'setting', 'affected', 'worse', 'narrative', 'findings', 'bench'])
/** What the bench keeps beside the findings; it goes into the file it saves and comes back out of it. */
type Beside = Pick<Sheet, 'conduction' | 'labs' | 'texts'> & Pick<BenchCase, 'told' | 'visit'>

const isEntry = (x: unknown): x is Entry => typeof x === 'object' && x !== null && typeof (x as { id?: unknown }).id === 'string'

/** A case file that was read, laid on the bench. Nothing of it is lost: what the bench has no place for is passed on when it is saved. */
export function fromFile({ file, history }: Pick<OpenedCase, 'history'> & { file: Record<string, unknown> }, made: Made): BenchCase {
  const bare = emptyCase(made.key, made.label, made.now)
  const beside = (file['bench'] ?? {}) as Partial<Beside>
  const ofHistory = new Set(history)
  const told = (e: Entry) => ofHistory.has(e.id) || (e.id === 'other' && (e.stage ?? 'history') === 'history')
  const entries = (file['findings'] as unknown[]).filter(isEntry).map((e): Entry => (told(e) && !beside.told ? { ...e, by: 'person' } : e))
  const pick = <K extends keyof Sheet>(key: K): Partial<Sheet> => (file[key] === undefined ? {} : { [key]: file[key] as Sheet[K] })
  return {
    ...bare,
    visit: beside.visit ?? bare.visit,
    told: beside.told ?? entries.filter((e) => e.by === 'person'),
    sheet: {
      ...EMPTY_SHEET,
      ...pick('person'),
      ...pick('setting'),
      ...pick('affected'),
      ...pick('worse'),
      ...pick('narrative'),
      entries,
      conduction: beside.conduction ?? [],
      labs: beside.labs ?? [],
      texts: beside.texts ?? {},
    },
    rest: Object.fromEntries(Object.entries(file).filter(([key]) => !KNOWN.has(key))),
  }
}
/** What the shell gives a new case. */
export type Made = { key: string; label: string; now: Date }

/** The file of a case as it is saved: format 1, with what the bench keeps beside it. */
export const savedFile = (c: BenchCase, file: Record<string, unknown>): Record<string, unknown> => {
  const { conduction, labs, texts } = c.sheet
  const beside: Beside = { told: c.told, visit: c.visit, conduction, labs, texts }
  return { ...file, bench: beside }
}
