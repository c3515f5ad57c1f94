import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import type { Pointed } from '../../worker/clinician/compare-view.ts'
import type { Basis } from '../../worker/clinician/tests-view.ts'

type Named = { name: string; p: number }
/** One finding, and the causes or places under which it is looked at. */
type Under = { of: readonly Pointed[]; finding: string; value?: string | undefined; side?: Side | undefined }
/** A practised case that was counted. `mine`, `engine`: whether it was right, undefined where that is not judged. */
export type Counted = { of: string; mine: boolean | undefined; engine: boolean | undefined }

/** A finding beside what is expected of it. `cite`: what opens its number, where it is the chance of one state. */
export type Found = { name: string; expected: string; p: number; fits: boolean; cite: Cite | undefined }

/** What a number that is shown stands for. `id` of a place: a structure, a place of the wiring or a station of the map. */
type Known =
  | (Named & { is: 'cause'; id: string })
  /** several causes of which any one counts */
  | (Named & { is: 'causes'; causes: readonly { id: string; name: string }[] })
  /** two causes at once */
  | (Named & { is: 'together'; causes: readonly { id: string; name: string }[] })
  | (Named & { is: 'level' })
  | (Named & { is: 'place'; id: string })
  /** a cause's chance before any finding */
  | (Named & { is: 'prior'; id: string })
  /** how often a finding is so under each of `of`; `fromDay`: as it will be from that day after onset on */
  | (Named & Under & { is: 'expected'; fromDay?: number | undefined })
  /** how well a finding tells two apart */
  | (Named & Under & { is: 'apart' })
  /** how often those lesions of a cause that fit everything else show what it leaves unexplained */
  | (Named & Under & { is: 'left' })
  /** a result that may come, and what it would change */
  | (Named & { is: 'result'; finding: string; side?: Side | undefined; result: string })
  /** what one finding does to a cause */
  | { is: 'reason'; name: string; cause: string; finding: string }
  /** what was found, beside what one cause or place predicts */
  | { is: 'fits'; name: string; found: readonly Found[] }
  /** cases that were practised */
  | { is: 'score'; name: string; cases: readonly Counted[] }
  /** the day from which a test informs */
  | { is: 'day'; name: string; bases: readonly Basis[] }
/** `file`: the case it was reckoned from, where that is not the one that is open. */
export type Cite = Known & { file?: object | undefined }

/** Numbers as they stand in a text, in this order: within this phrase and nowhere else they are those numbers. */
export type Cited = { phrase: string; numbers: readonly Numbered[] }
export type Numbered = { number: string; cite: Cite }

const Case = createContext<object | undefined>(undefined)
/** The case file that numbers within it are of. */
export const OfCase = Case.Provider
export const useCaseIfAny = (): object | undefined => useContext(Case)
/** @throws outside of a case */
export function useCase(): object {
  const file = useCaseIfAny()
  if (!file) throw new Error('There is no case here.')
  return file
}

const Opening = createContext<(cite: Cite) => void>(() => undefined)
/** Gives everything within it a way to open a number. */
export const CanOpen = Opening.Provider
export const useOpen = (): ((cite: Cite) => void) => useContext(Opening)
