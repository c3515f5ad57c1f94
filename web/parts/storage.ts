import { createStore, del, get, type UseStore, update } from 'idb-keyval'
import { EMPTY, type Kept } from './kept.ts'

const KEY = 'interview'
let place: UseStore | undefined
const store = (): UseStore => {
  place ??= createStore('legwise', 'interview')
  return place
}

/** The interview kept on this device; undefined when there is none. @throws when this browser keeps nothing */
// Some browsers refuse at once, others later; `async` makes one of both.
export const readKept = async (): Promise<Kept | undefined> => get<Kept>(KEY, store())

/**
 * Changes the interview that is kept, whichever tab changed it last, in one step that no other tab can come between. Where nothing changes it
 * stays as it was.
 * @throws when this browser keeps nothing, or has no room left
 */
export async function changeKept(change: (kept: Kept) => Kept): Promise<Kept> {
  let after: Kept = EMPTY
  await update<Kept | undefined>(
    KEY,
    (kept) => {
      const before = kept ?? EMPTY
      const changed = change(before)
      after = changed === before ? before : { ...changed, revision: before.revision + 1 }
      return changed === before ? kept : after
    },
    store(),
  )
  return after
}

export const deleteKept = async (): Promise<void> => del(KEY, store())
