import { ask, warmUp } from '../parts/engine.ts'
import { change, current, opened } from '../parts/interview.ts'
import { languageFiles } from '../parts/words.ts'

const idle = (then: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 2000 }) : setTimeout(then, 500))

/** Once the first page stands: loads what comes next, and keeps the app for when there is no network. */
export function prepare(): void {
  idle(() => {
    warmUp()
    void tellAlarmsAgain()
    // What could not be loaded now is loaded, or told, when it is gone to.
    import('../person/way.tsx').catch(() => undefined)
    if ('serviceWorker' in navigator) keepOffline().catch(() => undefined)
  })
}

/** The service worker keeps the app in English by itself; the language that is read is kept beside it. */
async function keepOffline(): Promise<void> {
  await navigator.serviceWorker.register('./service-worker.js')
  const files = languageFiles()
  if (files.length === 0) return
  await navigator.serviceWorker.ready
  const names = await caches.keys()
  for (const name of names.filter((n) => n.startsWith('legwise-'))) await (await caches.open(name)).addAll(files)
}

/** A red flag that stands is told in the language of this visit, which may not be that of the last one. */
async function tellAlarmsAgain(): Promise<void> {
  await opened
  const { kept } = current()
  if (kept.alarms.length === 0) return
  const page = await ask('page', { kept, at: kept.turns.length }).catch(() => undefined)
  if (!page) return
  const alarms = kept.alarms.map((before) => page.alarms.find((a) => a.rule === before.rule) ?? before)
  if (JSON.stringify(alarms) !== JSON.stringify(kept.alarms)) await change({ set: { alarms } })
}
