import type { Finding } from '../knowledge.ts'
import type { Clause } from './clauses.ts'
import { onlyCompares, worseThanEver } from './denying.ts'
import { type Sentence, wordsOf } from './sentence.ts'
import { past } from './time.ts'
import type { Token } from './token.ts'
import { isOther } from './whose.ts'

/** A time that makes an examination another one, wherever in the sentence it stands. */
const OF_THEN = new Set('earlier previous previously former formerly childhood diagnosed believes suspected mistaken thought'.split(' '))
const AGO = new Set('ago before earlier previously back'.split(' '))
/** An examination is told of now: what was before, or became of it later, is another one. */
const ANOTHER_TIME = new Set(
  'before later next subsequently discharge followup recovered returned afterwards preoperative preoperatively baseline'.split(' '),
)
/** What was, is so for good. */
const LASTS = /^(risk\.(?!recent)|course\.episodes_before)/
/** What brought it on may be over. */
const BEFORE_IT = /^onset\./
/** What was months before tells nothing of how this began and went. */
const OF_NOW = /^(?:course|onset|difficulty)\./
const BEFORE = new Set(['before', 'earlier', 'previously'])
const OF_FAMILY = /^risk\.family/
/** What cannot be tested, or is weak for pain, is not found. */
const UNTESTED =
  /\b(?:(?:cannot|could|unable|not|difficult|hard|impossible)(?: \w+){0,3} (?:measured|assess\w*|tested|test|examine\w*|evaluate\w*|interpret|judge\w*)|not certain|uncertain)\b/
const FOR_PAIN = /\b(?:limited|because|due|for|by|owing|secondary|from|with)(?: \w+){0,2} pain\b/
/** "As if I had run a marathon" is none. */
const EVENT = /^(?:onset\.after_event|risk\.)/

/** Whether what is told of a finding at these tokens, the first and the last, is so of the person now. */
export type SoNow = (finding: Finding, first: number, last: number) => boolean

/** What a sentence tells that is so of the person now: nothing of others, of other times, or of what could not be tested. */
export function soNowIn(sentence: Sentence): SoNow {
  const { tokens, from, to, whose } = sentence
  const these = tokens.slice(from, to)
  const isFound = foundIn(these, wordsOf(sentence))
  const isPresent = presentIn(sentence)
  const begun = these.some((t, i) => /^(?:months?|weeks?)$/.test(t) && BEFORE.has(these[i + 1] ?? ''))
  const naming = these.some((t) => isOther(t))
  return (finding, first, last) => {
    if (finding.stage === 'exam' && !isFound(finding)) return false
    if (EVENT.test(finding.id) && onlyCompares(tokens, first, true)) return false
    if (begun && OF_NOW.test(finding.id)) return false
    if (OF_FAMILY.test(finding.id) ? naming && !whose.family : whose.relative(first)) return false
    return isPresent(finding, first, last)
  }
}

/** What an examination that a sentence tells has found: one of now, of what could be tested. */
function foundIn(these: readonly Token[], words: string): (finding: Finding) => boolean {
  const another = these.some(
    (t, i) => ANOTHER_TIME.has(t) || OF_THEN.has(t) || (/^years?$/.test(t) && AGO.has(these[i + 1] ?? '')) || /^(?:19|20)\d\d$/.test(t),
  )
  const untested = UNTESTED.test(words)
  const pained = FOR_PAIN.test(words)
  return ({ kind }) => !another && !untested && !(pained && kind === 'grade')
}

/** What is there still, or was what brought it on, or lasts for good. */
function presentIn(sentence: Sentence): SoNow {
  const { tokens, clauses, used, leaves } = sentence
  const over = past(tokens, clauses, used, leaves)
  const neverIn = clauses.filter((clause) => neverBefore(sentence, clause))
  const never = (at: number): boolean => neverIn.some(({ first, end }) => first <= at && at < end)
  return ({ id }, first, last) => {
    const then = over(first, last)
    if (then === 'not so') return false
    if (LASTS.test(id)) return true
    if (never(first) || then === 'long ago') return false
    return then !== 'ended' || BEFORE_IT.test(id)
  }
}
/** "I had a fit, never had one before": what was never so before is told in its own part of the sentence. */
function neverBefore({ tokens }: Sentence, { first, end }: Clause): boolean {
  const at = tokens.indexOf('never', first)
  return at >= first && at < end && tokens[at - 1] !== 'like' && tokens.slice(at, end).includes('before') && !worseThanEver(tokens, at)
}
