import type { Level, Side } from '../../../engine/index.ts'
import type { CauseSeen, Likely } from './see-view.ts'

/** Parts of the body by which practice is counted. */
export type Region = 'brain' | 'cord' | 'roots' | 'nerves' | 'muscle' | 'frame' | 'function'
/** How far the history alone leads: it points to the cause, leaves it among several, or hides it. */
export type Difficulty = 'plain' | 'open' | 'hidden'
/** What a simulated case is drawn from; the same of these give the same case with the same knowledge. */
export type Draw = { region: Region | 'any'; difficulty: Difficulty | 'any'; seed: number }

/** A case as it is practised: format 1, without its truth. */
export type PractiseFile = { format: string; id: string; findings: readonly object[] } & Record<string, unknown>
/** What was found in the end, as the case format tells it. */
export type Truth = {
  cause: string
  acceptable?: readonly string[]
  diagnosis?: string
  site?: { level?: Level; structures?: readonly string[]; side?: Side | 'both' }
}

/** Levels, each with the structures that can be chosen there. */
export type PlaceChoices = { level: Level; structures: { id: string; name: string }[] }[]

/** What somebody committed to: a place, and causes with the likeliest first. */
export type Commitment = { level: Level; structure?: string; causes: readonly string[] }
/** `structure` is missing where the truth names none that can be chosen; `cause`: its place among those named, 0 when it is not there. */
export type Outcome = { level: boolean; structure?: boolean; cause: number }

/** What one examination did to the true cause: `shift` of its natural log odds, with what it held on both sides. */
export type Weight = { finding: string; text: string; shift: number }
/** Something that was not looked at. `found`: what this case holds, and the chance of the true cause after it. */
export type Missed = { finding: string; name: string; found?: { text: string; to: number } }

export type Judged = {
  /** `causes`: those of the knowledge that count as right */
  truth: {
    name: string
    causes: { id: string; name: string }[]
    diagnosis: string
    level?: Level
    region?: Region
    structures: string[]
    side?: Side | 'both'
  }
  outcome: Outcome
  engine: {
    outcome: Outcome
    levels: { id: Level; p: number }[]
    structure?: string
    causes: Likely[]
    /** place of the true cause in its list, and its chance: with what was looked at, and with all that the case holds */
    rank: number
    p: number
    whole: { rank: number; p: number }
    /** the chance of the true cause from the history alone, by which cases are told to be easy or hard */
    history: number
  }
  told: Weight[]
  missed: Missed[]
  /** reasons for and against the true cause; missing where the knowledge does not hold it */
  cause?: CauseSeen
}
