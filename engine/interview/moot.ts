import type { Case, Claim } from '../case/claim.ts'
import type { Moot } from '../knowledge.ts'
import type { Model } from '../model.ts'
import { holds, said } from '../urgency.ts'
import { type Asked, sidesOf } from './asking.ts'

type Person = Pick<Case, 'age' | 'sex' | 'affected'>
/** What makes sense to ask somebody who has told this much. */
export type Sense = {
  /** nothing that the question asks for can still be so */
  moot: (id: string) => boolean
  /** one answer to a question cannot be so */
  mootAnswer: (id: string, value: string) => boolean
  /** the question without answers that cannot be so, or that would deny in passing what was told */
  fitting: (q: Asked) => Asked
}

/** Reads from the plan of the interview which questions and answers make no sense for a person. */
export function senseOf(model: Model, person: Person, claims: readonly Claim[]): Sense {
  const mooted = model.knowledge.interview.moot.filter((m) => holdsFor(model, m, person, claims))
  const questions = new Set(mooted.flatMap((m) => (m.answers ? [] : m.findings)))
  const answers = new Set(mooted.flatMap((m) => m.findings.flatMap((id) => (m.answers ?? []).map((value) => `${id}=${value}`))))
  const mootAnswer = (id: string, value: string) => answers.has(`${id}=${value}`)
  // An answer that speaks of another finding than it is asked for, such as "nowhere numb", is a denial in passing.
  const denies = ({ id, choices }: Asked, value: string) =>
    choices
      .find((c) => c.value === value)!
      .says.some(
        (s) => s.id !== id && s.value === false && claims.some((c) => c.finding.id === s.id && c.side === s.side && c.value === true),
      )
  return {
    mootAnswer,
    moot(id) {
      if (questions.has(id)) return true
      const { values = [], denies: denial } = model.findings.get(id) ?? {}
      const all = values.filter((v) => v !== denial)
      return all.length > 0 && all.every((v) => mootAnswer(id, v))
    },
    fitting(q) {
      const choices = q.choices.filter((c) => !mootAnswer(q.id, c.value) && !denies(q, c.value))
      if (choices.length === q.choices.length) return q
      const { denies: denial, ...rest } = q
      return { ...rest, choices, ...(choices.some((c) => c.value === denial) ? { denies: denial! } : {}) }
    },
  }
}

function holdsFor(model: Model, { denied = [], when, sex }: Moot, person: Person, claims: readonly Claim[]): boolean {
  if (sex && sex !== person.sex) return false
  if (when && !holds(when, said(person, claims))) return false
  return denied.every((id) => isDenied(model, id, person, claims))
}

/** Denied on every side that was asked after, and never told. */
function isDenied(model: Model, id: string, { affected }: Person, claims: readonly Claim[]): boolean {
  const finding = model.findings.get(id)
  const told = claims.filter((c) => c.finding.id === id)
  const no = (c: Claim) => c.value === false || c.value === 0 || (finding?.denies !== undefined && c.value === finding.denies)
  return finding !== undefined && told.every(no) && sidesOf(finding, affected).every((side) => told.some((c) => c.side === side))
}
