import type { Model } from '../../../engine/index.ts'
import { seeOf } from './see.ts'
import type { NextView } from './see-view.ts'

/** So many pictures are made before the first key; by then the engine's loops have been compiled for what keys bring. */
const PICTURES = 24
/** Milliseconds between two of them: whoever asks meanwhile goes first. */
const REST = 25

const warmed = new WeakSet<Model>()
/**
 * Once, while the hands rest: pictures of what the best examinations may show, made and let go. Without them the first key of a visit, which finds
 * everything cold, would wait twice as long as every later one.
 */
export function warm(model: Model, file: object, { next }: NextView): void {
  if (warmed.has(model)) return
  warmed.add(model)
  const { findings } = file as { findings: readonly object[] }
  const shown = next
    .filter((q) => q.stage === 'exam')
    .flatMap((q) => q.outcomes.map((o) => ({ ...file, findings: [...findings, { id: q.finding, side: q.side, value: o.is }] })))
  let made = 0
  const one = () => {
    seeOf(model, { file: shown[made % shown.length]! })
    if (++made < PICTURES) setTimeout(one, REST)
  }
  if (shown.length > 0) setTimeout(one, REST)
}
