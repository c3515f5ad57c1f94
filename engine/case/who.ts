import { ageIn } from './age-told.ts'
import type { Case, Understood } from './claim.ts'
import { readAs } from './read-as.ts'
import type { Readers } from './readers.ts'
import { sexIn } from './sex-told.ts'
import { speaksOfSomeLeg, weakLegIn } from './weak-leg.ts'

/** Something that a text tells, with the sentence that tells it. */
export type ToldIn<T> = { value: T; text: string }

/** Under what id it stands among what was understood that words told who it is (the names of the case format). */
export const ABOUT = { affected: 'affected', age: 'person.age', sex: 'person.sex' } as const

/**
 * Which leg is weak, how old the person is and of which sex, read from words where the file does not state it. What is told twice and
 * differently, or of somebody else, is left open. `someLeg`: words speak of a leg, and nothing tells which.
 * @param texts what is told of the history, sentence by sentence
 */
export function whoIn(readers: Readers, texts: readonly string[], person: Pick<Case, 'age' | 'sex' | 'affected'>) {
  const age = person.age === undefined ? ageIn(texts) : undefined
  const plain = readAs(texts, person.age ?? age?.value, texts.join('\n'))
  const affected = person.affected === undefined ? weakLegIn(readers, texts, plain) : undefined
  const sex = person.sex === undefined ? sexIn(texts) : undefined
  const understood = (
    [
      [ABOUT.affected, affected],
      [ABOUT.age, age],
      [ABOUT.sex, sex],
    ] as const
  ).flatMap(([finding, told]): Understood[] =>
    told ? [{ text: told.text, stage: 'history', value: true, finding, read: told.value }] : [],
  )
  const someLeg = person.affected === undefined && affected === undefined && speaksOfSomeLeg(texts)
  return { affected: affected?.value, age: age?.value, sex: sex?.value, someLeg, understood }
}
