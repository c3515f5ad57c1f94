import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

let first = true

/**
 * Names the page after its screen, and moves the focus to the heading when another screen comes; of the first one the browser knows best.
 * @param of which screen it is, where the title may change on it
 * @returns for the heading, which must be able to take the focus
 */
export function useHeading(title: string, of: string = title): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · legwise`
  }, [title])
  useEffect(() => {
    if (!first) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    first = false
  }, [of])
  return heading
}
