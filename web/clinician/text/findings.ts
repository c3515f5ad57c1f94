import type { Side } from '../../../engine/index.ts'
import { number } from '../../parts/words.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { ConductionRow, Entry, Sheet, SideOrBoth } from '../bench-case.ts'
import { notationOf, spelled } from '../examine/notation.ts'
import { REFLEXES, STRENGTHS } from '../in-order.ts'
import { hasWord, w } from '../words.ts'
import { small } from './small.ts'

/** What the sheet is told with: the vocabulary, shorter names of movements, and the units of nerve conduction by finding. */
export type Vocabulary = { terms: ReadonlyMap<string, Term>; names: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> }
/** A finding with both sides beside each other; an empty text: not examined. */
export type TwoSided = { id: string; name: string; right: string; left: string; normal: boolean }
/** One statement; `told`: by the person, not found by the examiner; `normal`: looked for and as it should be. */
export type Statement = { id: string; text: string; told: boolean; present: boolean; normal?: boolean; date?: string }

const NORMAL: ReadonlySet<unknown> = new Set(['normal', 'flexor', 5])
/** Told of the person, at the head of the text. */
const SAID_ELSEWHERE = new Set(['onset.duration_days'])

const nameOf = ({ names }: Vocabulary, term: Term): string => names.get(term.id) ?? term.name
const at = (name: string, side: SideOrBoth | undefined): string => (side ? w('text.at', { name, side: w(`text.${side}`) }) : name)

/** Strength by movement and reflexes, each with its sides; in the order of the examination. */
export function twoSided(sheet: Sheet, known: Vocabulary, kind: 'strength' | 'reflex'): TwoSided[] {
  const ids = [...known.terms.keys()].filter((id) => id.startsWith(`${kind}.`))
  const order = kind === 'strength' ? STRENGTHS : REFLEXES
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return ids
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((id): TwoSided[] => {
      const term = known.terms.get(id)!
      const entries = sheet.entries.filter((e) => e.id === id)
      if (entries.length === 0) return []
      const on = (side: 'left' | 'right') => entries.filter((e) => e.side === side || e.side === 'both' || e.side === undefined)
      const told = (side: 'left' | 'right') =>
        on(side)
          .map((e) => `${graded(term, e)}${e.by ? '*' : ''}`)
          .join(', ')
      return [
        { id, name: nameOf(known, term), right: told('right'), left: told('left'), normal: entries.every((e) => NORMAL.has(e.value)) },
      ]
    })
}
const graded = (term: Term, { value }: Entry): string =>
  term.kind === 'grade' ? (value === 'normal' ? '5' : value === 'weak' ? '<5' : notationOf(term).show(value)) : spelled(String(value))

/** Every finding of a stage in words, in the order of the vocabulary, without those told side by side. */
export function statements(sheet: Sheet, known: Vocabulary, stage: Term['stage']): Statement[] {
  const own = [...known.terms.values()].filter(
    (t) => t.stage === stage && !SAID_ELSEWHERE.has(t.id) && !t.id.startsWith('strength.') && !t.id.startsWith('reflex.'),
  )
  const others = sheet.entries.filter((e) => e.id === 'other' && (e.stage ?? 'history') === stage)
  return [
    ...own.flatMap((term) => ofTerm(sheet, known, term)),
    ...others.map(
      (e): Statement => ({ id: 'other', text: e.text ?? '', told: e.by === 'person', present: e.value !== false, ...dated(e) }),
    ),
  ]
}
const dated = ({ date }: { date?: string }): { date?: string } => (date ? { date } : {})

function ofTerm(sheet: Sheet, known: Vocabulary, term: Term): Statement[] {
  const labs = sheet.labs.filter((l) => l.finding === term.id)
  if (labs.length > 0)
    return labs.map((l) => ({
      id: term.id,
      text: w('text.value', { name: term.name, value: `${number(l.value)} ${unitInWords(l.unit)}` }),
      told: false,
      present: true,
      ...dated(l),
    }))
  const entries = sheet.entries.filter((e) => e.id === term.id)
  // What is the same on both sides is said once.
  const groups = Map.groupBy(entries, (e) => `${e.side ?? ''}|${e.by ?? ''}|${e.date ?? ''}`)
  const said = [...groups.values()].map((group) => ({ side: group[0]!.side, ...statementOf(known, term, group, sheet.conduction) }))
  // A row of the table that decides nothing yet is told by its numbers.
  const bare = sheet.conduction.filter((c) => c.finding === term.id && !entries.some((e) => e.side === c.side || e.side === 'both'))
  for (const row of bare) {
    const value = measuredIn(row, known.units)
    if (value !== '') said.push({ side: row.side, value, yes: false, told: false, present: true })
  }
  const [first, second] = said
  if (said.length === 2 && isMirrored(first!, second!)) return [{ ...sayAs(known, term, 'both', first!), id: term.id }]
  return said.map((s) => ({ ...sayAs(known, term, s.side, s), id: term.id }))
}

