import { withoutBystanders } from './bystanders.ts'
import { IDIOMS } from './idioms.ts'
import { plainly } from './turn.ts'
import { TURNS } from './turns.ts'

/**
 * A text as it is meant of the person, before it is read: idioms, then animals and people at work, then turns of speech that deny or tell
 * something else than their words.
 * @param ofClues whether clues are read in it
 */
export const asMeant = (text: string, ofClues: boolean): string =>
  plainly(TURNS, withoutBystanders(plainly(IDIOMS, text, ofClues), ofClues), ofClues)
