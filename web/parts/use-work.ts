import { useLayoutEffect, useState } from 'preact/hooks'
import type { Task, Work } from '../worker/protocol.ts'
import { ask } from './engine.ts'

export type Working<T> = { state: 'waiting' } | { state: 'failed'; again: () => void } | { state: 'there'; back: T }

/**
 * What the engine says to a question, on a screen that waits for it. While a new question is on its way the last answer stays.
 * @param given undefined while the question is not known yet; a new object asks again
 */
export function useWork<T extends Task>(task: T, given: Work[T][0] | undefined): Working<Work[T][1]> {
  const [working, set] = useState<Working<Work[T][1]>>({ state: 'waiting' })
  const [round, next] = useState(0)
  // Asked with the drawing, not after it: a frame is most of the wait for the next question.
  useLayoutEffect(() => {
    if (!given) return
    let wanted = true
    ask(task, given).then(
      (back) => wanted && set({ state: 'there', back }),
      () => wanted && set({ state: 'failed', again: () => next((n) => n + 1) }),
    )
    return () => {
      wanted = false
    }
  }, [task, given, round])
  return working
}
