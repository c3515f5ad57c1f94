import type { Item } from './item.ts'
import { JOINS } from './pieces.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'

const LEVEL = /^(?:c[1-8]|[td](?:[1-9]|1[0-2])|l1)$/
const GRADE = /^([0-5])([+-]?)(\/5)?$/
const GRADED_BY = new Set('grade power strength mrc graded grades'.split(' '))
/** A number before one of these counts something. */
const UNIT =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|times?|cm|mm|ml|mg|g|kg|m|metres?|meters?|degrees?|percent|other|of|nights?|points?)$/

/** The names and qualities of a sentence with its grades and levels in figures, which are qualities too. */
export function withFigures({ tokens, from, to }: Sentence, items: readonly Item[]): Item[] {
  const out = [...items]
  for (let i = from; i < to; i++) {
    const level = LEVEL.test(tokens[i]!) ? tokens[i]!.toUpperCase().replace('D', 'T') : undefined
    const grade = gradeAt(tokens, i, to, out)
    if (level === undefined && grade === undefined) continue
    const at = out.findIndex((x) => x.first <= i && i <= x.last)
    if (at < 0) out.push({ first: i, last: i, names: [], qualities: undefined, grade, level, rest: false, deniedBy: undefined })
    else if (out[at]!.names.length === 0) out[at] = { ...out[at]!, grade, level }
  }
  return out
}

/** A grade of strength, 0 to 5; a plus or minus is a third of one. */
function gradeAt(tokens: readonly Token[], i: number, to: number, items: readonly Item[]): number | undefined {
  const found = GRADE.exec(tokens[i]!)
  if (!found) return undefined
  const [, figure, sign, outOf] = found
  const before = tokens[i - 1] ?? ''
  // "At least 4" may be 5.
  if (before === 'least' || before === 'most') return undefined
  if (!outOf && isOfReflex(tokens, i)) return undefined
  const next = i + 1 < to ? tokens[i + 1]! : ','
  const counts = UNIT.test(next) || /^\d/.test(next)
  // A figure alone is a grade only beside what is graded.
  if (!outOf && (counts || !((sign && i > 0) || besideGraded(before, i, items)))) return undefined
  const grade = Number(figure) + (sign === '+' ? THIRD : sign === '-' ? -THIRD : 0)
  return grade < 0 || grade > 5 ? undefined : grade
}
const THIRD = 0.3
const SPEAKS_OF = /^(?:(?<reflex>reflex\w*|jerks?|dtrs?)|power|strength|mrc|grades?|weak\w*)$/
/** Whether the last that a text spoke of are reflexes, not strength: "reflexes: biceps 2+". */
export function isOfReflex(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && tokens[i] !== '.'; i--) {
    const found = SPEAKS_OF.exec(tokens[i]!)
    if (found) return found.groups?.['reflex'] !== undefined
  }
  return false
}
const besideGraded = (before: Token, i: number, items: readonly Item[]): boolean =>
  GRADED_BY.has(before) ||
  (JOINS.has(before) && items.some((x) => x.grade !== undefined)) ||
  items.some((x) => x.names.length > 0 && (x.last === i - 1 || (x.last === i - 2 && before === ':')))
