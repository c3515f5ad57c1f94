import { MOVEMENTS } from '../../engine/knowledge.ts'

/** Strength of each movement of the leg, in the order of the examination: hip, knee, ankle, toes. */
export const STRENGTHS: readonly string[] = MOVEMENTS.map((movement) => `strength.${movement}`)
