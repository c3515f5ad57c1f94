import type { OpenedCase } from '../../worker/clinician/protocol.ts'
import { type BenchCase, EMPTY_SHEET, type Entry, emptyCase, type Sheet } from '../bench-case.ts'
import { type Beside, readBench, readFindings, type Unreadable } from './bench-of-file.ts'

const KNOWN = new Set(['format', 'person', 'setting', 'affected', 'worse', 'narrative', 'findings', 'bench'])

type Read = Record<string, unknown>
/** What of a case file the bench cannot read, beyond the issues of the case format. */
export const unreadableIn = (file: Read): Unreadable[] => [
  ...readFindings(file['findings'] as unknown[]).unreadable,
  ...readBench(file['bench']).unreadable,
]

/**
 * A case file that was read, laid on the bench. What the bench has no place for is passed on when it is saved; left out is only what cannot
 * be read: that is said in the issues of the file and in `unreadableIn`.
 */
export function fromFile({ file, history }: Pick<OpenedCase, 'history'> & { file: Read }, made: Made): BenchCase {
  const bare = emptyCase(made.key, made.label, made.now)
  const { told, visit = bare.visit, conduction = [], labs = [], texts = {}, plan, ...more } = readBench(file['bench']).bench
  const ofHistory = new Set(history)
  const isTold = (e: Entry) => ofHistory.has(e.id) || (e.id === 'other' && (e.stage ?? 'history') === 'history')
  const entries = readFindings(file['findings'] as unknown[]).entries.map((e): Entry => (!told && isTold(e) ? { ...e, by: 'person' } : e))
  const pick = <K extends keyof Sheet>(key: K): Partial<Sheet> => (file[key] === undefined ? {} : { [key]: file[key] as Sheet[K] })
  return {
    ...bare,
    visit,
    told: told ?? entries.filter((e) => e.by === 'person'),
    sheet: {
      ...EMPTY_SHEET,
      ...pick('person'),
      ...pick('setting'),
      ...pick('affected'),
      ...pick('worse'),
      ...pick('narrative'),
      entries,
      conduction,
      labs,
      texts,
      ...(plan ? { plan } : {}),
    },
    rest: {
      ...Object.fromEntries(Object.entries(file).filter(([key]) => !KNOWN.has(key))),
      ...(Object.keys(more).length > 0 ? { bench: more } : {}),
    },
  }
}
/** What the shell gives a new case. */
export type Made = { key: string; label: string; now: Date }

/** The file of a case as it is saved: format 1, with what the bench keeps beside it. */
export const savedFile = (c: BenchCase, file: Read): Read => {
  const { conduction, labs, texts, plan } = c.sheet
  const beside: Beside = { told: c.told, visit: c.visit, conduction, labs, texts, ...(plan ? { plan } : {}) }
  return { ...file, bench: { ...(file['bench'] as object | undefined), ...beside } }
}
