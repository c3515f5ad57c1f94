import { type Assessment, type Case, gather, type Model, nothingTold } from '../../engine/index.ts'
import { ambulanceSigns } from '../ambulance.ts'
import { ink, labelled, MARGIN, type Paper, row, section } from '../page.ts'
import { runnersUp } from '../questions.ts'
import { capital, listed, type Register, URGENCY_INK } from '../words.ts'

/** Is nothing known of the leg, from what was read up to this stage? */
export const saysNothing = (model: Model, a: Assessment, person: Case): boolean =>
  nothingTold(model, gather(model, person, a.stage).evidence)

const WORDS: Record<Register, { title: string; why: string; none: string; now: string; call: string }> = {
  clinical: {
    title: 'Nothing can be said yet',
    why: 'Nothing of the leg is given. Any level, place or cause would be a guess about anybody.',
    none: 'No leg is said to be weak, and nothing else is given. Any level, place or cause would be a guess about anybody.',
    now: 'Take the history and examine first, red flags before all else.',
    call: 'Ambulance now for any of these:',
  },
  plain: {
    title: 'We cannot tell yet',
    why: 'Nothing was told about the leg so far. So nobody can say how soon it should be seen, or what may be behind it.',
    none: 'No leg is said to be weak, and nothing else was told. So nobody can say how soon this should be seen, or what may be behind it.',
    now: 'Are you worried, or unsure what to answer? Call your doctor or the out-of-hours service, and tell them about the leg.',
    call: 'Call an ambulance now for any of these:',
  },
}

/** In place of how soon, where and why: that nothing can be said yet, what to do, and what must not wait. */
export function nothingYet(model: Model, a: Assessment, person: Case, paper: Paper, register: Register): string[] {
  const words = WORDS[register]
  const first = runnersUp(model, a.next.filter((q) => q.stage === 'history').slice(0, 3), 0)
  return section(paper, 'HOW SOON', [
    ' '.repeat(MARGIN) + ink(paper, words.title, 'bold'),
    ...labelled(paper, 'why', person.affected === 'none' ? words.none : words.why),
    ...labelled(paper, 'do now', words.now),
    ...(register === 'clinical' && first.length > 0 ? labelled(paper, 'ask first', capital(listed(first))) : []),
    '',
    ...row(paper, MARGIN, [{ text: words.call, ink: URGENCY_INK.ambulance }]),
    ...ambulanceSigns(model, paper, MARGIN, register),
  ])
}
