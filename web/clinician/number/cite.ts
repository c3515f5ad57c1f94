import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Basis } from '../../worker/clinician/tests-view.ts'
import type { BenchCase } from '../bench-case.ts'

/** What a number that is shown stands for. `id` of a place: a structure, a place of the wiring or a station of the map. */
export type Cite =
  | { is: 'cause'; id: string; name: string; p: number }
  | { is: 'level'; name: string; p: number }
  | { is: 'place'; id: string; name: string; p: number }
  /** how likely `what` is abnormal if the lesion lies at the place `id` */
  | { is: 'expected'; id: string; name: string; what: string; p: number }
  /** a result that may come, and what it would change */
  | { is: 'result'; name: string }
  /** the day from which a test informs */
  | { is: 'day'; name: string; basis: Basis }

/** A number as it stands in a text: within this phrase and nowhere else it is that number. */
export type Cited = { phrase: string; number: string; cite: Cite }

const Case = createContext<BenchCase | undefined>(undefined)
/** The case that numbers within it are of. */
export const OfCase = Case.Provider
/** @throws outside of a case */
export function useCase(): BenchCase {
  const now = useContext(Case)
  if (!now) throw new Error('There is no case here.')
  return now
}

const Opening = createContext<(cite: Cite) => void>(() => undefined)
/** Gives everything within it a way to open a number. */
export const CanOpen = Opening.Provider
export const useOpen = (): ((cite: Cite) => void) => useContext(Opening)
