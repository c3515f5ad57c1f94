import { type Rule, URGENCIES } from '../../engine/index.ts'
import type { Alarm } from '../parts/kept.ts'

/** Red flags of at least this level are told at once and stay in sight. */
const TOLD = URGENCIES.indexOf('same_day')

/** Red flags that stand, the most urgent first. */
export const alarmsOf = (rules: readonly Rule[]): Alarm[] =>
  rules
    .filter((r) => URGENCIES.indexOf(r.level) >= TOLD)
    .map((r) => ({ rule: r.id, level: r.level, name: r.name.plain, doNow: r.do_now.plain, see: r.see, comeBack: r.come_back }))
