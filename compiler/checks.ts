import type { Knowledge } from '../engine/knowledge.ts'
import type { Issue, Written } from './read.ts'

export type Checked = { root: string; written: Written; knowledge: Knowledge }
export type Check = { name: string; why: string; check: (k: Checked) => Issue[] }
const CHECKS: readonly Check[] = []
export const checkAll = (k: Checked): Issue[] => CHECKS.flatMap((c) => c.check(k))