const isMirrored = (a: Said & { side?: SideOrBoth | undefined }, b: typeof a): boolean =>
  isPair(a.side, b.side) && a.value === b.value && a.told === b.told && a.date === b.date
const isPair = (a: SideOrBoth | undefined, b: SideOrBoth | undefined): boolean =>
  (a === 'left' && b === 'right') || (a === 'right' && b === 'left')

type Said = { value: string; yes: boolean; told: boolean; present: boolean; normal?: boolean; date?: string }
function statementOf(known: Vocabulary, term: Term, group: readonly Entry[], conduction: readonly ConductionRow[]): Said {
  const [first] = group
  const yes = term.kind === 'boolean'
  const measured = conduction
    .filter((c) => c.finding === term.id && c.side === first!.side)
    .map((c) => measuredIn(c, known.units))
    .filter(Boolean)
  const values = group.map((e) => [valued(term, e), ...(e.detail ? [`(${e.detail})`] : [])].join(' '))
  return {
    value: yes ? String(first!.value) : [values.join(', '), ...measured.map((m) => `(${m})`)].join(' '),
    yes,
    told: first!.by === 'person',
    ...(group.every((e) => NORMAL.has(e.value)) ? { normal: true } : {}),
    present: !(first!.value === false || (term.denies !== undefined && first!.value === term.denies && term.stage === 'history')),
    ...dated(first!),
  }
}
function valued(term: Term, { value }: Entry): string {
  if (typeof value === 'number') return `${number(value)}${term.unit && term.unit !== 'ratio' ? ` ${unitInWords(term.unit)}` : ''}`
  const own = `text.value_${term.id}_${value}`
  if (hasWord(own)) return w(own)
  if (term.stage !== 'history') return spelled(String(value))
  return small(term.values.find((v) => v.value === value)?.label ?? spelled(String(value)))
}
/** A unit as it is printed: the knowledge writes it in plain letters. */
const unitInWords = (unit: string): string =>
  unit
    .replace(/^u(?=mol|g)/, 'µ')
    .replace(/^10\^9/, '× 10⁹')
    .replace('uL', 'µL')
function measuredIn({ finding, amplitude, above, velocity, latency }: ConductionRow, units: Vocabulary['units']): string {
  const unit = units.get(finding) ?? ''
  const parts = [
    ...(amplitude === undefined ? [] : [`${number(amplitude)} ${unit}`]),
    ...(above === undefined ? [] : [w('text.above', { amplitude: `${number(above)} ${unit}` })]),
    ...(velocity === undefined ? [] : [`${number(velocity)} m/s`]),
    ...(latency === undefined ? [] : [`${number(latency)} ms`]),
  ]
  return parts.join('; ')
}
function sayAs(known: Vocabulary, term: Term, side: SideOrBoth | undefined, said: Said): Omit<Statement, 'id'> {
  const name = at(nameOf(known, term), side)
  const text = said.yes || !said.present ? name : w('text.value', { name, value: said.value })
  return { text, told: said.told, present: said.present, ...(said.normal ? { normal: true } : {}), ...dated(said) }
}

type Reason = { finding: string; side?: Side; value: string; text: string }
/** What speaks for or against something, as the sheet says it; what is the same on both sides is said once. @param most so many are told */
export function reasonsInWords(reasons: readonly Reason[], known: Vocabulary, most: number): string {
  const groups = [...Map.groupBy(reasons, (r) => `${r.finding}|${r.value}`).values()].slice(0, most)
  return groups.map((group) => reasonInWords(known, group)).join('; ')
}
function reasonInWords(known: Vocabulary, group: readonly Reason[]): string {
  const [{ finding, side, value, text }] = group as [Reason]
  const term = known.terms.get(finding)
  // A fact in words, and what a report is silent on, have no value of their own.
  if (!term || value === '' || value.startsWith('no ')) return small(text)
  const name = small(at(nameOf(known, term), isPair(side, group[1]?.side) ? 'both' : side))
  if (term.kind === 'boolean') return value === 'false' || value === 'absent' ? w('text.not', { name }) : name
  const typed = term.kind === 'grade' || term.kind === 'number' ? (Number.isNaN(Number(value)) ? value : Number(value)) : value
  return w('text.value', {
    name,
    value: term.kind === 'grade' ? graded(term, { id: finding, value: typed }) : valued(term, { id: finding, value: typed }),
  })
}

/** Statements after one another, those of the person marked. What somebody wrote in own words stays as it was written. */
export const inOneLine = (all: readonly Statement[]): string =>
  all.map(({ id, text, told }) => `${id === 'other' ? text : small(text)}${told ? '*' : ''}`).join('; ')
