import { w } from '../words.ts'
import { whichOf } from './which.ts'

/** What a practised case is called; its name tells nothing of it. */
export function labelOf(of: string): string {
  const which = whichOf(of)
  if (which && 'number' in which) return w('cases.published_label', { number: which.number })
  return w('practise.drawn_label', { seed: which ? String(which.draw.seed) : of })
}
