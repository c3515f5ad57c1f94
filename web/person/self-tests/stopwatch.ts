/** `before`: milliseconds counted until it was last started; `since`: the time of day when that was, left out while it stands. */
export type Stopwatch = { before: number; since?: number }

const countedBy = ({ before, since }: Stopwatch, now: number): number => (since === undefined ? before : before + Math.max(0, now - since))
/** Whole seconds counted by a time of day, in milliseconds: those too in which a phone was locked and nothing ticked. */
export const secondsOf = (watch: Stopwatch, now: number): number => Math.floor(countedBy(watch, now) / 1000)
/** Started from where it stood, or stopped where it ran. */
export const pressed = (watch: Stopwatch, now: number): Stopwatch =>
  watch.since === undefined ? { ...watch, since: now } : { before: countedBy(watch, now) }
