/** A turn of speech, and what is read in its place. */
export type Turn = {
  /** matched without regard to case, within a sentence */
  said: RegExp
  meant: string | ((...match: string[]) => string)
  /** read so for findings alone, for a clue may hang on the very words ("no tablets have helped"), or for clues alone */
  of?: 'findings' | 'clues'
}

/** Matched without regard to case; what is put into it stands as it is. */
export const re = (parts: TemplateStringsArray, ...values: readonly string[]) => new RegExp(String.raw(parts, ...values), 'giu')

/** A text with turns of speech put plainly. @param ofClues whether clues are read in it */
export function plainly(turns: readonly Turn[], text: string, ofClues: boolean): string {
  let plain = text
  for (const { said, meant, of } of turns)
    if (of === undefined || of === (ofClues ? 'clues' : 'findings')) plain = plain.replace(said, meant as string)
  return plain
}
