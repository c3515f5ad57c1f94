import { useEffect, useState } from 'preact/hooks'
import { EMPTY, type Kept } from './kept.ts'
import { changeKept, deleteKept, readKept } from './storage.ts'
import { finished, forgetUnfinished, keepUnfinished, unfinished } from './unfinished.ts'
import { forgetUnsaved, keepUnsaved, unsavedSince } from './unsaved.ts'

/**
 * The interview as this tab knows it. `device`: kept in the browser; `memory`: this browser keeps nothing, so it lives until the page
 * is closed; `reading`: not known yet. `elsewhere`: what another tab has done, and this one has followed. `deletions`: how often
 * everything was deleted while this tab is open; what was on its screen and not yet an answer goes with it.
 */
export type Shown = {
  kept: Kept
  where: 'reading' | 'device' | 'memory'
  elsewhere: 'went_on' | 'deleted' | undefined
  deletions: number
}

let shown: Shown = { kept: EMPTY, where: 'reading', elsewhere: undefined, deletions: 0 }
const listeners = new Set<(shown: Shown) => void>()
const tell = (next: Partial<Shown>) => {
  shown = { ...shown, ...next }
  for (const listener of listeners) listener(shown)
}
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('legwise') : undefined
if (tabs)
  tabs.onmessage = async () => {
    const read = await readKept().then(
      (kept) => ({ kept }),
      () => undefined,
    )
    // What cannot be read has not been deleted.
    if (!read || (read.kept?.revision ?? 0) === shown.kept.revision) return
    if (read.kept) tell({ kept: read.kept, elsewhere: 'went_on' })
    else tell({ kept: EMPTY, elsewhere: 'deleted', deletions: shown.deletions + 1 })
  }

const DRAFT = 'draft'

/** Reads what is kept, once; what was answered and written in the moment before a reload is taken over. */
export const opened: Promise<void> = readKept()
  .then(
    (kept) => tell({ kept: kept ?? EMPTY, where: 'device' }),
    () => tell({ where: 'memory' }),
  )
  .then(() => {
    const left = unsavedSince(shown.kept.revision)
    if (left) void change((kept) => ({ ...left, revision: kept.revision }))
    else forgetUnsaved()
    const draft = unfinished<string>(DRAFT)
    if (draft !== undefined) void writeDraft(draft)
  })

export const current = (): Shown => shown

type Step = (kept: Kept) => Kept
/** Changes that are on the screen and not yet on the device, oldest first. */
let unsaved: Step[] = []
let writing: Promise<void> = Promise.resolve()
const after = (kept: Kept, steps: readonly Step[]): Kept => steps.reduce((k, step) => step(k), kept)

/**
 * Changes the interview at once on the screen, and on the device as soon as it is written there. What could not be written is tried
 * again with the next change.
 */
export function change(step: Step): Promise<void> {
  tell({ kept: step(shown.kept), elsewhere: undefined })
  unsaved.push(step)
  keepUnsaved({ kept: shown.kept, revision: shown.kept.revision, steps: unsaved.length })
  writing = writing.then(write)
  return writing
}

async function write(): Promise<void> {
  const steps = [...unsaved]
  if (steps.length === 0) return
  const { revision } = shown.kept
  try {
    const kept = await changeKept((k) => after(k, steps))
    unsaved = unsaved.slice(steps.length)
    // What was read back is a copy. Where no other tab came between, what is shown stays, and nothing is asked twice.
    const own = kept.revision === revision + 1
    tell({ kept: own ? { ...shown.kept, revision: kept.revision } : after(kept, unsaved), where: 'device' })
    if (unsaved.length === 0) forgetUnsaved()
    else keepUnsaved({ kept: shown.kept, revision: kept.revision, steps: unsaved.length })
    tabs?.postMessage(kept.revision)
  } catch {
    tell({ where: 'memory' })
  }
}

/** Changes the own words that are being written. They are safe at once, before the device has written the interview. */
export async function writeDraft(draft: string): Promise<void> {
  keepUnfinished(DRAFT, draft)
  await change((k) => ({ ...k, draft }))
  if (shown.where === 'device' && unfinished(DRAFT) === draft) finished(DRAFT)
}

/** Deletes everything that was answered, here and in every other tab. */
export async function forget(): Promise<void> {
  unsaved = []
  forgetUnsaved()
  forgetUnfinished()
  tell({ kept: EMPTY, elsewhere: undefined, deletions: shown.deletions + 1 })
  await writing
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
