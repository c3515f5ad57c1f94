import { address, estimates } from 'virtual:knowledge'
import type { Answered, Opening, Task, Work } from '../worker/protocol.ts'
import { currentLanguage, knowledgeWords, phrases } from './words.ts'

type Waiting = { task: Task; given: unknown; resolve: (back: never) => void; reject: (error: Error) => void; tries: number }

let worker: Worker | undefined
let numbered = 0
let watch: ReturnType<typeof setTimeout> | undefined
const waiting = new Map<number, Waiting>()

/** A worker that says nothing for so long has died; a slow phone may need a while to read the knowledge. */
const SILENCE = 45_000
/** What fails twice would fail again. */
const TRIES = 2

function start(): Worker {
  const made = new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<Answered>) => {
    const asked = waiting.get(data.number)
    waiting.delete(data.number)
    listen()
    if ('failed' in data) asked?.reject(new Error(data.failed))
    else asked?.resolve(data.back as never)
  }
  made.onerror = (event) => {
    event.preventDefault()
    again()
  }
  const words = knowledgeWords()
  made.postMessage({
    knowledge: new URL(address, document.baseURI).href,
    estimates: new URL(estimates, document.baseURI).href,
    ...(words ? { words: new URL(words, document.baseURI).href } : {}),
    phrases: phrases(),
    language: currentLanguage().id,
  } satisfies Opening)
  return made
}

/** The worker died: a new one takes over what was asked of it. The answers live with the page and on the device, so none are lost. */
function again(): void {
  worker?.terminate()
  worker = undefined
  for (const [number, asked] of waiting) {
    asked.tries++
    if (asked.tries >= TRIES) {
      waiting.delete(number)
      asked.reject(new Error('worker'))
    }
  }
  if (waiting.size === 0) return
  worker = start()
  for (const [number, { task, given }] of waiting) worker.postMessage({ number, task, given })
  listen()
}
function listen(): void {
  clearTimeout(watch)
  if (waiting.size > 0) watch = setTimeout(again, SILENCE)
}

/** Loads the engine and the knowledge, behind whatever is shown meanwhile. */
export const warmUp = (): void => {
  worker ??= start()
}

/** Asks the engine for something. @throws when it failed twice */
export function ask<T extends Task>(task: T, given: Work[T][0]): Promise<Work[T][1]> {
  worker ??= start()
  const number = ++numbered
  return new Promise((resolve, reject) => {
    waiting.set(number, { task, given, resolve: resolve as (back: never) => void, reject, tries: 0 })
    worker!.postMessage({ number, task, given })
    listen()
  })
}
