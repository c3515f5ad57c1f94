import type { Finding } from '../knowledge.ts'
import type { Sentence } from './sentence.ts'
import { sideOf, type Where } from './where.ts'

const LIMBS = {
  arm: /^(?:arms?|hands?|elbows?|wrists?|shoulders?|upper)$/,
  leg: /^(?:legs?|foot|feet|knees?|thighs?|calf|calves|hips?|ankles?|toes?|lower)$/,
}
/**
 * The side that stands at the words themselves, from the first to the last: at the arm of "my right arm and left leg" for an arm; undefined
 * where none does.
 */
export function ownSide(
  { tokens, marks }: Sentence,
  { first, last }: { first: number; last: number },
  finding: Finding,
): Where | undefined {
  const inside = marks.filter((m) => m.at >= first && m.at <= last)
  const limb = LIMBS[finding.id.includes('arm') ? 'arm' : 'leg']
  return sideOf(inside.filter((m) => limb.test(tokens[m.at]!))) ?? sideOf(inside)
}
