/** So many texts are kept; a file of a long illness has some fifty. */
const MOST = 512

/**
 * Reads each text once: a case that grows by one answer, or is seen at each of its stages, tells the same things again. What was read
 * must not be changed by whoever gets it.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { it: T }>()
  return (text) => {
    let found = known.get(text)
    if (!found) {
      found = { it: read(text) }
      if (known.size >= MOST) known.clear()
      known.set(text, found)
    }
    return found.it
  }
}
