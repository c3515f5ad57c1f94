import { useLayoutEffect, useState } from 'preact/hooks'
import type { Task, Work } from '../worker/protocol.ts'
import { ask } from './engine.ts'

export type Working<T> = { state: 'waiting' } | { state: 'failed'; again: () => void } | { state: 'there'; back: T }

const WAITING = { state: 'waiting' } as const

/**
 * What the engine says to a question, on a screen that waits for it. While a new question is on its way the last answer stays.
 * @param given undefined while the question is not known yet; a new object asks again
 * @param about what is asked about; the answer about another thing does not stay, for it would stand under the wrong name
 */
export function useWork<T extends Task>(task: T, given: Work[T][0] | undefined, about = ''): Working<Work[T][1]> {
  const [{ of, working }, set] = useState<{ of: string; working: Working<Work[T][1]> }>({ of: about, working: WAITING })
  const [round, next] = useState(0)
  // Asked with the drawing, not after it: a frame is most of the wait for the next question.
  useLayoutEffect(() => {
    if (!given) return
    let wanted = true
    ask(task, given).then(
      (back) => wanted && set({ of: about, working: { state: 'there', back } }),
      () => wanted && set({ of: about, working: { state: 'failed', again: () => next((n) => n + 1) } }),
    )
    return () => {
      wanted = false
    }
  }, [task, given, round])
  return of === about ? working : WAITING
}
