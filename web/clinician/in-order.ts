import { MOVEMENTS } from '../../engine/knowledge.ts'

/** Strength of each movement of the leg, in the order of the examination: hip, knee, ankle, toes. */
export const STRENGTHS: readonly string[] = MOVEMENTS.map((movement) => `strength.${movement}`)

/** Reflexes from above downward, then tone. */
export const REFLEXES: readonly string[] = ['reflex.arm', 'reflex.knee', 'reflex.ankle', 'reflex.plantar', 'tone.leg']
