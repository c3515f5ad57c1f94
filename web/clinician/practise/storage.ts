import { clear, createStore, get, set, type UseStore, values } from 'idb-keyval'
import type { Commitment, Outcome, Region } from '../../worker/clinician/practise-view.ts'

/** How a case went the first time. `looked`: how many findings were examined or tested. */
export type Score = { on: string; region?: Region; mine: Outcome; engine: Outcome; looked: number }
/** A commitment while it is being made. */
export type Draft = Partial<Omit<Commitment, 'causes'>> & { causes: readonly (string | undefined)[] }
/** A case that is practised: what was looked at, in order, what was committed to, and how it went. It never holds the truth. */
export type Practised = {
  of: string
  /** ISO 8601 */
  begun: string
  asked: readonly string[]
  /** what stands in the form and is not committed to yet */
  draft?: Draft
  committed?: Commitment
  score?: Score
}

let place: UseStore | undefined
const store = (): UseStore => {
  place ??= createStore('legwise-practise', 'cases')
  return place
}
/** What a browser that keeps nothing holds until the page is closed. */
const held = new Map<string, Practised>()

/** Everything practised on this device, in the order in which it was begun; `kept` is false in a browser that keeps nothing. */
export async function allPractised(): Promise<{ all: Practised[]; kept: boolean }> {
  const sorted = (list: Practised[]) => list.sort((a, b) => (a.begun < b.begun ? -1 : 1))
  try {
    return { all: sorted(await values<Practised>(store())), kept: true }
  } catch {
    return { all: sorted([...held.values()]), kept: false }
  }
}
export const readPractised = async (of: string): Promise<Practised | undefined> => {
  try {
    return (await get<Practised>(of, store())) ?? held.get(of)
  } catch {
    return held.get(of)
  }
}
/** @returns whether this browser kept it */
export async function keepPractised(one: Practised): Promise<boolean> {
  held.set(one.of, one)
  try {
    await set(one.of, one, store())
    return true
  } catch {
    return false
  }
}
export async function deletePractised(): Promise<void> {
  held.clear()
  await clear(store()).catch(() => undefined)
}
