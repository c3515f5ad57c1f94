import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, type Finding, STAGES, type Stage } from '../../engine/index.ts'
import { regionOfLevel } from '../../engine/model/observation.ts'
import { model } from '../shared/model.ts'

type Entry = { id: string; side?: string; value?: unknown; text?: string; stage?: Stage }
const KNOWLEDGE = join(import.meta.dirname, '../../knowledge')
const files = readdirSync(join(KNOWLEDGE, 'cases')).filter((f) => f.endsWith('.json'))
/**
 * One case in nine; one of which every answer to how somebody walks was once told to mean an ambulance; and one that is asked for a clue
 * whose name tells of another finding besides.
 */
const SAMPLE = [
  ...files.filter((_, i) => i % 9 === 0).map((f) => `cases/${f}`),
  'cases/limb-ischaemia-02.json',
  'check-cases/neuromyelitis-hiccups-01.json',
]
const LEVELS_OF_THE_SPINE = ['C4', 'C7', 'T3', 'T5', 'T8', 'T11', 'L2', 'L4']

const rank = (stage: Stage) => STAGES.indexOf(stage)
const stageOf = (e: Entry): Stage => (e.id === 'other' ? (e.stage ?? 'history') : (model.findings.get(e.id)?.stage ?? 'history'))
const assessed = (file: object, stage: Stage, next?: 'none') =>
  assess(model, file, { stage, reasons: 0, ...(next && { next }) }) as Assessment

/** Values of the case format that an answer stands for; none where nothing says it by itself. */
function valuesOf({ kind, values, bins, range }: Finding, is: string): readonly unknown[] {
  if (kind === 'boolean') return [is === 'present']
  if (kind === 'level') return is === 'none' ? [is] : LEVELS_OF_THE_SPINE.filter((level) => regionOfLevel(level) === is).slice(0, 1)
  if (kind !== 'number') return kind === 'grade' || values?.includes(is) ? [is] : []
  const i = bins!.findIndex((b) => b.state === is)
  const low = bins![i - 1]?.below ?? range![0]
  return [Math.max(low, Math.floor((low + Math.min(bins![i]!.below ?? 2 * low, range![1])) / 2))]
}
function entryOf(finding: Finding, side: string | undefined, value: unknown): Entry {
  if (finding.told_as) return { id: 'other', text: finding.written_as ?? finding.name.plain, stage: finding.stage, value }
  return { id: finding.id, ...(side && { side }), value }
}

describe('what an answer is told to change comes when it is given: how soon', () => {
  test.each(SAMPLE)('%s', (name) => {
    const file = JSON.parse(readFileSync(join(KNOWLEDGE, name), 'utf8')) as { findings: Entry[] }
    let tried = 0
    for (const stage of STAGES) {
      const findings = file.findings.filter((e) => rank(stageOf(e)) <= rank(stage))
      for (const { finding: id, side, outcomes } of assessed(file, stage).next) {
        const finding = model.findings.get(id)!
        const then = STAGES[Math.max(rank(stage), rank(finding.stage))]!
        for (const { is, level } of outcomes)
          for (const value of valuesOf(finding, is)) {
            const after = assessed({ ...file, findings: [...findings, entryOf(finding, side, value)] }, then, 'none')
            expect(after.urgency.level, `${stage}: ${id} ${side ?? ''} ${is}`).toBe(level)
            tried++
          }
      }
    }
    expect(tried).toBeGreaterThan(10)
  })
})
