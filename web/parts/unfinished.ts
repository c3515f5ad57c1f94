import { useState } from 'preact/hooks'

/** Before every name, so that other pages of the same host are left alone. */
export const OURS = 'legwise/'

/**
 * What is being entered and is not yet an answer, by name, kept on this device until it is one. Writing is done when the call returns, so
 * a reload in the very next moment loses nothing. A browser that keeps nothing, or has no room left, keeps it on the screen only.
 */
export function keepUnfinished(name: string, value: unknown): void {
  quietly(() => localStorage.setItem(OURS + name, JSON.stringify(value)))
}
/** What was entered under a name and not finished; undefined when there is nothing. */
export const unfinished = <T>(name: string): T | undefined =>
  quietly(() => {
    const text = localStorage.getItem(OURS + name)
    return text === null ? undefined : (JSON.parse(text) as T)
  })
export const finished = (name: string): void => quietly(() => localStorage.removeItem(OURS + name))

const names = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(OURS))
export const anyUnfinished = (): boolean => quietly(() => names().length > 0) ?? false
export const forgetUnfinished = (): void => quietly(() => names().forEach((key) => void localStorage.removeItem(key)))

/** A state of the screen that outlives it, until it is finished. */
export function useUnfinished<T>(name: string, before: T): [value: T, set: (value: T) => void] {
  const [value, set] = useState<T>(() => unfinished<T>(name) ?? before)
  const keep = (next: T) => {
    keepUnfinished(name, next)
    set(next)
  }
  return [value, keep]
}

/** Storage may be refused or full at any call. */
export function quietly<T>(doing: () => T): T | undefined {
  try {
    return doing()
  } catch {
    return undefined
  }
}
