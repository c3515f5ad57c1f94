import { number } from '../../parts/words.ts'
import type { PractiseFile } from '../../worker/clinician/practise-view.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import { type BenchCase, EMPTY_SHEET, type Entry, type Sheet } from '../bench-case.ts'
import { fromFile } from '../cases/from-file.ts'
import { REFLEXES, STRENGTHS } from '../in-order.ts'
import { type Statement, statements, twoSided, type Vocabulary } from '../text/findings.ts'
import { w } from '../words.ts'

type Terms = ReadonlyMap<string, Term>
/** Parts of examination and tests under which findings are chosen; the first word of a finding's id says where it belongs. */
export const PARTS = {
  strength: ['strength'],
  reflexes: ['reflex', 'tone'],
  sensation: ['sensation', 'position', 'vibration'],
  signs: ['sign', 'gait'],
  blood: ['lab'],
  csf: ['csf'],
  imaging: ['imaging'],
  ncs: ['ncs'],
  emg: ['emg'],
  other: ['test'],
} as const
export type Part = keyof typeof PARTS
/** What the report tells beyond the findings of the case format. */
export const FREE = { exam: 'other|exam', tests: 'other|tests' } as const

const ORDERED: readonly string[] = [...STRENGTHS, ...REFLEXES]
const headOf = (id: string) => id.split('.')[0]!
/** What a part is made of, in the order in which the sheet has it: strength from hip to toes. */
export const termsIn = (terms: Terms, part: Part): Term[] =>
  [...terms.values()]
    .filter((t) => t.stage !== 'history' && (PARTS[part] as readonly string[]).includes(headOf(t.id)))
    .sort((a, b) => rankOf(a.id) - rankOf(b.id))
const rankOf = (id: string): number => {
  const at = ORDERED.indexOf(id)
  return at < 0 ? ORDERED.length : at
}

const entriesOf = (file: PractiseFile): Entry[] => file.findings as Entry[]
const keyOf = (terms: Terms, { id, stage }: Entry): string | undefined => {
  if (id === 'other') return stage === 'exam' || stage === 'tests' ? FREE[stage] : undefined
  return (terms.get(id)?.stage ?? 'history') === 'history' ? undefined : id
}

/** The case as far as it was looked at: its history, and what was asked for. */
export const seenOf = (file: PractiseFile, terms: Terms, asked: readonly string[]): PractiseFile => ({
  ...file,
  findings: entriesOf(file).filter((e) => {
    const key = keyOf(terms, e)
    return key === undefined || asked.includes(key)
  }),
})

/** A practised case as the bench holds cases, so that it is told in the same words. */
export const onBench = (file: PractiseFile, now: Date): BenchCase => fromFile({ file, history: [] }, { key: file.id, label: file.id, now })

/** What the case holds of one finding, in words; undefined where its report is silent. */
export function answerOf(file: PractiseFile, known: Vocabulary, key: string): string | undefined {
  const entries = entriesOf(file).filter((e) => keyOf(known.terms, e) === key)
  if (entries.length === 0) return undefined
  const sheet: Sheet = { ...EMPTY_SHEET, entries }
  const sided = [...twoSided(sheet, known, 'strength'), ...twoSided(sheet, known, 'reflex')]
  const grades = sided.flatMap(({ name, right, left }) => [
    ...(right ? [w('text.value', { name: w('text.at', { name, side: w('text.right') }), value: right })] : []),
    ...(left ? [w('text.value', { name: w('text.at', { name, side: w('text.left') }), value: left })] : []),
  ])
  const both = sided.length === 1 && sided[0]!.right === sided[0]!.left && sided[0]!.right ? sided[0] : undefined
  if (both) return w('text.value', { name: w('text.at', { name: both.name, side: w('text.both') }), value: both.right })
  const stage = key === FREE.exam ? 'exam' : key === FREE.tests ? 'tests' : known.terms.get(key)!.stage
  return [...grades, ...statements(sheet, known, stage).map(told)].join('; ')
}
/** A statement with its yes or no, as an answer gives it. */
export const told = ({ text, present }: Statement): string => (present ? text : w('practise.absent', { text }))

/** "3 of 7" */
export const share = (count: number, of: number): string => w('practise.share', { count: number(count), of: number(of) })
