import type { PlaceTold } from './request-view.ts'
import type { NextView, ReasonsView, Refused, SeeView, Timed } from './see-view.ts'

/** What the letter says beyond what stands on the sheet. */
export type LetterView = {
  see: SeeView
  reasons: ReasonsView
  next: NextView
  /** findings of red flags that were asked or looked for and were not there, by names; the gravest first */
  denied: string[]
  /** what was chosen to be asked for, or the best that the engine would order */
  plan: (Timed & { id: string; name: string; place?: PlaceTold })[]
  engine: string
  knowledge: string
}
export type LetterBack = LetterView | Refused
