import { type Change, changed } from './change.ts'
import type { Kept } from './kept.ts'

/**
 * A change that one tab made: `number` counts those of this tab, `of` names the interview on the device that it was made on (left out: there
 * was none that this tab knew of).
 */
export type Step = { tab: string; number: number; of?: string; change: Change }

/** Which interview it is; undefined as long as nothing is kept. One that was begun before there were names has an empty one. */
export const nameOf = ({ begun, revision }: Kept): string | undefined => begun ?? (revision > 0 ? '' : undefined)

/**
 * The interview with steps, each once, however often it is given and whoever wrote in between. What was done to an interview that has been
 * deleted meanwhile is not done to another. The same object comes back where nothing is done.
 */
export const withSteps = (kept: Kept, steps: readonly Step[]): Kept =>
  steps.reduce((k, step) => (isDone(k, step) || isOfAnother(k, step) ? k : done(k, step)), kept)

const isDone = ({ steps }: Kept, { tab, number }: Step): boolean => number <= (steps?.[tab] ?? 0)
const isOfAnother = (kept: Kept, { of }: Step): boolean => of !== undefined && of !== nameOf(kept)

const done = (kept: Kept, { tab, number, change }: Step): Kept => ({
  ...changed(kept, change),
  begun: nameOf(kept) ?? `${tab}.${number}`,
  steps: { ...kept.steps, [tab]: number },
})
