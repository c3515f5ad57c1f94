import { useEffect, useState } from 'preact/hooks'
import type { Change } from './change.ts'
import { changeKept, deleteKept, readKept } from './storage.ts'
import { openTab, type Shown } from './tab.ts'
import { finished, forgetUnfinished, keepUnfinished, unfinished } from './unfinished.ts'
import { keepUnsaved, leftUnsaved } from './unsaved.ts'

const listeners = new Set<(shown: Shown) => void>()
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('legwise') : undefined
const tab = openTab({
  name: crypto.getRandomValues(new Uint32Array(2)).join('-'),
  device: { read: readKept, change: changeKept, delete: deleteKept },
  shadow: { keep: keepUnsaved, left: leftUnsaved },
  onShow(shown) {
    for (const listener of listeners) listener(shown)
  },
  tellOthers: (revision) => tabs?.postMessage(revision),
})
if (tabs) tabs.onmessage = () => void tab.hear()

const DRAFT = 'draft'

/** Reads what is kept, once; what was answered and written in the moment before a reload is taken over. */
export const opened: Promise<void> = tab.opened.then(() => {
  const draft = unfinished<string>(DRAFT)
  if (draft !== undefined) void writeDraft(draft)
})

export const current = (): Shown => tab.shown()

/**
 * Changes the interview at once on the screen, and on the device as soon as it is written there. What could not be written is tried
 * again with the next change.
 */
export const change = (change: Change): Promise<void> => tab.change(change)

/** Changes the own words that are being written. They are safe at once, before the device has written the interview. */
export async function writeDraft(draft: string): Promise<void> {
  keepUnfinished(DRAFT, draft)
  await change({ set: { draft } })
  if (current().where === 'device' && unfinished(DRAFT) === draft) finished(DRAFT)
}

/** Deletes everything that was answered, here and in every other tab. */
export async function forget(): Promise<void> {
  forgetUnfinished()
  await tab.forget()
}

/** The interview, on a screen that follows it. */
export function useInterview(): Shown {
  const [now, set] = useState(current)
  useEffect(() => {
    listeners.add(set)
    set(current())
    return () => void listeners.delete(set)
  }, [])
  return now
}
