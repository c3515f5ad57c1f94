import { eachObject } from './entries.ts'

/** Every source an entry names, and where in it. */
export function citationsIn(entry: unknown): { path: string; source: string }[] {
  const found: { path: string; source: string }[] = []
  eachObject(entry, (object, path) => {
    const within = (name: string) => (path === '' ? name : `${path}.${name}`)
    if (typeof object.source === 'string') found.push({ path: within('source'), source: object.source })
    if (Array.isArray(object.sources))
      for (const source of object.sources) if (typeof source === 'string') found.push({ path: within('sources'), source })
  })
  return found
}
