import { writtenNumber } from '../../../engine/written-number.ts'
import { t, worded } from '../../parts/words.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { EntryValue } from '../bench-case.ts'
import { hasWord, w } from '../words.ts'
import { unreadNumber, unreadWords } from './unread-words.ts'

/** How values of a finding are written in a cell. */
export type Notation = {
  /** @returns undefined when what was typed is no value of the finding */
  read: (typed: string) => EntryValue | undefined
  /** @returns what `read` takes for the same value */
  show: (value: EntryValue) => string
  /** for whoever points instead of typing */
  choices: readonly { value: EntryValue; short: string; name: string }[]
  /** why what was typed is no value, and what can be typed */
  wrong: (typed: string) => string
  /** what "all others normal" writes */
  normal?: EntryValue
  /** two values: a touch goes from one to the next */
  cycles: boolean
}

/** A third of a grade, as the case format has plus and minus. */
const THIRD = 0.3
const GRADES = ['0', '1', '2', '3', '4-', '4', '4+', '5-', '5'] as const

function readGrade(typed: string): EntryValue | undefined {
  if (/^n(ormal)?$/i.test(typed)) return 'normal'
  if (/^w(eak)?$/i.test(typed)) return 'weak'
  const [, grade, sign] = /^([0-5](?:\.\d+)?)([+\u2212-])?(?:\/5)?$/.exec(typed) ?? []
  if (grade === undefined || (sign && (grade.includes('.') || grade === '0'))) return undefined
  const value = Math.round((Number(grade) + (sign === '+' ? THIRD : sign ? -THIRD : 0)) * 10) / 10
  return value <= 5 ? value : undefined
}
function showGrade(value: EntryValue): string {
  if (typeof value !== 'number') return value === 'normal' ? 'n' : value === 'weak' ? 'w' : String(value)
  const whole = Math.floor(value)
  const part = Math.round((value - whole) * 10) / 10
  if (part === THIRD && whole > 0) return `${whole}+`
  return part === 1 - THIRD ? `${whole + 1}-` : String(value)
}
const grade: Notation = {
  read: readGrade,
  show: showGrade,
  get choices() {
    return [
      ...GRADES.map((short) => ({ value: readGrade(short)!, short, name: short })),
      { value: 'normal', short: w('examine.normal'), name: w('examine.normal') },
      { value: 'weak', short: w('examine.weak'), name: w('examine.weak_ungraded') },
    ]
  },
  wrong: () => unreadWords(w('examine.accepts_grade')),
  normal: 'normal',
  cycles: false,
}

const present: Notation = {
  read: (typed) => (/^(\+|1|y(es)?|p(res(ent)?)?)$/i.test(typed) ? true : /^(-|\u2212|0|no?|absent)$/i.test(typed) ? false : undefined),
  show: (value) => (value === true ? w('examine.present') : value === false ? w('examine.absent') : String(value)),
  get choices() {
    return [true, false].map((value) => ({ value, short: present.show(value), name: present.show(value) }))
  },
  wrong: () => unreadWords(w('examine.accepts_boolean')),
  normal: false,
  cycles: true,
}

const measure = ({ unit = '', range, words }: Term): Notation => ({
  read: (typed) => {
    const value = writtenNumber(typed)
    if (value === undefined) return words.find((word) => word === typed.toLowerCase())
    return !range || (value >= range[0] && value <= range[1]) ? value : undefined
  },
  show: String,
  choices: [],
  wrong: (typed) => unreadNumber(typed, range ? w('examine.accepts_number', { low: range[0], high: range[1], unit }) : unit),
  cycles: false,
})

/** Shorthand of the examiner for the values of a family of findings, beside their names and their first letters. */
const SHORTHAND: Record<string, Record<string, readonly string[]>> = {
  reflex: { absent: ['0'], reduced: ['1', '1+'], normal: ['2', '2+'], brisk: ['3', '3+'], clonus: ['4', '4+'] },
  plantar: { flexor: ['n', 'd', 'down', '↓'], extensor: ['u', 'up', '↑', '+'], mute: ['0', '-'] },
  feeling: { absent: ['0'], reduced: ['1', '-'], normal: ['2'], increased: ['+', 'h'] },
  tone: { rigid: ['g'], reduced: ['-'] },
  emg: {
    normal: ['n'],
    acute_denervation: ['d'],
    chronic_neurogenic: ['c'],
    acute_and_chronic: ['b'],
    myopathic: ['m'],
    reduced_recruitment: ['r'],
  },
  lab: { positive: ['+'], negative: ['-', '0'], abnormal: ['+', 'a'], normal: ['n'] },
  csf: { positive: ['+'], negative: ['-', '0'] },
  test: { positive: ['+'], negative: ['-', '0'] },
}
const familyOf = (id: string): string =>
  id === 'reflex.plantar' ? 'plantar' : /^(sensation|vibration|position)\./.test(id) ? 'feeling' : id.slice(0, id.indexOf('.'))

/** A value of an examination finding as clinicians call it: in words of its own, or its name in the case format spelled out. */
export function spelled(value: string): string {
  const key = `phrase.state_${value}`
  return worded(key) ? t(key) : value.replaceAll('_', ' ')
}

function oneOf({ id, values }: Term): Notation {
  const family = familyOf(id)
  const short = SHORTHAND[family] ?? {}
  const known = values.map(({ value }) => value)
  const normal = known.find((v) => v === 'normal' || v === 'flexor')
  const accepts = `examine.accepts_${family}`
  return {
    read: (typed) => {
      const text = typed.toLowerCase()
      const exact = known.find((v) => short[v]?.includes(text) || spelled(v) === text)
      const begun = known.filter((v) => spelled(v).startsWith(text))
      return exact ?? (begun.length === 1 ? begun[0] : undefined)
    },
    show: (value) => spelled(String(value)),
    choices: known.map((value) => ({ value, short: spelled(value), name: spelled(value) })),
    wrong: () => unreadWords(hasWord(accepts) ? w(accepts) : known.map(spelled).join(', ')),
    ...(normal ? { normal } : {}),
    cycles: false,
  }
}

const made = new WeakMap<Term, Notation>()
/** How a finding is written in a cell. */
export function notationOf(term: Term): Notation {
  let notation = made.get(term)
  if (!notation) {
    notation = term.kind === 'grade' ? grade : term.kind === 'boolean' ? present : term.kind === 'number' ? measure(term) : oneOf(term)
    made.set(term, notation)
  }
  return notation
}
