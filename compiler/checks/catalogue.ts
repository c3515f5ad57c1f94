import type { Finding } from '../../engine/knowledge.ts'
import { withClues } from '../clues.ts'
import type { Written } from '../read.ts'

/** Every finding the engine will know: those of the case format, with the words they are told in, and clues. */
export const catalogueOf = ({ findings, clues, phrases }: Written): Finding[] =>
  withClues({ causes: [], findings }, clues, phrases).findings
