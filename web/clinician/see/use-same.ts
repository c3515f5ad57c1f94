import { useRef } from 'preact/hooks'

/** The value that was there before as long as the new one says the same, so that what is made of it is not made again. Plain data only. */
export function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}
