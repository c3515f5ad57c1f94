import type { Finding, Stage } from '../knowledge.ts'
import { type Sayings, sayings } from './said.ts'
import { reader } from './told.ts'

/** What reads words for the findings of a knowledge. */
export type Readers = {
  clues: ReturnType<typeof reader<Finding>>
  sayings: (stage: Stage) => Sayings
  /** clues by the name under which an answer to them is kept */
  named: ReadonlyMap<string, Finding>
}
const made = new WeakMap<ReadonlyMap<string, Finding>, Readers>()

/** The readers of these findings, made once; those of a stage when it is first told of. */
export function readersOf(findings: ReadonlyMap<string, Finding>): Readers {
  const known = made.get(findings)
  if (known) return known
  const byStage = new Map<Stage, Sayings>()
  const readers: Readers = {
    clues: reader(findings.values()),
    sayings: (stage) => {
      const before = byStage.get(stage) ?? sayings([...findings.values()].filter((f) => f.stage === stage))
      byStage.set(stage, before)
      return before
    },
    named: new Map([...findings.values()].filter((f) => f.told_as).map((f) => [f.written_as ?? f.name.plain, f])),
  }
  made.set(findings, readers)
  return readers
}
