import type { Side } from '../../../engine/index.ts'
import type { Pointed } from './compare-view.ts'
import type { Basis } from './tests-view.ts'

/** Which number is asked about: one finding under one or two causes or places. `fromDay`: as it will be from that day after onset on. */
export type BehindAsked = { file: object; of: readonly Pointed[]; finding: string; value?: string; side?: Side; fromDay?: number }
/** On what the chances of one cause or place rest. `strikes`: where the cause strikes, with the share of each. */
export type Rests = {
  name: string
  basis: 'source' | 'estimate' | 'anatomy'
  origins: Basis[]
  strikes: { name: string; share: number; origin: Basis }[]
}
/** On what a cause's chances of one finding rest. */
export type RestsView = Pick<Rests, 'origins'>
/** A finding's states, each with its chance under each cause or place, and whether it is what was found. */
export type BehindView = {
  states: { words: string; p: number[]; found: boolean }[]
  rests: Rests[]
  /** how lesions show in the finding; empty where nothing of it was worked out from the wiring */
  observed: Basis[]
}

/** A result that may come: how likely, and of each cause its chance now, how often it gives the result, and its chance after it. */
export type SupposedView = {
  p: number
  causes: { id: string; name: string; from: number; gives: number; to: number; basis: Rests['basis']; origins: Basis[] }[]
  observed: Basis[]
}

type PriorPart = 'incidence' | 'share' | 'age' | 'sex' | 'setting'
/** What a cause's chance before any finding is made of. */
export type PriorView = { parts: { of: PriorPart; value: number; origin: Basis }[] }
