import type { Side } from '../../../engine/index.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { PartProps } from '../bench.tsx'
import { type Entry, type EntryValue, entriesOf, withValue, withValues } from '../bench-case.ts'
import { Expected } from '../examine/beside.tsx'
import { SIDES } from '../examine/grid-row.tsx'
import { readAgain, unreadOf } from '../examine/unread.ts'
import { w } from '../words.ts'
import { NumberField } from './number-field.tsx'

type LineProps = Pick<PartProps, 'bench' | 'set' | 'predicted'> & { term: Term }

const sidesOf = (term: Term): readonly (Side | undefined)[] => (term.sided === true ? SIDES : [undefined])
const facts = (entries: readonly Entry[], sides: readonly (Side | undefined)[]): string =>
  sides
    .flatMap((side) => entries.filter((e) => e.side === side || e.side === 'both').map((e) => `${side ?? ''}=${e.value}`))
    .sort()
    .join('|')

/** One fact of the history: what the person told, and beside it what stands now, to be corrected. */
export function Line({ bench, set, predicted, term }: LineProps) {
  const { sheet, told } = bench.now
  const sides = sidesOf(term)
  const theirs = told.filter((e) => e.id === term.id)
  const standing = entriesOf(sheet, term.id)
  const unread = sides.some((side) => unreadOf(sheet, term.id, side) !== undefined)
  const corrected = theirs.length > 0 && (unread || facts(theirs, sides) !== facts(standing, sides))
  const takeBack = () =>
    set((s) => {
      const cleared = sides.reduce((one, side) => readAgain(withValue(one, term.id, side, undefined), term.id, side), s)
      return { ...cleared, entries: [...cleared.entries, ...theirs] }
    })
  return (
    <li class={corrected ? 'fact corrected' : 'fact'} data-finding={term.id}>
      <div class="fact-name">
        {term.name}
        {theirs.length > 0 && (
          <p class="fact-told">
            {corrected ? w('history.told_corrected') : w('history.told')}{' '}
            <span class="fact-told-value">{theirs.map((e) => sayEntry(term, e)).join(', ')}</span>
            {corrected && (
              <button type="button" class="link" onClick={takeBack}>
                {w('history.back_to_told')}
              </button>
            )}
          </p>
        )}
      </div>
      <div class="fact-now">
        {sides.map((side) => {
          const expected = predicted?.get(`${term.id}|${side ?? ''}`)
          return (
            <div key={side ?? ''} class="fact-side" data-side={side}>
              {side && <span class="fact-which">{w(`examine.${side}`)}</span>}
              <Editor bench={bench} set={set} term={term} side={side} />
              {expected && <Expected cell={expected} />}
            </div>
          )
        })}
      </div>
    </li>
  )
}

const labelOf = (term: Term, value: EntryValue): string =>
  value === true
    ? w('history.yes')
    : value === false
      ? w('history.no')
      : (term.values.find((v) => v.value === value)?.label ?? (term.unit ? `${value} ${term.unit}` : String(value)))
const sayEntry = (term: Term, { side, value }: Entry): string =>
  side ? w('history.on_side', { value: labelOf(term, value), side: w(`history.side_${side}`) }) : labelOf(term, value)

type EditorProps = Pick<PartProps, 'bench' | 'set'> & { term: Term; side: Side | undefined }
function Editor({ bench, set, term, side }: EditorProps) {
  const { sheet } = bench.now
  const { id } = term
  const name = side ? w('examine.cell', { name: term.name, side: w(`examine.${side}`) }) : term.name
  const standing = entriesOf(sheet, id, side).map((e) => e.value)
  if (term.kind === 'number') return <NumberField bench={bench} set={set} term={term} side={side} name={name} />
  if (term.kind === 'any_of') {
    const toggle = (value: string) => {
      const denies = (v: EntryValue) => v === term.denies
      const rest = standing.filter((v) => v !== value && denies(v) === denies(value))
      set((s) => withValues(s, id, side, standing.includes(value) ? rest : [...rest, value]))
    }
    return (
      <details class="several">
        <summary>
          {standing.length > 0 ? standing.map((v) => labelOf(term, v)).join(', ') : w('history.not_known')}
          <span class="hidden"> {w('history.choose_for', { name })}</span>
        </summary>
        <fieldset>
          <legend class="hidden">{name}</legend>
          {term.values.map(({ value, label }) => (
            <label key={value} class="tick">
              <input type="checkbox" checked={standing.includes(value)} onChange={() => toggle(value)} />
              {label}
            </label>
          ))}
        </fieldset>
      </details>
    )
  }
  const choices: { value: EntryValue; says: string }[] =
    term.kind === 'boolean'
      ? [true, false].map((value) => ({ value, says: labelOf(term, value) }))
      : term.values.map(({ value, label }) => ({ value, says: label }))
  const at = choices.findIndex((c) => c.value === standing.at(-1))
  return (
    <select
      aria-label={name}
      value={at}
      onChange={(e) => {
        const chosen = choices[Number(e.currentTarget.value)]
        set((s) => withValue(s, id, side, chosen?.value))
      }}
    >
      <option value={-1}>{w('history.not_known')}</option>
      {choices.map(({ says }, i) => (
        <option key={says} value={i}>
          {says}
        </option>
      ))}
    </select>
  )
}
