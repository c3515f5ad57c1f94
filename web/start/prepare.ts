import { warmUp } from '../parts/engine.ts'

const idle = (then: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 2000 }) : setTimeout(then, 500))

/** Once the first page stands: loads what comes next, and keeps the app for when there is no network. */
export function prepare(): void {
  idle(() => {
    warmUp()
    void import('../person/way.tsx')
    if ('serviceWorker' in navigator) navigator.serviceWorker.register('./service-worker.js').catch(() => undefined)
  })
}
