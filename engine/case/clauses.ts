import type { Token } from './token.ts'

/** A part of a sentence with a verb of its own: its first token, the one after its last, and the word that opens it. */
export type Clause = { first: number; end: number; opened: Token }

const ALWAYS = new Set([
  ',',
  ':',
  '(',
  ')',
  ...'but however although though while whereas now today currently since because nor'.split(' '),
])
const SUBJECTS = new Set('i he she it they we you there now then this these both all'.split(' '))
const PARTS = new Set(['and', 'or', 'nor', ','])

/** Whether what follows a joint has a subject and a verb of its own ("no fever and the leg is weak"). */
export function startsAnew(tokens: readonly Token[], joint: number, to: number, verbs: ReadonlySet<number>): boolean {
  return SUBJECTS.has(tokens[joint + 1]!) || ofAnother(tokens, joint, to, verbs)
}
/** What a part of the body does ("no fever and the back hurts"); none of these is a name of what may be denied as well. */
const ACTS =
  /^(?:hurts|gives|gave|feels|felt|drags|dragged|buckles|buckled|catches|goes|went|hangs|slaps|throbs|burns|tingles|swells|stopped|began|started|fell|got|became|turned|lost)$/
/** The same where the subject is named, and not what was spoken of just before ("and it is numb"). */
export function ofAnother(tokens: readonly Token[], joint: number, to: number, verbs: ReadonlySet<number>): boolean {
  if (SUBJECTS.has(tokens[joint + 1]!)) return false
  for (let i = joint + 1; i < to && !PARTS.has(tokens[i]!); i++) if (i > joint + 1 && (verbs.has(i) || ACTS.test(tokens[i]!))) return true
  return false
}

/** "I do not think I have a fever": what is denied goes on. */
const THINKS = /^(?:think|thought|believe|believed|know|knew|say|said|feel|felt|remember|that|as|like|when|if|where)$/
/** Whether the one who tells comes in here anew ("after a night without sleep I had a fit"), so that what was denied before is over. */
export const comesIn = (tokens: readonly Token[], at: number, denier: number): boolean =>
  tokens[at] === 'i' && at > denier + 1 && !THINKS.test(tokens[at - 1]!)

/** The clauses of a sentence, in their order. @param verbs the tokens before which a small verb stood ("is", "had") */
export function clausesOf(tokens: readonly Token[], from: number, to: number, verbs: ReadonlySet<number>): Clause[] {
  const out: Clause[] = []
  let first = from
  let opened = ''
  for (let i = from; i < to; i++) {
    const t = tokens[i]!
    // "Weak since" ends what it stands in; "since the fall" begins anew.
    if (t === 'since' && (i + 2 >= to || PARTS.has(tokens[i + 1]!))) continue
    if (!ALWAYS.has(t) && !(t === 'and' && startsAnew(tokens, i, to, verbs))) continue
    if (i > first) out.push({ first, end: i, opened })
    first = i + 1
    opened = t
  }
  if (to > first) out.push({ first, end: to, opened })
  return out
}
