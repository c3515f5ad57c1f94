import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import type { BenchCase } from './bench-case.ts'
import { mended } from './cases/mended.ts'

let place: UseStore | undefined
const store = (): UseStore => {
  place ??= createStore('legwise-bench', 'cases')
  return place
}

/** All cases on this device, the one changed last first. @throws when this browser keeps nothing */
export const allCases = async (): Promise<BenchCase[]> =>
  (await entries<string, BenchCase>(store())).map(([, c]) => mended(c)).sort((a, b) => (a.changed < b.changed ? 1 : -1))

/** @throws when this browser keeps nothing */
export async function readCase(key: string): Promise<BenchCase | undefined> {
  const kept = await get<BenchCase>(key, store())
  return kept && mended(kept)
}

/** @throws when this browser keeps nothing, or has no room left */
export const keepCase = async (c: BenchCase): Promise<void> => set(c.key, c, store())

export const deleteCase = async (key: string): Promise<void> => del(key, store())
