import type { Clause } from './clauses.ts'
import type { Token } from './sentence.ts'

export const RELATIVES: ReadonlySet<string> = new Set(
  'mother father brother sister brothers sisters parents parent family familial relatives relative grandmother grandfather aunt uncle cousin son daughter wife husband mum mom mam dad grandma grandad granddad siblings nephew niece'.split(
    ' ',
  ),
)
/** A relative who does this speaks of the person or helps. */
const WITNESS =
  /^(?:saw|sees|see|seen|notice[sd]?|says?|said|tells?|told|thinks?|thought|found|finds|brought|brings?|helps?|helped|lifts?|lifted|drove|drives|called|calls|asked|asks|worr\w+|remark\w+|complain\w+|laugh\w*|took|takes|carr\w+|holds?|held|heard|hears|watch\w*|report\w*|observ\w+|pointed|teas\w+|insist\w*|sent|urged)$/
const GOES_ON = new Set('he she they'.split(' '))

/** Of whom a sentence tells at each of its words, and whether it tells of relatives more than what they saw. */
export type Whose = { relative: (at: number) => boolean; family: boolean; ends: boolean }
/**
 * @param mine the tokens before which "my" or "me" stood, of no relative
 * @param carried whether the sentence before it ended with a relative
 */
export function whoseIs(tokens: readonly Token[], clauses: readonly Clause[], mine: ReadonlySet<number>, carried: boolean): Whose {
  let now = carried && GOES_ON.has(tokens[clauses[0]?.first ?? 0] ?? '')
  let family = now
  const of = new Map<number, boolean>()
  for (const { first, end } of clauses) {
    const self = (i: number) => mine.has(i) || tokens[i] === 'i'
    let before = true
    for (let i = first; i < end && before; i++) {
      if (self(i)) before = false
      else if (RELATIVES.has(tokens[i]!)) {
        now = true
        before = false
      }
    }
    for (let i = first; i < end; i++) {
      const t = tokens[i]!
      if (self(i)) now = false
      else if (RELATIVES.has(t)) {
        now = true
        family ||= !tokens.slice(i + 1, end).some((x) => WITNESS.test(x))
      } else if (WITNESS.test(t)) now = false
      of.set(i, now)
    }
  }
  return { relative: (at) => of.get(at) === true, family, ends: now }
}
