import type { NextView, Refused, SeeView } from './see-view.ts'

/** What the letter says beyond what stands on the sheet. */
export type LetterView = {
  see: SeeView
  next: NextView
  /** findings of red flags that were asked or looked for and were not there, by names; the gravest first */
  denied: string[]
  engine: string
  knowledge: string
}
export type LetterBack = LetterView | Refused
