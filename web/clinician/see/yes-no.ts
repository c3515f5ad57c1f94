import { w } from '../words.ts'

/** Yes and no of a finding without words of its own: found there, or looked for and not there. */
export const inWords = (state: string): string => (state === 'true' ? w('see.present') : state === 'false' ? w('see.absent') : state)
