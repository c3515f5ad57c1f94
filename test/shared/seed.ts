import { env } from 'node:process'
import fc from 'fast-check'

/**
 * Random cases are the same in every run, so that a tree that was green stays so. `npm run test:seeds` draws fresh ones; a
 * counterexample that it prints is tried again with `LEGWISE_SEED=<its seed>`.
 */
const seed = env.LEGWISE_SEED ?? '20261127'
if (seed !== 'fresh') fc.configureGlobal({ seed: Number(seed) })
