import { useEffect, useState } from 'preact/hooks'
import { EMPTY, type Kept } from './kept.ts'
import { changeKept, deleteKept, readKept } from './storage.ts'

/**
 * The interview as this tab knows it. `device`: kept in the browser; `memory`: this browser keeps nothing, so it lives until the page
 * is closed; `reading`: not known yet. `elsewhere`: another tab went on with it, and this one has followed.
 */
export type Shown = { kept: Kept; where: 'reading' | 'device' | 'memory'; elsewhere: boolean }

let shown: Shown = { kept: EMPTY, where: 'reading', elsewhere: false }
const listeners = new Set<(shown: Shown) => void>()
const tell = (next: Partial<Shown>) => {
  shown = { ...shown, ...next }
  for (const listener of listeners) listener(shown)
}
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('legwise') : undefined
if (tabs)
  tabs.onmessage = async () => {
    const kept = (await readKept().catch(() => undefined)) ?? EMPTY
    if (kept.revision !== shown.kept.revision) tell({ kept, elsewhere: true })
  }

/** Reads what is kept, once. */
export const opened: Promise<void> = readKept().then(
  (kept) => tell({ kept: kept ?? EMPTY, where: 'device' }),
  () => tell({ where: 'memory' }),
)

export const current = (): Shown => shown

/** Changes the interview at once on the screen, and on the device as soon as it is written there. */
export async function change(step: (kept: Kept) => Kept): Promise<void> {
  tell({ kept: step(shown.kept), elsewhere: false })
  try {
    const before = shown.kept
    const kept = await changeKept(step)
    // What was read back is a copy. Where no other tab came between, what is shown stays, and nothing is asked twice.
    const own = kept.revision === before.revision + 1
    tell({ kept: own ? { ...shown.kept, revision: kept.revision } : kept, where: 'device' })
    tabs?.postMessage(kept.revision)
  } catch {
    tell({ where: 'memory' })
  }
}

/** Deletes everything that was answered, here and in every other tab. */
export async function forget(): Promise<void> {
  tell({ kept: EMPTY, elsewhere: false })
  await deleteKept().catch(() => undefined)
  tabs?.postMessage(0)
}

/** The interview, on a screen that follows it. */
export function useInterview(): Shown {
  const [now, set] = useState(shown)
  useEffect(() => {
    listeners.add(set)
    set(shown)
    return () => void listeners.delete(set)
  }, [])
  return now
}
