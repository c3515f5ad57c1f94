import type { Side } from '../../../engine/index.ts'
import type { SourceView } from '../protocol.ts'
import type { Likely } from './see-view.ts'

/** One finding under a lesion: what it predicts, and what was found, if it was looked for. */
export type LesionRow = {
  finding: string
  value?: string
  side?: Side
  name: string
  expected: string
  p: number
  found?: string
  fits?: boolean
}
/** What a lesion at one place would do in this person. */
export type LesionView = {
  /** the station or structure it was asked for */
  of: string
  name: string
  /** movements and skin that depend on it, most dependent first */
  moves: string[]
  feels: string[]
  /** what was found first, then what is expected to be abnormal and was not examined; surest first */
  rows: LesionRow[]
  /** causes that strike there, likeliest first */
  causes: Likely[]
  /** of the wiring through this place */
  sources: SourceView[]
  /** some of the shares of the wiring are estimates */
  estimated: boolean
}
