import { useEffect, useState } from 'preact/hooks'

/** The parts of an address after `#/`; the start page has none. A part that cannot be read stands as it is written, and leads nowhere. */
export const partsOf = (hash: string): string[] => hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decoded)
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
const read = (): string[] => partsOf(location.hash)

export const addressOf = (...parts: (string | number)[]): string => `#/${parts.map(encodeURIComponent).join('/')}`

/** Goes to a screen; the browser's back button returns. */
export const go = (...parts: (string | number)[]): void => {
  history.pushState(undefined, '', addressOf(...parts))
  // At once, so that what changed with it is drawn in the same step.
  dispatchEvent(new HashChangeEvent('hashchange'))
}
/** Goes to a screen in place of this one. */
export const replace = (...parts: (string | number)[]): void => {
  history.replaceState(undefined, '', addressOf(...parts))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Where in the app we are, on a screen that follows it. */
export function useRoute(): string[] {
  const [route, set] = useState(read)
  useEffect(() => {
    const follow = () => set((before) => (read().join('/') === before.join('/') ? before : read()))
    addEventListener('hashchange', follow)
    // The address may have changed after the first drawing and before anybody listened.
    follow()
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}
