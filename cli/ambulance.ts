import type { Model } from '../engine/index.ts'
import { type Paper, row } from './page.ts'
import { capital, type Register } from './words.ts'

/** What must not wait for any answer, a line each. */
export const ambulanceSigns = (model: Model, paper: Paper, indent: number, register: Register = 'plain'): string[] =>
  model.knowledge.rules
    .filter((r) => r.level === 'ambulance')
    .flatMap((r) => row(paper, indent, [{ text: '·', width: 1 }, { text: capital(r.name[register]) }]))
