import { useEffect, useState } from 'preact/hooks'
import { inTurn } from '../parts/in-turn.ts'
import type { BenchCase, Sheet } from './bench-case.ts'
import { keepCase, readCase } from './storage.ts'

/** A case on the bench with the sheets before and after it. `memory`: this browser keeps nothing, so it lives until the page is closed. */
export type Bench = {
  now: BenchCase
  past: readonly Sheet[]
  future: readonly Sheet[]
  where: 'device' | 'memory'
  /** where the last step was typed: what is typed there next belongs to the same step */
  within?: string | undefined
}
/** So many steps back are kept. */
const STEPS = 500

const open = new Map<string, Bench>()
const listeners = new Set<() => void>()
const first = new Set<(now: BenchCase) => void>()
const tell = (bench: Bench) => {
  open.set(bench.now.key, bench)
  for (const listener of first) listener(bench.now)
  for (const listener of listeners) listener()
}
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('legwise-bench') : undefined
if (tabs)
  tabs.onmessage = async ({ data: key }: MessageEvent<string>) => {
    const mine = open.get(key)
    const theirs = mine && (await readCase(key).catch(() => undefined))
    // Another tab went on with the case: this one follows, and its own last step can still be undone.
    if (mine && theirs && theirs.changed > mine.now.changed)
      tell({ ...mine, now: theirs, past: [...mine.past, mine.now.sheet], future: [], within: undefined })
  }

const afterwards = inTurn()
function keep(bench: Bench): void {
  const { key } = bench.now
  tell(bench)
  void afterwards(async () => {
    if (open.get(key)?.now !== bench.now) return
    const where = await keepCase(bench.now).then(
      () => 'device' as const,
      () => 'memory' as const,
    )
    if (where === 'device') tabs?.postMessage(key)
    // It may have been taken off the bench meanwhile.
    const latest = open.get(key)
    if (latest && latest.where !== where) tell({ ...latest, where })
  })
}

const dated = (c: BenchCase): BenchCase => ({ ...c, changed: new Date().toISOString() })

/** Puts a case on the bench and on the device. */
export function lay(now: BenchCase): void {
  keep({ now, past: [], future: [], where: 'device' })
}
/** The cases of this visit, for a browser that keeps nothing. */
export const onTheBench = (): BenchCase[] => [...open.values()].map((b) => b.now)
/** Takes a case off the bench; the device forgets it elsewhere. */
export function takeOff(key: string): void {
  open.delete(key)
}

/**
 * One step of the examination: at once on the screen, then on the device; it can be undone.
 * @param within steps in a row with the same word are undone as one, as what is typed into one cell is; and a way back to the sheet
 * before them leaves nothing to undo
 */
export function change(key: string, step: (sheet: Sheet) => Sheet, within?: string): void {
  const bench = open.get(key)
  if (!bench) return
  const sheet = step(bench.now.sheet)
  if (sheet === bench.now.sheet) return
  const same = within !== undefined && within === bench.within
  const back = same && sheet === bench.past.at(-1)
  const past = back ? bench.past.slice(0, -1) : same ? bench.past : [...bench.past, bench.now.sheet].slice(-STEPS)
  keep({ ...bench, now: dated({ ...bench.now, sheet }), past, future: [], within: back ? undefined : within })
}
/** What a case is called and when the visit was; not a step of the examination. */
export function rename(key: string, as: Partial<Pick<BenchCase, 'label' | 'visit'>>): void {
  const bench = open.get(key)
  if (bench) keep({ ...bench, now: dated({ ...bench.now, ...as }) })
}
export function undo(key: string): void {
  const bench = open.get(key)
  const sheet = bench?.past.at(-1)
  if (!bench || !sheet) return
  keep({
    ...bench,
    now: dated({ ...bench.now, sheet }),
    past: bench.past.slice(0, -1),
    future: [bench.now.sheet, ...bench.future],
    within: undefined,
  })
}
export function redo(key: string): void {
  const bench = open.get(key)
  const [sheet, ...future] = bench?.future ?? []
  if (!bench || !sheet) return
  keep({ ...bench, now: dated({ ...bench.now, sheet }), past: [...bench.past, bench.now.sheet], future, within: undefined })
}

/**
 * Hears of every change before any screen is drawn, so that what must be asked of the engine is on its way meanwhile.
 * @returns how to stop hearing
 */
export function hearFirst(listener: (now: BenchCase) => void): () => void {
  first.add(listener)
  return () => void first.delete(listener)
}

/** The case on the bench, on a screen that follows it. `gone`: there is no such case on this device. */
export function useBench(key: string): Bench | 'reading' | 'gone' {
  const [, draw] = useState(0)
  const [gone, lose] = useState(false)
  useEffect(() => {
    const listener = () => draw((n) => n + 1)
    listeners.add(listener)
    if (!open.has(key))
      readCase(key).then(
        (now) => (now ? tell({ now, past: [], future: [], where: 'device' }) : lose(true)),
        () => lose(true),
      )
    return () => void listeners.delete(listener)
  }, [key])
  return open.get(key) ?? (gone ? 'gone' : 'reading')
}
