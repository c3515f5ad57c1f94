import type { Model } from '../../../engine/index.ts'

/** So long may whoever asks in between have to wait, in milliseconds, beside the one table that is being filled. */
const STEP = 8

const filling = new WeakMap<Model, Promise<void>>()

/**
 * Fills every table of the model. Each would be filled when it is first asked for, but a ranking asks for all of them at once, and a key
 * pressed meanwhile would wait for seconds; so they are filled in small steps between which other tasks are answered.
 */
export function filled(model: Model): Promise<void> {
  let done = filling.get(model)
  if (!done) {
    done = fill(model)
    filling.set(model, done)
  }
  return done
}
async function fill(model: Model): Promise<void> {
  let from = performance.now()
  for (const column of model.columns.values()) {
    // Looking at the table fills it.
    if (column.classes.count === 0 || performance.now() - from < STEP) continue
    await new Promise((then) => setTimeout(then))
    from = performance.now()
  }
}
