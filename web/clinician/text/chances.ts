import type { Level, Side } from '../../../engine/index.ts'
import { percent } from '../../parts/chance.ts'
import { levelName } from '../see/where.tsx'
import { causeName } from '../see/why.tsx'
import { w } from '../words.ts'
import { small } from './small.ts'

/** "L5 root, left" */
export const lying = ({ name, lies }: { name: string; lies: Side | 'both' }): string =>
  w('text.at', { name: small(name), side: w(`text.${lies}`) })
export const placeChance = (place: { name: string; lies: Side | 'both'; p: number }): string => `${lying(place)} ${percent(place.p)}`
/** "peripheral nerve (single) 96 %" */
export const levelChance = (level: { id: Level; p: number }): string => `${small(levelName(level.id))} ${percent(level.p)}`
/** "Lumbar disc herniation with radiculopathy 79 %" */
export const causeChance = (cause: { name: string; p: number }): string => `${causeName(cause)} ${percent(cause.p)}`
